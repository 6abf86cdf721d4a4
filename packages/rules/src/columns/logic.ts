/** Logic (operators/logic.ts) over symbols. */
import { fails, firstFailure, join, possible, type Symbol, settle, type TruthSymbol } from './symbol.ts';
import type { Terms } from './terms.ts';

/** `and` (settling 0) or `or` (settling 1): what is not applicable is left out, a settling argument settles. */
export function junction(t: Terms, args: readonly TruthSymbol[], settling: 0 | 1): TruthSymbol {
  const canSettle = (each: TruthSymbol) => (settling === 1 ? each.mayHold : each.mayNotHold);
  const canFollow = (each: TruthSymbol) => (settling === 1 ? each.mayNotHold : each.mayHold);
  const certain = t.or(
    ...args.map((each) =>
      t.and(canSettle(each), t.not(canFollow(each)), t.not(each.mayNotApply), t.not(fails(t, each))),
    ),
  );
  const maySettle = t.or(...args.map(canSettle));
  const mayFollow = t.and(...args.map((each) => t.or(canFollow(each), each.mayNotApply)));
  const open = t.not(certain);
  const follows = t.and(open, mayFollow, t.or(...args.map(canFollow)));
  const settles = t.or(certain, maySettle);
  const failure = firstFailure(
    t,
    args.map((each) => each.failure),
  );
  return settle(t, {
    kind: 'truth',
    mayHold: settling === 1 ? settles : follows,
    mayNotHold: settling === 1 ? follows : settles,
    mayNotApply: t.and(open, mayFollow, ...args.map((each) => each.mayNotApply)),
    failure: t.choose(certain, t.number(0), failure),
    why: join(t, ...args.map((each) => each.why)),
  });
}

export const not = (t: Terms, a: TruthSymbol): TruthSymbol => ({
  ...a,
  mayHold: a.mayNotHold,
  mayNotHold: a.mayHold,
});

/** Whether the value applies at all. An error stays one. */
export function isApplicable(t: Terms, a: Symbol): TruthSymbol {
  return settle(t, {
    kind: 'truth',
    mayHold: possible(t, a),
    mayNotHold: a.mayNotApply,
    mayNotApply: t.false,
    failure: a.failure,
    why: a.why,
  });
}
