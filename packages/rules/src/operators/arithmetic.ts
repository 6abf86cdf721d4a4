/** Exact arithmetic over the four states. `overflow` is the error of leaving ±(2^53 − 1). */

import { join } from '../core/causes.ts';
import * as rational from '../core/rational.ts';
import {
  type ErrorCode,
  FAILURES,
  Failure,
  hull,
  type Interval,
  interval,
  isRational,
  NOT_APPLICABLE,
  NotApplicable,
  outlook,
  type Possible,
  settle,
  type Value,
} from '../core/state.ts';
import type { Rational } from '../ir.ts';
import type { Next } from './logic.ts';
import { type Image, image, liftNumberPair } from './strict.ts';

const SAFE = Number.MAX_SAFE_INTEGER;

type Exact = (a: Rational, b: Rational) => Rational | undefined;
type Wide = (a: Rational, b: Rational) => rational.Wide;
type Over = (a: Interval, b: Interval) => Image;
type Pair = readonly [Rational, Rational];

/**
 * The bounds of an operator over the pairs between whose results all results lie, clipped to the safe range, with the
 * error that leaving it may be. Only an end that leaves the range is moved: what cannot be negative stays so.
 */
function clipped(exact: Exact, wide: Wide, ends: readonly Pair[], denominator: number): Image {
  const found = ends.map((pair) => exact(...pair));
  const bound = Math.min(denominator, SAFE);
  if (found.includes(undefined)) {
    const sorted = ends.map((pair) => wide(...pair)).toSorted(rational.compareWide);
    const [low, high] = [sorted[0] as rational.Wide, sorted.at(-1) as rational.Wide];
    const [min, max] = [
      rational.narrow(low) ?? rational.wideFloor(low),
      rational.narrow(high) ?? ceiling(high),
    ];
    const lost = rational.compare(min, SAFE) > 0 || rational.compare(max, -SAFE) < 0;
    return image(lost ? null : interval(held(min), held(max), bound), 'overflow');
  }
  const sorted = (found as Rational[]).toSorted(rational.compare);
  const [min, max] = [sorted[0] as Rational, sorted.at(-1) as Rational];
  const size = Math.max(Math.abs(toNumber(min)), Math.abs(toNumber(max)), 1);
  // Numerators and denominators within are at most size × denominator; a margin covers the doubles used.
  const fits = size * denominator < SAFE * 0.999;
  return image(interval(min, max, bound), fits ? null : 'overflow');
}

const toNumber = (r: Rational): number => rational.numerator(r) / rational.denominator(r);
const ceiling = ({ n, d }: rational.Wide): number => 0 - rational.wideFloor({ n: -n, d });
const held = (r: Rational): Rational => (typeof r === 'number' ? Math.min(SAFE, Math.max(-SAFE, r)) : r);

const overAdd: Over = (a, b) =>
  clipped(
    rational.add,
    rational.wideSum,
    [
      [a.min, b.min],
      [a.max, b.max],
    ],
    a.denominator * b.denominator,
  );

const overSubtract: Over = (a, b) =>
  overAdd(a, interval(rational.negate(b.max), rational.negate(b.min), b.denominator));

const overMultiply: Over = (a, b) =>
  clipped(
    rational.multiply,
    rational.wideProduct,
    [a.min, a.max].flatMap((x): Pair[] => [
      [x, b.min],
      [x, b.max],
    ]),
    a.denominator * b.denominator,
  );

const overDivide: Over = (a, b) => {
  const size = Math.max(Math.abs(toNumber(b.min)), Math.abs(toNumber(b.max)), 1);
  const denominator = a.denominator * size * b.denominator;
  const mayBeZero = rational.compare(b.min, 0) <= 0 && rational.compare(b.max, 0) >= 0;
  // The divisors nearest to zero that are not zero: ±1/denominator.
  const nearest = rational.ratio(1, b.denominator);
  const divisors = mayBeZero
    ? [
        ...(rational.compare(b.min, 0) < 0 ? [b.min, rational.negate(nearest)] : []),
        ...(rational.compare(b.max, 0) > 0 ? [nearest, b.max] : []),
      ]
    : [b.min, b.max];
  if (divisors.length === 0) return image(null, 'division-by-zero');
  const ends = [a.min, a.max].flatMap((x) => divisors.map((y): Pair => [x, y]));
  const result = clipped(rational.divide, rational.wideQuotient, ends, denominator);
  return mayBeZero ? { ...result, mayFail: 'division-by-zero' } : result;
};

const binary =
  (exact: Exact, over: Over) =>
  (a: Value, b: Value): Value =>
    isRational(a) && isRational(b) ? (exact(a, b) ?? FAILURES.overflow) : liftNumberPair(a, b, over);

export const subtract = binary(rational.subtract, overSubtract);
export const multiply = binary(rational.multiply, overMultiply);
const divideNonzero = binary(rational.divide, overDivide);

export function divide(a: Value, b: Value): Value {
  if (b !== 0) return divideNonzero(a, b);
  if (isRational(a)) return FAILURES['division-by-zero'];
  const { possible, mayNotApply, mayFail, causes } = outlook(a);
  const failure: ErrorCode | null = possible === null ? mayFail : (mayFail ?? 'division-by-zero');
  return settle(null, mayNotApply, failure, causes);
}

/**
 * Operators for which "not applicable" is the neutral element: sum, least, greatest. The result is not
 * applicable only where no operand applies.
 */
const neutral =
  (exact: Exact, over: Over) =>
  (a: Value, b: Value): Value => {
    if (isRational(a) && isRational(b)) return exact(a, b) ?? FAILURES.overflow;
    if (a instanceof Failure) return a;
    if (b instanceof Failure) return b;
    if (a instanceof NotApplicable) return b;
    if (b instanceof NotApplicable) return a;
    const [left, right] = [outlook(a), outlook(b)];
    let possible: Possible | null = null;
    let failure = left.mayFail ?? right.mayFail;
    if (left.possible !== null && right.possible !== null) {
      const both = over(left.possible as Interval, right.possible as Interval);
      possible = both.possible;
      failure ??= both.mayFail;
    }
    if (left.mayNotApply) possible = hull(possible, right.possible);
    if (right.mayNotApply) possible = hull(possible, left.possible);
    const mayNotApply = left.mayNotApply && right.mayNotApply;
    return settle(possible, mayNotApply, failure, join(left.causes, right.causes));
  };

const lesser = (a: Rational, b: Rational): Rational => (rational.compare(a, b) <= 0 ? a : b);
const greater = (a: Rational, b: Rational): Rational => (rational.compare(a, b) >= 0 ? a : b);
const endwise =
  (pick: (a: Rational, b: Rational) => Rational): Over =>
  (a, b) =>
    image(interval(pick(a.min, b.min), pick(a.max, b.max), Math.max(a.denominator, b.denominator)));

export const add = neutral(rational.add, overAdd);
export const least = neutral(lesser, endwise(lesser));
export const greatest = neutral(greater, endwise(greater));

/** Folds a neutral operator over its arguments from the left. */
export function fold<Case>(count: number, next: Next<Case>, of: Case, combine: typeof add): Value {
  let result: Value = NOT_APPLICABLE;
  for (let i = 0; i < count; i++) result = combine(result, next(i, of));
  return result;
}
