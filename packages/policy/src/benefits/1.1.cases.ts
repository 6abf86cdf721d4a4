import { type CaseBook, VALIDITY } from './case.ts';

const refusedBy = (condition: string) =>
  ({ eligibility: 'not-entitled', against: { [condition]: 'not-met' } }) as const;

const LARGE = { 'firm.staff': 1000, 'firm.revenue': '400000000.00' };
const WAIVED = { eligibility: 'entitled', amount: '110000.00' } as const;
const HALVED = { eligibility: 'entitled', amount: '25000.00' } as const;

/** A small manufacturer with 10,000 yuan of the unit's contributions a month, looked at after the year. */
export const cases: CaseBook = {
  benefit: '1.1',
  base: {
    subject: 'firm',
    county: '410305',
    decisionDate: '2021-03-15',
    clauses: ['1.1'],
    facts: {
      'firm.unit-kind': 'enterprise',
      'firm.industry': 'C3311',
      'firm.staff': 120,
      'firm.revenue': '30000000.00',
      'firm.unit-insurance-feb-to-june-2020': '50000.00',
      'firm.unit-insurance-july-to-dec-2020': '60000.00',
    },
  },
  cases: [
    {
      says: '中小企业：2020年2月至12月全免，50000元加60000元；年后确认也一样，按费款月份算（T1）',
      expect: WAIVED,
    },
    { says: '大型企业：只有2月至6月减半，25000元（T6）', given: { facts: LARGE }, expect: HALVED },
    {
      says: '大型企业，五个月应缴50000.05元：一半25000.025元，四舍五入为25000.03元',
      given: { facts: { ...LARGE, 'firm.unit-insurance-feb-to-june-2020': '50000.05' } },
      expect: { eligibility: 'entitled', amount: '25000.03' },
    },
    {
      says: '大型企业，下半年应缴多少不知道：减半到6月为止，不必再问',
      given: { facts: { ...LARGE, 'firm.unit-insurance-july-to-dec-2020': undefined } },
      expect: HALVED,
    },
    {
      says: '大型企业，上半年没有应缴：下半年不减（T1）',
      given: { facts: { ...LARGE, 'firm.unit-insurance-feb-to-june-2020': '0.00' } },
      expect: refusedBy('payable'),
    },
    {
      says: '中小企业，上半年没有应缴：下半年照免',
      given: { facts: { 'firm.unit-insurance-feb-to-june-2020': '0.00' } },
      expect: { eligibility: 'entitled', amount: '60000.00' },
    },
    {
      says: '人员达到大型下限，营业收入差一分：中型企业，全免',
      given: { facts: { ...LARGE, 'firm.revenue': '399999999.99' } },
      expect: WAIVED,
    },
    {
      says: '个体工商户以单位方式参保：划型表之外，但按中小微全免（T6）',
      given: { facts: { 'firm.unit-kind': 'self-employed', 'firm.industry': undefined } },
      expect: WAIVED,
    },
    {
      says: '民办非企业单位：没有规模，按大型减半（T6）',
      given: { facts: { 'firm.unit-kind': 'private-non-enterprise', 'firm.industry': undefined } },
      expect: HALVED,
    },
    {
      says: '事业单位：不减免',
      given: { facts: { 'firm.unit-kind': 'public-institution' } },
      expect: refusedBy('not-state'),
    },
    {
      says: '营业收入不知道：有资格，减免多少要看是不是大型',
      given: { facts: { 'firm.staff': 1000, 'firm.revenue': undefined } },
      expect: {
        eligibility: 'entitled',
        range: ['25000.00', '110000.00'],
        missing: ['fact firm.revenue'],
      },
    },
    {
      says: '政策施行前一天',
      given: { decisionDate: '2020-07-12' },
      expect: refusedBy('in-force'),
    },
    {
      says: '正式运行中，减免比例随办件给定：全免',
      given: {
        trust: 'real',
        parameters: [...VALIDITY, { key: 'si.relief2020.unitThreeInsurances.sme', value: 1 }],
      },
      expect: WAIVED,
    },
  ],
};
