import { useMe } from '../../api/me.ts';
import { LinkButton } from '../../ui/button.tsx';
import { Page } from '../../ui/page.tsx';
import { Gate } from '../account/gate.tsx';
import { CaseList } from './case-list.tsx';
import { DraftList } from './draft-list.tsx';
import { WaitingNotice } from './waiting-notice.tsx';

/** For oneself; who acts for firms as well says first for whom. */
function NewApplication() {
  const { data } = useMe();
  const own = (
    <LinkButton to="/apply/$clause" params={{ clause: '11.2' }} kind="primary">
      {data?.firms.length ? '个人新申请' : '新申请'}
    </LinkButton>
  );
  if (!data?.firms.length) return own;
  return (
    <div className="button-bar">
      {own}
      <LinkButton to="/firm" kind="primary">
        企业新申请
      </LinkButton>
    </div>
  );
}

/** What I have applied for and what waits for me. */
export function CasesPage() {
  return (
    <Page title="我的办件" actions={<NewApplication />}>
      <Gate>
        {() => (
          <>
            <WaitingNotice />
            <DraftList />
            <CaseList />
          </>
        )}
      </Gate>
    </Page>
  );
}
