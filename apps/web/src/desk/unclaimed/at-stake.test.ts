import { expect, test } from 'vitest';
import { atStake } from './at-stake.ts';

const benefits = [
  { id: '11.2', kind: 'benefit', amountKind: 'total' },
  { id: '11.3', kind: 'benefit', amountKind: 'total' },
  { id: '22.2', kind: 'benefit', amountKind: 'per-month' },
  { id: '9.1', kind: 'loan', amountKind: 'once' },
  { id: '13.2', kind: 'rule', amountKind: null },
] as const;
const stake = (benefitId: string, aloneHighYuan: string) => ({ benefitId, aloneHighYuan, aloneUnbounded: 0 });

test('adds to the fen what is alike, and neither a month to a total nor a loan to what is given', () => {
  expect(
    atStake(
      [
        stake('11.2', '0.10'),
        stake('22.2', '300.00'),
        stake('9.1', '200000.00'),
        stake('11.3', '0.20'),
        stake('13.2', '0.00'),
      ],
      benefits,
    ),
  ).toEqual([
    { word: '合计', yuan: '0.30' },
    { word: '每月', yuan: '300.00' },
    { word: '贷款额度', yuan: '200000.00' },
  ]);
});

test('says nothing of what comes to nothing', () => {
  expect(atStake([stake('11.2', '0.00'), stake('unknown', '5.00')], benefits)).toEqual([]);
});
