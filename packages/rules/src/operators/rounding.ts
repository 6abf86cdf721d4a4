/** Rounding to whole multiples of a unit. Every mode is monotone, so an interval rounds by its ends. */

import { compareWide, wideFloor, wideQuotient } from '../core/rational.ts';
import { FAILURES, interval, isRational, type Value } from '../core/state.ts';
import type { Rational, RoundingMode } from '../ir.ts';
import { image, liftNumbers } from './strict.ts';

const SAFE = Number.MAX_SAFE_INTEGER;
const HALF = { n: 1n, d: 2n };

/** `unit` is a positive integer. Exact where it is a safe integer; what is none lies beyond them on that side. */
function rounded(value: Rational, mode: RoundingMode, unit: number): number {
  const { n, d } = wideQuotient(value, unit);
  const whole = wideFloor({ n, d });
  const rest = { n: n - BigInt(whole) * d, d };
  return (rest.n > 0n && roundsUp(mode, whole, compareWide(rest, HALF)) ? whole + 1 : whole) * unit + 0;
}

/** `unit` is a positive integer. Exact; undefined on overflow. */
export function roundRational(value: Rational, mode: RoundingMode, unit: number): number | undefined {
  const result = rounded(value, mode, unit);
  return Number.isSafeInteger(result) ? result : undefined;
}

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
    const [low, high] = [rounded(min, mode, unit), rounded(max, mode, unit)];
    if (low > SAFE || high < -SAFE) return image(null, 'overflow');
    const whole = interval(Math.max(low, -SAFE), Math.min(high, SAFE));
    return image(whole, low < -SAFE || high > SAFE ? 'overflow' : null);
  });
}
