import type { Json, Request } from '@wenye/rules';
import { describe, expect, test } from 'vitest';
import { completeRequest, decideRecorded, decideRequest } from './decide.ts';

describe('insured, yet not one month paid', () => {
  const of = (row: Record<string, Json>): Request => ({
    subject: 'firm',
    decisionDate: '2020-10-15',
    facts: { 'firm.hires': [{ id: '甲' }, { id: '乙', ...row }] },
  });

  test('is a contradiction, told at its place', () => {
    expect(decideRequest(of({ insured: true, contributions: [] }))).toMatchObject({
      ok: false,
      errors: [{ code: 'not-allowed', path: 'facts.firm.hires[1].insured' }],
    });
  });

  test.each([
    [{ insured: true }],
    [{ insured: true, contributions: null }],
    [{ insured: false, contributions: [] }],
    [{ contributions: [] }],
    [{ insured: true, contributions: [{ month: '2020-08' }] }],
  ])('%j contradicts nothing', (row) => {
    expect(decideRequest(of(row)).ok).toBe(true);
  });

  test('of a case is none: its facts come from several sources', () => {
    expect(completeRequest(of({ insured: true, contributions: [] })).ok).toBe(true);
  });
});

describe('out of work, yet in flexible work', () => {
  const of = (facts: Request['facts']): Request => ({ subject: 'person', decisionDate: '2020-10-15', facts });

  test.each([
    [{ 'person.unemployed': true, 'person.flexible-work': true }],
    [{ 'person.unemployed-since': '2020-06-30', 'person.flexible-work-start': '2020-07-15' }],
  ])('%j is a contradiction at the open door, not in a case', (facts) => {
    expect(decideRequest(of(facts))).toMatchObject({
      ok: false,
      errors: [{ code: 'not-allowed', path: 'facts.person.unemployed' }],
    });
    expect(completeRequest(of(facts)).ok).toBe(true);
  });

  test('either alone is none', () => {
    const facts = { 'person.unemployed': false, 'person.flexible-work-start': '2020-07-15' };
    expect(decideRequest(of(facts)).ok).toBe(true);
  });

  test.each([
    ['22.3', { 'person.flexible-work-start': '2020-07-15' }],
    ['11.2', { 'person.unemployed': true }],
  ])('of one the other follows, so that %s is not left open by it', (clause, facts) => {
    expect(decideRequest({ ...of(facts), clauses: [clause] })).toMatchObject({
      ok: true,
      benefits: [{ eligibility: 'not-entitled', missing: [] }],
    });
  });

  test('nothing follows of what is not so', () => {
    const answer = decideRequest({ ...of({ 'person.flexible-work': false }), clauses: ['22.3'] });
    expect(answer).toMatchObject({ ok: true, benefits: [{ eligibility: 'undetermined' }] });
  });
});

describe('what cannot be said together', () => {
  type Facts = Request['facts'];
  const rows = (list: string, ...all: Readonly<Record<string, Json>>[]): Facts => ({
    [list]: all.map((row, i) => ({ id: String(i), ...row })),
  });
  const of = (facts: Facts): Request => ({
    subject: Object.keys(facts)[0]?.startsWith('person.') ? 'person' : 'firm',
    decisionDate: '2022-10-15',
    facts,
  });
  const intern = { start: '2022-02-01', 'agreed-end': '2022-07-31', ending: 'full-term' };

  test.each<[string, Facts]>([
    ['firm.interns[0].ended-on', rows('firm.interns', { ...intern, 'ended-on': '2022-03-01' })],
    [
      'firm.interns[0].ended-on',
      rows('firm.interns', { start: '2022-02-01', ending: 'left-early', 'ended-on': '2022-01-31' }),
    ],
    ['firm.interns[0].agreed-end', rows('firm.interns', { ...intern, 'agreed-end': '2022-01-31' })],
    [
      'firm.trainees[0].ended-on',
      rows('firm.trainees', { 'started-on': '2022-05-30', 'ended-on': '2022-05-20' }),
    ],
    [
      'firm.trainees[1].contract-end',
      rows('firm.trainees', {}, { 'contract-start': '2022-05-30', 'contract-end': '2022-05-20' }),
    ],
    [
      'firm.post-holders[0].placements-before',
      rows('firm.post-holders', { 'placements-before': 0, 'left-on': '2018-09-01' }),
    ],
    [
      'firm.post-holders[0].placements-before',
      rows('firm.post-holders', {
        'placements-before': 0,
        'first-placed-on': '2015-01-01',
        'placed-on': '2020-08-01',
      }),
    ],
    [
      'firm.post-holders[0].placed-on',
      rows('firm.post-holders', { 'left-on': '2020-09-01', 'placed-on': '2020-08-01' }),
    ],
    [
      'firm.key-group-hired',
      {
        'firm.key-group-hired': false,
        ...rows('firm.hires', {}, { veteran: true, 'contract-start': '2020-08-01' }),
      },
    ],
    ['firm.loan-eligible-hires', { 'firm.loan-eligible-hires': 60, 'firm.current-staff': 50 }],
    [
      'person.unemployment-benefit-ended-on',
      {
        'person.unemployment-benefit-state': 'none',
        'person.unemployment-benefit-ended-on': '2020-06-30',
      },
    ],
  ])('is told at %s, and is no error of what registers know', (path, facts) => {
    expect(decideRequest(of(facts))).toMatchObject({
      ok: false,
      errors: [{ code: 'not-allowed', path: `facts.${path}` }],
    });
    expect(decideRecorded(of(facts)).ok).toBe(true);
  });

  test.each<[Facts]>([
    [rows('firm.interns', { ...intern, 'ended-on': '2022-08-01' })],
    [rows('firm.interns', { ...intern, 'agreed-end': '2022-02-01' })],
    [rows('firm.trainees', { 'started-on': '2022-05-30', 'ended-on': '2022-05-30' })],
    [rows('firm.post-holders', { 'placements-before': 0, 'left-on': null })],
    [
      rows('firm.post-holders', {
        'placements-before': 0,
        'first-placed-on': '2020-08-01',
        'placed-on': '2020-08-01',
      }),
    ],
    [{ 'firm.loan-eligible-hires': 50, 'firm.current-staff': 50 }],
    [
      {
        'firm.key-group-hired': false,
        ...rows('firm.hires', { veteran: false, 'contract-start': '2020-08-01' }),
      },
    ],
    [
      {
        'person.unemployment-benefit-state': 'drawing',
        'person.unemployment-benefit-ended-on': '2023-06-30',
      },
    ],
  ])('%j can', (facts) => {
    expect(decideRequest(of(facts)).ok).toBe(true);
  });
});

test.each<[Request['subject'], Request['facts']]>([
  ['person', { 'person.birth-date': '2020-10-16' }],
  ['firm', { 'firm.vat-epidemic-income-on': '2020-12-31' }],
  ['firm', { 'firm.hires': [{ 'diploma-date': '2021-07-01' }] }],
])(
  'a day after the decision date contradicts nothing: to the rules it has not come yet, %s %j',
  (subject, facts) => {
    expect(decideRequest({ subject, decisionDate: '2020-10-15', facts }).ok).toBe(true);
  },
);
