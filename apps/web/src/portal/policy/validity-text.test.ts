import { expect, test } from 'vitest';
import { validityText } from './validity-text.ts';

test('the days before and after the policy are told, its first and last day are its own', () => {
  expect(validityText('2020-07-12')?.title).toBe('这份政策还没有施行');
  expect([validityText('2020-07-13'), validityText('2023-07-12')]).toEqual([null, null]);
  expect(validityText('2023-07-13')?.title).toBe('这份政策已经到期');
});
