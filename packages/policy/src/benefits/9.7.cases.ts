import type { CaseBook } from './case.ts';

const refusedBy = (condition: string) =>
  ({ eligibility: 'not-entitled', against: { [condition]: 'not-met' } }) as const;
const LARGE = { 'firm.staff': 1000, 'firm.revenue': '400000000.00' };
const DEFERRED = 'firm.insurance-deferred-months-july-to-dec-2020';
const counts = (value: 'counted' | 'not-counted') => ({
  parameters: [{ key: 'art9.relief.deferralPostpones', value }],
});
const postponed = (months: number, until: string) => ({ eligibility: 'entitled', months, until }) as const;

/** A small manufacturer in 嵩县 whose subsidy for a hardship person hired in March 2018 ran to February 2021. */
export const cases: CaseBook = {
  benefit: '9.7',
  base: {
    subject: 'firm',
    county: '410325',
    decisionDate: '2021-01-15',
    clauses: ['9.7'],
    facts: {
      'firm.hardship-hire-subsidy': true,
      'firm.unit-kind': 'enterprise',
      'firm.industry': 'C3311',
      'firm.staff': 120,
      'firm.revenue': '30000000.00',
      'firm.hires': [
        {
          id: '甲',
          hardship: true,
          'contract-start': '2018-03-01',
          'hardship-subsidy-last-month': '2021-02',
        },
      ],
    },
  },
  cases: [
    {
      says: '中小企业，2020年2月至12月减免，都在期限内：11个月，到2022年1月（T1）',
      expect: postponed(11, '2022-01-31'),
    },
    {
      says: '大型企业，2020年2月至6月减半：5个月，到2021年7月',
      given: { facts: { ...LARGE, [DEFERRED]: 0 } },
      expect: postponed(5, '2021-07-31'),
    },
    {
      says: '原期限到2020年4月：重合2至4月，减免到12月，三个月补在2021年1至3月',
      given: { item: { 'contract-start': '2017-05-02', 'hardship-subsidy-last-month': '2020-04' } },
      expect: postponed(3, '2021-03-31'),
    },
    {
      says: '大型企业，原期限到2020年4月：三个月接在6月之后，到9月',
      given: {
        facts: { ...LARGE, [DEFERRED]: 0 },
        item: { 'contract-start': '2017-05-02', 'hardship-subsidy-last-month': '2020-04' },
      },
      expect: postponed(3, '2020-09-30'),
    },
    {
      says: '原期限到2020年2月：正好一个月',
      given: { item: { 'contract-start': '2017-03-02', 'hardship-subsidy-last-month': '2020-02' } },
      expect: postponed(1, '2021-01-31'),
    },
    {
      says: '原期限到2020年1月：没有重合（T1）',
      given: { item: { 'contract-start': '2017-02-02', 'hardship-subsidy-last-month': '2020-01' } },
      expect: refusedBy('relieved'),
    },
    {
      says: '2020年12月31日招用：只有12月一个月，原到2023年11月，顺延到12月',
      given: { item: { 'contract-start': '2020-12-31', 'hardship-subsidy-last-month': '2023-11' } },
      expect: postponed(1, '2023-12-31'),
    },
    {
      says: '2021年1月1日招用：减免已经结束（T1）',
      given: { item: { 'contract-start': '2021-01-01', 'hardship-subsidy-last-month': '2023-12' } },
      expect: refusedBy('relieved'),
    },
    {
      says: '大型企业，7月招用，没有缓缴：没有重合',
      given: {
        facts: { ...LARGE, [DEFERRED]: 0 },
        item: { 'contract-start': '2020-07-01', 'hardship-subsidy-last-month': '2023-06' },
      },
      expect: refusedBy('relieved'),
    },
    {
      says: '大型企业从7月起缓缴三个月：缓缴算不算没有确认，5个月或者8个月',
      given: { facts: { ...LARGE, [DEFERRED]: 3 } },
      expect: {
        eligibility: 'entitled',
        missing: ['parameter art9.relief.deferralPostpones (null)'],
      },
    },
    {
      says: '同样缓缴三个月，缓缴计入：8个月，到2021年10月',
      given: { ...counts('counted'), facts: { ...LARGE, [DEFERRED]: 3 } },
      expect: postponed(8, '2021-10-31'),
    },
    {
      says: '同样缓缴三个月，缓缴不计：5个月',
      given: { ...counts('not-counted'), facts: { ...LARGE, [DEFERRED]: 3 } },
      expect: postponed(5, '2021-07-31'),
    },
    {
      says: '中小企业全年减免，缓缴多少不必问',
      given: { facts: { [DEFERRED]: undefined } },
      expect: postponed(11, '2022-01-31'),
    },
    {
      says: '招用的是毕业生，不是就业困难人员：第9.4条的补贴不顺延（T7）',
      given: { item: { hardship: false } },
      expect: refusedBy('hardship'),
    },
    {
      says: '单位没有领过这项补贴：一个回答就够',
      given: {
        facts: { 'firm.hardship-hire-subsidy': false, 'firm.unit-kind': undefined },
        item: { hardship: undefined, 'contract-start': undefined, 'hardship-subsidy-last-month': undefined },
      },
      expect: {
        eligibility: 'not-entitled',
        against: {
          subsidised: 'not-met',
          hardship: 'unknown',
          'not-state': 'unknown',
          relieved: 'unknown',
        },
      },
    },
    {
      says: '原期限到哪个月不知道：招用在先，可能有重合',
      given: { item: { 'hardship-subsidy-last-month': undefined } },
      expect: {
        eligibility: 'undetermined',
        against: { relieved: 'unknown' },
        missing: ['fact firm.hires.hardship-subsidy-last-month'],
      },
    },
    {
      says: '事业单位：没有减免',
      given: { facts: { 'firm.unit-kind': 'public-institution', [DEFERRED]: 0 } },
      expect: refusedBy('not-state'),
    },
    {
      says: '有效期过后办理',
      given: { decisionDate: '2023-07-13' },
      expect: refusedBy('in-force'),
    },
  ],
};
