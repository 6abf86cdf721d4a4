/**
 * Kleene's and/or, extended: what is not applicable is left out (and `and` of nothing that applies is itself
 * not applicable); one argument that settles the result settles it whatever the others are, errors included.
 */
import { type Causes, join } from '../core/causes.ts';
import {
  BOTH,
  type ErrorCode,
  Failure,
  type Interval,
  interval,
  isInterval,
  NOT_APPLICABLE,
  NotApplicable,
  settle,
  Unknown,
  type Value,
} from '../core/state.ts';
import { image, liftNumbers } from './strict.ts';

/** Gives the arguments one by one, so that those after the settling one are never evaluated. */
export type Next<Case> = (index: number, of: Case) => Value;

/** `settling` is 0 for `and`, 1 for `or`. */
export function junction<Case>(count: number, next: Next<Case>, of: Case, settling: 0 | 1): Value {
  let [maySettle, mayFollow, allMayNotApply, anyMayHold] = [false, true, true, false];
  let failure: ErrorCode | null = null;
  let causes: Causes = null;
  for (let i = 0; i < count; i++) {
    const value = next(i, of);
    if (value === settling) return settling;
    if (typeof value === 'number') {
      allMayNotApply = false;
      anyMayHold = true;
    } else if (value instanceof Unknown) {
      const { min, max } = (value.possible ?? NONE) as Interval;
      const [canSettle, canHold] = settling === 0 ? [min === 0, max === 1] : [max === 1, min === 0];
      maySettle ||= canSettle;
      anyMayHold ||= canHold;
      if (!canHold && !value.mayNotApply) mayFollow = false;
      if (!value.mayNotApply) allMayNotApply = false;
      failure ??= value.mayFail;
      causes = join(causes, value.causes);
    } else if (value instanceof Failure) {
      failure ??= value.code;
      mayFollow = false;
      allMayNotApply = false;
    }
  }
  const mayHold = mayFollow && anyMayHold;
  return settle(span(maySettle, mayHold, settling), mayFollow && allMayNotApply, failure, causes);
}

const NONE = { min: 2, max: -1 };

function span(maySettle: boolean, mayHold: boolean, settling: 0 | 1): Interval | null {
  if (maySettle && mayHold) return BOTH;
  if (!maySettle && !mayHold) return null;
  const value = maySettle ? settling : 1 - settling;
  return interval(value, value);
}

export function not(value: Value): Value {
  if (typeof value === 'number') return 1 - value;
  return liftNumbers([value], ({ min, max }) => image(interval(1 - (max as number), 1 - (min as number))));
}

/** Whether the value applies at all; unknown while that is open. An error stays one. */
export function isApplicable(value: Value): Value {
  if (value instanceof NotApplicable) return 0;
  if (value instanceof Failure) return value;
  if (!(value instanceof Unknown)) return 1;
  const possible = value.mayNotApply ? (value.possible === null ? interval(0, 0) : BOTH) : interval(1, 1);
  return settle(
    value.possible === null && !value.mayNotApply ? null : possible,
    false,
    value.mayFail,
    value.causes,
  );
}

/** A condition of a choice: holds, does not hold (false or not applicable), is open, or fails. */
export function verdict(value: Value): 'holds' | 'fails-to-hold' | 'open' | 'error' {
  if (value === 1) return 'holds';
  if (value === 0 || value === NOT_APPLICABLE) return 'fails-to-hold';
  return value instanceof Failure ? 'error' : 'open';
}

/** Whether an open condition can still hold, and can still not hold. */
export function openings(condition: Unknown): { mayHold: boolean; mayNotHold: boolean } {
  const possible = condition.possible !== null && isInterval(condition.possible) ? condition.possible : NONE;
  return { mayHold: possible.max === 1, mayNotHold: possible.min === 0 || condition.mayNotApply };
}
