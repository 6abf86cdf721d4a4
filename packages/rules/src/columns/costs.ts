/** What terms cost: about the operations that it takes to compute them. */
import { tableOf } from './calendar.ts';
import type { Term } from './term.ts';

/** Tests that cost no more than the branch that would spare them. */
export const isCheap = (term: Term): boolean => costOf(term) <= 8;

/** Cheap tests first: all are total, so the order does not show. */
export function cheapFirst(terms: readonly Term[]): Term[] {
  return [...terms].sort((a, b) => costOf(a) - costOf(b));
}

const costs = new WeakMap<Term, number>();
export function costOf(term: Term): number {
  const known = costs.get(term);
  if (known !== undefined) return known;
  const own =
    term.op === 'calendar'
      ? tableOf(term) === undefined
        ? 20
        : 3
      : term.op === 'reduce'
        ? 5
        : term.op === 'constant'
          ? 0
          : 1;
  const cost = term.op === 'reduce' ? own : term.args.reduce((sum, each) => sum + costOf(each), own);
  costs.set(term, cost);
  return cost;
}
