import { pack } from '@wenye/policy';
import { describe, expect, test } from 'vitest';
import { decideCase, replay } from './decide-case.ts';
import { example } from './example.ts';

const hire = {
  id: 'hire',
  'contract-start': '2020-08-01',
  'contract-end': '2021-07-31',
  'unemployment-registered-on': '2020-01-31',
  contributions: [{ month: '2020-08', 'unit-paid': '612.40' }],
};

const ofFirm = {
  benefitId: '9.4',
  claimant: 'firm',
  county: '410303',
  decisionDate: '2020-10-15',
  facts: {
    'firm.unit-kind': 'enterprise',
    'firm.industry': 'C34',
    'firm.staff': 186,
    'firm.hires': [hire],
  },
  item: 'hire',
} as const;

const ofPerson = {
  benefitId: '11.2',
  claimant: 'person',
  county: example.county,
  decisionDate: example.decisionDate,
  facts: example.facts,
} as const;

describe('a case', () => {
  test('of a person has the outcome of its benefit', () => {
    expect(decideCase(pack, ofPerson)).toMatchObject({
      ok: true,
      outcome: { eligibility: 'entitled' },
      amountFen: 36_600,
    });
  });

  test('of a hire has the outcome of its row', () => {
    const other = { ...hire, id: 'other', 'contract-end': '2021-01-31' };
    const facts = { ...ofFirm.facts, 'firm.hires': [other, hire] };
    expect(decideCase(pack, { ...ofFirm, facts })).toMatchObject({
      outcome: { eligibility: 'entitled', months: 1 },
      amountFen: 61_240,
    });
    expect(decideCase(pack, { ...ofFirm, facts, item: 'other' })).toMatchObject({
      outcome: { eligibility: 'not-entitled' },
      amountFen: 0,
    });
  });

  test('that is not determined is worth nothing yet', () => {
    const facts = { ...ofPerson.facts, 'person.diploma-date': null };
    expect(decideCase(pack, { ...ofPerson, facts })).toMatchObject({
      outcome: { eligibility: 'undetermined' },
      amountFen: 0,
    });
  });

  test('with a wrong fact comes back as errors', () => {
    const facts = { ...ofPerson.facts, 'person.diploma-date': '2020-06-31' };
    expect(decideCase(pack, { ...ofPerson, facts })).toMatchObject({
      ok: false,
      errors: [{ code: 'impossible-date' }],
    });
  });
});

describe('replay', () => {
  const record = decideCase(pack, { ...ofFirm, knownOn: '2020-10-15' });
  if (!record.ok) throw new Error('the case is wrong');

  test('of a stored record is equal', () => {
    const stored = JSON.parse(JSON.stringify(record)) as typeof record;
    expect(replay(stored, pack)).toEqual({ equal: true, answer: record.answer });
  });

  test('shows a record whose answer, rules or facts were changed', () => {
    const { request, answer } = record;
    expect(replay({ request, answer: { ...answer, hash: 'sha256:0' } }, pack).equal).toBe(false);
    expect(replay({ request: { ...request, facts: {} }, answer }, pack).equal).toBe(false);
  });
});
