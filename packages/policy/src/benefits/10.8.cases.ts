import type { CaseBook } from './case.ts';

const refusedBy = (condition: string) =>
  ({ eligibility: 'not-entitled', against: { [condition]: 'not-met' } }) as const;
/** Neither amount nor end is known; where a case needs them they are given with the request, only as examples. */
const AMOUNT = { key: 'art10.training.startup.perPerson', value: '1200.00' } as const;
const END = { key: 'art10.training.online.lastDay', value: '2020-12-31' } as const;
const GIVEN = { parameters: [AMOUNT, END] } as const;
const GRANTED = { eligibility: 'entitled', amount: '1200.00' } as const;
const onlineOn = (day: string) => ({
  ...GIVEN,
  facts: {
    'person.startup-training-form': 'approved-online',
    'person.startup-training-ended-on': day,
    'person.small-firm-opened-on': undefined,
    'person.small-firm-owner': false,
  },
});

/** Opened a small firm on 1 September 2018, finished a course in a classroom on 20 August 2020. */
export const cases: CaseBook = {
  benefit: '10.8',
  base: {
    subject: 'person',
    county: '410325',
    decisionDate: '2020-10-15',
    clauses: ['10.8'],
    facts: {
      'person.startup-training-ended-on': '2020-08-20',
      'person.startup-training-form': 'approved-classroom',
      'person.small-firm-opened-on': '2018-09-01',
    },
  },
  cases: [
    {
      says: '开业两年的小微企业主，线下培训：符合；标准没有查到，金额待定',
      expect: {
        eligibility: 'entitled',
        range: ['0.00', null],
        missing: ['parameter art10.training.startup.perPerson (null)'],
      },
    },
    { says: '同样的人，标准随申请给出', given: { parameters: [AMOUNT] }, expect: GRANTED },
    {
      says: '2015年8月20日开业，第五个周年日结业：5年以内的最后一天（T5：与离校年限算法不同）',
      given: { ...GIVEN, facts: { 'person.small-firm-opened-on': '2015-08-20' } },
      expect: GRANTED,
    },
    {
      says: '2015年8月19日开业：结业时开业已超过五年',
      given: { ...GIVEN, facts: { 'person.small-firm-opened-on': '2015-08-19' } },
      expect: refusedBy('scope'),
    },
    {
      says: '结业当天开业：结业时已经是小微企业主',
      given: { ...GIVEN, facts: { 'person.small-firm-opened-on': '2020-08-20' } },
      expect: GRANTED,
    },
    {
      says: '先培训、后开业（9月1日结业，10月1日开业）：结业时还不是小微企业主',
      given: {
        ...GIVEN,
        facts: {
          'person.startup-training-ended-on': '2020-09-01',
          'person.small-firm-opened-on': '2020-10-01',
        },
      },
      expect: refusedBy('scope'),
    },
    {
      says: '不是小微企业主，线下培训：不在范围内',
      given: {
        ...GIVEN,
        facts: { 'person.small-firm-opened-on': undefined, 'person.small-firm-owner': false },
      },
      expect: refusedBy('scope'),
    },
    {
      says: '不是小微企业主，定点机构线上培训：疫情期间末日没有确认，待定（T1）',
      given: { ...onlineOn('2020-08-20'), parameters: [AMOUNT] },
      expect: {
        eligibility: 'undetermined',
        range: ['0.00', '1200.00'],
        against: { scope: 'unknown' },
        missing: ['parameter art10.training.online.lastDay (null)'],
      },
    },
    { says: '同样的人，末日随申请给出：符合', given: onlineOn('2020-08-20'), expect: GRANTED },
    {
      says: '小微企业主参加线上培训：不必等疫情期间末日',
      given: { parameters: [AMOUNT], facts: { 'person.startup-training-form': 'approved-online' } },
      expect: GRANTED,
    },
    {
      says: '线上培训，政策施行以前、疫情期间结业：符合（T1：疫情期间不是政策有效期）',
      given: onlineOn('2020-03-10'),
      expect: GRANTED,
    },
    { says: '线上培训，1月25日结业：疫情期间首日', given: onlineOn('2020-01-25'), expect: GRANTED },
    {
      says: '线上培训，1月24日结业：差一天',
      given: onlineOn('2020-01-24'),
      expect: refusedBy('scope'),
    },
    {
      says: '线上培训，给出的末日当天结业',
      given: { ...onlineOn('2020-12-31'), decisionDate: '2021-03-01' },
      expect: GRANTED,
    },
    {
      says: '线上培训，给出的末日次日结业',
      given: { ...onlineOn('2021-01-01'), decisionDate: '2021-03-01' },
      expect: refusedBy('scope'),
    },
    {
      says: '小微企业主，政策施行前一天结业，线下',
      given: { ...GIVEN, facts: { 'person.startup-training-ended-on': '2020-07-12' } },
      expect: refusedBy('scope'),
    },
    {
      says: '不是定点机构办的',
      given: { facts: { 'person.startup-training-form': 'other' } },
      expect: refusedBy('approved'),
    },
    {
      says: '没有参加创业培训：一个回答就够',
      given: {
        facts: {
          'person.startup-training': false,
          'person.startup-training-ended-on': undefined,
          'person.startup-training-form': undefined,
          'person.small-firm-opened-on': undefined,
        },
      },
      expect: {
        eligibility: 'not-entitled',
        against: { trained: 'not-met', approved: 'unknown', scope: 'unknown', 'in-force': 'unknown' },
      },
    },
    {
      says: '开业日期不知道，线下培训：待定',
      given: {
        ...GIVEN,
        facts: { 'person.small-firm-opened-on': undefined, 'person.small-firm-owner': true },
      },
      expect: {
        eligibility: 'undetermined',
        range: ['0.00', '1200.00'],
        against: { scope: 'unknown' },
        missing: ['fact person.small-firm-opened-on'],
      },
    },
    {
      says: '有效期过后申请',
      given: { ...GIVEN, decisionDate: '2023-07-13' },
      expect: refusedBy('in-force'),
    },
  ],
};
