import { type CaseBook, VALIDITY } from './case.ts';

const refusedBy = (condition: string) =>
  ({ eligibility: 'not-entitled', against: { [condition]: 'not-met' } }) as const;
const CEILING = { eligibility: 'entitled', amount: '200000.00' } as const;
/** In none of the groups that the loan is for. */
const NO_GROUP = {
  'person.registered-unemployed': false,
  'person.hardship': false,
  'person.zero-employment-household': false,
  'person.poor-labour': false,
  'person.startup-loan-group': 'none',
  'person.school-kind': 'other',
} as const;

/** A registered unemployed person in 嵩县, starting a business, recommended by a credit village. */
export const cases: CaseBook = {
  benefit: '10.2',
  base: {
    subject: 'person',
    county: '410325',
    decisionDate: '2020-10-15',
    clauses: ['10.2'],
    facts: {
      'person.startup-loan-wanted': true,
      'person.loan-recommended-by': 'credit-village',
      'person.quality-startup-project': false,
      'person.registered-unemployed': true,
      'person.other-loans': false,
    },
  },
  cases: [
    { says: '登记失业人员，信用村推荐：免反担保，上限20万元', expect: CEILING },
    {
      says: '没有推荐，是优质创业项目：同样免',
      given: {
        facts: { 'person.loan-recommended-by': 'none', 'person.quality-startup-project': true },
      },
      expect: CEILING,
    },
    {
      says: '优质创业项目，有没有推荐不必问',
      given: {
        facts: { 'person.loan-recommended-by': undefined, 'person.quality-startup-project': true },
      },
      expect: CEILING,
    },
    {
      says: '没有推荐，也不是优质项目：不依本条免，仍可按一般办法提供反担保',
      given: { facts: { 'person.loan-recommended-by': 'none' } },
      expect: refusedBy('recommended'),
    },
    {
      says: '建档立卡贫困劳动力，没有失业登记',
      given: { facts: { ...NO_GROUP, 'person.poor-labour': true } },
      expect: CEILING,
    },
    {
      says: '返乡创业农民工',
      given: { facts: { ...NO_GROUP, 'person.startup-loan-group': 'returned-migrant' } },
      expect: CEILING,
    },
    {
      says: '2010年毕业的高校毕业生：不限毕业年限（T5）',
      given: {
        facts: {
          ...NO_GROUP,
          'person.school-kind': 'higher-education',
          'person.diploma-date': '2010-07-01',
        },
      },
      expect: CEILING,
    },
    {
      says: '自学考试毕业，没有其他身份：由经办人员认定',
      given: { facts: { ...NO_GROUP, 'person.school-kind': 'adult-higher-education' } },
      expect: {
        eligibility: 'official-must-judge',
        range: ['0.00', '200000.00'],
        against: { group: 'official' },
        missing: ['official loan-adult-education'],
      },
    },
    { says: '不是重点对象', given: { facts: NO_GROUP }, expect: refusedBy('group') },
    {
      says: '登记失业没有、其他身份不知道一项：待定',
      given: { facts: { ...NO_GROUP, 'person.hardship': undefined } },
      expect: {
        eligibility: 'undetermined',
        range: ['0.00', '200000.00'],
        against: { group: 'unknown' },
        missing: ['fact person.hardship'],
      },
    },
    {
      says: '配偶另有经营贷款',
      given: { facts: { 'person.other-loans': true } },
      expect: refusedBy('no-other-loans'),
    },
    {
      says: '没有打算申请：一个回答就够',
      given: {
        facts: {
          'person.startup-loan-wanted': false,
          'person.loan-recommended-by': undefined,
          'person.quality-startup-project': undefined,
          'person.registered-unemployed': undefined,
          'person.other-loans': undefined,
        },
      },
      expect: {
        eligibility: 'not-entitled',
        against: {
          applying: 'not-met',
          recommended: 'unknown',
          group: 'unknown',
          'no-other-loans': 'unknown',
        },
      },
    },
    { says: '政策施行首日', given: { decisionDate: '2020-07-13' }, expect: CEILING },
    {
      says: '政策施行前一天',
      given: { decisionDate: '2020-07-12' },
      expect: refusedBy('in-force'),
    },
    { says: '有效期最后一天', given: { decisionDate: '2023-07-12' }, expect: CEILING },
    { says: '有效期过后', given: { decisionDate: '2023-07-13' }, expect: refusedBy('in-force') },
    {
      says: '正式运行中，上限没有人核对：有资格，额度未定',
      given: { trust: 'real', parameters: VALIDITY },
      expect: {
        eligibility: 'entitled',
        range: ['0.00', null],
        missing: ['parameter loan.individual.max (unconfirmed)'],
      },
    },
  ],
};
