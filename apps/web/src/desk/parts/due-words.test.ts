import { expect, test } from 'vitest';
import { amountWords, termWords } from './due-words.ts';

const total = (lowYuan: string, highYuan: string | null) => ({ kind: 'total' as const, lowYuan, highYuan });

test('an amount that is open is never told as one that is certain', () => {
  expect(amountWords(null)).toBe('—');
  expect(amountWords(total('1098.00', '1098.00'))).toBe('合计 1,098.00');
  expect(amountWords(total('732.00', '1098.00'))).toBe('合计 732.00 至 1,098.00');
  expect(amountWords(total('0.00', '1098.00'))).toBe('合计最多 1,098.00');
  expect(amountWords(total('500.00', null))).toBe('合计至少 500.00');
  expect(amountWords(total('0.00', null))).toBe('还不能确定');
});

test('months that are in a sum are not taken for those until the end of the term', () => {
  const until = '2023-06-30';
  expect(termWords({ amount: total('1098.00', '1098.00'), months: 3, until })).toBe(
    '已计 3 个月，期限到 2023年6月30日',
  );
  const monthly = { kind: 'per-month', lowYuan: '1520.00', highYuan: '1520.00' } as const;
  expect(termWords({ amount: monthly, months: 9, until })).toBe('共 9 个月，到 2023年6月30日');
  expect(termWords({ amount: null, months: null, until: null })).toBe('');
});
