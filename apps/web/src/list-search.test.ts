import { expect, test } from 'vitest';
import { changed, isNarrowed, LONGEST_SEARCH, lastPage, listSearch, withoutRefused } from './list-search.ts';
import { policySearch } from './portal/policy/policy-address.ts';

test('an address is read leniently', () => {
  expect(listSearch({ q: '张', page: '2', pageSize: -1, status: 'submitted', x: {}, empty: '' })).toEqual({
    q: '张',
    page: 2,
    status: 'submitted',
  });
});

test('a new filter starts on the first page, turning the page keeps the filters', () => {
  expect(changed({ q: '张', page: 3 }, { status: 'review' })).toEqual({ q: '张', status: 'review' });
  expect(changed({ q: '张', page: 3 }, { page: 4 })).toEqual({ q: '张', page: 4 });
  expect(changed({ q: '张', page: 3 }, { q: undefined })).toEqual({});
});

test('what is pasted is trimmed, and blank asks for nothing', () => {
  expect(changed({ kind: 'firm' }, { q: ' bj2020-000001　' })).toEqual({ kind: 'firm', q: 'bj2020-000001' });
  expect(changed({ q: '张' }, { q: '   ' })).toEqual({});
  expect(listSearch({ q: ' 　 ', status: ' review ' })).toEqual({ status: 'review' });
});

test('words too long for an address are cut', () => {
  expect(changed({}, { q: '政'.repeat(3000) })).toEqual({ q: '政'.repeat(LONGEST_SEARCH) });
  expect(policySearch({ q: '政'.repeat(3000) })).toEqual({ q: '政'.repeat(LONGEST_SEARCH) });
});

test('an address beyond the end leads to the last page there is', () => {
  expect(lastPage({ rows: [], total: 41, page: 9, pageSize: 20 })).toBe(3);
  expect(lastPage({ rows: [], total: 0, page: 9, pageSize: 20 })).toBeUndefined();
  expect(lastPage({ rows: [{}], total: 41, page: 3, pageSize: 20 })).toBeUndefined();
});

test('a malformed value is told as not given, so that the router does not find it in the address', () => {
  expect(Object.entries(listSearch({ page: -3, pageSize: 'x', status: 'review' }))).toEqual([
    ['page', undefined],
    ['pageSize', undefined],
    ['status', 'review'],
  ]);
  expect(isNarrowed(listSearch({ page: -3, q: ' ' }))).toBe(false);
  expect(isNarrowed({ page: 2, status: 'review' })).toBe(true);
});

test('what the server refuses of an address is left out, and nothing else', () => {
  const search = { q: '张', status: 'nonsense', page: 4 };
  expect(withoutRefused(search, [{ path: ['status', 0] }])).toEqual({ q: '张' });
  expect(withoutRefused({ q: '张' }, [{ path: ['status', 0] }])).toBeUndefined();
  expect(withoutRefused(search, [])).toBeUndefined();
});
