import { expect, test } from 'vitest';
import { turnover } from './turnover.ts';

test('what moved is summed by account and in all, to the fen', () => {
  const posting = (debited: string, credited: string, yuan: string) => ({
    entries: [
      { accountName: debited, debitYuan: yuan, creditYuan: '0.00' },
      { accountName: credited, debitYuan: '0.00', creditYuan: yuan },
    ],
  });
  expect(turnover([posting('可用', '下达', '0.10'), posting('预留', '可用', '0.20')])).toEqual([
    { name: '可用', debitYuan: '0.10', creditYuan: '0.20' },
    { name: '下达', debitYuan: '0.00', creditYuan: '0.10' },
    { name: '预留', debitYuan: '0.20', creditYuan: '0.00' },
    { name: '合计', debitYuan: '0.30', creditYuan: '0.30' },
  ]);
  expect(turnover([])).toEqual([]);
});
