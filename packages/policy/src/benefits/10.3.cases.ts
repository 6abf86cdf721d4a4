import { type CaseBook, VALIDITY } from './case.ts';

const refusedBy = (condition: string) =>
  ({ eligibility: 'not-entitled', against: { [condition]: 'not-met' } }) as const;
const lost = (yuan: string) => ({ item: { unpaid: yuan } });
const bears = (yuan: string) => ({ eligibility: 'entitled', amount: yuan }) as const;

/** A bank of 嵩县 with one personal loan of which 100,000 yuan were lost to a flood, recognised as force majeure. */
export const cases: CaseBook = {
  benefit: '10.3',
  base: {
    subject: 'firm',
    county: '410325',
    decisionDate: '2021-09-15',
    clauses: ['10.3'],
    facts: {
      'firm.startup-lender': true,
      'firm.unpaid-startup-loans': [
        { id: '甲', personal: true, cause: 'force-majeure', unpaid: '100000.00' },
      ],
    },
  },
  cases: [
    { says: '洪灾造成的损失100000元：担保基金80000元，银行20000元', expect: bears('80000.00') },
    {
      says: '100000.01元的八成是80000.008元：基金80000.01元，银行20000.00元（T16）',
      given: lost('100000.01'),
      expect: bears('80000.01'),
    },
    {
      says: '100000.03元的八成是80000.024元：基金80000.02元，银行20000.01元（T16）',
      given: lost('100000.03'),
      expect: bears('80000.02'),
    },
    { says: '一分钱：八厘，四舍五入，基金一分', given: lost('0.01'), expect: bears('0.01') },
    { says: '已经全部追回：没有可分担的', given: lost('0.00'), expect: refusedBy('unpaid') },
    {
      says: '经营亏损造成的：不适用',
      given: { item: { cause: 'other-cause' } },
      expect: refusedBy('force-majeure'),
    },
    {
      says: '申报为不可抗力，还没有认定：由经办人员认定',
      given: { item: { cause: 'force-majeure-claimed' } },
      expect: {
        eligibility: 'official-must-judge',
        range: ['0.00', '80000.00'],
        against: { 'force-majeure': 'official' },
        missing: ['official force-majeure'],
      },
    },
    {
      says: '经办人员认定是不可抗力：基金80000元',
      given: { item: { cause: 'force-majeure-claimed' }, judgements: { 'force-majeure': { 甲: true } } },
      expect: bears('80000.00'),
    },
    {
      says: '经办人员认定不是：不适用',
      given: { item: { cause: 'force-majeure-claimed' }, judgements: { 'force-majeure': { 甲: false } } },
      expect: refusedBy('force-majeure'),
    },
    {
      says: '小微企业的贷款：不适用，按担保协议',
      given: { item: { personal: false } },
      expect: refusedBy('personal'),
    },
    {
      says: '损失多少不知道：能不能分担、分担多少都待定',
      given: { item: { unpaid: undefined } },
      expect: {
        eligibility: 'undetermined',
        range: ['0.00', '8000000.00'],
        against: { unpaid: 'unknown' },
        missing: ['fact firm.unpaid-startup-loans.unpaid'],
      },
    },
    {
      says: '不是经办金融机构：一个回答就够',
      given: {
        facts: { 'firm.startup-lender': false },
        item: { personal: undefined, cause: undefined, unpaid: undefined },
      },
      expect: {
        eligibility: 'not-entitled',
        against: {
          lender: 'not-met',
          personal: 'unknown',
          'force-majeure': 'unknown',
          unpaid: 'unknown',
        },
      },
    },
    {
      says: '政策施行首日提出',
      given: { decisionDate: '2020-07-13' },
      expect: bears('80000.00'),
    },
    {
      says: '政策施行前一天提出',
      given: { decisionDate: '2020-07-12' },
      expect: refusedBy('in-force'),
    },
    { says: '有效期过后提出', given: { decisionDate: '2023-07-13' }, expect: refusedBy('in-force') },
    {
      says: '正式运行中，比例没有人核对：适用本条，金额未定',
      given: { trust: 'real', parameters: VALIDITY },
      expect: {
        eligibility: 'entitled',
        range: ['0.00', '100000.00'],
        missing: ['parameter art10.loan.lossShare.fund (unconfirmed)'],
      },
    },
  ],
};
