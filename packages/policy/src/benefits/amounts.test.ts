import { fenToYuan } from '@wenye/codes';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decideRequest } from '../decide.ts';
import { cases as hireSubsidy } from './9.3.cases.ts';
import { cases as hireInsurance } from './9.4.cases.ts';
import { hire } from './9.base.ts';
import { cases as flexibleGraduate } from './11.2.cases.ts';

const fen = (yuan: string) => Math.round(Number(yuan) * 100);
const payment = fc.integer({ min: 1, max: 500_000 });
const months = (count: number) =>
  Array.from({ length: count }, (_, i) => new Date(Date.UTC(2020, 7 + i, 1)).toISOString().slice(0, 7));

function decided(request: Parameters<typeof decideRequest>[0]) {
  const answer = decideRequest(request);
  if (!answer.ok) throw new Error(JSON.stringify(answer.errors));
  const [benefit] = answer.benefits;
  if (benefit === undefined) throw new Error('no benefit');
  return benefit;
}

test('11.2 pays two thirds of what was paid, rounded once, and never more than that', () => {
  fc.assert(
    fc.property(fc.array(payment, { minLength: 1, maxLength: 30 }), (payments) => {
      const rows = payments.map((paid, i) => ({
        month: months(payments.length)[i] ?? '',
        'insured-as': 'flexible',
        paid: fenToYuan(paid),
      }));
      const benefit = decided({
        ...flexibleGraduate.base,
        decisionDate: '2023-05-31',
        facts: { ...flexibleGraduate.base.facts, 'person.contributions': rows },
      });
      const total = payments.reduce((sum, paid) => sum + paid, 0);
      const due = fen(benefit.amount?.yuan ?? '');
      expect(due).toBe(Math.floor((4 * total + 3) / 6));
      expect(due).toBeLessThanOrEqual(total);
      expect(benefit.months).toBe(payments.length);
    }),
  );
});

test('9.4 pays what the firm paid within twelve months of the hire, to the fen', () => {
  fc.assert(
    fc.property(fc.array(payment, { minLength: 1, maxLength: 20 }), (payments) => {
      const contributions = payments.map((paid, i) => ({
        month: months(payments.length)[i] ?? '',
        'unit-paid': fenToYuan(paid),
      }));
      const benefit = decided({
        ...hireInsurance.base,
        decisionDate: '2022-12-31',
        facts: { ...hireInsurance.base.facts, 'firm.hires': [{ ...hire, contributions }] },
      });
      const first = payments.slice(0, 12);
      expect(fen(benefit.amount?.yuan ?? '')).toBe(first.reduce((sum, paid) => sum + paid, 0));
      expect(benefit.items?.[0]?.months).toBe(first.length);
    }),
  );
});

test('9.3 pays a roster the sum of its hires', () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 25 }), (qualifies) => {
      const hires = qualifies.map((yes, i) => ({ ...hire, id: `${i}`, insured: yes }));
      const benefit = decided({
        ...hireSubsidy.base,
        facts: {
          ...hireSubsidy.base.facts,
          'firm.hires': hires,
        },
      });
      const due = qualifies.filter(Boolean).length * 1000;
      expect(benefit.eligibility).toBe(due > 0 ? 'entitled' : 'not-entitled');
      expect(benefit.amount?.yuan ?? '0.00').toBe(`${due}.00`.replace(/^0\.00$/, '0.00'));
      const parts = benefit.items?.map((item) => fen(item.amount?.yuan ?? '0')) ?? [];
      expect(parts.reduce((sum, part) => sum + part, 0)).toBe(due * 100);
    }),
  );
});
