import type { TagTone } from '../../ui/surface.tsx';

/** How a status looks; its words come with it from the server. Unknown states look plain, never wrong. */
const TONES: Readonly<Record<string, TagTone>> = {
  'correction-requested': 'warn',
  discrepancy: 'warn',
  'proposed-award': 'accent',
  'public-notice': 'accent',
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

/** The filters of the list, in the applicant's words. */
export const CASE_FILTERS = [
  { value: '', label: '全部' },
  { value: 'correction-requested', label: '等我补正' },
  { value: 'discrepancy', label: '等我说明' },
  { value: 'submitted', label: '待受理' },
  { value: 'review', label: '审核中' },
  { value: 'public-notice', label: '公示中' },
  { value: 'awarded', label: '已批准' },
  { value: 'refused', label: '不予批准' },
  { value: 'withdrawn', label: '已撤回' },
] as const;

export type CaseFilter = (typeof CASE_FILTERS)[number]['value'];
