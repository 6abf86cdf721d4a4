import type { CaseBook } from './case.ts';

const refusedBy = (condition: string) =>
  ({ eligibility: 'not-entitled', against: { [condition]: 'not-met' } }) as const;

/** Recognised as in employment hardship, out of work because of the epidemic. */
export const cases: CaseBook = {
  benefit: '23.1',
  base: {
    subject: 'person',
    clauses: ['23.1'],
    county: '410325',
    decisionDate: '2020-10-15',
    facts: { 'person.hardship': true, 'person.hit-by-epidemic': true },
  },
  cases: [
    { says: '已认定为就业困难人员，受疫情影响：优先', expect: { eligibility: 'entitled' } },
    {
      says: '没有认定为就业困难人员：不优先，也不必再问疫情影响',
      given: { facts: { 'person.hardship': false, 'person.hit-by-epidemic': undefined } },
      expect: {
        eligibility: 'not-entitled',
        against: { hardship: 'not-met', 'hit-by-epidemic': 'unknown' },
      },
    },
    {
      says: '就业困难人员，没有受疫情影响：照常援助，不优先',
      given: { facts: { 'person.hit-by-epidemic': false } },
      expect: refusedBy('hit-by-epidemic'),
    },
    {
      says: '有没有受影响不知道',
      given: { facts: { 'person.hit-by-epidemic': undefined } },
      expect: {
        eligibility: 'undetermined',
        against: { 'hit-by-epidemic': 'unknown' },
        missing: ['fact person.hit-by-epidemic'],
      },
    },
    {
      says: '有效期最后一天',
      given: { decisionDate: '2023-07-12' },
      expect: { eligibility: 'entitled' },
    },
    {
      says: '有效期过后',
      given: { decisionDate: '2023-07-13' },
      expect: refusedBy('in-force'),
    },
    {
      says: '政策施行前一天',
      given: { decisionDate: '2020-07-12' },
      expect: refusedBy('in-force'),
    },
  ],
};
