import { expect, it } from 'vitest';
import { monthsClaimed, monthsRevoked } from './months-claimed.ts';

it('names the months that are not paid for, and of those left out why', () => {
  const months = ['2020-06', '2020-07', '2020-08', '2020-09'];
  const text = (uncounted: string[], leftOut: { months: string[]; reason: string }[] = []) =>
    monthsClaimed(months, uncounted, leftOut)[1]?.text;
  expect(monthsClaimed([], [])).toEqual([]);
  expect(text([])).toBeUndefined();
  expect(text(['2020-06'])).toBe('2020年6月，1 个月');
  const lacking = { months: ['2020-08', '2020-09'], reason: '登记中没有这个月的缴费' };
  expect(text(['2020-06', '2020-08', '2020-09'], [lacking])).toBe(
    '2020年6月，1 个月；2020年8月至9月（登记中没有这个月的缴费）',
  );
});

it('names the months that are taken back of an award of which others stay', () => {
  const of = (status: string, revoked: string[], proposed: string[]) =>
    monthsRevoked({ status, monthsRevoked: revoked, monthsToRevoke: proposed });
  expect(of('awarded', [], [])).toEqual([]);
  expect(of('proposed-revocation', ['2020-07'], ['2020-08'])).toEqual([
    { label: '撤销的月份', text: '2020年7月，1 个月，其余月份不变' },
    { label: '拟撤销的月份', text: '2020年8月，1 个月，其余月份不变' },
  ]);
  expect(of('revoked', ['2020-08'], []), 'all of it is').toEqual([]);
});
