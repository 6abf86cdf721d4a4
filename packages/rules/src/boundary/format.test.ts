import { expect, test } from 'vitest';
import { statedBounds } from './format.ts';

test('bounds are read with separators and units, great sums in hundreds of millions', () => {
  expect(statedBounds('money', { min: 0, max: 10_000_000_000_000 })).toBe(' 0 元与 1,000 亿元');
  expect(statedBounds('money', { min: 5, max: 123_456_700 })).toBe(' 0.05 元与 1,234,567 元');
  expect(statedBounds('integer', { min: 0, max: 1_000_000_000 })).toBe(' 0 与 1,000,000,000 ');
  expect(statedBounds('fraction', { min: 0, max: { n: 2, d: 3 } })).toBe(' 0 与 2/3 ');
});
