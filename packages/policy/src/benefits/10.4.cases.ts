import { type CaseBook, VALIDITY } from './case.ts';

const refusedBy = (condition: string) =>
  ({ eligibility: 'not-entitled', against: { [condition]: 'not-met' } }) as const;
const extendedTo = (until: string) => ({ eligibility: 'entitled', months: 12, until }) as const;
const due = (day: string) => ({ facts: { 'person.startup-loan-due-on': day } });

/** A borrower of 嵩县 hit by the epidemic, whose loan is due on 30 November 2020. */
export const cases: CaseBook = {
  benefit: '10.4',
  base: {
    subject: 'person',
    county: '410325',
    decisionDate: '2020-10-15',
    clauses: ['10.4'],
    facts: {
      'person.startup-loan-outstanding': true,
      'person.hit-by-epidemic': true,
      'person.startup-loan-hard-to-repay': true,
      'person.startup-loan-extended': false,
      'person.startup-loan-due-on': '2020-11-30',
    },
  },
  cases: [
    { says: '2020年11月30日到期：最晚展期到2021年11月30日，继续贴息', expect: extendedTo('2021-11-30') },
    {
      says: '2024年2月29日到期：展期到2025年2月28日',
      given: { ...due('2024-02-29'), decisionDate: '2023-07-12' },
      expect: extendedTo('2025-02-28'),
    },
    { says: '到期当天申请', given: due('2020-10-15'), expect: extendedTo('2021-10-15') },
    {
      says: '到期次日申请：由经办银行和担保机构决定',
      given: due('2020-10-14'),
      expect: {
        eligibility: 'official-must-judge',
        against: { 'before-due': 'official' },
        missing: ['official extension-after-due'],
      },
    },
    {
      says: '到期次日申请，银行和担保机构同意：从原到期日起一年',
      given: { ...due('2020-10-14'), judgements: { 'extension-after-due': true } },
      expect: extendedTo('2021-10-14'),
    },
    {
      says: '已经因疫情展期过',
      given: { facts: { 'person.startup-loan-extended': true } },
      expect: refusedBy('first-extension'),
    },
    {
      says: '没有受疫情影响：还款困难也不依本条',
      given: { facts: { 'person.hit-by-epidemic': false } },
      expect: refusedBy('hit-by-epidemic'),
    },
    {
      says: '受疫情影响，但还得起',
      given: { facts: { 'person.startup-loan-hard-to-repay': false } },
      expect: refusedBy('difficulty'),
    },
    {
      says: '没有这种贷款，或者已经还清：一个回答就够',
      given: {
        facts: {
          'person.startup-loan-outstanding': false,
          'person.hit-by-epidemic': undefined,
          'person.startup-loan-hard-to-repay': undefined,
          'person.startup-loan-extended': undefined,
          'person.startup-loan-due-on': undefined,
        },
      },
      expect: {
        eligibility: 'not-entitled',
        against: {
          outstanding: 'not-met',
          'hit-by-epidemic': 'unknown',
          difficulty: 'unknown',
          'first-extension': 'unknown',
          'before-due': 'unknown',
        },
      },
    },
    {
      says: '有没有展期过不知道：待定',
      given: { facts: { 'person.startup-loan-extended': undefined } },
      expect: {
        eligibility: 'undetermined',
        against: { 'first-extension': 'unknown' },
        missing: ['fact person.startup-loan-extended'],
      },
    },
    {
      says: '有效期最后一天申请，2023年12月31日到期：展期到2024年底，不随政策届满而止（T1）',
      given: { ...due('2023-12-31'), decisionDate: '2023-07-12' },
      expect: extendedTo('2024-12-31'),
    },
    {
      says: '有效期过后申请',
      given: { ...due('2023-12-31'), decisionDate: '2023-07-13' },
      expect: refusedBy('in-force'),
    },
    {
      says: '政策施行前一天申请',
      given: { decisionDate: '2020-07-12' },
      expect: refusedBy('in-force'),
    },
    {
      says: '正式运行中，年数没有人核对：可以展期，展到哪天未定',
      given: { trust: 'real', parameters: VALIDITY },
      expect: {
        eligibility: 'entitled',
        missing: ['parameter art10.loan.extension.maxYears (unconfirmed)'],
      },
    },
  ],
};
