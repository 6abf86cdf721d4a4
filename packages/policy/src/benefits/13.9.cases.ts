import type { CaseBook } from './case.ts';

const refusedBy = (condition: string) =>
  ({ eligibility: 'not-entitled', against: { [condition]: 'not-met' } }) as const;
const CLEAN = { eligibility: 'entitled' } as const;
const restriction = (code: string | undefined) => ({ item: { restriction: code } });

/** A state-owned firm that recruits graduates with a notice of 10 September 2020, asking for a subject alone. */
export const cases: CaseBook = {
  benefit: '13.9',
  base: {
    subject: 'firm',
    county: '410305',
    decisionDate: '2020-10-15',
    clauses: ['13.9'],
    facts: {
      'firm.state-owned': true,
      'firm.graduate-recruitments': [{ id: '2020年秋招', 'published-on': '2020-09-10', restriction: 'none' }],
    },
  },
  cases: [
    { says: '只要求与岗位有关的专业、学历、能力：符合', expect: CLEAN },
    { says: '限定毕业院校层次', given: restriction('school'), expect: refusedBy('no-extra') },
    { says: '限定性别、民族等', given: restriction('status'), expect: refusedBy('no-extra') },
    { says: '限定户籍、年龄', given: restriction('household'), expect: refusedBy('no-extra') },
    {
      says: '另有其他条件：是不是岗位必需，由经办人员认定',
      given: restriction('other'),
      expect: {
        eligibility: 'official-must-judge',
        against: { 'no-extra': 'official' },
        missing: ['official condition-needed'],
      },
    },
    {
      says: '有没有限制不知道：待定；如果是其他条件，还要由经办人员认定',
      given: restriction(undefined),
      expect: {
        eligibility: 'undetermined',
        against: { 'no-extra': 'unknown' },
        missing: ['fact firm.graduate-recruitments.restriction', 'official condition-needed'],
      },
    },
    {
      says: '民营企业：本条不约束，一个回答就够',
      given: { facts: { 'firm.state-owned': false }, item: { restriction: undefined } },
      expect: {
        eligibility: 'not-entitled',
        against: { 'state-owned': 'not-met', 'no-extra': 'unknown' },
      },
    },
    {
      says: '政策施行首日发布',
      given: { item: { 'published-on': '2020-07-13' } },
      expect: CLEAN,
    },
    {
      says: '政策施行前一天发布',
      given: { item: { 'published-on': '2020-07-12' } },
      expect: refusedBy('in-force'),
    },
    {
      says: '认定次日才发布',
      given: { item: { 'published-on': '2020-10-16' } },
      expect: refusedBy('in-force'),
    },
    {
      says: '有效期最后一天发布（T1）',
      given: { decisionDate: '2023-08-01', item: { 'published-on': '2023-07-12' } },
      expect: CLEAN,
    },
    {
      says: '有效期过后发布',
      given: { decisionDate: '2023-08-01', item: { 'published-on': '2023-07-13' } },
      expect: refusedBy('in-force'),
    },
  ],
};
