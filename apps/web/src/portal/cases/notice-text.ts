import { formatDate } from '../../format/dates.ts';

interface Step {
  command: string;
  from: string;
  to: string;
}

const NOTICE: readonly string[] = ['public-notice', 'objection'];

/**
 * How the public notice of a case stands. Its last day holds only while the notice runs: an objection stops it, and a
 * new last day is set when the objection is dismissed; what takes the case out of it before the award ends it. Pure.
 * @param until the last day, YYYY-MM-DD
 * @param steps of the case, the first first
 * @param over whether the last day is past: the notice is taken down, and whoever approves has the case
 */
export function noticeText(status: string, until: string, steps: readonly Step[], over = false): string {
  if (status === 'public-notice' && over) return `已公示到 ${formatDate(until)}，公示期满，等待批准。`;
  if (status === 'public-notice') return `正在公示，到 ${formatDate(until)} 为止。`;
  if (status === 'objection') return '公示中止，正在处理异议。';
  const left = steps.findLast(({ from, to }) => NOTICE.includes(from) && !NOTICE.includes(to));
  if (left?.command === 'decide-objection') return '公示期间的异议成立，公示已终止。';
  return left === undefined || left.command === 'award' ? `已公示到 ${formatDate(until)}。` : '公示已终止。';
}
