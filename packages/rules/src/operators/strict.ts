/**
 * Operators that need every argument. A law for all of them: an error gives an error, otherwise "not
 * applicable" gives "not applicable", otherwise the function applies; an unknown argument gives everything
 * that the function can yield over what the argument can be.
 */
import { type Causes, join } from '../core/causes.ts';
import {
  type ErrorCode,
  type Interval,
  isInterval,
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

/** For numeric operators; their arguments are intervals by type. */
export const liftNumbers = (args: readonly Value[], over: (...args: Interval[]) => Image): Value =>
  lift(args, (...possible) => over(...(possible.filter(isInterval) as Interval[])));
