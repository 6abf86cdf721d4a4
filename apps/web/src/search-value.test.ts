import { parseSearchWith } from '@tanstack/react-router';
import { expect, test } from 'vitest';
import { searchValue } from './search-value.ts';

test('an ID in an address is not rounded to another', () => {
  const read = parseSearchWith(searchValue);
  expect(read('?q=410303199502179841&page=2&tab=recoveries')).toEqual({
    q: '410303199502179841',
    page: 2,
    tab: 'recoveries',
  });
});
