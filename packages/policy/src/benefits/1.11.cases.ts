import { type CaseBook, VALIDITY } from './case.ts';

const refusedBy = (condition: string) =>
  ({ eligibility: 'not-entitled', against: { [condition]: 'not-met' } }) as const;
const EXEMPT = { eligibility: 'entitled' } as const;
const earnedOn = (day: string) => ({ facts: { 'firm.vat-epidemic-income-on': day } });

/** A restaurant of 涧西区 and what it took in August 2020. */
export const cases: CaseBook = {
  benefit: '1.11',
  base: {
    subject: 'firm',
    county: '410305',
    decisionDate: '2021-04-20',
    clauses: ['1.11'],
    facts: {
      'firm.vat-epidemic-income': true,
      'firm.vat-epidemic-income-on': '2020-08-15',
      'firm.vat-epidemic-special-invoice': false,
    },
  },
  cases: [
    { says: '餐饮店2020年8月的收入：免；期间过后确认也一样，看收入哪天取得（T1）', expect: EXEMPT },
    {
      says: '填了收入日期：有没有这类收入不必再填',
      given: { facts: { 'firm.vat-epidemic-income': undefined } },
      expect: EXEMPT,
    },
    {
      says: '只有一般货物运输的收入：一个回答就够，日期不必问',
      given: {
        facts: {
          'firm.vat-epidemic-income': false,
          'firm.vat-epidemic-income-on': undefined,
          'firm.vat-epidemic-special-invoice': undefined,
        },
      },
      expect: {
        eligibility: 'not-entitled',
        against: { income: 'not-met', 'exempt-period': 'not-applicable', 'no-special-invoice': 'unknown' },
      },
    },
    { says: '免税期间第一天的收入', given: earnedOn('2020-01-01'), expect: EXEMPT },
    { says: '前一天的收入', given: earnedOn('2019-12-31'), expect: refusedBy('exempt-period') },
    { says: '免税期间最后一天的收入', given: earnedOn('2021-03-31'), expect: EXEMPT },
    {
      says: '期间过后一天的收入：政策还有效，免税已经到期（T1）',
      given: earnedOn('2021-04-01'),
      expect: refusedBy('exempt-period'),
    },
    {
      says: '公交公司2022年的收入：国家另有公告，不在本条（T1）',
      given: {
        decisionDate: '2022-08-01',
        ...earnedOn('2022-05-10'),
      },
      expect: refusedBy('exempt-period'),
    },
    {
      says: '开了专用发票，还没有冲红：先冲红再免',
      given: { facts: { 'firm.vat-epidemic-special-invoice': true } },
      expect: refusedBy('no-special-invoice'),
    },
    {
      says: '大型企业、一般纳税人同样适用（T6：不是中小微的口径）',
      given: { facts: { 'firm.staff': 5000, 'firm.vat-small-scale': false } },
      expect: EXEMPT,
    },
    {
      says: '收入哪天取得不知道：待定',
      given: { facts: { 'firm.vat-epidemic-income-on': undefined } },
      expect: {
        eligibility: 'undetermined',
        against: { 'exempt-period': 'unknown' },
        missing: ['fact firm.vat-epidemic-income-on'],
      },
    },
    {
      says: '政策施行前一天确认',
      given: { decisionDate: '2020-07-12', ...earnedOn('2020-03-15') },
      expect: refusedBy('in-force'),
    },
    {
      says: '政策施行首日确认：施行以前的收入也在内',
      given: { decisionDate: '2020-07-13', ...earnedOn('2020-03-15') },
      expect: EXEMPT,
    },
    {
      says: '正式运行中，免税期间没有人核对：待定',
      given: { trust: 'real', parameters: VALIDITY },
      expect: {
        eligibility: 'undetermined',
        against: { 'exempt-period': 'unknown' },
        missing: [
          'parameter tax.vat.epidemicServices.firstDay (unconfirmed)',
          'parameter tax.vat.epidemicServices.lastDay (unconfirmed)',
        ],
      },
    },
    {
      says: '正式运行中，免税期间随办件给定',
      given: {
        trust: 'real',
        parameters: [
          ...VALIDITY,
          { key: 'tax.vat.epidemicServices.firstDay', value: '2020-01-01' },
          { key: 'tax.vat.epidemicServices.lastDay', value: '2021-03-31' },
        ],
      },
      expect: EXEMPT,
    },
  ],
};
