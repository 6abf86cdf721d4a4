import { expect, test } from 'vitest';
import { parseSearch, stringifySearch } from './address-search.ts';
import { listSearch } from './list-search.ts';
import { draftSearch, stepShown } from './portal/apply/draft-search.ts';
import { noticeSearch } from './portal/notices/notice-search.ts';

test('what is typed by hand is read as it is written', () =>
  expect(parseSearch('?unassigned=true&q=11.2&page=2')).toEqual({
    unassigned: 'true',
    q: '11.2',
    page: '2',
  }));

test('an address is written plain', () => {
  expect(stringifySearch({ unassigned: 'true', q: '11.2', page: 2, status: undefined })).toBe(
    '?unassigned=true&q=11.2&page=2',
  );
  expect(stringifySearch({})).toBe('');
});

test('an ID in an address is not rounded to another', () =>
  expect(parseSearch('?q=410303199502179841')).toEqual({ q: '410303199502179841' }));

test('every word comes back as it was', () => {
  const words = [
    '11.2',
    '007',
    'true',
    'null',
    '1e3',
    '-0',
    '{"a"}',
    '{"a":1}',
    '[1]',
    '“ ”',
    ' ',
    '',
    '"11.2"',
    '"',
    'a&b=c+d',
    '张 三',
  ];
  for (const q of words) expect(parseSearch(stringifySearch({ q })), q).toEqual({ q });
});

test('addresses of before, with quotes, are still read', () => {
  expect(parseSearch('?q=%2211.2%22&unassigned=%22true%22')).toEqual({ q: '11.2', unassigned: 'true' });
  expect(parseSearch('?status=%5B%22review%22%5D')).toEqual({ status: ['review'] });
});

test('a page and its size are numbers for the list that reads them', () =>
  expect(listSearch(parseSearch(stringifySearch({ page: 3, pageSize: 50, q: '007' })))).toEqual({
    page: 3,
    pageSize: 50,
    q: '007',
  }));

test('a step and a line are counts where an address is read again', () => {
  const again = (search: Record<string, unknown>) => parseSearch(stringifySearch(search));
  expect(draftSearch(again({ draft: 'd', step: 3 }))).toEqual({ draft: 'd', step: 3 });
  expect(noticeSearch(again({ line: 2, page: 4 }))).toEqual({ line: 2, page: 4 });
  expect(draftSearch({ step: 'x' })).toEqual({});
  expect(noticeSearch({ line: '-1', page: '1' })).toEqual({});
});

test('a step that is none shows the one where the draft was left, one too far the last', () => {
  const shown = (address: string) => stepShown(parseSearch(address), 2, 3);
  for (const step of ['0', '-1', '1.5', 'abc', 'papers', '']) expect(shown(`?step=${step}`), step).toBe(1);
  expect([shown(''), shown('?step=1'), shown('?step=3'), shown('?step=99')]).toEqual([1, 0, 2, 2]);
});
