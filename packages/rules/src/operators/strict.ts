/**
 * Operators that need every argument. A law for all of them: an error gives an error, otherwise "not
 * applicable" gives "not applicable", otherwise the function applies; an unknown argument gives everything
 * that the function can yield over what the argument can be.
 */
import { type Causes, join } from '../core/causes.ts';
import {
  type ErrorCode,
  type Interval,
  outlook,
  type Possible,
  settle,
  type Unknown,
  type Value,
} from '../core/state.ts';

/** What a function yields over intervals (null: no value at all), and the error that it may run into there. */
export interface Image {
  readonly possible: Possible | null;
  readonly mayFail: ErrorCode | null;
}

export const image = (possible: Possible | null, mayFail: ErrorCode | null = null): Image => ({
  possible,
  mayFail,
});

/** The slow path of every strict operator: at least one argument is not known. */
export function lift(args: readonly Value[], over: (...possible: Possible[]) => Image): Value {
  const possible: Possible[] = [];
  let causes: Causes = null;
  let mayNotApply = false;
  let failure: ErrorCode | null = null;
  let surely: Unknown | undefined;
  for (const arg of args) {
    const each = outlook(arg);
    causes = join(causes, each.causes);
    mayNotApply ||= each.mayNotApply;
    failure ??= each.mayFail;
    if (each.possible !== null) possible.push(each.possible);
    else if (!each.mayNotApply) surely ??= each;
  }
  if (surely !== undefined) return settle(null, false, surely.mayFail, causes);
  if (possible.length < args.length) return settle(null, mayNotApply, failure, causes);
  const result = over(...possible);
  return settle(result.possible, mayNotApply, failure ?? result.mayFail, causes);
}

/** `lift` of two, written out: it is what a case with many unknowns spends its time on. */
export function liftPair(a: Value, b: Value, over: (a: Possible, b: Possible) => Image): Value {
  const [left, right] = [outlook(a), outlook(b)];
  const causes = join(left.causes, right.causes);
  const [one, other] = [left.possible, right.possible];
  if (one !== null && other !== null) {
    const { possible, mayFail } = over(one, other);
    const failure = left.mayFail ?? right.mayFail ?? mayFail;
    return settle(possible, left.mayNotApply || right.mayNotApply, failure, causes);
  }
  return lift([left, right], over as (...possible: Possible[]) => Image);
}

/** `liftPair` for numeric operators. */
export const liftNumberPair = (a: Value, b: Value, over: (a: Interval, b: Interval) => Image): Value =>
  liftPair(a, b, over as (a: Possible, b: Possible) => Image);

/** For numeric operators; their arguments are intervals by type. */
export const liftNumbers = (args: readonly Value[], over: (...args: Interval[]) => Image): Value =>
  lift(args, over as (...possible: Possible[]) => Image);
