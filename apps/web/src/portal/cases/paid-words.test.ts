import { expect, it } from 'vitest';
import { paidWords } from './paid-words.ts';

const first = { amountYuan: '697.50', on: '2020-10-23' };
const second = { amountYuan: '496.00', on: '2020-11-11' };
const said = (paidYuan: string, status: string, arrived: (typeof first)[], on = '2020-11-12') =>
  paidWords({ paidYuan, latest: { status, on, arrived } as never });

it('tells the day of each payment, and not all of it by the day of the last', () => {
  expect(said('1193.50', 'settled', [first, second])).toBe(
    '1,193.50 元：2020年10月23日到账 697.50 元，2020年11月11日到账 496.00 元',
  );
  expect(said('697.50', 'settled', [first])).toBe('697.50 元，2020年10月23日到账');
});

it('tells the day of what came while more is on its way, and none where nothing came', () => {
  expect(said('697.50', 'sent', [first])).toBe('697.50 元，2020年10月23日到账');
  expect(paidWords({ paidYuan: '0.00', latest: null })).toBe('0.00 元');
});

it('tells what was paid with what was paid back of it since', () =>
  expect(
    paidWords({
      paidYuan: '331.50',
      repaidYuan: '366.00',
      latest: { status: 'settled', on: '2020-10-23', arrived: [first] } as never,
    }),
  ).toBe('697.50 元，2020年10月23日到账'));

it('of what was paid back and paid anew tells only when the last came', () =>
  expect(said('697.50', 'settled', [first, first], '2020-11-20')).toBe('697.50 元，2020年11月20日到账'));
