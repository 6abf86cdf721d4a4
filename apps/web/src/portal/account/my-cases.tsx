import { useCall } from '../../api/query.ts';
import { LinkButton } from '../../ui/button.tsx';
import { Failure, Skeleton } from '../../ui/surface.tsx';
import { CaseCard } from '../cases/case-card.tsx';
import { DraftList } from '../cases/draft-list.tsx';
import { casesInBrief } from './cases-in-brief.ts';
import { useWaiting } from './waiting.tsx';

/** What was begun, and how the latest cases stand besides those that wait; the whole list is a press away. */
export function MyCases() {
  const waiting = useWaiting();
  const latest = useCall('GET /api/cases/mine', { page: 1, pageSize: 50 });
  const failed = waiting.error ? waiting : latest.error ? latest : null;
  if (failed) return <Failure error={failed.error} retry={() => void failed.refetch()} />;
  if (!waiting.data || !latest.data) return <Skeleton lines={4} />;
  const { others, left } = casesInBrief(waiting.data, latest.data);
  return (
    <>
      <DraftList />
      {others.length > 0 || left > 0 ? (
        <section className="stack" aria-labelledby="latest">
          <h2 id="latest">最近的办件</h2>
          {others.map((row) => (
            <CaseCard key={row.caseId} row={row} />
          ))}
          {left > 0 ? (
            <div>
              <LinkButton to="/cases">看全部 {latest.data.total} 件</LinkButton>
            </div>
          ) : null}
        </section>
      ) : null}
    </>
  );
}
