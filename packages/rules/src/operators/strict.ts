/**
 * Operators that need every argument. A law for all of them: an error gives an error, otherwise "not
 * applicable" gives "not applicable", otherwise the function applies; an unknown argument gives everything
 * that the function can yield over what the argument can be.
 */
import { join } from '../core/causes.ts';
import {
  type ErrorCode,
  firstFailure,
  type Interval,
  isInterval,
  outlook,
  type Possible,
  settle,
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
  const outlooks = args.map(outlook);
  let causes = outlooks[0]?.causes ?? null;
  for (let i = 1; i < outlooks.length; i++) causes = join(causes, outlooks[i]?.causes ?? null);
  const surelyFails = outlooks.find((each) => each.possible === null && !each.mayNotApply);
  if (surelyFails !== undefined) return settle(null, false, surelyFails.mayFail, causes);
  const failure = firstFailure(outlooks);
  const mayNotApply = outlooks.some((each) => each.mayNotApply);
  const possible = outlooks.map((each) => each.possible).filter((each) => each !== null);
  if (possible.length < outlooks.length) return settle(null, mayNotApply, failure, causes);
  const result = over(...possible);
  return settle(result.possible, mayNotApply, failure ?? result.mayFail, causes);
}

/** For numeric operators; their arguments are intervals by type. */
export const liftNumbers = (args: readonly Value[], over: (...args: Interval[]) => Image): Value =>
  lift(args, (...possible) => over(...(possible.filter(isInterval) as Interval[])));
