import { Link, useParams } from '@tanstack/react-router';
import { benefits } from '@wenye/policy';
import { Problem } from '../parts/problem.tsx';
import { Tabbed } from '../parts/tabbed.tsx';
import { DueList } from './due-list.tsx';
import { NearMissList } from './near-miss-list.tsx';
import { ObstacleList } from './obstacle-list.tsx';
import { OutdatedNote } from './outdated-note.tsx';
import { useReaders } from './readers.ts';

/** One benefit: who is due it and has not claimed it, and what keeps the others from it. */
export function UnclaimedBenefitPage() {
  const { benefitId } = useParams({ strict: false }) as { benefitId: string };
  const readers = useReaders();
  const benefit = benefits.find(({ id }) => id === benefitId);
  if (benefit === undefined)
    return (
      <Problem detail="地址有误。" status="404" title="没有找到这项待遇">
        <Link to="/desk/unclaimed">返回应享未享</Link>
      </Problem>
    );
  return (
    <>
      <OutdatedNote />
      <Tabbed
        label="这项待遇"
        path={`/desk/unclaimed/${benefitId}`}
        tabs={[
          ...(readers.lists
            ? [
                {
                  key: 'people',
                  label: '名单',
                  show: (props: TabProps) => <DueList benefit={benefit} {...props} />,
                },
                {
                  key: 'near',
                  label: '只差一条的',
                  show: (props: TabProps) => <NearMissList benefit={benefit} {...props} />,
                },
              ]
            : []),
          ...(readers.obstacles
            ? [
                {
                  key: 'obstacles',
                  label: '卡在哪里',
                  show: (props: TabProps) => (
                    <ObstacleList benefit={benefit} mayList={readers.lists} {...props} />
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
