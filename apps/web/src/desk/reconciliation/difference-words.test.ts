import { expect, test } from 'vitest';
import { whatDiffers } from './difference-words.ts';

const none = { fund: null, statementNo: null, file: null, movement: null, entryNo: null, itemId: null };
const division = { code: '410325', name: '嵩县' };
const fund = { id: 'employment-subsidy', name: '就业补助资金' };

test('a statement that was kept beside is told with its account, number, file and day', () => {
  expect(
    whatDiffers({
      ...none,
      kindName: '对账单与前一份不衔接，没有接收',
      division,
      fund,
      statementNo: 3,
      file: 'STM-410325-employment-subsidy-3.txt',
      foundOn: '2020-10-15',
    }),
  ).toBe(
    '对账单与前一份不衔接，没有接收，嵩县就业补助资金，第 3 号对账单，文件 STM-410325-employment-subsidy-3.txt，2020年10月15日收到',
  );
});

test('a line is told with its number and kind, and with what is known alone', () => {
  expect(
    whatDiffers({
      ...none,
      kindName: '对账单上重复出现同一笔款项',
      division,
      fund,
      statementNo: 3,
      movement: 'payment',
      entryNo: 'E3',
      itemId: 'P1',
      foundOn: '2020-10-15',
    }),
  ).toBe(
    '对账单上重复出现同一笔款项，嵩县就业补助资金，第 3 号对账单，付款，流水号 E3，付款 P1，2020年10月15日发现',
  );
  expect(
    whatDiffers({
      ...none,
      kindName: '银行的文件不能读取，没有接收',
      division,
      file: 'RES-410325-9.txt',
      foundOn: '2020-10-15',
    }),
  ).toBe('银行的文件不能读取，没有接收，嵩县，文件 RES-410325-9.txt，2020年10月15日收到');
});
