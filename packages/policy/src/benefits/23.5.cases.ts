import { type CaseBook, VALIDITY } from './case.ts';

const refusedBy = (condition: string) =>
  ({ eligibility: 'not-entitled', against: { [condition]: 'not-met' } }) as const;
const granted = (amount: string) => ({ eligibility: 'entitled', amount }) as const;
/** Neither is on record: 60 and 70 yuan a month are made up for the cases. */
const STANDARDS = [
  { key: 'art23.disabled.living.month', value: '60.00' },
  { key: 'art23.disabled.care.month', value: '70.00' },
] as const;
const who = (facts: { readonly [fact: string]: string | boolean | undefined }) => ({
  parameters: STANDARDS,
  facts,
});

/** Disabled of the first grade, in need of care, in a family on minimum living. */
export const cases: CaseBook = {
  benefit: '23.5',
  base: {
    subject: 'person',
    county: '410325',
    decisionDate: '2020-10-15',
    clauses: ['23.5'],
    facts: {
      'person.disabled': true,
      'person.minimum-living': true,
      'person.disability-grade': '1',
      'person.needs-long-term-care': true,
      'person.other-welfare-support': 'none',
    },
  },
  cases: [
    {
      says: '低保家庭的一级残疾人，需要照护：两项都有；标准没有查到，金额待定，指明缺的是这两个',
      expect: {
        eligibility: 'entitled',
        range: ['0.00', null],
        missing: [
          'parameter art23.disabled.living.month (null)',
          'parameter art23.disabled.care.month (null)',
        ],
      },
    },
    {
      says: '同一人，标准随申请给出（生活60元、护理70元）：每月130元',
      given: who({}),
      expect: granted('130.00'),
    },
    {
      says: '不是低保家庭：只有护理补贴，不看收入',
      given: who({ 'person.minimum-living': false }),
      expect: granted('70.00'),
    },
    {
      says: '四级残疾，低保家庭：只有生活补贴，不分等级',
      given: who({ 'person.disability-grade': '4' }),
      expect: granted('60.00'),
    },
    {
      says: '二级残疾：仍有护理补贴',
      given: who({ 'person.disability-grade': '2' }),
      expect: granted('130.00'),
    },
    {
      says: '三级残疾，不是低保家庭：差一级，两项都没有',
      given: who({ 'person.disability-grade': '3', 'person.minimum-living': false }),
      expect: refusedBy('allowance'),
    },
    {
      says: '一级残疾，不需要长期照护，不是低保家庭',
      given: who({ 'person.needs-long-term-care': false, 'person.minimum-living': false }),
      expect: refusedBy('allowance'),
    },
    {
      says: '享受孤儿基本生活保障：没有生活补贴，有护理补贴',
      given: who({ 'person.other-welfare-support': 'orphan' }),
      expect: granted('70.00'),
    },
    {
      says: '特困人员供养：两项都不享受',
      given: who({ 'person.other-welfare-support': 'special-support' }),
      expect: refusedBy('not-covered'),
    },
    {
      says: '领工伤保险生活护理费：两项都不享受',
      given: who({ 'person.other-welfare-support': 'injury-care' }),
      expect: refusedBy('not-covered'),
    },
    {
      says: '已享受老年护理补贴：是否改领由经办人员认定',
      given: who({ 'person.other-welfare-support': 'other-welfare' }),
      expect: {
        eligibility: 'official-must-judge',
        range: ['0.00', '130.00'],
        against: { 'not-covered': 'official' },
        missing: ['official disabled-other-welfare'],
      },
    },
    {
      says: '没有残疾人证：一个回答就够',
      given: {
        facts: {
          'person.disabled': false,
          'person.minimum-living': undefined,
          'person.disability-grade': undefined,
          'person.needs-long-term-care': undefined,
          'person.other-welfare-support': undefined,
        },
      },
      expect: {
        eligibility: 'not-entitled',
        against: { disabled: 'not-met', allowance: 'unknown', 'not-covered': 'unknown' },
      },
    },
    {
      says: '等级不知道，低保家庭：有资格，每月60元或者130元',
      given: who({ 'person.disability-grade': undefined }),
      expect: {
        eligibility: 'entitled',
        range: ['60.00', '130.00'],
        missing: ['fact person.disability-grade'],
      },
    },
    {
      says: '等级不知道，不是低保家庭：待定',
      given: who({ 'person.disability-grade': undefined, 'person.minimum-living': false }),
      expect: {
        eligibility: 'undetermined',
        range: ['0.00', '70.00'],
        against: { allowance: 'unknown' },
        missing: ['fact person.disability-grade'],
      },
    },
    {
      says: '有效期最后一天',
      given: { ...who({}), decisionDate: '2023-07-12' },
      expect: granted('130.00'),
    },
    {
      says: '有效期过后：照国家规定发放，不依本条（T1）',
      given: { ...who({}), decisionDate: '2023-07-13' },
      expect: refusedBy('in-force'),
    },
    {
      says: '正式运行中，标准随申请由确认的人给出',
      given: { ...who({}), trust: 'real', parameters: [...VALIDITY, ...STANDARDS] },
      expect: granted('130.00'),
    },
  ],
};
