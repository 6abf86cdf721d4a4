import { formatMonths } from './dates.ts';

/**
 * The months that a case claims and those of them that are not paid for, each a line of what is told of it; none for what is
 * not claimed by the month. Pure.
 *
 * @param months `YYYY-MM`, rising
 * @param uncounted those of them that the rules do not count
 */
export function monthsClaimed(
  months: readonly string[],
  uncounted: readonly string[],
): { label: string; text: string }[] {
  if (months.length === 0) return [];
  const claimed = { label: '申请的月份', text: formatMonths(months) };
  return uncounted.length === 0
    ? [claimed]
    : [claimed, { label: '其中不计入', text: formatMonths(uncounted) }];
}
