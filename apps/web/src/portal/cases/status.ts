import { AWAITS_YOUR_DEFENCE, AWAITS_YOUR_STATEMENT, CASE_STATUS_LABELS } from '@wenye/codes';
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

type Query = Pick<InputOf<'GET /api/cases/mine'>, 'status' | 'due'>;

/** What waits for the applicant: a correction, or a word on differences or a proposed refusal within its term. */
export const WAITING = { due: ['correction', 'rebuttal', 'defence'] } as const satisfies Query;

/** States in which the applicant is, or was, asked for something. */
export function needsApplicant(status: string): boolean {
  return ['correction-requested', 'discrepancy', 'proposed-refusal'].includes(status);
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

const { draft: _draft, abandoned: _abandoned, ...FILED } = CASE_STATUS_LABELS;

interface Filter {
  /** As it stands in the address. */
  value: string;
  label: string;
  query: Query;
}

/** The filters of the list: what waits for oneself, then every state in the words in which a case names it. */
export const CASE_FILTERS: readonly Filter[] = [
  { value: '', label: '全部', query: {} },
  { value: 'waiting', label: '等我办理的', query: WAITING },
  ...Object.entries(FILED).flatMap(([value, label]): Filter[] => {
    const status = [value as keyof typeof FILED];
    const office: Filter = { value, label, query: { status, due: ['decision'] } };
    switch (value) {
      case 'discrepancy':
        return [
          { value: 'awaits-statement', label: AWAITS_YOUR_STATEMENT, query: { status, due: ['rebuttal'] } },
          office,
        ];
      case 'proposed-refusal':
        return [
          { value: 'awaits-defence', label: AWAITS_YOUR_DEFENCE, query: { status, due: ['defence'] } },
          office,
        ];
      default:
        return [{ value, label, query: { status } }];
    }
  }),
];

/** The filter that an address names; all where it names none there is. */
export function filterOf(value: unknown): Filter {
  return CASE_FILTERS.find((filter) => filter.value === value) ?? (CASE_FILTERS[0] as Filter);
}
