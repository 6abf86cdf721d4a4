import { Link } from '@tanstack/react-router';
import { useCall } from '../../api/query.ts';
import { HireName } from '../../ui/hire-name.tsx';
import { Notice } from '../../ui/surface.tsx';
import { WAITING } from './status.ts';
import { waitsFor } from './waits-for.ts';

/** So many are named; the filter of the list has them all. */
const NAMED = 3;

/**
 * Above a list of cases, what of them waits for the reader: what is to be done, its last day, and the way there. The list
 * itself begins with the latest, where what is due may be pages away. Nothing waits: nothing is shown.
 */
export function WaitingNotice({ claimantId }: { claimantId?: string }) {
  const { data } = useCall('GET /api/cases/mine', {
    page: 1,
    pageSize: NAMED,
    ...WAITING,
    ...(claimantId ? { claimantId } : {}),
  });
  if (!data || data.total === 0) return null;
  return (
    <Notice tone="warn" title={`有 ${data.total} 件等您办理`}>
      <ul>
        {data.rows.map((row) => (
          <li key={row.caseId}>
            <Link to="/cases/$caseId" params={{ caseId: row.caseId }}>
              {row.benefitLabel}
              {row.objectLabel ? (
                <>
                  {' '}
                  · <HireName label={row.objectLabel} />
                </>
              ) : null}
            </Link>
            ：{waitsFor(row).join('；')}
          </li>
        ))}
      </ul>
      {data.total > data.rows.length ? (
        <p>
          <Link
            to="."
            search={(kept: object) => ({ ...kept, status: 'waiting' }) as never}
            resetScroll={false}
          >
            看全部 {data.total} 件
          </Link>
        </p>
      ) : null}
    </Notice>
  );
}
