/**
 * Exact rational numbers on safe integers. A whole number is a plain `number`; anything else is a reduced
 * fraction with a positive denominator > 1. Results whose numerator or denominator leaves ±(2^53 − 1) are
 * `undefined`: the caller turns that into the error state `overflow`.
 */
import type { Rational } from '../ir.ts';

const SAFE = Number.MAX_SAFE_INTEGER;

export function gcd(a: number, b: number): number {
  let x = Math.abs(a);
  let y = Math.abs(b);
  while (y !== 0) [x, y] = [y, x % y];
  return x;
}

export const numerator = (r: Rational): number => (typeof r === 'number' ? r : r.n);
export const denominator = (r: Rational): number => (typeof r === 'number' ? 1 : r.d);

/** n/d reduced; d must not be 0. */
export function ratio(n: number, d: number): Rational {
  const divisor = gcd(n, d) * (d < 0 ? -1 : 1);
  const reduced = d / divisor;
  // `+ 0` turns −0 into 0.
  return reduced === 1 ? n / divisor + 0 : { n: n / divisor, d: reduced };
}

/** An exact result that may not fit: n / d, d > 0, not reduced. */
export interface Wide {
  readonly n: bigint;
  readonly d: bigint;
}

/** The number, where numerator and denominator fit. */
export function narrow({ n, d }: Wide): Rational | undefined {
  let x = n < 0n ? -n : n;
  let y = d;
  while (y !== 0n) [x, y] = [y, x % y];
  const divisor = x === 0n ? 1n : x;
  const [rn, rd] = [Number(n / divisor), Number(d / divisor)];
  if (!Number.isSafeInteger(rn) || !Number.isSafeInteger(rd)) return undefined;
  return rd === 1 ? rn : { n: rn, d: rd };
}

export function add(a: Rational, b: Rational): Rational | undefined {
  if (typeof a === 'number' && typeof b === 'number') {
    const sum = a + b;
    return isExact(sum) ? sum : undefined;
  }
  const [ad, bd] = [denominator(a), denominator(b)];
  const [left, right] = [numerator(a) * bd, numerator(b) * ad];
  return isExact(left) && isExact(right) && isExact(left + right) && isExact(ad * bd)
    ? ratio(left + right, ad * bd)
    : narrow(wideSum(a, b));
}

/** Whether a product or sum of whole numbers came out as it is: rounded, it would lie beyond the safe integers. */
const isExact = (result: number): boolean => result <= SAFE && result >= -SAFE;

export function wideSum(a: Rational, b: Rational): Wide {
  const [an, ad, bn, bd] = parts(a, b);
  return { n: an * bd + bn * ad, d: ad * bd };
}

export const negate = (a: Rational): Rational => (typeof a === 'number' ? 0 - a : { n: -a.n, d: a.d });

export const subtract = (a: Rational, b: Rational): Rational | undefined => add(a, negate(b));

export function multiply(a: Rational, b: Rational): Rational | undefined {
  if (typeof a === 'number' && typeof b === 'number') {
    const product = a * b + 0;
    return isExact(product) ? product : undefined;
  }
  const [n, d] = [numerator(a) * numerator(b), denominator(a) * denominator(b)];
  return isExact(n) && isExact(d) ? ratio(n, d) : narrow(wideProduct(a, b));
}

export function wideProduct(a: Rational, b: Rational): Wide {
  const [an, ad, bn, bd] = parts(a, b);
  return { n: an * bn, d: ad * bd };
}

/** b must not be 0. */
export function divide(a: Rational, b: Rational): Rational | undefined {
  const [n, d] = [numerator(a) * denominator(b), denominator(a) * numerator(b)];
  return isExact(n) && isExact(d) ? ratio(n, d) : narrow(wideQuotient(a, b));
}

/** b must not be 0. */
export function wideQuotient(a: Rational, b: Rational): Wide {
  const [an, ad, bn, bd] = parts(a, b);
  return bn < 0n ? { n: -an * bd, d: -bn * ad } : { n: an * bd, d: bn * ad };
}

/** Negative, zero or positive as a <, =, > b. */
export function compare(a: Rational, b: Rational): number {
  if (typeof a === 'number' && typeof b === 'number') return a < b ? -1 : a > b ? 1 : 0;
  const [left, right] = [numerator(a) * denominator(b), numerator(b) * denominator(a)];
  if (isExact(left) && isExact(right)) return left < right ? -1 : left > right ? 1 : 0;
  const [an, ad, bn, bd] = parts(a, b);
  return compareWide({ n: an, d: ad }, { n: bn, d: bd });
}

/** Negative, zero or positive as a <, =, > b. */
export function compareWide(a: Wide, b: Wide): number {
  const [left, right] = [a.n * b.d, b.n * a.d];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The greatest integer ≤ n / d; to the nearest double where it is beyond the safe integers. */
export function wideFloor({ n, d }: Wide): number {
  const whole = n / d;
  return Number(n < 0n && whole * d !== n ? whole - 1n : whole);
}

const parts = (a: Rational, b: Rational): [bigint, bigint, bigint, bigint] => [
  BigInt(numerator(a)),
  BigInt(denominator(a)),
  BigInt(numerator(b)),
  BigInt(denominator(b)),
];

/** The greatest integer ≤ r. */
export function floor(r: Rational): number {
  if (typeof r === 'number') return r;
  // Remainder first: n / d in doubles could round across an integer.
  const rest = ((r.n % r.d) + r.d) % r.d;
  return (r.n - rest) / r.d;
}

const DECIMAL = /^(-?)(\d{1,16})(?:\.(\d{1,15}))?$/;
const QUOTIENT = /^(-?\d{1,15})\/(\d{1,15})$/;

/** Reads '12', '-0.055' or '2/3'; undefined where it is none of these or does not fit. */
export function parseRational(text: string): Rational | undefined {
  const quotient = QUOTIENT.exec(text);
  if (quotient)
    return Number(quotient[2]) === 0 ? undefined : ratio(Number(quotient[1]), Number(quotient[2]));
  const decimal = DECIMAL.exec(text);
  if (!decimal) return undefined;
  const [, sign, whole = '', part = ''] = decimal;
  const n = BigInt(whole + part);
  return narrow({ n: sign === '-' ? -n : n, d: 10n ** BigInt(part.length) });
}
