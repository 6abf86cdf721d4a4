import { expect, test } from 'vitest';
import { type Cause, join } from '../core/causes.ts';
import { interval, Unknown } from '../core/state.ts';
import { describe, statedBounds } from './format.ts';

test('bounds are read with separators and units, great sums in hundreds of millions', () => {
  expect(statedBounds('money', { min: 0, max: 10_000_000_000_000 })).toBe(' 0 元与 1,000 亿元');
  expect(statedBounds('money', { min: 5, max: 123_456_700 })).toBe(' 0.05 元与 1,234,567 元');
  expect(statedBounds('integer', { min: 0, max: 1_000_000_000 })).toBe(' 0 与 1,000,000,000 ');
  expect(statedBounds('fraction', { min: 0, max: { n: 2, d: 3 } })).toBe(' 0 与 2/3 ');
});

test('an open amount is told with its ends, but for one that comes of what a field merely takes at most', () => {
  const paid = { id: 'person.paid', label: '', type: 'money', max: '100000.00' };
  const fact = (definition: object) => ({ kind: 'fact', definition, item: null }) as unknown as Cause;
  const month = fact({ id: 'person.months', label: '', type: 'integer', max: '12' });
  const told = (most: number, causes: Cause[]) =>
    describe(
      'money',
      new Unknown(interval(0, most), false, null, causes.reduce(join as never, null)),
      new Map(),
    );
  const known = '尚不能确定（0.00 元 至 3,660.00 元）';
  expect(told(366_000, [fact(paid), month])).toBe(known);
  expect(told(366_000, [month])).toBe(known);
  // All of it, with what is known beside it, and two thirds of it.
  for (const most of [10_000_000, 10_036_600, 6_703_267])
    expect(told(most, [month, fact(paid)])).toBe('尚不能确定');
  expect(told(10_036_600, [month, fact({ ...paid, max: undefined })])).toBe(
    '尚不能确定（0.00 元 至 100,366.00 元）',
  );
});

test('where only it is open whether an amount applies, it is told once', () => {
  const told = describe('money', new Unknown(interval(24_000_000, 24_000_000), true, null, null), new Map());
  expect(told).toBe('尚不能确定（如果适用，为 240,000.00 元）');
});
