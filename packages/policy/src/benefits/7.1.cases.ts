import type { CaseBook } from './case.ts';

const refusedBy = (condition: string) =>
  ({ eligibility: 'not-entitled', against: { [condition]: 'not-met' } }) as const;

/** Nobody has found the figures; where a case needs them they are given with the request, only as examples. */
const SHARE = { key: 'art7.exportCredit.premiumShare', value: '1/3' } as const;
const LIMIT = { key: 'art7.marketFund.maxTradeLastYear', value: 65_000_000 } as const;
const GIVEN = { parameters: [SHARE, { key: 'art7.marketFund.share', value: '1/2' }, LIMIT] } as const;
/** Neither insurance nor premium: what is left is the fund for small firms. */
const markets = (spending: string, trade: number) => ({
  'firm.export-credit-premium': '0.00',
  'firm.market-development-spending': spending,
  'firm.trade-last-year-usd': trade,
});

/** A maker of tools that sold abroad for two million dollars last year and insured its claims. */
export const cases: CaseBook = {
  benefit: '7.1',
  base: {
    subject: 'firm',
    county: '410305',
    decisionDate: '2020-10-15',
    clauses: ['7.1'],
    facts: {
      'firm.foreign-trade': true,
      'firm.unit-kind': 'enterprise',
      'firm.export-credit-premium': '200000.00',
      'firm.market-development-spending': '0.00',
      'firm.trade-last-year-usd': 2_000_000,
    },
  },
  cases: [
    {
      says: '缴了20万元出口信用保险保费：符合；比例没有查到，金额在0到20万元之间',
      expect: {
        eligibility: 'entitled',
        range: ['0.00', '200000.00'],
        missing: ['parameter art7.exportCredit.premiumShare (null)'],
      },
    },
    {
      says: '比例随申请给出三分之一：66666.67元，最后四舍五入一次（T16）',
      given: { parameters: [SHARE] },
      expect: { eligibility: 'entitled', amount: '66666.67' },
    },
    {
      says: '同时支出境外展览3万元，给出一半：两项相加81666.67元',
      given: { ...GIVEN, facts: { 'firm.market-development-spending': '30000.00' } },
      expect: { eligibility: 'entitled', amount: '81666.67' },
    },
    {
      says: '没有投保，只有境外展览：一分钱支出也算，四舍五入得一分',
      given: { ...GIVEN, facts: markets('0.01', 2_000_000) },
      expect: { eligibility: 'entitled', amount: '0.01' },
    },
    {
      says: '既没有保费，也没有开拓支出',
      given: { ...GIVEN, facts: markets('0.00', 2_000_000) },
      expect: refusedBy('spending'),
    },
    {
      says: '只有开拓支出，进出口额正好等于给出的上限：算中小企业',
      given: { ...GIVEN, facts: markets('30000.00', 65_000_000) },
      expect: { eligibility: 'entitled', amount: '15000.00' },
    },
    {
      says: '只有开拓支出，进出口额多一美元：不是中小企业（T6：不按行业划型）',
      given: { ...GIVEN, facts: markets('30000.00', 65_000_001) },
      expect: refusedBy('spending'),
    },
    {
      says: '进出口额超过上限，保费补贴照给，开拓支出不补',
      given: {
        ...GIVEN,
        facts: {
          'firm.market-development-spending': '30000.00',
          'firm.trade-last-year-usd': 65_000_001,
        },
      },
      expect: { eligibility: 'entitled', amount: '66666.67' },
    },
    {
      says: '只有开拓支出，上限没有确认：待定，指明缺的是上限和比例；没有保费，保费的比例不缺',
      given: { facts: markets('30000.00', 2_000_000) },
      expect: {
        eligibility: 'undetermined',
        range: ['0.00', '30000.00'],
        against: { spending: 'unknown' },
        missing: [
          'parameter art7.marketFund.maxTradeLastYear (uncertain)',
          'parameter art7.marketFund.share (null)',
        ],
      },
    },
    {
      says: '没有进出口资格：一个回答就够',
      given: {
        facts: {
          'firm.foreign-trade': false,
          'firm.unit-kind': undefined,
          'firm.export-credit-premium': undefined,
          'firm.market-development-spending': undefined,
          'firm.trade-last-year-usd': undefined,
        },
      },
      expect: {
        eligibility: 'not-entitled',
        against: { 'foreign-trade': 'not-met', enterprise: 'unknown', spending: 'unknown' },
      },
    },
    {
      says: '保费缴了多少不知道，没有开拓支出：待定',
      given: { ...GIVEN, facts: { 'firm.export-credit-premium': undefined } },
      expect: {
        eligibility: 'undetermined',
        range: ['0.00', null],
        against: { spending: 'unknown' },
        missing: ['fact firm.export-credit-premium'],
      },
    },
    {
      says: '农民专业合作社：由经办人员认定',
      given: { ...GIVEN, facts: { 'firm.unit-kind': 'farmers-cooperative' } },
      expect: {
        eligibility: 'official-must-judge',
        range: ['0.00', '66666.67'],
        against: { enterprise: 'official' },
        missing: ['official trading-cooperative'],
      },
    },
    {
      says: '个体工商户',
      given: { ...GIVEN, facts: { 'firm.unit-kind': 'self-employed' } },
      expect: refusedBy('enterprise'),
    },
    {
      says: '有效期最后一天申请（T1）',
      given: { ...GIVEN, decisionDate: '2023-07-12' },
      expect: { eligibility: 'entitled', amount: '66666.67' },
    },
    {
      says: '有效期过后申请',
      given: { ...GIVEN, decisionDate: '2023-07-13' },
      expect: refusedBy('in-force'),
    },
  ],
};
