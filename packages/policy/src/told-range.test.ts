import type { BenefitAnswer } from '@wenye/rules';
import { expect, test } from 'vitest';
import { decideRequest, toldRange } from './index.ts';

const graduate = (paid: string | null) => {
  const decided = decideRequest({
    clauses: ['11.2'],
    subject: 'person',
    decisionDate: '2020-10-15',
    county: '410325',
    facts: {
      'person.contributions': [
        { month: '2020-07', 'insured-as': 'flexible', paid: '549.00' },
        { month: '2020-08', 'insured-as': 'flexible', paid },
      ],
    },
  });
  if (!decided.ok) throw new Error(JSON.stringify(decided.errors));
  return decided.benefits[0] as BenefitAnswer;
};

test('what a field takes at most is told to nobody, what is paid is', () => {
  expect(graduate(null).range).toEqual({ minYuan: '0.00', maxYuan: '67032.67' });
  expect(toldRange(graduate(null))).toEqual({ minYuan: '0.00', maxYuan: null });
  expect(toldRange(graduate('549.00'))).toEqual({ minYuan: '0.00', maxYuan: '732.00' });
});
