import { pack } from '@wenye/policy';
import { expect, it } from 'vitest';
import type { Answers } from './answers.ts';
import { assess } from './engine.ts';

const METHOD = 'firm.retention-refund-method';

/** A firm that is in trouble, and says so. */
const firm = (facts: Answers['facts']): Answers => ({
  subject: 'firm',
  county: '410305',
  order: Object.keys(facts),
  ticks: {},
  facts: {
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
    'firm.difficulty': 'recognised',
    'firm.epidemic-impact': 'none',
    ...facts,
  },
});
const asked = (facts: Answers['facts']) => assess(firm(facts), '2020-10-15', pack);

it('asks for the method after everything that settles what each method comes to', () => {
  const { open } = asked({});
  expect(open).toContain('firm.ui-insured-staff');
  expect(open.at(-1)).toBe(METHOD);
});

it('tells what each method comes to, so that one chooses by what one gets', () => {
  const counted = { 'firm.ui-insured-staff': 100, 'firm.si-payable-month': '120000.00' };
  expect(asked(counted).question(METHOD)?.outcomes).toEqual({
    headcount: '应急稳岗补贴：一次性 912,000.00 元',
    contributions: '应急稳岗补贴：一次性 360,000.00 元',
  });
  // Also when the answer is looked at again.
  const answered = asked({ ...counted, [METHOD]: 'headcount' }).question(METHOD);
  expect(answered?.outcomes?.['contributions']).toBe('应急稳岗补贴：一次性 360,000.00 元');
  // Nothing turns on it where nothing is due.
  expect(asked({ 'firm.difficulty': 'none' }).question(METHOD)?.outcomes).toEqual({});
});
