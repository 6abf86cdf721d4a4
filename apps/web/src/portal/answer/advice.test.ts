import { decideRequest } from '@wenye/policy';
import type { Combination } from '@wenye/rules';
import { expect, it } from 'vitest';
import { adviceOf } from './advice.ts';

const FIRM = {
  'firm.unit-kind': 'enterprise',
  'firm.industry': 'C3311',
  'firm.staff': 120,
  'firm.revenue': '30000000.00',
  'firm.ui-months-paid': 36,
  'firm.ui-average-insured-last-year': 100,
  'firm.ui-new-claimants-last-year': 0,
  'firm.ui-arrears': false,
  'firm.seriously-dishonest': false,
  'firm.zombie': false,
  'firm.retention-refund-received': false,
  'firm.ui-paid-by-unit-last-year': '70000.00',
  'firm.ui-paid-by-staff-last-year': '30000.00',
};

it('recommends no refund while a larger one is open, and recommends it once none is', () => {
  const refunds = (facts: object) => {
    const answer = decideRequest({
      subject: 'firm',
      decisionDate: '2020-10-15',
      county: '410305',
      clauses: ['1.2', '1.7', '1.8'],
      facts: { ...FIRM, ...facts },
    });
    if (!answer.ok) throw new Error(JSON.stringify(answer.errors));
    const [found] = answer.combinations as readonly (Combination | undefined)[];
    return found?.benefits.find(({ benefit }) => benefit === '1.7');
  };
  const open = refunds({});
  expect(open && adviceOf(open)).toBe('not-yet');
  expect(open?.text).toMatch(/与“应急稳岗补贴”（1\.2）、.*（1\.8）不能同时享受；.*还不能确定/);
  const small = {
    'firm.difficulty': 'none',
    'firm.epidemic-impact': 'claimed',
    'firm.retention-refund-method': 'contributions',
    'firm.ui-insured-staff': 1,
    'firm.si-payable-month': '1.00',
  };
  const settled = refunds(small);
  expect(settled && adviceOf(settled)).toBe('chosen');
});
