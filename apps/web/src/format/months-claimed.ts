import { formatSpans } from '@wenye/codes';
import { formatMonths } from './dates.ts';

/**
 * The months that a case claims and those of them that are not paid for, each a line of what is told of it; none for what is
 * not claimed by the month. Pure.
 *
 * @param months `YYYY-MM`, rising
 * @param uncounted those of them that are not counted
 * @param leftOut why, where that is told
 */
export function monthsClaimed(
  months: readonly string[],
  uncounted: readonly string[],
  leftOut: readonly { readonly months: readonly string[]; readonly reason: string }[] = [],
): { label: string; text: string }[] {
  if (months.length === 0) return [];
  const claimed = { label: '申请的月份', text: formatMonths(months) };
  if (uncounted.length === 0) return [claimed];
  const others = uncounted.filter((month) => !leftOut.some(({ months: of }) => of.includes(month)));
  const parts = [
    ...(others.length > 0 ? [formatMonths(others)] : []),
    ...leftOut.map(({ months: of, reason }) => `${formatSpans(of)}（${reason}）`),
  ];
  return [claimed, { label: '其中不计入', text: parts.join('；') }];
}

interface Revoked {
  readonly status: string;
  /** Those that revocations took back, and those that one is proposed to. */
  readonly monthsRevoked: readonly string[];
  readonly monthsToRevoke: readonly string[];
}

/** Of an award of which some months are taken back, or proposed to be, which; no line of any other. Pure. */
export const monthsRevoked = ({
  status,
  monthsRevoked: revoked,
  monthsToRevoke: proposed,
}: Revoked): { label: string; text: string }[] => [
  // Where all of it is revoked, which months were before is no difference any more.
  ...(revoked.length === 0 || status === 'revoked'
    ? []
    : [{ label: '撤销的月份', text: `${formatMonths(revoked)}，其余月份不变` }]),
  ...(proposed.length === 0
    ? []
    : [{ label: '拟撤销的月份', text: `${formatMonths(proposed)}，其余月份不变` }]),
];
