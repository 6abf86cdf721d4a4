import { NOTICE_OVER } from '@wenye/codes';
import { awardQuestion, passQuestion, takenByOthers } from './many-words.ts';
import type { CaseRow } from './views.ts';

/** What can safely be done to many cases at once; what needs a reason of its own is done case by case. */
export const acts = [
  { label: '领取', endpoint: 'POST /api/cases/many/take', states: null, anyBenefit: true },
  { label: '受理', endpoint: 'POST /api/cases/many/accept', states: ['submitted'] },
  {
    label: '审核通过',
    endpoint: 'POST /api/cases/many/pass-review',
    states: ['review', 'returned'],
    // The last level reserves money.
    question: passQuestion,
  },
  {
    label: '批准',
    endpoint: 'POST /api/cases/many/award',
    states: ['public-notice', 'proposed-award'],
    // A notice must be over first.
    ready: ({ status, statusLabel }: CaseRow) => status !== 'public-notice' || statusLabel === NOTICE_OVER,
    // An award commits money, of all that are chosen at once: not by a single press.
    question: awardQuestion,
  },
] as const;

export type Act = (typeof acts)[number];

/** What is asked before it is done; null where nothing is. */
export const questionOf = (act: Act, chosen: readonly CaseRow[]) =>
  'question' in act && chosen.length > 0 ? act.question(chosen) : null;

/** What a colleague has taken is done by others only on purpose; that it is taken, a second taking is told anyhow. */
export const othersIn = (act: Act, chosen: readonly CaseRow[], me: string | null): CaseRow[] =>
  act.label === '领取' ? [] : takenByOthers(chosen, me);

/** Whether the act comes next for the case. */
export const isFor = (act: Act, row: CaseRow): boolean =>
  (act.states === null || (act.states as readonly string[]).includes(row.status)) &&
  (!('ready' in act) || act.ready(row));
