import type { CaseBook } from './case.ts';

const refusedBy = (condition: string) =>
  ({ eligibility: 'not-entitled', against: { [condition]: 'not-met' } }) as const;

/** 600 yuan a month and four months are made up for the cases: neither is on record. */
const DIBAO = { key: 'dibao.urban.month', value: 600 } as const;
const monthsPaid = (value: number) => ({ key: 'art23.tempLiving.months', value }) as const;

/** Laid off by his unit, on the ledger of the unemployed in hardship. */
export const cases: CaseBook = {
  benefit: '23.4',
  base: {
    subject: 'person',
    clauses: ['23.4'],
    county: '410305',
    decisionDate: '2020-10-15',
    facts: {
      'person.unemployed': true,
      'person.left-involuntarily': true,
      'person.hardship-ledger': true,
      'person.living-subsidy-received': false,
    },
  },
  cases: [
    {
      says: '符合条件，但2020年低保标准和发放月数都没有查到：金额待定，指明缺的是这两个',
      expect: {
        eligibility: 'entitled',
        range: ['0.00', null],
        missing: ['parameter dibao.urban.month (null)', 'parameter art23.tempLiving.months (null)'],
      },
    },
    {
      says: '给出低保标准600元、发4个月：2400元',
      given: { parameters: [DIBAO, monthsPaid(4)] },
      expect: { eligibility: 'entitled', amount: '2400.00' },
    },
    {
      says: '给出发7个月：最多6个月，3600元',
      given: { parameters: [DIBAO, monthsPaid(7)] },
      expect: { eligibility: 'entitled', amount: '3600.00' },
    },
    {
      says: '只给出低保标准600元：不超过6个月，即3600元',
      given: { parameters: [DIBAO] },
      expect: {
        eligibility: 'entitled',
        range: ['0.00', '3600.00'],
        missing: ['parameter art23.tempLiving.months (null)'],
      },
    },
    {
      says: 'T1：2020年12月31日申请：最后一天',
      given: { decisionDate: '2020-12-31', parameters: [DIBAO, monthsPaid(6)] },
      expect: { eligibility: 'entitled', amount: '3600.00' },
    },
    {
      says: 'T1：2021年1月1日申请：文件仍有效，本项已结束',
      given: { decisionDate: '2021-01-01' },
      expect: refusedBy('in-2020'),
    },
    {
      says: '自己辞职：不是下岗',
      given: { facts: { 'person.left-involuntarily': false } },
      expect: refusedBy('laid-off'),
    },
    {
      says: '已经重新就业',
      given: { facts: { 'person.unemployed': false } },
      expect: refusedBy('unemployed'),
    },
    {
      says: '不在台账：由经办人员认定',
      given: { facts: { 'person.hardship-ledger': false }, parameters: [DIBAO, monthsPaid(4)] },
      expect: {
        eligibility: 'official-must-judge',
        range: ['0.00', '2400.00'],
        against: { hardship: 'official' },
        missing: ['official living-hardship'],
      },
    },
    {
      says: '领没领过不知道：不能认定，补齐后为0或者2400元',
      given: {
        facts: { 'person.living-subsidy-received': undefined },
        parameters: [DIBAO, monthsPaid(4)],
      },
      expect: {
        eligibility: 'undetermined',
        range: ['0.00', '2400.00'],
        against: { 'first-time': 'unknown' },
        missing: ['fact person.living-subsidy-received'],
      },
    },
    {
      says: '已经领过：只发一次',
      given: { facts: { 'person.living-subsidy-received': true } },
      expect: refusedBy('first-time'),
    },
  ],
};
