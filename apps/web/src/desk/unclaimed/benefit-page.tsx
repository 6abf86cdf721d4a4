import { Link, useParams } from '@tanstack/react-router';
import { benefits } from '@wenye/policy';
import { Problem } from '../parts/problem.tsx';
import { Tabbed } from '../parts/tabbed.tsx';
import { useRoles } from '../shell/use-roles.ts';
import { DueList } from './due-list.tsx';
import { NearMissList } from './near-miss-list.tsx';
import { ObstacleList } from './obstacle-list.tsx';
import { OutdatedNote } from './outdated-note.tsx';

/** Who may be told of people by name, and who may be told what stands in the way (access of the two routes). */
const listReaders = ['counter-clerk', 'acceptor', 'reviewer', 'approver', 'auditor'];
const obstacleReaders = ['reviewer', 'approver', 'auditor', 'leader', 'parameter-officer'];

/** One benefit: who is due it and has not claimed it, and what keeps the others from it. */
export function UnclaimedBenefitPage() {
  const { benefitId } = useParams({ strict: false }) as { benefitId: string };
  const roles = useRoles();
  const benefit = benefits.find(({ id }) => id === benefitId);
  if (benefit === undefined)
    return (
      <Problem detail="地址有误。" status="404" title="没有找到这项待遇">
        <Link to="/desk/unclaimed">返回应享未享</Link>
      </Problem>
    );
  const holds = (some: readonly string[]) => some.some((role) => roles.has(role));
  return (
    <>
      <OutdatedNote />
      <Tabbed
        path={`/desk/unclaimed/${benefitId}`}
        tabs={[
          ...(holds(listReaders)
            ? [
                {
                  key: 'people',
                  label: '名单',
                  show: (props: TabProps) => <DueList benefit={benefit} {...props} />,
                },
              ]
            : []),
          ...(holds(listReaders)
            ? [
                {
                  key: 'near',
                  label: '只差一条的',
                  show: (props: TabProps) => <NearMissList benefit={benefit} {...props} />,
                },
              ]
            : []),
          ...(holds(obstacleReaders)
            ? [
                {
                  key: 'obstacles',
                  label: '卡在哪里',
                  show: (props: TabProps) => (
                    <ObstacleList benefit={benefit} mayList={holds(listReaders)} {...props} />
                  ),
                },
              ]
            : []),
        ]}
      />
    </>
  );
}

type TabProps = Parameters<Parameters<typeof Tabbed>[0]['tabs'][number]['show']>[0];
