import { findPolicyPage, headlineOf } from '@wenye/policy';
import type { Benefit } from '@wenye/rules';
import { useCall } from '../../api/query.ts';

/**
 * How much a clause gives, in one line with the figures in force on the business date; without them in words, and
 * where the standard is not known, that it is not.
 */
export function useHeadline(benefit: Benefit): string | null {
  const { data } = useCall('GET /api/business-date', {}, { staleTime: 60_000 });
  const line = data === undefined ? null : headlineOf(benefit.id, data.date);
  const unknown = benefit.kind === 'rule' ? null : '按当地标准发给，见“现行标准与来源”';
  return line ?? findPolicyPage(benefit.clause)?.gist ?? unknown;
}
