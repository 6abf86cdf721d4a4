import { base, holder } from './12.base.ts';
import type { CaseBook } from './case.ts';

/** Placed in October 2017, so that the three years ended with September 2020. */
export const cases: CaseBook = {
  benefit: '12.3',
  base: {
    ...base,
    clauses: ['12.3'],
    decisionDate: '2020-10-15',
    facts: { ...base.facts, 'firm.post-holders': [{ ...holder, 'placed-on': '2017-10-09' }] },
  },
  cases: [
    {
      says: '2020年9月期满，没有稳定工作：延长到2021年9月',
      expect: { eligibility: 'entitled', until: '2021-09-30' },
    },
    {
      says: '期满时已经稳定就业：不延长',
      given: { item: { 'stable-work': true } },
      expect: { eligibility: 'not-entitled', against: { 'no-stable-work': 'not-met' } },
    },
    {
      says: '有没有稳定就业不知道：待定',
      given: { item: { 'stable-work': undefined } },
      expect: {
        eligibility: 'undetermined',
        against: { 'no-stable-work': 'unknown' },
        missing: ['fact firm.post-holders.stable-work'],
      },
    },
    {
      says: '单位没有公益性岗位：不必再问名册里的事',
      given: { facts: { 'firm.public-post-unit': false }, item: { 'placed-on': undefined } },
      expect: {
        eligibility: 'not-entitled',
        against: {
          'post-unit': 'not-met',
          'ended-in-2020': 'unknown',
          ended: 'unknown',
          'working-age': 'unknown',
          'before-retirement': 'unknown',
        },
      },
    },
    {
      says: '上岗第二天才满十六周岁：不得招用，没有可延长的',
      given: { item: { 'birth-date': '2001-10-10' } },
      expect: { eligibility: 'not-entitled', against: { 'working-age': 'not-met' } },
    },
    {
      says: '2017年1月上岗，2019年12月期满：不在2020年内（T1）',
      given: { item: { 'placed-on': '2017-01-03' } },
      expect: { eligibility: 'not-entitled', against: { 'ended-in-2020': 'not-met' } },
    },
    {
      says: '2017年2月上岗，2020年1月期满：印发以前期满的也延长',
      given: { item: { 'placed-on': '2017-02-01' } },
      expect: { eligibility: 'entitled', until: '2021-01-31' },
    },
    {
      says: '2018年1月上岗，2020年12月期满：2020年的最后一个月，延长到2021年12月（T1）',
      given: { decisionDate: '2021-01-01', item: { 'placed-on': '2018-01-31' } },
      expect: { eligibility: 'entitled', until: '2021-12-31' },
    },
    {
      says: '2018年2月上岗，2021年1月期满：政策仍有效，这一条已不管（T1）',
      given: { decisionDate: '2021-02-01', item: { 'placed-on': '2018-02-01' } },
      expect: { eligibility: 'not-entitled', against: { 'ended-in-2020': 'not-met' } },
    },
    {
      says: '期满当月最后一天：还没有期满',
      given: { decisionDate: '2020-09-30' },
      expect: { eligibility: 'not-entitled', against: { ended: 'not-met' } },
    },
    {
      says: '期满次日：可以延长',
      given: { decisionDate: '2020-10-01' },
      expect: { eligibility: 'entitled', until: '2021-09-30' },
    },
    {
      says: '初次核定时距退休不足五年，期限到2020年11月退休为止：期满就是退休，不延长（T14）',
      given: { decisionDate: '2020-12-15', item: { 'birth-date': '1960-11-20' } },
      expect: { eligibility: 'not-entitled', against: { 'before-retirement': 'not-met' } },
    },
    {
      says: '1969年12月出生的女性：工人岗位补到2019年12月退休，干部岗位三年到2020年9月；类别不知道，待定（T14）',
      given: { item: { 'birth-date': '1969-12-10', sex: 'female' } },
      expect: {
        eligibility: 'undetermined',
        against: {
          'ended-in-2020': 'unknown',
          ended: 'unknown',
          'before-retirement': 'unknown',
        },
        missing: ['fact firm.post-holders.retirement-class'],
      },
    },
    {
      says: '同一位女性是干部岗位：三年期满时距退休还早，延长到2021年9月（T14）',
      given: {
        item: { 'birth-date': '1969-12-10', sex: 'female', 'retirement-class': 'cadre' },
      },
      expect: { eligibility: 'entitled', until: '2021-09-30' },
    },
    {
      says: '政策施行前一天申请',
      given: { decisionDate: '2020-07-12', item: { 'placed-on': '2017-02-01' } },
      expect: { eligibility: 'not-entitled', against: { 'in-force': 'not-met' } },
    },
  ],
};
