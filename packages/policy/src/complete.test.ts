import { type Json, type Pack, questions, type Request } from '@wenye/rules';
import { describe, expect, test } from 'vitest';
import { completeFacts } from './complete.ts';
import { completeRequest, decideRequest } from './decide.ts';
import { sizeIndustry } from './industry.ts';
import { pack } from './pack.ts';

const hires = (row: Record<string, string | boolean | null>) => ({ 'firm.hires': [row] });
/** Of a firm of which nothing was said, and of a row in which nothing was of insurance and months received. */
const UNSAID = { 'firm.labour-dispatch-stated': false };
const unsaid = (row: Record<string, string | boolean | null>) => ({
  ...hires({ ...row, 'insured-stated': false, 'months-received-stated': false }),
  ...UNSAID,
});

describe('completing facts', () => {
  test('a registration date means that the person is registered', () => {
    expect(completeFacts(hires({ 'unemployment-registered-on': '2020-01-31' }), 'firm')).toEqual({
      facts: unsaid({ 'unemployment-registered-on': '2020-01-31', 'registered-unemployed': true }),
    });
  });

  test('an unknown date means nothing', () => {
    const row = { 'unemployment-registered-on': null, 'contract-end': null };
    expect(completeFacts(hires(row), 'firm')).toEqual({ facts: unsaid(row) });
  });

  test('a contract with an end is not open-ended, and saying so is an error with its place', () => {
    const contradiction = hires({ 'contract-end': '2021-07-31', 'contract-open-ended': true });
    expect(completeFacts(contradiction, 'firm')).toMatchObject({
      errors: [{ code: 'not-allowed', path: 'facts.firm.hires[0].contract-open-ended' }],
    });
  });

  test('what follows from one value alone does not follow from another', () => {
    const follows = (facts: Record<string, Json>) => completeFacts(facts, 'person');
    const student = { 'person.final-school-year': true };
    expect(follows(student)).toMatchObject({ facts: { 'person.school-leaver': 'none' } });
    expect(follows({ 'person.final-school-year': false })).not.toHaveProperty([
      'facts',
      'person.school-leaver',
    ]);
    expect(follows({ ...student, 'person.school-leaver': 'rural' })).toMatchObject({
      errors: [{ path: 'facts.person.school-leaver' }],
    });
  });

  test('some hires for whom the loan is mean that there are any; none mean nothing', () => {
    const follows = (facts: Record<string, Json>) => completeFacts(facts, 'firm');
    expect(follows({ 'firm.loan-eligible-hires': 1 })).toMatchObject({
      facts: { 'firm.loan-group-hired': true },
    });
    expect(follows({ 'firm.loan-eligible-hires': 0 })).not.toHaveProperty(['facts', 'firm.loan-group-hired']);
    expect(follows({ 'firm.loan-eligible-hires': 1, 'firm.loan-group-hired': false })).toMatchObject({
      errors: [{ code: 'not-allowed', path: 'facts.firm.loan-group-hired' }],
    });
  });

  test.each([
    ['has gone again', { 'contract-end': '2020-10-14' }, undefined],
    ['is there on the last day', { 'contract-end': '2020-10-15' }, true],
    ['is still to come', { 'contract-start': '2020-10-16' }, undefined],
  ])('a hire who %s by the day of the decision: %j', (_, row, proven) => {
    const hire = { veteran: true, 'contract-start': '2020-03-01', ...row };
    const completed = completeFacts({ 'firm.hires': [hire] }, 'firm', undefined, '2020-10-15');
    expect('facts' in completed && completed.facts['firm.key-group-hired']).toBe(proven);
  });

  test.each<[Record<string, string | boolean | null>, boolean]>([
    [{ veteran: true, 'contract-start': '2019-01-01' }, true],
    [{ 'poor-labour': true, 'contract-start': '2020-08-01' }, true],
    [{ 'unemployment-registered-on': '2019-08-31', 'contract-start': '2020-02-29' }, true],
    [{ 'unemployment-registered-on': '2019-08-31', 'contract-start': '2020-02-28' }, false],
    [{ veteran: true, 'contract-start': '2018-12-31' }, false],
    [{ veteran: true }, false],
    [{ 'registered-unemployed': true, 'contract-start': '2020-08-01' }, false],
    [{ 'unemployment-registered-on': '2019-02-30', 'contract-start': '2020-08-01' }, false],
  ])('a hire %j proves that one of a key group was hired: %s', (row, proves) => {
    const completed = completeFacts({ 'firm.hires': [{}, row] }, 'firm');
    expect('facts' in completed && completed.facts['firm.key-group-hired']).toBe(proves || undefined);
  });

  test('two facts from which the opposite follows contradict each other', () => {
    const facts = { 'person.unemployed': true, 'person.non-farm-work-since': '2020-05-01' };
    expect(completeFacts(facts, 'person')).toMatchObject({
      errors: [{ code: 'not-allowed', path: 'facts.person.non-farm-work' }],
    });
  });

  test('what is not of the expected shape is left for the rules to refuse', () => {
    const facts = { 'firm.hires': ['甲', null, 3], 'firm.industry': 5, unknown: 1 };
    expect(completeFacts(facts, 'firm')).toEqual({ facts: { ...facts, ...UNSAID } });
  });
});

