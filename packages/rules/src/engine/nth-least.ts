import { type Causes, join } from '../core/causes.ts';
import { compare } from '../core/rational.ts';
import {
  Failure,
  firstFailure,
  type Interval,
  interval,
  NotApplicable,
  outlook,
  settle,
  type Value,
} from '../core/state.ts';
import type { Rational } from '../ir.ts';

/**
 * The n-th least of the values that apply, counted from 1; not applicable where there are fewer, or n < 1. An
 * error in any of them is an error. One more value never raises the n-th least and a greater value never lowers
 * it, so the least that it can be is that of all possible values at their least, the greatest that of the certain
 * ones at their greatest.
 */
export function nthLeast(values: readonly Value[], nth: Value): Value {
  const failure = [nth, ...values].find((each) => each instanceof Failure);
  if (failure !== undefined) return failure;
  const rank = outlook(nth);
  const present = values.filter((each) => !(each instanceof NotApplicable)).map(outlook);
  const possible = present.filter((each) => each.possible !== null);
  const certain = possible.filter((each) => !each.mayNotApply && each.mayFail === null);
  const mayFail = firstFailure([rank, ...present]);
  const causes = present.reduce<Causes>((all, each) => join(all, each.causes), rank.causes);
  if (rank.possible === null) return settle(null, true, mayFail, causes);

  const bounds = (of: typeof possible, end: 'min' | 'max'): Rational[] =>
    of.map((each) => (each.possible as Interval)[end]).sort(compare);
  const [first, last] = [
    (rank.possible as Interval).min as number,
    (rank.possible as Interval).max as number,
  ];
  const lowest = bounds(possible, 'min')[Math.max(first, 1) - 1];
  if (lowest === undefined || last < 1) return settle(null, true, mayFail, causes);
  const highest = bounds(certain, 'max')[last - 1] ?? (bounds(possible, 'max').at(-1) as Rational);
  const denominator = Math.max(...possible.map((each) => (each.possible as Interval).denominator));
  const mayNotApply = first < 1 || last > certain.length || rank.mayNotApply;
  return settle(interval(lowest, highest, denominator), mayNotApply, mayFail, causes);
}
