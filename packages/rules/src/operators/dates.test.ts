import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Interval, interval, Unknown, type Value } from '../core/state.ts';
import type { Overflow } from '../ir.ts';
import { addMonths } from './dates.ts';

const open = (min: number, max: number): Value => new Unknown(interval(min, max), false, null, null);
const spanOf = (value: Value): Interval => {
  if (value instanceof Unknown) return value.possible as Interval;
  return interval(value as number, value as number);
};
const modes = fc.constantFrom<Overflow>('clamp', 'next', 'roll', 'reject');
const four = fc
  .array(fc.integer({ min: 18_250, max: 18_700 }), { minLength: 4, maxLength: 4 })
  .map((days) => days.toSorted((a, b) => a - b) as [number, number, number, number]);

it('adds months to a day within bounds, and narrower bounds give a narrower result', () => {
  fc.assert(
    fc.property(four, fc.integer({ min: -14, max: 14 }), modes, ([a, b, c, d], months, mode) => {
      fc.pre(a < d && b < c);
      const wide = spanOf(addMonths(open(a, d), months, mode));
      const narrow = spanOf(addMonths(open(b, c), months, mode));
      expect(narrow.min).toBeGreaterThanOrEqual(wide.min as number);
      expect(narrow.max).toBeLessThanOrEqual(wide.max as number);
      const exact = addMonths(b, months, mode === 'reject' ? 'clamp' : mode);
      expect(exact).toBeGreaterThanOrEqual(narrow.min as number);
      expect(exact).toBeLessThanOrEqual(narrow.max as number);
    }),
    { numRuns: 1000 },
  );
});
