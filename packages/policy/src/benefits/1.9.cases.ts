import { type CaseBook, VALIDITY } from './case.ts';

const ALLOWED = { eligibility: 'entitled' } as const;
const refusedBy = (condition: string) =>
  ({ eligibility: 'not-entitled', against: { [condition]: 'not-met' } }) as const;
/** Nobody has said when the epidemic was over; where a case needs the day it is given, and is only an example. */
const LIFTED = [{ key: 'art1.epidemic.liftedOn', value: '2020-12-31' }] as const;
const item = (row: { readonly [key: string]: string | boolean | undefined }) => ({
  parameters: LIFTED,
  item: row,
});

/** A builder in 涧西区 with one project whose deposit lies in cash, and a bank's guarantee in hand. */
export const cases: CaseBook = {
  benefit: '1.9',
  base: {
    subject: 'firm',
    county: '410305',
    decisionDate: '2020-10-15',
    clauses: ['1.9'],
    facts: {
      'firm.wage-deposit-due': true,
      'firm.construction-projects': [{ id: '甲', 'wage-deposit': 'cash', 'guarantee-ready': true }],
    },
  },
  cases: [
    {
      says: '现金已缴，保函已开：疫情哪天解除没有确认，待定（T1）',
      expect: {
        eligibility: 'undetermined',
        against: { epidemic: 'unknown' },
        missing: ['parameter art1.epidemic.liftedOn (null)'],
      },
    },
    {
      says: '同样的项目，疫情解除之日随申请给出：可以用保函换回现金',
      given: { parameters: LIFTED },
      expect: ALLOWED,
    },
    {
      says: '疫情解除当天申请：还可以',
      given: { parameters: LIFTED, decisionDate: '2020-12-31' },
      expect: ALLOWED,
    },
    {
      says: '疫情解除后一天申请：政策还有效，本项措施已经结束（T1）',
      given: { parameters: LIFTED, decisionDate: '2021-01-01' },
      expect: refusedBy('epidemic'),
    },
    {
      says: '已经是保函：没有现金可换',
      given: item({ 'wage-deposit': 'guarantee' }),
      expect: refusedBy('in-cash'),
    },
    {
      says: '还没有缴：不是替换，新开工的看第1.10条',
      given: item({ 'wage-deposit': 'unpaid' }),
      expect: refusedBy('in-cash'),
    },
    {
      says: '保函没有开立，或者担保金额不够',
      given: item({ 'guarantee-ready': false }),
      expect: refusedBy('guarantee'),
    },
    {
      says: '有没有保函不知道：待定',
      given: item({ 'guarantee-ready': undefined }),
      expect: {
        eligibility: 'undetermined',
        against: { guarantee: 'unknown' },
        missing: ['fact firm.construction-projects.guarantee-ready'],
      },
    },
    {
      says: '现金是疫情以前缴的：按缴没缴现金看，不问哪天缴的',
      given: item({ 'started-on': '2019-06-01' }),
      expect: ALLOWED,
    },
    {
      says: '没有这样的工程项目：一个回答就够',
      given: {
        facts: { 'firm.wage-deposit-due': false },
        item: { 'wage-deposit': undefined, 'guarantee-ready': undefined },
      },
      expect: {
        eligibility: 'not-entitled',
        against: {
          'deposit-due': 'not-met',
          'in-cash': 'unknown',
          guarantee: 'unknown',
          epidemic: 'unknown',
        },
      },
    },
    {
      says: '政策施行首日申请',
      given: { parameters: LIFTED, decisionDate: '2020-07-13' },
      expect: ALLOWED,
    },
    {
      says: '政策施行前一天申请',
      given: { parameters: LIFTED, decisionDate: '2020-07-12' },
      expect: refusedBy('in-force'),
    },
    {
      says: '正式运行中，疫情解除之日随办件给定',
      given: { trust: 'real', parameters: [...VALIDITY, ...LIFTED] },
      expect: ALLOWED,
    },
  ],
};
