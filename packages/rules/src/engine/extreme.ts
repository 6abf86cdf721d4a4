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
 * The least (`sign` 1) or greatest (−1) of the values that apply; not applicable where there are none. An error in any
 * of them is an error. What cannot beat the worst that the certain ones allow does not matter, in whatever order the
 * values come: it is no reason for the result to be open.
 */
export function extreme(values: readonly Value[], sign: 1 | -1): Value {
  const failure = values.find((each) => each instanceof Failure);
  if (failure !== undefined) return failure;
  const present = values.filter((each) => !(each instanceof NotApplicable)).map(outlook);
  const possible = present.filter((each) => each.possible !== null);
  const mayFail = firstFailure(present);
  const mayNotApply = present.every((each) => each.mayNotApply);
  const beats = (a: Rational, b: Rational): boolean => sign * compare(a, b) < 0;
  const best = (of: readonly Rational[]): Rational | undefined =>
    of.reduce<Rational | undefined>(
      (kept, each) => (kept === undefined || beats(each, kept) ? each : kept),
      undefined,
    );
  const outer = ({ possible: each }: (typeof possible)[number]) =>
    (each as Interval)[sign === 1 ? 'min' : 'max'];
  const inner = ({ possible: each }: (typeof possible)[number]) =>
    (each as Interval)[sign === 1 ? 'max' : 'min'];

  const far = best(possible.map(outer));
  const assured = best(possible.filter((each) => !each.mayNotApply).map(inner));
  const matters = (each: (typeof present)[number]): boolean =>
    each.mayFail !== null || assured === undefined || (each.possible !== null && beats(outer(each), assured));
  const causes = present.filter(matters).reduce<Causes>((all, each) => join(all, each.causes), null);
  if (far === undefined) return settle(null, mayNotApply, mayFail, causes);
  const worst = possible.map(inner).reduce((kept, each) => (beats(kept, each) ? each : kept));
  const near = assured ?? worst;
  const denominator = Math.max(...possible.map((each) => (each.possible as Interval).denominator));
  const range = sign === 1 ? interval(far, near, denominator) : interval(near, far, denominator);
  return settle(range, mayNotApply, mayFail, causes);
}
