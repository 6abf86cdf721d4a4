import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { batchEventWords } from '../batches/words.ts';
import {
  accountStandings,
  bankWords,
  beyondDebt,
  confirmWords,
  contestedWords,
  disputeWords,
  itemEventWords,
  itemStateOf,
  needsOtherAccount,
  noReceipt,
  originalAccountWords,
  outcomeChoices,
  statementOf,
  unansweredFor,
} from './words.ts';

const source = (name: string) =>
  readFileSync(resolve(import.meta.dirname, '../../../../server/src/funds', name), 'utf8');

test.each([
  ['payment-item.transitions.ts', /command: '([a-z-]+)'/g, itemEventWords, 9],
  ['batch.transitions.ts', /transition\(\s*'([a-z]+)'/g, batchEventWords, 7],
] as const)('every step of %s has words', (file, pattern, words, least) => {
  const steps = new Set([...source(file).matchAll(pattern)].map(([, step = '']) => step));
  expect(steps.size).toBeGreaterThanOrEqual(least);
  expect([...steps].filter((step) => !(step in words))).toEqual([]);
});

test('a file that was not taken is no refusal of a payment', () => {
  expect(itemStateOf({ fileRefused: true, stateName: '银行拒付' })).toBe('文件未受理');
  expect(itemStateOf({ fileRefused: false, stateName: '银行拒付' })).toBe('银行拒付');
});

test.each([
  ['rejected', '—'],
  ['sent', '—'],
  ['settled', '未核对'],
  ['returned', '未核对'],
])('of a payment that is %s the statement says %s', (state, words) => {
  expect(statementOf({ state, statement: 'open', listedOn: null, returnListedOn: null })).toBe(words);
});

test('what was refused and is listed as paid is told before it is confirmed, and where it stands', () => {
  const of = (outcome: string, listedOn: number | null) =>
    confirmWords({ outcome, disputed: false, listedOn }).before;
  expect(of('rejected', 1)).toMatch(/^对账单第1号已列为已付.*确认后进入差异处理/);
  expect(of('rejected', null)).toBe('确认后入账，不能撤回。');
  expect(of('settled', 1)).toBe('确认后入账，不能撤回。');
  expect(statementOf({ state: 'rejected', statement: 'open', listedOn: 1, returnListedOn: null })).toBe(
    '第1号列为已付',
  );
});

test.each([
  ['50.00', '50.00', null],
  ['50.00', '30.00', null],
  [
    '50.00',
    '55.10',
    '这笔比欠款多：50.00 元抵偿欠款，多缴的 5.10 元记入“应退多缴款”，编入拨付批次退还给对方。',
  ],
  ['0.00', '10.00', '这笔比欠款多：多缴的 10.00 元记入“应退多缴款”，编入拨付批次退还给对方。'],
])('of a receipt for a debt of %s that is %s', (owed, received, told) => {
  expect(beyondDebt(owed, received)).toBe(told);
});

test.each([
  ['sent', null, ['accepted', 'settled', 'rejected', 'returned']],
  ['settled', null, ['returned']],
  ['rejected', null, []],
  ['rejected', 'open', ['settled', 'rejected']],
  // It has said so already: only that it had paid after all would be new.
  ['rejected', 'upheld', ['settled']],
] as const)('of a payment that is %s, dispute %s, the bank may have said %o', (state, dispute, said) => {
  expect(outcomeChoices({ state, dispute }).map(({ value }) => value)).toEqual(said);
});

test('where the bank stands against itself the page says what to do, and then what is awaited', () => {
  expect(disputeWords(null)).toBeNull();
  expect(disputeWords('open')).toMatch(/登记“已到账”.*登记“拒付”/);
  expect(disputeWords('upheld')).toContain('冲回');
});

test('what the bank said in a code that is not agreed on is told as it stands', () => {
  expect(bankWords({ code: '0001', reason: '银行处理中' })).toBe(
    '银行答复的代码是“0001”，写的是“银行处理中”',
  );
  expect(bankWords({ code: '0001', reason: '' })).toBe('银行答复的代码是“0001”，没有写明意思');
  const unclear = [{ code: '0001', reason: '' }];
  expect(contestedWords({ dispute: null, paper: null, unclear, returnListedOn: null })).toEqual([
    '银行答复的代码不在约定之内，待查清',
  ]);
  expect(contestedWords({ dispute: null, paper: null, unclear: [], returnListedOn: null })).toEqual([]);
});

test('a return that the statement lists and the bank has not told of is told beside the payment that it takes back', () => {
  const row = { state: 'settled', statement: 'matched', listedOn: null, returnListedOn: 4 } as const;
  expect(statementOf(row)).toBe('第4号列出退回');
  expect(contestedWords({ ...row, dispute: null, paper: null, unclear: [] })).toEqual([
    '对账单列出退回，待银行答复',
  ]);
});

test('silence is counted in calendar days, across a month', () => {
  expect(unansweredFor('2020-10-30', '2020-11-02')).toBe('银行已 3 天（自然日）没有答复');
  expect(unansweredFor('2020-11-02', '2020-11-02')).toContain('今日发出');
});

test('another account is asked for only where the one that is named will never be paid', () => {
  expect(Object.keys(accountStandings).filter(needsOtherAccount)).toEqual(['rejected', 'closed']);
  expect(needsOtherAccount('usable')).toBe(false);
});

test('what is owed goes to the original account again only where that can be paid', () => {
  const of = (standing: 'usable' | 'unverified' | 'closed', chosen = true, said: string | null = null) =>
    originalAccountWords([{ standing, chosen }], said);
  expect(of('usable')).toContain('仍付到原账户');
  expect(of('usable', true, '其他原因拒付')).toContain('仍付到原账户');
  expect(of('usable', true, '账户已销户')).toBe(
    '原账户银行答复“账户已销户”，再付也付不成，请改付另一个账户。',
  );
  expect(of('closed')).toBe('原账户已停用，不能再付，请改付另一个账户。');
  expect(of('unverified')).toBe('原账户待银行核验，现在不能付。');
  expect(of('usable', false)).toBe('');
});

test.each([
  [undefined, '对账单上的收款还没有列出，不能登记'],
  [0, '没有可以登记的收款，请等下一份对账单'],
  [2, '请选择一笔收款'],
])('of %s receipts none is chosen', (listed, words) => expect(noReceipt(listed)).toBe(words));
