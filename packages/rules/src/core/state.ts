/**
 * Values and their four states. A known value is a plain number, fraction or string (booleans are 0 and 1),
 * so that the usual case allocates nothing; the other states are objects.
 *
 * An unknown value carries what it can still turn out to be: an interval or a set of codes, "not applicable",
 * an error. Every operation maps these sets, so a result with one possibility left is decided.
 */
import type { EvaluationError } from '../answer.ts';
import type { Rational } from '../ir.ts';
import { type Causes, join } from './causes.ts';
import { compare, denominator } from './rational.ts';

export type ErrorCode = EvaluationError['code'];

/** Ends included. `denominator` bounds the denominators of all values within, to prove absence of overflow. */
export interface Interval {
  readonly min: Rational;
  readonly max: Rational;
  readonly denominator: number;
}

/** The codes that are possible, sorted; `any`: no list is known. */
export type Codes = readonly string[] | 'any';

export type Possible = Interval | Codes;

export class Unknown {
  readonly possible: Possible | null;
  readonly mayNotApply: boolean;
  /** The error that it may turn out to be. */
  readonly mayFail: ErrorCode | null;
  readonly causes: Causes;
  constructor(possible: Possible | null, mayNotApply: boolean, mayFail: ErrorCode | null, causes: Causes) {
    this.possible = possible;
    this.mayNotApply = mayNotApply;
    this.mayFail = mayFail;
    this.causes = causes;
  }
}

export class NotApplicable {
  readonly state = 'not-applicable';
}

export class Failure {
  readonly code: ErrorCode;
  constructor(code: ErrorCode) {
    this.code = code;
  }
}

export type Known = Rational | string;
export type Value = Known | Unknown | NotApplicable | Failure;

export const NOT_APPLICABLE = new NotApplicable();
export const FAILURES: { readonly [code in ErrorCode]: Failure } = {
  'division-by-zero': new Failure('division-by-zero'),
  overflow: new Failure('overflow'),
  'impossible-date': new Failure('impossible-date'),
  'no-match': new Failure('no-match'),
};

export function isKnown(value: Value): value is Known {
  return (
    typeof value !== 'object' ||
    !(value instanceof Unknown || value instanceof NotApplicable || value instanceof Failure)
  );
}

export const isRational = (value: Value): value is Rational =>
  typeof value === 'number' || (typeof value === 'object' && 'd' in value);

/** The unknown boolean, integer and so on: everything between the bounds. */
export const interval = (min: Rational, max: Rational, denominatorBound = 1): Interval => ({
  min,
  max,
  denominator: denominatorBound,
});

export const BOTH: Interval = interval(0, 1);

export const isInterval = (possible: Possible): possible is Interval =>
  typeof possible === 'object' && 'min' in possible;

/** What a value in any state can be, in one form. */
export function outlook(value: Value): Unknown {
  if (typeof value === 'object') {
    if (value instanceof Unknown) return value;
    if (value instanceof NotApplicable) return new Unknown(null, true, null, null);
    if (value instanceof Failure) return new Unknown(null, false, value.code, null);
    return new Unknown(interval(value, value, value.d), false, null, null);
  }
  return new Unknown(typeof value === 'number' ? interval(value, value) : [value], false, null, null);
}

/** The value with these possibilities: decided when only one is left. */
export function settle(
  possible: Possible | null,
  mayNotApply: boolean,
  mayFail: ErrorCode | null,
  causes: Causes,
): Value {
  if (possible === null) {
    if (mayFail === null) return NOT_APPLICABLE;
    if (!mayNotApply) return FAILURES[mayFail];
  } else if (!mayNotApply && mayFail === null) {
    if (isInterval(possible)) {
      if (compare(possible.min, possible.max) === 0) return possible.min;
    } else if (possible !== 'any' && possible.length === 1) return possible[0] as string;
  }
  return new Unknown(possible, mayNotApply, mayFail, causes);
}

/** Either of two values, it is not known which; `causes` says why. */
export function either(a: Value, b: Value, causes: Causes): Value {
  if (a === b && !(a instanceof Unknown)) return a;
  const [left, right] = [outlook(a), outlook(b)];
  return settle(
    hull(left.possible, right.possible),
    left.mayNotApply || right.mayNotApply,
    left.mayFail ?? right.mayFail,
    join(causes, join(left.causes, right.causes)),
  );
}

/** The least possibility that contains both. */
export function hull(a: Possible | null, b: Possible | null): Possible | null {
  if (a === null || b === null) return a ?? b;
  if (isInterval(a) && isInterval(b)) {
    return {
      min: compare(a.min, b.min) <= 0 ? a.min : b.min,
      max: compare(a.max, b.max) >= 0 ? a.max : b.max,
      denominator: Math.max(a.denominator, b.denominator, denominator(a.min), denominator(b.min)),
    };
  }
  if (a === 'any' || b === 'any' || isInterval(a) || isInterval(b)) return 'any';
  return [...new Set([...a, ...b])].sort();
}

/** The first error that would surface; an error outranks "not applicable". */
export const firstFailure = (values: readonly Unknown[]): ErrorCode | null =>
  values.find((value) => value.mayFail !== null)?.mayFail ?? null;
