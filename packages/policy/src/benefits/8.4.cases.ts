import { type CaseBook, VALIDITY } from './case.ts';

const refusedBy = (condition: string) =>
  ({ eligibility: 'not-entitled', against: { [condition]: 'not-met' } }) as const;
const granted = (amount: string) => ({ eligibility: 'entitled', amount }) as const;
/** The province's share is not known; one percent is made up for the cases. */
const AWARD = [{ key: 'art8.firstSet.awardShare', value: '0.01' }] as const;
/** Recognised by the province, sold for five million yuan, not insured. */
const provincial = {
  directory: 'provincial',
  premium: '0.00',
  'insured-amount': undefined,
  'insurance-year': undefined,
  sales: '5000000.00',
};

/** A mining machine of the national list, insured for ten million yuan at a rate of 3%, in its first year. */
export const cases: CaseBook = {
  benefit: '8.4',
  base: {
    subject: 'firm',
    county: '410305',
    decisionDate: '2020-10-15',
    clauses: ['8.4'],
    facts: {
      'firm.first-set-maker': true,
      'firm.first-sets': [
        {
          id: '甲型矿磨机',
          directory: 'national',
          premium: '300000.00',
          'insured-amount': '10000000.00',
          'insurance-year': 1,
          sales: '0.00',
        },
      ],
    },
  },
  cases: [
    { says: '保额1000万元，保费30万元，费率正好3%：补80%，24万元', expect: granted('240000.00') },
    {
      says: '保费多一分：费率超过3%，仍按保额的3%算，24万元',
      given: { item: { premium: '300000.01' } },
      expect: granted('240000.00'),
    },
    {
      says: '保费100000.01元：80%是80000.008元，四舍五入一次得80000.01元（T16）',
      given: { item: { premium: '100000.01' } },
      expect: granted('80000.01'),
    },
    {
      says: '第三个保险年度：最后一年',
      given: { item: { 'insurance-year': 3 } },
      expect: granted('240000.00'),
    },
    {
      says: '第四个保险年度：超过三年',
      given: { item: { 'insurance-year': 4 } },
      expect: refusedBy('due'),
    },
    { says: '列入国家目录，没有投保', given: { item: { premium: '0.00' } }, expect: refusedBy('due') },
    {
      says: '列入省名单，售出500万元：符合；奖励比例没有查到，金额待定',
      given: { item: provincial },
      expect: {
        eligibility: 'entitled',
        range: ['0.00', '5000000.00'],
        missing: ['parameter art8.firstSet.awardShare (null)'],
      },
    },
    {
      says: '同一台装备，比例随申请给出百分之一：5万元',
      given: { item: provincial, parameters: AWARD },
      expect: granted('50000.00'),
    },
    {
      says: '国家目录和省名单都有，投了保也售出了：两项相加29万元',
      given: { item: { directory: 'both', sales: '5000000.00' }, parameters: AWARD },
      expect: granted('290000.00'),
    },
    {
      says: '列入省名单，还没有售出',
      given: { item: { ...provincial, sales: '0.00' } },
      expect: refusedBy('due'),
    },
    {
      says: '只投了保，没有列入任何目录',
      given: { item: { directory: 'none' } },
      expect: { eligibility: 'not-entitled', against: { listed: 'not-met', due: 'not-met' } },
    },
    {
      says: '不生产首台（套）：一个回答就够',
      given: { facts: { 'firm.first-set-maker': false }, item: { directory: undefined } },
      expect: {
        eligibility: 'not-entitled',
        against: { maker: 'not-met', listed: 'unknown', due: 'unknown' },
      },
    },
    {
      says: '保额不知道：有资格，补偿不超过实缴保费的80%',
      given: { item: { 'insured-amount': undefined } },
      expect: {
        eligibility: 'entitled',
        range: ['0.00', '240000.00'],
        missing: ['fact firm.first-sets.insured-amount'],
      },
    },
    {
      says: '第几个保险年度不知道：待定',
      given: { item: { 'insurance-year': undefined } },
      expect: {
        eligibility: 'undetermined',
        range: ['0.00', '240000.00'],
        against: { due: 'unknown' },
        missing: ['fact firm.first-sets.insurance-year'],
      },
    },
    {
      says: '有效期最后一天申请',
      given: { decisionDate: '2023-07-12' },
      expect: granted('240000.00'),
    },
    {
      says: '有效期过后申请（T1）',
      given: { decisionDate: '2023-07-13' },
      expect: refusedBy('in-force'),
    },
    {
      says: '正式运行中，国家的比例没有人核对：待定',
      given: { trust: 'real', parameters: VALIDITY },
      expect: {
        eligibility: 'undetermined',
        range: ['0.00', '300000.00'],
        against: { due: 'unknown' },
        missing: [
          'parameter art8.firstSet.maxYears (unconfirmed)',
          'parameter art8.firstSet.maxPremiumRate (unconfirmed)',
          'parameter art8.firstSet.premiumShare (unconfirmed)',
        ],
      },
    },
  ],
};
