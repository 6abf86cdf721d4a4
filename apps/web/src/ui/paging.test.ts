import { expect, test } from 'vitest';
import { pageWithin } from './paging.ts';

test('a page that rows have gone from gives way to the last; an empty list has its first', () => {
  expect(pageWithin(2, 20, 21)).toBe(2);
  expect(pageWithin(2, 20, 20)).toBe(1);
  expect(pageWithin(2, 20, 0)).toBe(1);
});
