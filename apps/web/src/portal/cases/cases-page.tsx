import { LinkButton } from '../../ui/button.tsx';
import { Page } from '../../ui/page.tsx';
import { Gate } from '../account/gate.tsx';
import { CaseList } from './case-list.tsx';
import { DraftList } from './draft-list.tsx';

/** What I have applied for and what waits for me. */
export function CasesPage() {
  return (
    <Page
      title="我的办件"
      actions={
        <LinkButton to="/apply/$clause" params={{ clause: '11.2' }} kind="primary">
          新申请
        </LinkButton>
      }
    >
      <Gate>
        {() => (
          <>
            <DraftList />
            <CaseList />
          </>
        )}
      </Gate>
    </Page>
  );
}
