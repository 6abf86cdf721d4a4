import { expect, it } from 'vitest';
import { waitsFor } from './waits-for.ts';

const row = { status: 'awarded', due: null, repayYuan: null, needsAccount: false } as const;
const due = {
  kind: 'defence',
  label: '陈述申辩期限',
  on: '2020-11-09',
  workingDaysLeft: 5,
  overdue: false,
} as const;

it('says what is to be done, and its last day', () => {
  expect(waitsFor({ ...row, status: 'proposed-revocation', due })).toEqual([
    '请在 2020年11月9日（含当天）前陈述、申辩，还有 5 个工作日',
  ]);
  expect(
    waitsFor({ ...row, status: 'correction-requested', due: { ...due, kind: 'correction', overdue: true } }),
  ).toEqual(['请在 2020年11月9日（含当天）前补正（已逾期）']);
});

it('says that money is to be paid back, or an account to be named, also once the case is over', () => {
  expect(waitsFor({ ...row, status: 'revoked', repayYuan: '706.50' })).toEqual(['请退回 706.50 元']);
  expect(waitsFor({ ...row, needsAccount: true })).toEqual(['有款项没有付成，请登记新的收款账户']);
});

it('of what others do by the office’s own day nothing is asked', () => {
  expect(waitsFor(row)).toEqual([]);
  expect(waitsFor({ ...row, status: 'proposed-revocation', due: { ...due, kind: 'decision' } })).toEqual([]);
});
