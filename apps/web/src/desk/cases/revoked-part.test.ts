import { expect, test } from 'vitest';
import { cameTo, isPart } from './revoked-part.ts';

const paid = [
  { month: '2020-07', amountYuan: '366.00' },
  { month: '2020-08', amountYuan: '332.67' },
  { month: '2020-09', amountYuan: null },
];

test('some months of an award come to what each of them did, where that is known of all', () => {
  expect(
    [undefined, [], ['2020-08'], ['2020-07', '2020-08', '2020-09']].map((of) => isPart(paid, of)),
  ).toEqual([false, false, true, false]);
  expect(cameTo(paid, ['2020-07', '2020-08'])).toBe('698.67');
  expect(cameTo(paid, ['2020-08', '2020-09'])).toBeNull();
});
