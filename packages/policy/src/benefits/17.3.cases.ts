import { type CaseBook, VALIDITY } from './case.ts';

const refusedBy = (condition: string) =>
  ({ eligibility: 'not-entitled', against: { [condition]: 'not-met' } }) as const;
const granted = (amount: string) => ({ eligibility: 'entitled', amount }) as const;
/** Graded by place and school: made up for the cases. */
const GRANTS = [
  { key: 'art17.grant.secondary.year', value: '2000.00' },
  { key: 'art17.grant.higher.year', value: '3300.00' },
] as const;
const OPEN = {
  eligibility: 'entitled',
  range: ['0.00', null],
  missing: ['parameter art17.grant.secondary.year (null)'],
} as const;
/** In the third year of secondary school, where no grant is due. */
const THIRD_YEAR = { 'person.study-year': 3 };
const college = (more: { readonly [fact: string]: string | boolean } = {}) => ({
  parameters: GRANTS,
  facts: {
    'person.higher-vocational': true,
    'person.secondary-grant-ground': undefined,
    'person.family-hardship-recognised': false,
    ...more,
  },
});

/** A pupil of agronomy in the second year of a secondary vocational school. */
export const cases: CaseBook = {
  benefit: '17.3',
  base: {
    subject: 'person',
    county: '410325',
    decisionDate: '2020-10-15',
    clauses: ['17.3'],
    facts: {
      'person.vocational-student': true,
      'person.higher-vocational': false,
      'person.study-year': 2,
      'person.secondary-grant-ground': 'agricultural',
      'person.family-hardship-recognised': false,
      'person.scholarship': 'none',
    },
  },
  cases: [
    { says: '中职二年级，涉农专业：有助学金；本市怎样分档没有查到，金额待定', expect: OPEN },
    {
      says: '同一人，标准随申请给出2000元',
      given: { parameters: GRANTS },
      expect: granted('2000.00'),
    },
    {
      says: '中职三年级：助学金只到二年级',
      given: { parameters: GRANTS, facts: THIRD_YEAR },
      expect: refusedBy('award'),
    },
    {
      says: '三年级，获评中职国家奖学金：6000元，不必等助学金标准',
      given: { facts: { ...THIRD_YEAR, 'person.scholarship': 'national' } },
      expect: granted('6000.00'),
    },
    {
      says: '助学金和国家奖学金可以兼得：2000元加6000元',
      given: { parameters: GRANTS, facts: { 'person.scholarship': 'national' } },
      expect: granted('8000.00'),
    },
    {
      says: '中职没有励志奖学金：不因此享受',
      given: { facts: { ...THIRD_YEAR, 'person.scholarship': 'encouragement' } },
      expect: refusedBy('award'),
    },
    {
      says: '不是涉农专业，家庭经济困难',
      given: {
        parameters: GRANTS,
        facts: { 'person.secondary-grant-ground': 'none', 'person.family-hardship-recognised': true },
      },
      expect: granted('2000.00'),
    },
    {
      says: '连片特困地区的农村学生',
      given: { parameters: GRANTS, facts: { 'person.secondary-grant-ground': 'poor-area' } },
      expect: granted('2000.00'),
    },
    {
      says: '不是涉农专业，家庭也不困难',
      given: { facts: { 'person.secondary-grant-ground': 'none' } },
      expect: refusedBy('award'),
    },
    {
      says: '读中职还是高职不知道，家庭经济困难：都有助学金，给出的标准在2000元到3300元之间',
      given: {
        parameters: GRANTS,
        facts: { 'person.higher-vocational': undefined, 'person.family-hardship-recognised': true },
      },
      expect: {
        eligibility: 'entitled',
        range: ['2000.00', '3300.00'],
        missing: ['fact person.higher-vocational'],
      },
    },
    {
      says: '高职国家奖学金：8000元',
      given: college({ 'person.scholarship': 'national' }),
      expect: granted('8000.00'),
    },
    {
      says: '高职励志奖学金，家庭经济困难，给出助学金3300元：合计8300元',
      given: college({ 'person.scholarship': 'encouragement', 'person.family-hardship-recognised': true }),
      expect: granted('8300.00'),
    },
    {
      says: '读本科，获评国家奖学金：不是职业院校，不依本条',
      given: college({ 'person.vocational-student': false, 'person.scholarship': 'national' }),
      expect: {
        eligibility: 'not-entitled',
        against: { 'vocational-student': 'not-met', award: 'not-applicable' },
      },
    },
    {
      says: '不是职业院校的学生：一个回答就够',
      given: {
        facts: {
          'person.vocational-student': false,
          'person.higher-vocational': undefined,
          'person.study-year': undefined,
          'person.secondary-grant-ground': undefined,
          'person.family-hardship-recognised': undefined,
          'person.scholarship': undefined,
        },
      },
      expect: {
        eligibility: 'not-entitled',
        against: { 'vocational-student': 'not-met', award: 'not-applicable' },
      },
    },
    {
      says: '年级不知道：待定，补齐后没有或者2000元',
      given: { parameters: GRANTS, facts: { 'person.study-year': undefined } },
      expect: {
        eligibility: 'undetermined',
        range: ['0.00', '2000.00'],
        against: { award: 'unknown' },
        missing: ['fact person.study-year'],
      },
    },
    { says: '政策施行首日', given: { decisionDate: '2020-07-13' }, expect: OPEN },
    { says: '有效期最后一天', given: { decisionDate: '2023-07-12' }, expect: OPEN },
    { says: '有效期过后（T1）', given: { decisionDate: '2023-07-13' }, expect: refusedBy('in-force') },
    {
      says: '正式运行中，奖学金标准没有人核对：有资格，金额未定',
      given: {
        trust: 'real',
        parameters: VALIDITY,
        facts: {
          'person.secondary-grant-ground': 'none',
          'person.scholarship': 'national',
        },
      },
      expect: {
        eligibility: 'entitled',
        range: ['0.00', null],
        missing: ['parameter art17.scholarship.secondary.national (unconfirmed)'],
      },
    },
  ],
};
