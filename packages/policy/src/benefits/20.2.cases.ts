import { type CaseBook, VALIDITY } from './case.ts';
import { base } from './placement.base.ts';

const GRANTED = { eligibility: 'entitled', amount: '300.00' } as const;
const refusedBy = (condition: string) =>
  ({ eligibility: 'not-entitled', against: { [condition]: 'not-met' } }) as const;
const ofGroup = (group: string, more: { readonly [key: string]: string } = {}) => ({
  'rural-labour': false,
  group,
  ...more,
});
const term = (value: string) => [{ key: 'fiveGroups.graduateTerm.kind', value }];
const OPEN = {
  eligibility: 'undetermined',
  range: ['0.00', '300.00'],
  against: { group: 'unknown' },
  missing: ['parameter fiveGroups.graduateTerm.kind (null)'],
} as const;

export const cases: CaseBook = {
  benefit: '20.2',
  base: { ...base, clauses: ['20.2'] },
  cases: [
    { says: '免费介绍农村劳动力就业并参保：300元', expect: GRANTED },
    {
      says: '就业不满3个月：本条没有3个月的要求，与第十四条不同',
      given: { decisionDate: '2020-08-15', item: { 'worked-until': '2020-08-15' } },
      expect: GRANTED,
    },
    { says: '城镇登记失业人员', given: { item: ofGroup('registered-unemployed') }, expect: GRANTED },
    { says: '贫困家庭子女', given: { item: ofGroup('poor-household') }, expect: GRANTED },
    { says: '未继续升学的应届初高中毕业生', given: { item: ofGroup('school-leaver') }, expect: GRANTED },
    {
      says: '不是农村劳动力，也不属于其他几类',
      given: { item: ofGroup('none') },
      expect: refusedBy('group'),
    },
    {
      says: '毕业当年、毕业证书日期当天就业：毕业年度和毕业学年都符合，不必等口径确认',
      given: { item: ofGroup('graduate', { 'diploma-date': '2020-08-01' }) },
      expect: GRANTED,
    },
    {
      says: '毕业证书在就业前一天：只在毕业年度内，口径没有确认，不能认定',
      given: { item: ofGroup('graduate', { 'diploma-date': '2020-07-31' }) },
      expect: OPEN,
    },
    {
      says: '同一人，确认按毕业年度：符合',
      given: {
        item: ofGroup('graduate', { 'diploma-date': '2020-07-31' }),
        parameters: term('calendar-year'),
      },
      expect: GRANTED,
    },
    {
      says: '同一人，确认按毕业学年：不符合',
      given: {
        item: ofGroup('graduate', { 'diploma-date': '2020-07-31' }),
        parameters: term('school-year'),
      },
      expect: refusedBy('group'),
    },
    {
      says: '8月1日就业，次年7月31日毕业：只在毕业学年的第一天以内，口径没有确认，不能认定',
      given: { item: ofGroup('graduate', { 'diploma-date': '2021-07-31' }) },
      expect: OPEN,
    },
    {
      says: '次年8月1日才毕业：两种口径都不符合，不必等确认',
      given: { item: ofGroup('graduate', { 'diploma-date': '2021-08-01' }) },
      expect: refusedBy('group'),
    },
    {
      says: '上一年毕业、离校一年内：本条不是离校一年的口径，两种口径都不符合',
      given: { item: ofGroup('graduate', { 'diploma-date': '2019-12-31' }) },
      expect: refusedBy('group'),
    },
    {
      says: '劳务经纪人：不是经营性人力资源服务机构',
      given: { facts: { 'firm.placement-business': 'labour-broker' } },
      expect: refusedBy('agency'),
    },
    {
      says: '向劳动者收了费',
      given: { item: { 'free-of-charge': false } },
      expect: refusedBy('free'),
    },
    { says: '用人单位没有缴纳社会保险费', given: { item: { insured: false } }, expect: refusedBy('insured') },
    {
      says: '此人的职业介绍补贴已按第十四条领过：两个300元只补一次（T12）',
      given: { item: { 'already-subsidised': true } },
      expect: refusedBy('once'),
    },
    {
      says: '有效期最后一天就业',
      given: {
        decisionDate: '2023-08-15',
        item: { 'work-start': '2023-07-12', 'worked-until': '2023-08-15' },
      },
      expect: GRANTED,
    },
    {
      says: '有效期过后就业',
      given: {
        decisionDate: '2023-08-15',
        item: { 'work-start': '2023-07-13', 'worked-until': '2023-08-15' },
      },
      expect: refusedBy('in-force'),
    },
    {
      says: '就业要到认定日第二天才开始：还没有就业',
      given: { decisionDate: '2020-07-31' },
      expect: refusedBy('in-force'),
    },
    {
      says: '是否参保不知道：不能认定',
      given: { item: { insured: undefined } },
      expect: {
        eligibility: 'undetermined',
        range: ['0.00', '300.00'],
        against: { insured: 'unknown' },
        missing: ['fact firm.placements.insured'],
      },
    },
    {
      says: '正式运行中，只核对了有效期，标准没有人核对：有资格，金额未定',
      given: { trust: 'real', parameters: VALIDITY },
      expect: {
        eligibility: 'entitled',
        range: ['0.00', null],
        missing: ['parameter art20.jobIntro.fiveGroups.amount (unconfirmed)'],
      },
    },
  ],
};
