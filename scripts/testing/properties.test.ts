import fc from 'fast-check';
import { expect, it } from 'vitest';

/** What a property of so many runs draws. */
function drawn(numRuns?: number): number[] {
  const values: number[] = [];
  fc.assert(
    fc.property(fc.integer(), (value) => {
      values.push(value);
    }),
    numRuns === undefined ? {} : { numRuns },
  );
  return values;
}

it('properties draw the same on every run, as many times more as WENYE_RUNS says', () => {
  const factor = Number(process.env['WENYE_RUNS'] || 1);
  expect(drawn(3)).toHaveLength(3 * factor);
  expect(drawn()).toHaveLength(100 * factor);
  expect(drawn(20)).toEqual(drawn(20));
});
