import { type CaseBook, VALIDITY } from './case.ts';

const refusedBy = (condition: string) =>
  ({ eligibility: 'not-entitled', against: { [condition]: 'not-met' } }) as const;
const GRANTED = { eligibility: 'entitled', amount: '3000.00' } as const;
/** Not on record: made up for the cases. */
const AMOUNT = { key: 'art19.service.perEvent', value: '3000.00' } as const;
const given = (item: { readonly [key: string]: string | boolean | undefined }, provider = 'university') => ({
  parameters: [AMOUNT],
  facts: { 'firm.public-service-provider': provider },
  item,
});

/** A university that held a free job fair on 18 September 2020. */
export const cases: CaseBook = {
  benefit: '19.6',
  base: {
    subject: 'firm',
    county: '410311',
    decisionDate: '2020-10-15',
    clauses: ['19.6'],
    facts: {
      'firm.public-service-provider': 'university',
      'firm.service-events': [
        {
          id: '秋季专场',
          kind: 'job-fair',
          'held-on': '2020-09-18',
          'free-of-charge': true,
          'already-subsidised': false,
        },
      ],
    },
  },
  cases: [
    {
      says: '高校办的免费专场招聘：符合；每场补多少没有查到，金额待定',
      expect: {
        eligibility: 'entitled',
        range: ['0.00', null],
        missing: ['parameter art19.service.perEvent (null)'],
      },
    },
    { says: '同一场，标准随申请给出每场3000元', given: given({}), expect: GRANTED },
    {
      says: '公共机构的免费创业服务',
      given: given({ kind: 'startup-service' }, 'public-agency'),
      expect: GRANTED,
    },
    {
      says: '高校收了展位费：不是免费',
      given: given({ 'free-of-charge': false }),
      expect: refusedBy('free'),
    },
    {
      says: '导师团的活动：“免费”没有写在这一句里，不问收费',
      given: given({ kind: 'guidance', 'free-of-charge': undefined }, 'mentor-team'),
      expect: GRANTED,
    },
    {
      says: '高校的日常就业指导：不是专场招聘，也不是创业服务',
      given: given({ kind: 'guidance' }),
      expect: refusedBy('kind'),
    },
    {
      says: '经营性机构等：一个回答就够，免费介绍就业另有第20.2条',
      given: given({ kind: undefined, 'free-of-charge': undefined }, 'none'),
      expect: {
        eligibility: 'not-entitled',
        against: { provider: 'not-met', kind: 'unknown', free: 'unknown' },
      },
    },
    {
      says: '收没收费不知道：待定',
      given: given({ 'free-of-charge': undefined }),
      expect: {
        eligibility: 'undetermined',
        range: ['0.00', '3000.00'],
        against: { free: 'unknown' },
        missing: ['fact firm.service-events.free-of-charge'],
      },
    },
    {
      says: '这场活动领过补助（T17）',
      given: given({ 'already-subsidised': true }),
      expect: refusedBy('once'),
    },
    { says: '政策施行首日办的', given: given({ 'held-on': '2020-07-13' }), expect: GRANTED },
    {
      says: '政策施行前一天办的',
      given: given({ 'held-on': '2020-07-12' }),
      expect: refusedBy('in-force'),
    },
    { says: '申请当天办完', given: given({ 'held-on': '2020-10-15' }), expect: GRANTED },
    {
      says: '申请次日才办',
      given: given({ 'held-on': '2020-10-16' }),
      expect: refusedBy('in-force'),
    },
    {
      says: '有效期最后一天办的，过后申请（T1）',
      given: { ...given({ 'held-on': '2023-07-12' }), decisionDate: '2023-09-01' },
      expect: GRANTED,
    },
    {
      says: '有效期过后办的',
      given: { ...given({ 'held-on': '2023-07-13' }), decisionDate: '2023-09-01' },
      expect: refusedBy('in-force'),
    },
    {
      says: '正式运行中，标准由确认的人随申请给出',
      given: { ...given({}), trust: 'real', parameters: [...VALIDITY, AMOUNT] },
      expect: GRANTED,
    },
  ],
};
