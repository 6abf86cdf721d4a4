/** Rounding to whole multiples of a unit. Every mode is monotone, so an interval rounds by its ends. */

import { compare, divide, floor, multiply, subtract } from '../core/rational.ts';
import { FAILURES, interval, isRational, type Value } from '../core/state.ts';
import type { Rational, RoundingMode } from '../ir.ts';
import { image, liftNumbers } from './strict.ts';

/** `unit` is a positive integer. Exact; undefined on overflow. */
export function roundRational(value: Rational, mode: RoundingMode, unit: number): number | undefined {
  const quotient = divide(value, unit);
  if (quotient === undefined) return undefined;
  const whole = floor(quotient);
  const rest = subtract(quotient, whole);
  if (rest === undefined) return undefined;
  const rounded = rest === 0 ? whole : whole + (roundsUp(mode, whole, compare(rest, HALF)) ? 1 : 0);
  const result = multiply(rounded, unit);
  return typeof result === 'number' ? result : undefined;
}

const HALF: Rational = { n: 1, d: 2 };

/** Whether whole + rest, 0 < rest < 1, goes up to whole + 1; `half` compares rest with one half. */
function roundsUp(mode: RoundingMode, whole: number, half: number): boolean {
  const negative = whole < 0;
  switch (mode) {
    case 'floor':
      return false;
    case 'ceiling':
      return true;
    case 'down':
      return negative;
    case 'up':
      return !negative;
    case 'half-up':
      return half > 0 || (half === 0 && !negative);
    case 'half-down':
      return half > 0 || (half === 0 && negative);
    case 'half-even':
      return half > 0 || (half === 0 && whole % 2 !== 0);
  }
}

export function round(value: Value, mode: RoundingMode, unit: number): Value {
  if (unit === 1 && typeof value === 'number') return value;
  if (isRational(value)) return roundRational(value, mode, unit) ?? FAILURES.overflow;
  return liftNumbers([value], ({ min, max }) => {
    const [low, high] = [roundRational(min, mode, unit), roundRational(max, mode, unit)];
    const whole = interval(low ?? -Number.MAX_SAFE_INTEGER, high ?? Number.MAX_SAFE_INTEGER);
    return image(whole, low === undefined || high === undefined ? 'overflow' : null);
  });
}
