import { createHash } from 'node:crypto';
import type { ObligationCommand } from './obligation.ts';
import {
  ANSWER_KINDS,
  type AnswerKind,
  ITEM_TRANSITIONS,
  type ItemCommandKind,
  type ItemState,
} from './payment-item.transitions.ts';

/** One case's part of an item. A new generation of an instalment follows only on terminal proof of the last. */
export type LineKey = { obligationId: string; instalment: number; generation: number };

/**
 * The item's id: a function of its lines, whatever their order. The bank knows an item by it, so the same
 * payment can never be two items, and a repeated file is recognised (invariant 6).
 */
export function itemIdOf(lines: readonly LineKey[]): string {
  const keys = lines.map((line) => `${line.obligationId}:${line.instalment}:${line.generation}`).sort();
  return `P${createHash('sha256').update(keys.join('\n')).digest('hex').slice(0, 31)}`;
}

export type ItemAnswer =
  | { outcome: 'moved'; to: ItemState }
  /** Already known: said twice, or overtaken by a later answer. */
  | { outcome: 'unchanged' }
  /** Cannot be true together with what is known: nothing moves, a person must look. */
  | { outcome: 'contradiction' }
  | { outcome: 'refused' };

/** What each terminal answer includes: money that came back had been paid; who paid had accepted. */
const INCLUDES: Record<AnswerKind, readonly AnswerKind[]> = {
  accepted: ['accepted'],
  rejected: ['rejected', 'accepted'],
  settled: ['settled', 'accepted'],
  returned: ['returned', 'settled', 'accepted'],
};

/**
 * Decides a command on an item. Pure. For the bank's answers the result does not depend on their order or
 * number (invariant 7): the state is the most that has been learnt.
 */
export function decideItem(state: ItemState, command: ItemCommandKind): ItemAnswer {
  const transition = ITEM_TRANSITIONS.find((t) => t.command === command && t.from.includes(state));
  if (transition !== undefined) return { outcome: 'moved', to: transition.to };
  if (!isAnswer(command)) {
    // The worker notes "sent" after the bank may have answered already.
    return command === 'send' && isAnswer(state) ? { outcome: 'unchanged' } : { outcome: 'refused' };
  }
  if (isAnswer(state) && INCLUDES[state].includes(command)) return { outcome: 'unchanged' };
  return { outcome: 'contradiction' };
}

/** What a move of an item means for each obligation that it pays, in order. */
export function obligationSteps(
  from: ItemState,
  to: ItemState,
): Extract<ObligationCommand, { amountFen: number }>['kind'][] {
  if (to === 'intended') return ['instruct'];
  if (to === 'rejected') return ['reject'];
  // A refusal was set aside: the money is on its way again.
  if (from === 'rejected') return ['reinstate'];
  if (to === 'settled') return ['settle'];
  if (to === 'returned') return from === 'settled' ? ['return'] : ['settle', 'return'];
  return [];
}

/** No answer can change it any more, except a return of what was settled. */
export function isAnswered(state: ItemState): boolean {
  return state === 'rejected' || state === 'settled' || state === 'returned';
}

/** Instructed, and the bank has not said what became of it: unknown, whatever the time. */
export function isUnknown(state: ItemState): boolean {
  return state === 'intended' || state === 'sent' || state === 'accepted';
}

function isAnswer(word: string): word is AnswerKind {
  return (ANSWER_KINDS as readonly string[]).includes(word);
}

/** Whether the bank stands against itself: it refused an item that its statement lists as paid (`funds.dispute_of`). */
export const DISPUTES = ['open', 'upheld'] as const;
export type Dispute = (typeof DISPUTES)[number];

/** How a written answer of the bank stands that is not borne out yet (`funds.open_paper`). */
export const PAPERS = ['unconfirmed', 'not-on-statement'] as const;
export type Paper = (typeof PAPERS)[number];
