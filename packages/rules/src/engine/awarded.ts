/** What is paid of an amount: nobody owes anything for being entitled, so that less than nothing is nothing. */
import { compare } from '../core/rational.ts';
import { type Interval, isRational, settle, Unknown, type Value } from '../core/state.ts';
import type { Rational } from '../ir.ts';

const atLeastNothing = (each: Rational): Rational => (compare(each, 0) < 0 ? 0 : each);

/** The amount, or zero where it is negative; what it can be, without what is negative. */
export function awarded(amount: Value): Value {
  if (isRational(amount)) return atLeastNothing(amount);
  if (!(amount instanceof Unknown) || amount.possible === null) return amount;
  const possible = amount.possible as Interval;
  if (compare(possible.min, 0) >= 0) return amount;
  const [min, max] = [atLeastNothing(possible.min), atLeastNothing(possible.max)];
  return settle({ ...possible, min, max }, amount.mayNotApply, amount.mayFail, amount.causes);
}
