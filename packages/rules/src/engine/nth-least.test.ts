import { describe, expect, it } from 'vitest';
import { FAILURES, interval, NOT_APPLICABLE, Unknown, type Value } from '../core/state.ts';
import { nthLeast } from './nth-least.ts';

const within = (min: number, max: number, mayNotApply = false) =>
  new Unknown(interval(min, max), mayNotApply, null, null);

describe('the n-th least', () => {
  it.each<[Value[], Value, Value]>([
    [[7, 3, 5], 1, 3],
    [[7, 3, 5], 2, 5],
    [[7, NOT_APPLICABLE, 5], 2, 7],
    [[7, 3, 5], 4, NOT_APPLICABLE],
    [[7, 3, 5], 0, NOT_APPLICABLE],
    [[], 1, NOT_APPLICABLE],
    [[7, FAILURES.overflow], 1, FAILURES.overflow],
    // Known although one value is not: wherever it falls, the second is 5.
    [[5, 5, within(1, 9)], 2, 5],
  ])('of %j, n = %j', (values, nth, result) => {
    expect(nthLeast(values, nth)).toEqual(result);
  });

  it('lies between the least that all and the greatest that the certain ones allow', () => {
    expect(nthLeast([3, within(1, 9), 6], 2)).toMatchObject({ possible: { min: 3, max: 6 } });
    expect(nthLeast([3, within(1, 9, true)], 2)).toMatchObject({
      possible: { min: 3, max: 9 },
      mayNotApply: true,
    });
    expect(nthLeast([2, 4, 8], within(1, 2))).toMatchObject({ possible: { min: 2, max: 4 } });
  });
});
