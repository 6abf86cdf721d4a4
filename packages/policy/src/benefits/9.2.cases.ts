import { type CaseBook, VALIDITY } from './case.ts';

const GRANTED = { eligibility: 'entitled', amount: '1000.00' } as const;
const refusedBy = (condition: string) =>
  ({ eligibility: 'not-entitled', against: { [condition]: 'not-met' } }) as const;
/** The days are not known; where a case needs them they are given with the request, and are only an example. */
const DAYS = [
  { key: 'art9.springFestival.firstDay', value: '2020-01-24' },
  { key: 'art9.springFestival.lastDay', value: '2020-02-09' },
] as const;
const hiredOn = (day: string) => ({ parameters: DAYS, item: { 'contract-start': day } });

/** A maker of masks in 嵩县 that took somebody on on 3 February 2020. */
export const cases: CaseBook = {
  benefit: '9.2',
  base: {
    subject: 'firm',
    county: '410325',
    decisionDate: '2020-10-15',
    clauses: ['9.2'],
    facts: {
      'firm.epidemic-supplies-spring-festival-2020': true,
      'firm.unit-kind': 'enterprise',
      'firm.hires': [{ id: '甲', 'contract-start': '2020-02-03' }],
    },
  },
  cases: [
    {
      says: '2020年2月3日招用：起止日没有确认，待定（T1）',
      expect: {
        eligibility: 'undetermined',
        range: ['0.00', '1000.00'],
        against: { 'hired-then': 'unknown' },
        missing: [
          'parameter art9.springFestival.firstDay (null)',
          'parameter art9.springFestival.lastDay (uncertain)',
        ],
      },
    },
    {
      says: '同样的人，起止日随申请给出（1月24日至2月9日）：1000元；合同期限和参保不问',
      given: { parameters: DAYS },
      expect: GRANTED,
    },
    { says: '期间的第一天招用', given: hiredOn('2020-01-24'), expect: GRANTED },
    { says: '期间的前一天招用', given: hiredOn('2020-01-23'), expect: refusedBy('hired-then') },
    { says: '期间的最后一天招用', given: hiredOn('2020-02-09'), expect: GRANTED },
    { says: '期间过后一天招用', given: hiredOn('2020-02-10'), expect: refusedBy('hired-then') },
    {
      says: '2021年招用：无论起止日怎么定，都不是2020年春节期间（T1）',
      given: { item: { 'contract-start': '2021-02-03' } },
      expect: refusedBy('hired-then'),
    },
    {
      says: '2019年12月31日招用：同样不必等起止日',
      given: { item: { 'contract-start': '2019-12-31' } },
      expect: refusedBy('hired-then'),
    },
    {
      says: '没有生产、配送防疫物资：一个回答就够',
      given: {
        facts: { 'firm.epidemic-supplies-spring-festival-2020': false, 'firm.unit-kind': undefined },
        item: { 'contract-start': undefined },
      },
      expect: {
        eligibility: 'not-entitled',
        against: { supplies: 'not-met', enterprise: 'unknown', 'hired-then': 'unknown' },
      },
    },
    {
      says: '有没有生产防疫物资不知道',
      given: { parameters: DAYS, facts: { 'firm.epidemic-supplies-spring-festival-2020': undefined } },
      expect: {
        eligibility: 'undetermined',
        range: ['0.00', '1000.00'],
        against: { supplies: 'unknown' },
        missing: ['fact firm.epidemic-supplies-spring-festival-2020'],
      },
    },
    {
      says: '大型企业同样补（T6：不是中小微的口径）',
      given: {
        parameters: DAYS,
        facts: { 'firm.industry': 'C3311', 'firm.staff': 5000, 'firm.revenue': '900000000.00' },
      },
      expect: GRANTED,
    },
    {
      says: '个体工商户',
      given: { parameters: DAYS, facts: { 'firm.unit-kind': 'self-employed' } },
      expect: refusedBy('enterprise'),
    },
    {
      says: '农民专业合作社：由经办人员认定',
      given: { parameters: DAYS, facts: { 'firm.unit-kind': 'farmers-cooperative' } },
      expect: {
        eligibility: 'official-must-judge',
        range: ['0.00', '1000.00'],
        against: { enterprise: 'official' },
        missing: ['official supplies-cooperative'],
      },
    },
    {
      says: '有效期最后一天申请',
      given: { parameters: DAYS, decisionDate: '2023-07-12' },
      expect: GRANTED,
    },
    {
      says: '有效期过后申请',
      given: { parameters: DAYS, decisionDate: '2023-07-13' },
      expect: refusedBy('in-force'),
    },
    {
      says: '政策施行前一天申请',
      given: { parameters: DAYS, decisionDate: '2020-07-12' },
      expect: refusedBy('in-force'),
    },
    {
      says: '正式运行中，起止日已确认，标准没有人核对：有资格，金额未定',
      given: { trust: 'real', parameters: [...VALIDITY, ...DAYS] },
      expect: {
        eligibility: 'entitled',
        range: ['0.00', null],
        missing: ['parameter art9.springFestival.hireSubsidy (unconfirmed)'],
      },
    },
  ],
};
