import type { InputOf } from '../../api/client.ts';
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

type Status = NonNullable<InputOf<'GET /api/cases/mine'>['status']>[number];

/** States in which the applicant has something to do. */
export const WAITING: readonly Status[] = ['correction-requested', 'discrepancy'];

export function needsApplicant(status: string): boolean {
  return WAITING.some((waiting) => waiting === status);
}

const UNDECIDED = ['withdrawn', 'deemed-withdrawn', 'lapsed', 'abandoned'];
const OVER = new Set(['awarded', 'refused', 'not-accepted', 'revoked', ...UNDECIDED]);

/** Whether the case ended without a decision: what the rules found of it gives nothing. */
export function endedUndecided(status: string): boolean {
  return UNDECIDED.includes(status);
}

/** Whether the office has nothing left to decide. */
export function isOver(status: string): boolean {
  return OVER.has(status);
}

/** Ends that give nothing and leave the way open for another application for the same. */
const TO_NOTHING = new Set(['refused', 'not-accepted', 'revoked', ...UNDECIDED]);

/** Whether a case in this state bars another for the same thing: it is under way, or was awarded. */
export function barsAnother(status: string): boolean {
  return !TO_NOTHING.has(status);
}

/** Every state in which a case that was filed can be, in the applicant's words. */
const FILTER_LABELS: Readonly<Record<Exclude<Status, 'draft' | 'abandoned'>, string>> = {
  'correction-requested': '待补正（等我补正）',
  discrepancy: '数据不一致，待核实',
  submitted: '已提交，待受理',
  'data-check': '数据比对中',
  review: '审核中',
  returned: '已退回复核',
  'waiting-for-funds': '待资金到位',
  'proposed-award': '拟批准',
  'public-notice': '公示中',
  objection: '异议处理中',
  awarded: '已批准',
  'proposed-refusal': '拟不予批准',
  refused: '不予批准',
  'not-accepted': '不予受理',
  reconsideration: '复议中',
  revoked: '已撤销',
  withdrawn: '已撤回',
  'deemed-withdrawn': '逾期未补正，视为撤回',
  lapsed: '已失效',
};

export type CaseFilter = '' | keyof typeof FILTER_LABELS;

/** The filters of the list. */
export const CASE_FILTERS: readonly { value: CaseFilter; label: string }[] = [
  { value: '', label: '全部' },
  ...Object.entries(FILTER_LABELS).map(([value, label]) => ({ value: value as CaseFilter, label })),
];
