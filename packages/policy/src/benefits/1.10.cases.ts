import { type CaseBook, VALIDITY } from './case.ts';

const refusedBy = (condition: string) =>
  ({ eligibility: 'not-entitled', against: { [condition]: 'not-met' } }) as const;
/** Nobody has said when the epidemic was over; where a case needs the day it is given, and is only an example. */
const LIFTED = [{ key: 'art1.epidemic.liftedOn', value: '2020-12-31' }] as const;
const DEFERRED = { eligibility: 'entitled', until: '2021-03-31' } as const;
const item = (row: { readonly [key: string]: string | boolean | undefined }) => ({
  parameters: LIFTED,
  item: row,
});

/** A builder in 涧西区 with a project begun in August 2020, under real-name management and linked. */
export const cases: CaseBook = {
  benefit: '1.10',
  base: {
    subject: 'firm',
    county: '410305',
    decisionDate: '2020-10-15',
    clauses: ['1.10'],
    facts: {
      'firm.wage-deposit-due': true,
      'firm.construction-projects': [
        {
          id: '甲',
          'started-on': '2020-08-10',
          'wage-deposit': 'unpaid',
          'real-name-managed': true,
          'wage-supervision-linked': true,
        },
      ],
    },
  },
  cases: [
    {
      says: '2020年8月新开工，条件都有：疫情哪天解除没有确认，能不能缓、缓到哪天都待定（T1）',
      expect: {
        eligibility: 'undetermined',
        against: { new: 'unknown', 'before-due': 'unknown' },
        missing: ['parameter art1.epidemic.liftedOn (null)'],
      },
    },
    {
      says: '同样的项目，疫情2020年12月31日解除：缓交，最晚2021年3月31日补交',
      given: { parameters: LIFTED },
      expect: DEFERRED,
    },
    {
      says: '疫情2020年11月30日解除：三个月后没有30日，到2月最后一天',
      given: { parameters: [{ key: 'art1.epidemic.liftedOn', value: '2020-11-30' }] },
      expect: { eligibility: 'entitled', until: '2021-02-28' },
    },
    {
      says: '疫情首日开工：是疫情期间新开工',
      given: item({ 'started-on': '2020-01-25' }),
      expect: DEFERRED,
    },
    {
      says: '疫情首日前一天开工：是在建项目，已缴现金的看第1.9条',
      given: item({ 'started-on': '2020-01-24' }),
      expect: refusedBy('new'),
    },
    {
      says: '疫情解除当天开工：还在期间以内',
      given: item({ 'started-on': '2020-12-31' }),
      expect: DEFERRED,
    },
    {
      says: '疫情解除后一天开工',
      given: item({ 'started-on': '2021-01-01' }),
      expect: refusedBy('new'),
    },
    {
      says: '补交期限最后一天提出：还可以，当天就要补交',
      given: { parameters: LIFTED, decisionDate: '2021-03-31' },
      expect: DEFERRED,
    },
    {
      says: '补交期限过后提出：政策还有效，已经没有可缓的（T1）',
      given: { parameters: LIFTED, decisionDate: '2021-04-01' },
      expect: refusedBy('before-due'),
    },
    {
      says: '实名制只对一部分人实行：不是全面',
      given: item({ 'real-name-managed': false }),
      expect: refusedBy('real-name'),
    },
    {
      says: '数据没有接入监管系统',
      given: item({ 'wage-supervision-linked': false }),
      expect: refusedBy('linked'),
    },
    {
      says: '有没有接入监管系统不知道：待定',
      given: item({ 'wage-supervision-linked': undefined }),
      expect: {
        eligibility: 'undetermined',
        against: { linked: 'unknown' },
        missing: ['fact firm.construction-projects.wage-supervision-linked'],
      },
    },
    {
      says: '已经缴了现金：不必缓交，看第1.9条',
      given: item({ 'wage-deposit': 'cash' }),
      expect: refusedBy('unpaid'),
    },
    {
      says: '没有这样的工程项目：一个回答就够',
      given: {
        parameters: LIFTED,
        facts: { 'firm.wage-deposit-due': false },
        item: {
          'started-on': undefined,
          'wage-deposit': undefined,
          'real-name-managed': undefined,
          'wage-supervision-linked': undefined,
        },
      },
      expect: {
        eligibility: 'not-entitled',
        against: {
          'deposit-due': 'not-met',
          unpaid: 'unknown',
          new: 'unknown',
          'real-name': 'unknown',
          linked: 'unknown',
        },
      },
    },
    {
      says: '政策施行首日',
      given: { parameters: LIFTED, decisionDate: '2020-07-13' },
      expect: DEFERRED,
    },
    {
      says: '政策施行前一天',
      given: { parameters: LIFTED, decisionDate: '2020-07-12' },
      expect: refusedBy('in-force'),
    },
    {
      says: '正式运行中，疫情首日没有人核对，其余随办件给定：待定的是首日',
      given: {
        trust: 'real',
        parameters: [...VALIDITY, ...LIFTED, { key: 'art1.wageDeposit.payWithinMonths', value: 3 }],
      },
      expect: {
        eligibility: 'undetermined',
        against: { new: 'unknown' },
        missing: ['parameter art1.epidemic.firstDay (unconfirmed)'],
      },
    },
  ],
};
