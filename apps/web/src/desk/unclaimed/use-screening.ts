import { refresh, useCall } from '../../api/query.ts';
import { useAct } from '../parts/use-act.ts';
import { useAgain } from '../parts/use-again.ts';
import { useWholeCity } from '../shell/use-roles.ts';

/**
 * The screening that lists and counts are made from, and the one under way, looked at while it goes on. When another run is
 * the one in force, what was made from the one before is read again.
 */
export function useScreening() {
  const result = useCall(
    'GET /api/city-screening',
    {},
    { staleTime: 0, refetchInterval: ({ state }) => (state.data?.underWay ? 2_000 : 60_000) },
  );
  useAgain(result.data?.published?.runId, readAgain);
  return result;
}

/** How a screening is started; null: not by this officer. */
export function useStart() {
  const mayStart = useWholeCity('parameter-officer', 'reviewer', 'approver');
  const start = useAct('POST /api/city-screening', {
    done: '已开始测算，完成后名单自动更新',
    changes: ['GET /api/city-screening'],
  });
  return mayStart ? { start: () => void start.act({}), busy: start.busy } : null;
}

const readAgain = () =>
  refresh(
    'GET /api/city-screening/unclaimed',
    'GET /api/city-screening/unclaimed-firms',
    'GET /api/city-screening/unclaimed/counts',
    'GET /api/city-screening/obstacles',
    'GET /api/city-screening/missing',
    'GET /api/city-screening/near-misses',
    'GET /api/city-screening/near-missing-firms',
  );
