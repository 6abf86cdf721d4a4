import { formatDate } from '../../format/dates.ts';

/**
 * How the public notice of a case stands. Its last day holds only while the notice runs: an objection stops it, and a
 * new last day is set when the objection is dismissed. Pure.
 * @param until the last day, YYYY-MM-DD
 */
export function noticeText(status: string, until: string): string {
  switch (status) {
    case 'public-notice':
      return `正在公示，到 ${formatDate(until)} 为止。`;
    case 'objection':
      return '公示中止，正在处理异议。';
    default:
      return `已公示到 ${formatDate(until)}。`;
  }
}
