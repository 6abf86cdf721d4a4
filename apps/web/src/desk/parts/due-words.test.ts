import { expect, test } from 'vitest';
import { amountWords } from './due-words.ts';

const total = (lowYuan: string, highYuan: string | null) => ({ kind: 'total' as const, lowYuan, highYuan });

test('an amount that is open is never told as one that is certain', () => {
  expect(amountWords(null)).toBe('—');
  expect(amountWords(total('1098.00', '1098.00'))).toBe('合计 1,098.00');
  expect(amountWords(total('732.00', '1098.00'))).toBe('合计 732.00 至 1,098.00');
  expect(amountWords(total('0.00', '1098.00'))).toBe('合计最多 1,098.00');
  expect(amountWords(total('500.00', null))).toBe('合计至少 500.00');
  expect(amountWords(total('0.00', null))).toBe('还不能确定');
});
