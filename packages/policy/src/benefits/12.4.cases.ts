import type { CaseBook } from './case.ts';

/** A builder of village roads in 嵩县, who took on a registered poor villager on 20 July 2020. */
export const cases: CaseBook = {
  benefit: '12.4',
  base: {
    subject: 'firm',
    clauses: ['12.4'],
    county: '410325',
    decisionDate: '2020-10-15',
    facts: {
      'firm.rural-works': true,
      'firm.rural-workers': [{ id: '甲', 'started-on': '2020-07-20', 'registered-poor': true }],
    },
  },
  cases: [
    { says: '修村道的岗位给了建档立卡贫困人口：符合', expect: { eligibility: 'entitled' } },
    {
      says: '岗位给了其他村民：不计入',
      given: { item: { 'registered-poor': false } },
      expect: { eligibility: 'not-entitled', against: { 'registered-poor': 'not-met' } },
    },
    {
      says: '单位不承担农村小型工程：一个回答就够',
      given: { facts: { 'firm.rural-works': false }, item: { 'registered-poor': undefined } },
      expect: {
        eligibility: 'not-entitled',
        against: { 'rural-works': 'not-met', 'registered-poor': 'unknown' },
      },
    },
    {
      says: '是不是建档立卡贫困人口不知道：待定',
      given: { item: { 'registered-poor': undefined } },
      expect: {
        eligibility: 'undetermined',
        against: { 'registered-poor': 'unknown' },
        missing: ['fact firm.rural-workers.registered-poor'],
      },
    },
    {
      says: '政策施行首日上岗',
      given: { item: { 'started-on': '2020-07-13' } },
      expect: { eligibility: 'entitled' },
    },
    {
      says: '政策施行前一天上岗：不计入',
      given: { item: { 'started-on': '2020-07-12' } },
      expect: { eligibility: 'not-entitled', against: { 'in-force': 'not-met' } },
    },
    {
      says: '申请次日才上岗：还没有上岗',
      given: { item: { 'started-on': '2020-10-16' } },
      expect: { eligibility: 'not-entitled', against: { 'in-force': 'not-met' } },
    },
  ],
};
