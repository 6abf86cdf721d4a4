import { useCall } from '../../api/query.ts';
import { LinkButton } from '../../ui/button.tsx';
import { CaseCard } from '../cases/case-card.tsx';
import { WAITING } from '../cases/status.ts';

/** So many stand here; the list has them all. */
const MOST = 20;

/** The cases that wait for the person, in person and for firms represented; shared by all who show them. */
export function useWaiting() {
  return useCall('GET /api/cases/mine', { page: 1, pageSize: MOST, ...WAITING });
}

/** What waits for the person, each with its deadline and the way to it. Nothing waits: nothing is shown. */
export function Waiting() {
  const { data } = useWaiting();
  if (!data || data.total === 0) return null;
  return (
    <section className="stack" aria-labelledby="waiting">
      <h2 id="waiting">等您办理（{data.total} 件）</h2>
      {data.rows.map((row) => (
        <CaseCard key={row.caseId} row={row} />
      ))}
      {data.total > data.rows.length ? (
        <div>
          <LinkButton to="/cases" search={{ status: 'waiting' }}>
            看全部 {data.total} 件
          </LinkButton>
        </div>
      ) : null}
    </section>
  );
}
