/** Operators that need every argument (operators/strict.ts), over symbols. */
import { firstFailure, join, possible, type Symbol, settle, surelyFails, type Why } from './symbol.ts';
import type { Term } from './term.ts';
import type { Terms } from './terms.ts';

/** What surrounds the image of a strict operator. */
export interface Lifted {
  /** Where every argument has a value, so that the image counts. */
  readonly applies: Term;
  readonly mayNotApply: Term;
  readonly failure: (own: Term) => Term;
  readonly why: Why;
}

/**
 * An error gives an error; otherwise "not applicable" gives "not applicable"; otherwise the image counts.
 */
export function lift(t: Terms, args: readonly Symbol[]): Lifted {
  const sure = args.map((each) => surelyFails(t, each));
  const lost = t.or(...sure);
  const applies = t.and(...args.map((each) => possible(t, each)));
  const first = args.reduceRight(
    (rest, each, i) => t.choose(sure[i] as Term, each.failure, rest),
    t.number(0) as Term,
  );
  const failures = args.map((each) => each.failure);
  return {
    applies,
    mayNotApply: t.and(t.not(lost), t.or(...args.map((each) => each.mayNotApply))),
    failure: (own) =>
      t.choose(lost, first, firstFailure(t, [...failures, t.choose(applies, own, t.number(0))])),
    why: join(t, ...args.map((each) => each.why)),
  };
}

/** A truth from what it can be where all arguments have a value. */
export function strictTruth(t: Terms, args: readonly Symbol[], mayHold: Term, mayNotHold: Term): Symbol {
  const { applies, mayNotApply, failure, why } = lift(t, args);
  return settle(t, {
    kind: 'truth',
    mayHold: t.and(applies, mayHold),
    mayNotHold: t.and(applies, mayNotHold),
    mayNotApply,
    failure: failure(t.number(0)),
    why,
  });
}
