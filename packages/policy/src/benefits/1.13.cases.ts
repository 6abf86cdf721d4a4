import { type CaseBook, VALIDITY } from './case.ts';

const refusedBy = (condition: string) =>
  ({ eligibility: 'not-entitled', against: { [condition]: 'not-met' } }) as const;

const SALES = 'firm.small-scale-sales-mar-to-dec-2020';

/** A household with 400,000 yuan of taxed sales in the ten months, looked at after the year. */
export const cases: CaseBook = {
  benefit: '1.13',
  base: {
    subject: 'firm',
    county: '410305',
    decisionDate: '2021-03-15',
    clauses: ['1.13'],
    facts: { 'firm.vat-small-scale': true, [SALES]: '400000.00' },
  },
  cases: [
    {
      says: '十个月不含税销售额400000元：少缴两个百分点，8000元；2021年的销售额不在本条（T1）',
      expect: { eligibility: 'entitled', amount: '8000.00' },
    },
    {
      says: '只在2021年有销售额：本条不管，国家另有规定（T1）',
      given: { facts: { [SALES]: '0.00' } },
      expect: refusedBy('sales'),
    },
    {
      says: '销售额100000.25元：少缴2000.005元，四舍五入为2000.01元',
      given: { facts: { [SALES]: '100000.25' } },
      expect: { eligibility: 'entitled', amount: '2000.01' },
    },
    {
      says: '销售额100000.24元：少缴2000.0048元，舍去为2000.00元',
      given: { facts: { [SALES]: '100000.24' } },
      expect: { eligibility: 'entitled', amount: '2000.00' },
    },
    {
      says: '一般纳税人：只此一问就能认定',
      given: { facts: { 'firm.vat-small-scale': false, [SALES]: undefined } },
      expect: {
        eligibility: 'not-entitled',
        against: { 'small-scale': 'not-met', sales: 'unknown' },
      },
    },
    {
      says: '是不是小规模纳税人不知道：不能认定',
      given: { facts: { 'firm.vat-small-scale': undefined } },
      expect: {
        eligibility: 'undetermined',
        range: ['0.00', '8000.00'],
        against: { 'small-scale': 'unknown' },
        missing: ['fact firm.vat-small-scale'],
      },
    },
    {
      says: '规模大的企业，只要还是小规模纳税人，同样适用（T6：不是中小微的口径）',
      given: { facts: { 'firm.unit-kind': 'enterprise', 'firm.staff': 1000 } },
      expect: { eligibility: 'entitled', amount: '8000.00' },
    },
    {
      says: '政策施行前一天',
      given: { decisionDate: '2020-07-12' },
      expect: refusedBy('in-force'),
    },
    {
      says: '正式运行中，征收率降幅没有人核对：有资格，金额未定',
      given: { trust: 'real', parameters: VALIDITY },
      expect: {
        eligibility: 'entitled',
        range: ['0.00', '400000.00'],
        missing: ['parameter art1.vat.smallScale.reduction (unconfirmed)'],
      },
    },
    {
      says: '正式运行中，征收率降幅随办件给定',
      given: {
        trust: 'real',
        parameters: [...VALIDITY, { key: 'art1.vat.smallScale.reduction', value: 0.02 }],
      },
      expect: { eligibility: 'entitled', amount: '8000.00' },
    },
  ],
};
