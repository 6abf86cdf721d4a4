import { useSearch } from '@tanstack/react-router';
import { LinkButton } from '../../ui/button.tsx';
import { BackLink, Page } from '../../ui/page.tsx';
import { Empty } from '../../ui/surface.tsx';
import { Gate } from '../account/gate.tsx';
import { Wizard } from '../apply/wizard.tsx';

/** The application of a firm for its new hires: one roster, one submission, one case per person and benefit. */
export function FirmApplyPage() {
  const { draft } = useSearch({ from: '/portal/firm/$firmId/apply' });
  return (
    <Page title="申请招用补贴" back={<BackLink to="/firm">企业办事</BackLink>}>
      <Gate>
        {() =>
          draft ? (
            <Wizard
              key={draft}
              draftId={draft}
              elsewhere={<LinkButton to="/firm">回到企业办事</LinkButton>}
            />
          ) : (
            <Empty title="还没有开始申请">
              <LinkButton kind="primary" to="/firm">
                回到企业办事
              </LinkButton>
            </Empty>
          )
        }
      </Gate>
    </Page>
  );
}
