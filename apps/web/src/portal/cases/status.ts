import { AWAITS_WORD, CASE_STATUS_LABELS } from '@wenye/codes';
import type { InputOf } from '../../api/client.ts';
import type { TagTone } from '../../ui/surface.tsx';

/** How a status looks; its words come with it from the server. Unknown states look plain, never wrong. */
const TONES: Readonly<Record<string, TagTone>> = {
  'correction-requested': 'warn',
  discrepancy: 'warn',
  'proposed-award': 'accent',
  'public-notice': 'accent',
  'proposed-refusal': 'bad',
  'proposed-revocation': 'bad',
  awarded: 'good',
  refused: 'bad',
  'not-accepted': 'bad',
  revoked: 'bad',
};

export function toneOf(status: string): TagTone {
  return TONES[status] ?? 'plain';
}

type Query = Pick<InputOf<'GET /api/cases/mine'>, 'status' | 'due' | 'waiting'>;

/**
 * What waits for the applicant: a correction, or a word on differences or against what is proposed, within its term; money
 * to pay back; or an account to name.
 */
export const WAITING = { waiting: true } as const satisfies Query;

/** States in which the applicant is, or was, asked for something. */
export function needsApplicant(status: string): boolean {
  return status === 'correction-requested' || isAwaited(status);
}

const UNDECIDED = ['withdrawn', 'deemed-withdrawn', 'lapsed', 'abandoned'];
const OVER = new Set(['awarded', 'refused', 'not-accepted', 'revoked', ...UNDECIDED]);

/** Whether the award stands, though it may be proposed to revoke it. */
export function isAwarded(status: string): boolean {
  return status === 'awarded' || status === 'proposed-revocation';
}

/** Whether the case ended without a decision: what the rules found of it gives nothing. */
export function endedUndecided(status: string): boolean {
  return UNDECIDED.includes(status);
}

/** Whether the office has nothing left to decide. */
export function isOver(status: string): boolean {
  return OVER.has(status);
}

const isAwaited = (status: string): status is keyof typeof AWAITS_WORD => status in AWAITS_WORD;

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
    if (!isAwaited(value)) return [{ value, label, query: { status } }];
    const due = value === 'discrepancy' ? ('rebuttal' as const) : ('defence' as const);
    return [
      { value: `awaits-${value}`, label: AWAITS_WORD[value].applicant, query: { status, due: [due] } },
      { value, label, query: { status, due: ['decision'] } },
    ];
  }),
];

/** The filter that an address names; all where it names none there is. */
export function filterOf(value: unknown): Filter {
  return CASE_FILTERS.find((filter) => filter.value === value) ?? (CASE_FILTERS[0] as Filter);
}
