/** What one request shows of benefits that exclude each other. */
import type { Answer, Combination, Request } from '@wenye/rules';
import { describe, expect, test } from 'vitest';
import { cases as firmTraining } from '../benefits/1.6.cases.ts';
import { cases as ordinaryRefund } from '../benefits/1.7.cases.ts';
import { cases as hireSubsidy } from '../benefits/9.3.cases.ts';
import { hire } from '../benefits/9.base.ts';
import { decideRequest } from '../decide.ts';

function decided(request: Request): Answer {
  const answer = decideRequest(request);
  if (!answer.ok) throw new Error(JSON.stringify(answer.errors));
  return answer;
}

const states = ({ item, benefits }: Combination) =>
  `${item ?? ''} ${benefits.map(({ benefit, state }) => `${benefit} ${state}`).join(', ')}`;

describe('hires', () => {
  const springFirst = { key: 'art9.springFestival.firstDay', value: '2020-01-24' };
  const springLast = { key: 'art9.springFestival.lastDay', value: '2020-02-09' };
  const request = (hires: readonly object[], parameters: Request['parameters'] = []): Request => ({
    ...hireSubsidy.base,
    clauses: ['9.2', '9.3', '9.4'],
    facts: {
      ...hireSubsidy.base.facts,
      'firm.epidemic-supplies-spring-festival-2020': true,
      'firm.hires': hires as Request['facts'][string],
    },
    parameters,
  });
  const inSpring = { ...hire, 'contract-start': '2020-02-01', 'contract-end': '2021-02-28' };

  test('of whom both one-off subsidies could be had get one, the same amount going by the earlier clause', () => {
    const registered = { ...inSpring, id: 'A', 'unemployment-registered-on': '2019-07-31' };
    const { combinations } = decided(request([registered, { ...hire, id: 'B' }], [springFirst, springLast]));
    expect(combinations.map(states)).toEqual(['A 9.2 chosen, 9.3 not-chosen']);
    const [{ list, benefits, rules }] = combinations as [Combination];
    expect(list).toBe('firm.hires');
    expect(benefits[1]).toMatchObject({ against: ['9.2'], mayLoseTo: [] });
    expect(benefits.map(({ text }) => text)).toEqual([
      expect.stringContaining('金额相同，按条款先后选本项') as string,
      expect.stringContaining('金额相同，按条款先后不选本项') as string,
    ]);
    expect(rules).toMatchObject([{ id: 'hire-subsidy', clause: null }]);
  });

  test('keep what is certain while the days of the Spring Festival are not confirmed', () => {
    const registered = { ...inSpring, id: 'A', 'unemployment-registered-on': '2019-07-31' };
    const { combinations } = decided(request([registered]));
    expect(combinations.map(states)).toEqual(['A 9.2 not-chosen, 9.3 chosen']);
    expect(combinations[0]?.benefits[0]?.text).toContain('即使符合');
  });
});

test('a hire with both the insurance subsidy and the tax deduction is left to an officer (T17)', () => {
  const veteran = {
    ...hire,
    id: 'A',
    'poor-labour': false,
    veteran: true,
    contributions: ['2020-08', '2020-09', '2020-10'].map((month) => ({ month, 'unit-paid': '600.00' })),
  };
  const other = { ...veteran, id: 'B', veteran: false, 'unemployment-registered-on': '2020-05-31' };
  const { combinations } = decided({
    ...hireSubsidy.base,
    clauses: ['9.4', '9.6'],
    facts: { ...hireSubsidy.base.facts, 'firm.key-group-hired': true, 'firm.hires': [veteran, other] },
  });
  expect(combinations.map(states)).toEqual(['A 9.4 check, 9.6 check']);
  expect(combinations[0]?.rules).toMatchObject([{ id: 'hire-tax', confidence: 'uncertain' }]);
  expect(combinations[0]?.benefits[0]?.text).toContain('由经办人员核对');
});

describe('refunds of one year', () => {
  const refund = { ...ordinaryRefund.base, clauses: ['1.2', '1.7', '1.8'] };

  test('the certain one stands, and what may beat it is named', () => {
    const { combinations } = decided(refund);
    expect(combinations.map(states)).toEqual([' 1.2 open, 1.7 chosen, 1.8 open']);
    expect(combinations[0]?.benefits[1]).toMatchObject({ against: [], mayLoseTo: ['1.2', '1.8'] });
    expect(combinations[0]?.benefits[0]).toMatchObject({ against: ['1.7', '1.8'] });
  });
});

test('what nobody can match is left to an officer, and nothing is left out', () => {
  const trainee = {
    id: '甲',
    kind: 'in-service',
    'contract-start': '2018-03-01',
    'started-on': '2020-09-01',
    'ended-on': '2020-09-20',
    certificate: 'level5',
    'already-subsidised': false,
  };
  const training: Request = {
    ...firmTraining.base,
    clauses: ['1.6', '16.9'],
    facts: {
      ...firmTraining.base.facts,
      'firm.organised-training': true,
      'firm.trainees': [trainee],
    },
  };
  expect(decided(training).combinations.map(states)).toEqual([' 1.6 check, 16.9 check']);
  // Only one of them is due for certain: nothing to check yet.
  expect(decided(firmTraining.base).combinations).toEqual([]);
  expect(decided({ ...firmTraining.base, clauses: ['1.6', '16.9'] }).combinations).toEqual([]);
});
