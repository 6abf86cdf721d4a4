import type { CaseBook } from './case.ts';

const refusedBy = (condition: string) =>
  ({ eligibility: 'not-entitled', against: { [condition]: 'not-met' } }) as const;
const LISTED = { eligibility: 'entitled' } as const;
/** None of the registers has the household. */
const unrecorded = {
  'person.minimum-living': false,
  'person.zero-employment-household': false,
  'person.hardship-ledger': false,
};
const TO_BE_JUDGED = {
  eligibility: 'official-must-judge',
  against: { hardship: 'official' },
  missing: ['official household-hardship'],
} as const;

/** Out of work, of a household in 涧西区 that draws the minimum living allowance. */
export const cases: CaseBook = {
  benefit: '23.2',
  base: {
    subject: 'person',
    county: '410305',
    decisionDate: '2020-10-15',
    clauses: ['23.2'],
    facts: { 'person.unemployed': true, 'person.minimum-living': true },
  },
  cases: [
    { says: '失业，家里领低保：民政的信息就够，不必再问', expect: LISTED },
    {
      says: '失业，零就业家庭',
      given: { facts: { ...unrecorded, 'person.zero-employment-household': true } },
      expect: LISTED,
    },
    {
      says: '失业，已经列入台账：列入时认定过生活困难，不再认定一次',
      given: { facts: { ...unrecorded, 'person.hardship-ledger': true } },
      expect: LISTED,
    },
    {
      says: '已经列入台账，后来找到了工作：移出',
      given: { facts: { ...unrecorded, 'person.hardship-ledger': true, 'person.unemployed': false } },
      expect: refusedBy('unemployed'),
    },
    {
      says: '失业，不是低保、零就业家庭，本人说生活困难：由经办人员认定',
      given: { facts: { ...unrecorded, 'person.living-trouble': true } },
      expect: TO_BE_JUDGED,
    },
    {
      says: '同上，经办人员认定困难',
      given: {
        facts: { ...unrecorded, 'person.living-trouble': true },
        judgements: { 'household-hardship': true },
      },
      expect: LISTED,
    },
    {
      says: '同上，经办人员认定不困难',
      given: {
        facts: { ...unrecorded, 'person.living-trouble': true },
        judgements: { 'household-hardship': false },
      },
      expect: refusedBy('hardship'),
    },
    {
      says: '失业，生活没有困难',
      given: { facts: { ...unrecorded, 'person.living-trouble': false } },
      expect: refusedBy('hardship'),
    },
    {
      says: '认定过就业困难人员、生活没有困难：难就业不等于生活困难',
      given: {
        facts: { ...unrecorded, 'person.living-trouble': false, 'person.hardship': true },
      },
      expect: refusedBy('hardship'),
    },
    {
      says: '有工作的低保户：不是失业人员',
      given: { facts: { 'person.unemployed': false } },
      expect: refusedBy('unemployed'),
    },
    {
      says: '没有办失业登记：排查到的也列入',
      given: { facts: { 'person.registered-unemployed': false } },
      expect: LISTED,
    },
    {
      says: '家里领不领低保不知道，也不是零就业家庭，生活没有困难：待定',
      given: {
        facts: {
          ...unrecorded,
          'person.minimum-living': undefined,
          'person.living-trouble': false,
        },
      },
      expect: {
        eligibility: 'undetermined',
        against: { hardship: 'unknown' },
        missing: ['fact person.minimum-living'],
      },
    },
    { says: '2021年照常列入：不限于2020年度（T1）', given: { decisionDate: '2021-03-01' }, expect: LISTED },
    { says: '政策有效期最后一天', given: { decisionDate: '2023-07-12' }, expect: LISTED },
    {
      says: '政策有效期过后',
      given: { decisionDate: '2023-07-13' },
      expect: refusedBy('in-force'),
    },
  ],
};
