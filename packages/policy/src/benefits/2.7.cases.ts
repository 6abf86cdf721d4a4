import { type CaseBook, VALIDITY } from './case.ts';

const refusedBy = (condition: string) =>
  ({ eligibility: 'not-entitled', against: { [condition]: 'not-met' } }) as const;
const GUARANTEES = 'firm.small-guarantees-last-year';
const FEES = 'firm.small-guarantee-fees-last-year';
/** The share is settled after the applications; where a case needs it, it is given, and is only an example. */
const share = (value: number) => ({ key: 'guarantee.award.share', value }) as const;

const OPEN_2020 = {
  eligibility: 'entitled',
  range: ['0.00', null],
  missing: ['parameter guarantee.award.share (null)', 'parameter guarantee.award.cap (null)'],
} as const;
/** The cap of 2022 is known. */
const OPEN_2022 = {
  eligibility: 'entitled',
  range: ['0.00', '2000000.00'],
  missing: ['parameter guarantee.award.share (null)'],
} as const;

/** A guarantor of 洛龙区 with guarantees of 100 million yuan a year for small firms at one per cent. */
export const cases: CaseBook = {
  benefit: '2.7',
  base: {
    subject: 'firm',
    county: '410311',
    decisionDate: '2020-10-15',
    clauses: ['2.7'],
    facts: {
      'firm.financing-guarantor': true,
      [GUARANTEES]: '100000000.00',
      [FEES]: '1000000.00',
    },
  },
  cases: [
    {
      says: '年化担保额1亿元、费率1%：有资格；2020年按多大比例、上限多少都没有查到，金额未定',
      expect: OPEN_2020,
    },
    {
      says: '2022年上限200万元已见到，比例要等当年分配：最多200万元',
      given: { decisionDate: '2022-07-15' },
      expect: OPEN_2022,
    },
    {
      says: '2022年，比例0.5%随申请给出：50万元',
      given: { decisionDate: '2022-07-15', parameters: [share(0.005)] },
      expect: { eligibility: 'entitled', amount: '500000.00' },
    },
    {
      says: '2022年，比例3%：300万元超过上限，200万元',
      given: { decisionDate: '2022-07-15', parameters: [share(0.03)] },
      expect: { eligibility: 'entitled', amount: '2000000.00' },
    },
    {
      says: '年化担保额33333333.33元，比例0.5%：166666.66665元，四舍五入为166666.67元（T16）',
      given: {
        decisionDate: '2022-07-15',
        parameters: [share(0.005)],
        facts: { [GUARANTEES]: '33333333.33', [FEES]: '0.00' },
      },
      expect: { eligibility: 'entitled', amount: '166666.67' },
    },
    {
      says: '2020年，比例和上限都随申请给出',
      given: { parameters: [share(0.005), { key: 'guarantee.award.cap', value: '400000.00' }] },
      expect: { eligibility: 'entitled', amount: '400000.00' },
    },
    {
      says: '担保费正好是年化担保额的2%：符合',
      given: { facts: { [FEES]: '2000000.00' } },
      expect: OPEN_2020,
    },
    {
      says: '担保费多一分钱，超过2%',
      given: { facts: { [FEES]: '2000000.01' } },
      expect: refusedBy('low-fee'),
    },
    {
      says: '只给大中型企业担保，小微企业没有：不在奖补之内（T6）',
      given: { facts: { [GUARANTEES]: '0.00', [FEES]: '0.00' } },
      expect: refusedBy('small-firms'),
    },
    {
      says: '收了多少担保费不知道：待定',
      given: { decisionDate: '2022-07-15', facts: { [FEES]: undefined } },
      expect: {
        eligibility: 'undetermined',
        range: ['0.00', '2000000.00'],
        against: { 'low-fee': 'unknown' },
        missing: ['fact firm.small-guarantee-fees-last-year', 'parameter guarantee.award.share (null)'],
      },
    },
    {
      says: '借款的小微企业自己来问：奖补给担保机构，一个回答就够',
      given: {
        facts: { 'firm.financing-guarantor': false, [GUARANTEES]: undefined, [FEES]: undefined },
      },
      expect: {
        eligibility: 'not-entitled',
        against: { guarantor: 'not-met', 'small-firms': 'unknown', 'low-fee': 'unknown' },
      },
    },
    { says: '政策施行首日', given: { decisionDate: '2020-07-13' }, expect: OPEN_2020 },
    {
      says: '政策施行前一天',
      given: { decisionDate: '2020-07-12' },
      expect: refusedBy('in-force'),
    },
    { says: '有效期最后一天（T1）', given: { decisionDate: '2023-07-12' }, expect: OPEN_2020 },
    {
      says: '有效期过后',
      given: { decisionDate: '2023-07-13' },
      expect: refusedBy('in-force'),
    },
    {
      says: '正式运行中，费率上限没有人核对：待定',
      given: {
        trust: 'real',
        decisionDate: '2022-07-15',
        parameters: [...VALIDITY, share(0.005), { key: 'guarantee.award.cap', value: '2000000.00' }],
      },
      expect: {
        eligibility: 'undetermined',
        range: ['0.00', '500000.00'],
        against: { 'low-fee': 'unknown' },
        missing: ['parameter guarantee.smallFirm.feeRate.max (unconfirmed)'],
      },
    },
  ],
};
