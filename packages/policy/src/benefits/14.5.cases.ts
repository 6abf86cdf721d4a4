import { type CaseBook, VALIDITY } from './case.ts';
import { base } from './placement.base.ts';

const GRANTED = { eligibility: 'entitled', amount: '300.00' } as const;
const refusedBy = (condition: string) =>
  ({ eligibility: 'not-entitled', against: { [condition]: 'not-met' } }) as const;

export const cases: CaseBook = {
  benefit: '14.5',
  base: { ...base, clauses: ['14.5'] },
  cases: [
    { says: '8月1日就业，在岗到10月31日：正好满3个月，300元', expect: GRANTED },
    {
      says: '在岗到10月30日：差一天',
      given: { item: { 'worked-until': '2020-10-30' } },
      expect: refusedBy('lasting'),
    },
    {
      says: '填报在岗到12月，但认定日是10月30日：还没有满3个月',
      given: { decisionDate: '2020-10-30', item: { 'worked-until': '2020-12-31' } },
      expect: refusedBy('lasting'),
    },
    {
      says: '11月30日就业：次年2月没有30日，在岗到2月28日为满',
      given: {
        decisionDate: '2021-03-15',
        item: { 'work-start': '2020-11-30', 'worked-until': '2021-02-28' },
      },
      expect: GRANTED,
    },
    {
      says: '11月30日就业，在岗到2月27日：差一天',
      given: {
        decisionDate: '2021-03-15',
        item: { 'work-start': '2020-11-30', 'worked-until': '2021-02-27' },
      },
      expect: refusedBy('lasting'),
    },
    {
      says: '劳务经纪人介绍',
      given: { facts: { 'firm.placement-business': 'labour-broker' } },
      expect: GRANTED,
    },
    {
      says: '没有参保、也收了费：本条不要求，与第二十条不同',
      given: { item: { insured: false, 'free-of-charge': false } },
      expect: GRANTED,
    },
    {
      says: '公共就业服务机构介绍：不是市场主体',
      given: { facts: { 'firm.placement-business': 'public-agency' } },
      expect: refusedBy('agency'),
    },
    {
      says: '不做职业介绍的单位：一问即知，名册里的事不必问',
      given: { facts: { 'firm.placement-business': 'none', 'firm.placements': [{ id: '甲' }] } },
      expect: {
        eligibility: 'not-entitled',
        against: {
          agency: 'not-met',
          'in-force': 'unknown',
          'rural-labour': 'unknown',
          lasting: 'unknown',
          once: 'unknown',
        },
      },
    },
    {
      says: '介绍的不是农村劳动力',
      given: { item: { 'rural-labour': false, group: 'registered-unemployed' } },
      expect: refusedBy('rural-labour'),
    },
    {
      says: '此人的职业介绍补贴已按第二十条领过：两个300元只补一次（T12）',
      given: { item: { 'already-subsidised': true } },
      expect: refusedBy('once'),
    },
    {
      says: '政策施行首日介绍就业',
      given: { item: { 'work-start': '2020-07-13' } },
      expect: GRANTED,
    },
    {
      says: '施行前一天介绍就业',
      given: { item: { 'work-start': '2020-07-12' } },
      expect: refusedBy('in-force'),
    },
    {
      says: '有效期最后一天介绍就业，期满后满3个月再申请：符合',
      given: {
        decisionDate: '2023-10-15',
        item: { 'work-start': '2023-07-12', 'worked-until': '2023-10-11' },
      },
      expect: GRANTED,
    },
    {
      says: '有效期过后才介绍就业',
      given: {
        decisionDate: '2023-12-15',
        item: { 'work-start': '2023-07-13', 'worked-until': '2023-11-30' },
      },
      expect: refusedBy('in-force'),
    },
    {
      says: '在岗到哪天不知道：不能认定',
      given: { item: { 'worked-until': undefined } },
      expect: {
        eligibility: 'undetermined',
        range: ['0.00', '300.00'],
        against: { lasting: 'unknown' },
        missing: ['fact firm.placements.worked-until'],
      },
    },
    {
      says: '在岗到哪天不知道，但就业到认定日还不满3个月：已能确定不符合',
      given: { decisionDate: '2020-10-15', item: { 'worked-until': undefined } },
      expect: refusedBy('lasting'),
    },
    {
      says: '正式运行中，只核对了有效期，月数和标准没有人核对：不能认定',
      given: { trust: 'real', parameters: VALIDITY },
      expect: {
        eligibility: 'undetermined',
        range: ['0.00', null],
        against: { lasting: 'unknown' },
        missing: [
          'parameter art14.jobIntro.rural.minMonths (unconfirmed)',
          'parameter art14.jobIntro.rural.amount (unconfirmed)',
        ],
      },
    },
  ],
};
