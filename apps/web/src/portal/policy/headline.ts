import { headlineOf, policyPageOf } from '@wenye/policy';
import type { Benefit } from '@wenye/rules';
import { useCall } from '../../api/query.ts';

/** How much a clause gives, in one line with the figures in force on the business date; without them in words. */
export function useHeadline({ id, clause }: Benefit): string {
  const { data } = useCall('GET /api/business-date', {}, { staleTime: 60_000 });
  const line = data === undefined ? null : headlineOf(id, data.date);
  return line ?? policyPageOf(clause).gist;
}
