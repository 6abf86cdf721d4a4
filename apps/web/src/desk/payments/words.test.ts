import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { batchEventWords } from '../batches/words.ts';
import { beyondDebt, itemEventWords, itemStateOf, statementOf } from './words.ts';

const source = (name: string) =>
  readFileSync(resolve(import.meta.dirname, '../../../../server/src/funds', name), 'utf8');

test.each([
  ['payment-item.transitions.ts', /command: '([a-z]+)'/g, itemEventWords, 8],
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
  expect(statementOf({ state, statement: 'open' })).toBe(words);
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