describe('what was said', () => {
  test('of a hire is noted in its row', () => {
    expect(completeFacts(hires({ insured: false, 'months-received': null }), 'firm')).toMatchObject({
      facts: hires({ 'insured-stated': true, 'months-received-stated': false }),
    });
  });

  test('cannot be given: it is no fact of the vocabulary', () => {
    const errors = [{ code: 'unknown-fact', path: 'facts.firm.hires[0].insured-stated' }];
    expect(completeFacts(hires({ 'insured-stated': true }), 'firm')).toMatchObject({ errors });
  });
});

describe('by an earlier version of the policy', () => {
  /** The pack as it was before these facts were added, by which no rule reads them. */
  const before = (...ids: string[]): Pack => ({
    ...pack,
    benefits: [],
    facts: pack.facts
      .filter(({ definition }) => !ids.includes(definition.id))
      .map((each) =>
        'items' in each.definition
          ? {
              ...each,
              definition: {
                ...each.definition,
                items: each.definition.items.filter(({ id }) => !ids.includes(id)),
              },
            }
          : each,
      ) as Pack['facts'],
  });
  const firm: Request = {
    subject: 'firm',
    decisionDate: '2020-10-15',
    facts: hires({ 'unemployment-registered-on': '2020-01-31', insured: true }),
  };

  test.each(['firm.labour-dispatch-stated', 'firm.hires.insured-stated', 'firm.hires.registered-unemployed'])(
    'a fact that it has not, %s, is not added, and the request is decided',
    (id) => {
      const earlier = before(id);
      expect(decideRequest(firm, earlier)).toMatchObject({ ok: true });
      const completed = completeRequest(firm, earlier);
      expect(JSON.stringify(completed)).not.toContain(`"${id.replace('firm.hires.', '')}"`);
      // Of what it has, nothing is left out.
      expect(JSON.stringify(completed)).toContain('"months-received-stated":false');
    },
  );
});

describe('of its own facts', () => {
  test.each([
    ['person', {}, 'person.months-received-stated', false],
    ['person', { 'person.months-received': null }, 'person.months-received-stated', false],
    ['person', { 'person.months-received': 0 }, 'person.months-received-stated', true],
    ['firm', {}, 'firm.labour-dispatch-stated', false],
    ['firm', { 'firm.labour-dispatch': null }, 'firm.labour-dispatch-stated', false],
    ['firm', { 'firm.labour-dispatch': false }, 'firm.labour-dispatch-stated', true],
  ] as const)('a %s with %j: %s is %s', (subject, facts, key, stated) => {
    expect(completeFacts(facts, subject)).toEqual({ facts: { ...facts, [key]: stated } });
  });

  test('no firm is asked whether it is a dispatch unit: the licences tell (T13)', () => {
    const completed = completeRequest({ subject: 'firm', decisionDate: '2020-10-15', facts: {} });
    const asked = completed.ok && questions(pack, completed.request);
    const open = asked && asked.ok ? asked.questions.map(({ fact }) => fact) : [];
    expect(open).toContain('firm.ui-arrears');
    expect(open).not.toContain('firm.labour-dispatch');
  });

  test.each([
    ['person', 'person.months-received-stated'],
    ['firm', 'firm.labour-dispatch-stated'],
  ] as const)('of a %s, %s cannot be given', (subject, key) => {
    const errors = [{ code: 'unknown-fact', path: `facts.${key}` }];
    expect(completeFacts({ [key]: true }, subject)).toMatchObject({ errors });
  });
});

describe('industry', () => {
  test.each([
    ['C3311', 'C'],
    ['c', 'C'],
    ['5211', 'F52'],
    ['F', 'F'],
    ['K7010', 'K7010'],
    ['K7030', 'K7090'],
    ['K70', 'K'],
    ['G5911', 'G591'],
    ['G59', 'G59'],
    ['G5920', 'G5990'],
    ['G5320', 'G5320'],
    ['J6621', 'J6621'],
    ['Q8514', 'Q85'],
  ])('%s is read as %s', (given, read) => {
    expect(sizeIndustry(given)).toBe(read);
  });

  test('a code that does not exist is refused', () => {
    expect(sizeIndustry('Z99')).toBeNull();
    expect(completeFacts({ 'firm.industry': 'C5211' }, 'firm')).toMatchObject({
      errors: [{ path: 'facts.firm.industry' }],
    });
  });
});
