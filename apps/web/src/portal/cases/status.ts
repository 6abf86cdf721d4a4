import type { TagTone } from '../../ui/surface.tsx';

/** How a status looks; its words come with it from the server. Unknown states look plain, never wrong. */
const TONES: Readonly<Record<string, TagTone>> = {
  'correction-requested': 'warn',
  discrepancy: 'warn',
  'proposed-award': 'accent',
  'public-notice': 'accent',
  'proposed-refusal': 'bad',
  awarded: 'good',
  refused: 'bad',
  'not-accepted': 'bad',
  revoked: 'bad',
};

export function toneOf(status: string): TagTone {
  return TONES[status] ?? 'plain';
}

/** States in which the applicant has something to do. */
export function needsApplicant(status: string): boolean {
  return status === 'correction-requested' || status === 'discrepancy';
}

const OVER = new Set([
  'awarded',
  'refused',
  'not-accepted',
  'revoked',
  'withdrawn',
  'deemed-withdrawn',
  'lapsed',
  'abandoned',
]);

/** Whether the office has nothing left to decide. */
export function isOver(status: string): boolean {
  return OVER.has(status);
}

/** The filters of the list, in the applicant's words: every state in which a case that was filed can be. */
export const CASE_FILTERS = [
  { value: '', label: '全部' },
  { value: 'correction-requested', label: '待补正（等我补正）' },
  { value: 'discrepancy', label: '数据不一致（等我说明）' },
  { value: 'submitted', label: '已提交，待受理' },
  { value: 'data-check', label: '数据比对中' },
  { value: 'review', label: '审核中' },
  { value: 'returned', label: '已退回复核' },
  { value: 'waiting-for-funds', label: '待资金到位' },
  { value: 'proposed-award', label: '拟批准' },
  { value: 'public-notice', label: '公示中' },
  { value: 'objection', label: '异议处理中' },
  { value: 'awarded', label: '已批准' },
  { value: 'proposed-refusal', label: '拟不予批准' },
  { value: 'refused', label: '不予批准' },
  { value: 'not-accepted', label: '不予受理' },
  { value: 'reconsideration', label: '复议中' },
  { value: 'revoked', label: '已撤销' },
  { value: 'withdrawn', label: '已撤回' },
  { value: 'deemed-withdrawn', label: '逾期未补正，视为撤回' },
  { value: 'lapsed', label: '已失效' },
] as const;

export type CaseFilter = (typeof CASE_FILTERS)[number]['value'];
