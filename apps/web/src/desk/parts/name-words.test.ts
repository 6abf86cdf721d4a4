import { expect, it } from 'vitest';
import { nameAdvice, nameWords } from './name-words.ts';

const claimant = {
  whose: 'claimant',
  written: '李思',
  registered: '李斯',
  correctedOn: '2020-10-15',
  correctedBy: '窗口核实',
} as const;
const account = { ...claimant, whose: 'account' } as const;

it('tells the name in the application from that of the account', () =>
  expect(nameWords([claimant, account])).toEqual([
    '申请人在申请里是“李思”，现登记为“李斯”（窗口核实，2020年10月15日更正）',
    '收款账户的户名是“李思”，登记的名称是“李斯”（窗口核实，2020年10月15日更正）',
  ]));

it('says nothing of a correction where the two never agreed', () =>
  expect(nameWords([{ ...account, correctedOn: null, correctedBy: null }])).toEqual([
    '收款账户的户名是“李思”，登记的名称是“李斯”',
  ]));

it('sends to the bank only where the account is named otherwise, and says who enters it', () => {
  expect(nameAdvice([claimant])).not.toContain('银行');
  expect(nameAdvice([account])).toContain('由窗口或受理人员登记更正收款账户');
});
