import { expect, test } from 'vitest';
import type { BenefitAnswer } from '../answer.ts';
import { reckonTwice } from './arrears.ts';

const answer = (id: string, rest: Partial<BenefitAnswer>): BenefitAnswer =>
  ({
    id,
    eligibility: 'entitled',
    settled: true,
    months: null,
    until: null,
    range: null,
    ...rest,
  }) as BenefitAnswer;
const sum = (yuan: string) => ({ range: { minYuan: yuan, maxYuan: yuan } });
const kinds = new Map([
  ['total', 'total'],
  ['month', 'per-month'],
] as const);
const differences = (earlier: BenefitAnswer[], now: BenefitAnswer[]) =>
  reckonTwice(earlier, now, kinds).map(({ benefitId, differenceFen }) => [benefitId, differenceFen]);

test('more by what is known now is owed, less was too much', () => {
  const at = (yuan: string) => [answer('total', sum(yuan))];
  expect(differences(at('100.00'), at('120.50'))).toEqual([['total', 2_050]]);
  expect(differences(at('120.50'), at('100.00'))).toEqual([['total', -2_050]]);
  expect(differences(at('100.00'), [answer('total', { eligibility: 'not-entitled' })])).toEqual([
    ['total', -10_000],
  ]);
});

test('by the month, months count; where they are open nothing is said of money', () => {
  const at = (months: number | null) => [answer('month', { ...sum('10.00'), months })];
  expect(differences(at(3), at(5))).toEqual([['month', 2_000]]);
  expect(differences(at(3), at(null))).toEqual([['month', null]]);
});

test('what is open on either side, or gives no money, has no difference in money but an effect', () => {
  const open = answer('total', {
    eligibility: 'undetermined',
    range: { minYuan: '0.00', maxYuan: '100.00' },
  });
  expect(reckonTwice([answer('total', sum('100.00'))], [open], kinds)).toMatchObject([
    { differenceFen: null, effect: 'may-lose' },
  ]);
  expect(
    reckonTwice([answer('rule', { eligibility: 'not-entitled' })], [answer('rule', {})], kinds),
  ).toMatchObject([{ differenceFen: null, effect: 'gains' }]);
});

test('what neither side gives is left out', () => {
  const none = [answer('total', { eligibility: 'not-entitled' })];
  expect(reckonTwice(none, none, kinds)).toEqual([]);
});
