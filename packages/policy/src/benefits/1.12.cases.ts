import { type CaseBook, VALIDITY } from './case.ts';

const refusedBy = (condition: string) =>
  ({ eligibility: 'not-entitled', against: { [condition]: 'not-met' } }) as const;
const RATE = 'firm.housing-fund-rate';
const SOUGHT = 'firm.housing-fund-rate-sought';
const BASE = 'firm.housing-fund-base-month';
const DEFERS = {
  'firm.housing-fund-measure': 'defer',
  [RATE]: undefined,
  [SOUGHT]: undefined,
  [BASE]: undefined,
} as const;

/** A hotel of 涧西区 that lowers the unit's rate from 8 to 5 per cent on wages of 200,000 yuan a month. */
export const cases: CaseBook = {
  benefit: '1.12',
  base: {
    subject: 'firm',
    county: '410305',
    decisionDate: '2020-10-15',
    clauses: ['1.12'],
    facts: {
      'firm.housing-fund-relief-sought': true,
      'firm.housing-fund-measure': 'lower',
      'firm.unit-kind': 'enterprise',
      'firm.epidemic-impact': 'recognised',
      'firm.housing-fund-staff-agreed': true,
      [RATE]: 8,
      [SOUGHT]: 5,
      [BASE]: '200000.00',
    },
  },
  cases: [
    {
      says: '8%降到5%，基数20万元：每月少缴三个百分点，6000元；国家的阶段性政策2020年6月已到期，依条例认定（T1）',
      expect: { eligibility: 'entitled', amount: '6000.00' },
    },
    {
      says: '缓缴：有资格，只是晚缴，没有少缴的数，比例和基数都不问',
      given: { facts: DEFERS },
      expect: { eligibility: 'entitled' },
    },
    {
      says: '基数200000.50元：少缴6000.015元，四舍五入为6000.02元',
      given: { facts: { [BASE]: '200000.50' } },
      expect: { eligibility: 'entitled', amount: '6000.02' },
    },
    {
      says: '基数200000.49元：少缴6000.0147元，舍去为6000.01元',
      given: { facts: { [BASE]: '200000.49' } },
      expect: { eligibility: 'entitled', amount: '6000.01' },
    },
    {
      says: '降到4%：低于下限',
      given: { facts: { [SOUGHT]: 4 } },
      expect: refusedBy('not-below-least'),
    },
    {
      says: '现在6%，降到5%：正好是下限',
      given: { facts: { [RATE]: 6 } },
      expect: { eligibility: 'entitled', amount: '2000.00' },
    },
    {
      says: '现在就是5%：没有降低，仍可申请缓缴',
      given: { facts: { [RATE]: 5 } },
      expect: refusedBy('lower-than-now'),
    },
    {
      says: '职工没有讨论通过',
      given: { facts: { 'firm.housing-fund-staff-agreed': false } },
      expect: refusedBy('staff-agreed'),
    },
    {
      says: '受疫情影响只是填报，没有认定：由经办人员认定',
      given: { facts: { 'firm.epidemic-impact': 'claimed' } },
      expect: {
        eligibility: 'official-must-judge',
        range: ['0.00', '6000.00'],
        against: { affected: 'official' },
        missing: ['official housing-fund-affected'],
      },
    },
    {
      says: '经办人员认定确有困难',
      given: {
        facts: { 'firm.epidemic-impact': 'claimed' },
        judgements: { 'housing-fund-affected': true },
      },
      expect: { eligibility: 'entitled', amount: '6000.00' },
    },
    {
      says: '没有受疫情影响：不依本条，仍可依条例申请',
      given: { facts: { 'firm.epidemic-impact': 'none' } },
      expect: refusedBy('affected'),
    },
    {
      says: '大型企业同样适用（T6：不是中小微的口径）',
      given: { facts: { 'firm.industry': 'H61', 'firm.staff': 3000, 'firm.revenue': '500000000.00' } },
      expect: { eligibility: 'entitled', amount: '6000.00' },
    },
    {
      says: '事业单位：文本只写企业',
      given: { facts: { 'firm.unit-kind': 'public-institution' } },
      expect: refusedBy('enterprise'),
    },
    {
      says: '缴存基数不知道：有资格，少缴多少待定',
      given: { facts: { [BASE]: undefined } },
      expect: {
        eligibility: 'entitled',
        range: ['0.00', null],
        missing: ['fact firm.housing-fund-base-month'],
      },
    },
    {
      says: '不需要缓缴也不降低：一个回答就够',
      given: {
        facts: {
          ...DEFERS,
          'firm.housing-fund-relief-sought': false,
          'firm.housing-fund-measure': undefined,
          'firm.unit-kind': undefined,
          'firm.epidemic-impact': undefined,
          'firm.housing-fund-staff-agreed': undefined,
        },
      },
      expect: {
        eligibility: 'not-entitled',
        against: {
          sought: 'not-met',
          enterprise: 'unknown',
          affected: 'unknown',
          'staff-agreed': 'unknown',
          'lower-than-now': 'unknown',
          'not-below-least': 'unknown',
        },
      },
    },
    {
      says: '政策施行首日',
      given: { decisionDate: '2020-07-13' },
      expect: { eligibility: 'entitled', amount: '6000.00' },
    },
    {
      says: '政策施行前一天：那时是国家的阶段性政策，不是本条',
      given: { decisionDate: '2020-07-12' },
      expect: refusedBy('in-force'),
    },
    {
      says: '有效期过后',
      given: { decisionDate: '2023-07-13' },
      expect: refusedBy('in-force'),
    },
    {
      says: '正式运行中，比例下限没有人核对：待定',
      given: { trust: 'real', parameters: VALIDITY },
      expect: {
        eligibility: 'undetermined',
        range: ['0.00', '6000.00'],
        against: { 'not-below-least': 'unknown' },
        missing: ['parameter housingFund.rate.min (unconfirmed)'],
      },
    },
    {
      says: '正式运行中，比例下限随办件给定',
      given: { trust: 'real', parameters: [...VALIDITY, { key: 'housingFund.rate.min', value: 0.05 }] },
      expect: { eligibility: 'entitled', amount: '6000.00' },
    },
  ],
};
