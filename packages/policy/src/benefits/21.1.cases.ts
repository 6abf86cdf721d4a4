import type { CaseBook } from './case.ts';

const refusedBy = (condition: string) =>
  ({ eligibility: 'not-entitled', against: { [condition]: 'not-met' } }) as const;
const DONE = { eligibility: 'entitled' } as const;

/** A county's builder of a flood bank, with a post of mason published in both places. */
export const cases: CaseBook = {
  benefit: '21.1',
  base: {
    subject: 'firm',
    county: '410325',
    decisionDate: '2020-10-15',
    clauses: ['21.1'],
    facts: {
      'firm.government-project': true,
      'firm.public-post-unit': false,
      'firm.posts-to-publish': [
        {
          id: '砌筑工',
          source: 'government-project',
          'opened-on': '2020-09-01',
          'own-site': 'published',
          'hrss-site': 'same-level',
        },
      ],
    },
  },
  cases: [
    { says: '政府投资项目的岗位，两处都公开了：符合', expect: DONE },
    {
      says: '公益性岗位，两处都公开了',
      given: {
        facts: { 'firm.government-project': false, 'firm.public-post-unit': true },
        item: { source: 'public-welfare' },
      },
      expect: DONE,
    },
    {
      says: '只在本单位网站公开：差一处',
      given: { item: { 'hrss-site': 'not-published' } },
      expect: refusedBy('hrss-site'),
    },
    {
      says: '县里的单位只在市人社局网站公开：不是同级',
      given: { item: { 'hrss-site': 'other-level' } },
      expect: refusedBy('hrss-site'),
    },
    {
      says: '只在人社部门网站公开：差一处',
      given: { item: { 'own-site': 'not-published' } },
      expect: refusedBy('own-site'),
    },
    {
      says: '单位没有网站：由经办人员认定',
      given: { item: { 'own-site': 'no-site' } },
      expect: {
        eligibility: 'official-must-judge',
        against: { 'own-site': 'official' },
        missing: ['official post-published-otherwise'],
      },
    },
    {
      says: '企业自己的岗位：自愿公开，不计入',
      given: { item: { source: 'other' } },
      expect: refusedBy('source'),
    },
    {
      says: '单位既没有政府投资项目，也没有公益性岗位：不必再问岗位',
      given: {
        facts: { 'firm.government-project': false },
        item: { source: undefined, 'own-site': undefined, 'hrss-site': undefined },
      },
      expect: {
        eligibility: 'not-entitled',
        against: {
          bound: 'not-met',
          source: 'unknown',
          'hrss-site': 'unknown',
          'own-site': 'unknown',
        },
      },
    },
    {
      says: '人社部门网站公开没有不知道：待定',
      given: { item: { 'hrss-site': undefined } },
      expect: {
        eligibility: 'undetermined',
        against: { 'hrss-site': 'unknown' },
        missing: ['fact firm.posts-to-publish.hrss-site'],
      },
    },
    {
      says: '政策施行首日产生的岗位',
      given: { item: { 'opened-on': '2020-07-13' } },
      expect: DONE,
    },
    {
      says: '政策施行前一天产生的岗位',
      given: { item: { 'opened-on': '2020-07-12' } },
      expect: refusedBy('in-force'),
    },
    {
      says: '还没有开始招人的岗位',
      given: { item: { 'opened-on': '2020-10-16' } },
      expect: refusedBy('in-force'),
    },
    {
      says: '有效期最后一天产生的岗位（T1）',
      given: { decisionDate: '2023-08-01', item: { 'opened-on': '2023-07-12' } },
      expect: DONE,
    },
    {
      says: '有效期过后产生的岗位',
      given: { decisionDate: '2023-08-01', item: { 'opened-on': '2023-07-13' } },
      expect: refusedBy('in-force'),
    },
  ],
};
