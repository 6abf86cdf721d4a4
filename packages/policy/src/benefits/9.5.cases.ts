import type { CaseBook } from './case.ts';

const refusedBy = (condition: string) =>
  ({ eligibility: 'not-entitled', against: { [condition]: 'not-met' } }) as const;
const FIRST = { eligibility: 'entitled' } as const;
const post = (project: string) => ({ facts: { 'person.key-project-post': project } });

/** A poor villager of 嵩县 who applies for work on a work-relief project. */
export const cases: CaseBook = {
  benefit: '9.5',
  base: {
    subject: 'person',
    county: '410325',
    decisionDate: '2020-10-15',
    clauses: ['9.5'],
    facts: { 'person.poor-labour': true, 'person.key-project-post': 'work-relief' },
  },
  cases: [
    { says: '贫困劳动力应聘以工代赈项目：优先', expect: FIRST },
    { says: '应聘重点项目', given: post('key-project'), expect: FIRST },
    { says: '应聘重大工程', given: post('major-works'), expect: FIRST },
    { says: '应聘一般企业：不依本条', given: post('none'), expect: refusedBy('key-project') },
    {
      says: '不是贫困劳动力：照常应聘，不优先，也不必再问项目',
      given: { facts: { 'person.poor-labour': false, 'person.key-project-post': undefined } },
      expect: {
        eligibility: 'not-entitled',
        against: { 'poor-labour': 'not-met', 'key-project': 'unknown' },
      },
    },
    {
      says: '是不是贫困劳动力不知道：待定',
      given: { facts: { 'person.poor-labour': undefined } },
      expect: {
        eligibility: 'undetermined',
        against: { 'poor-labour': 'unknown' },
        missing: ['fact person.poor-labour'],
      },
    },
    { says: '政策施行首日', given: { decisionDate: '2020-07-13' }, expect: FIRST },
    {
      says: '政策施行前一天',
      given: { decisionDate: '2020-07-12' },
      expect: refusedBy('in-force'),
    },
    { says: '有效期最后一天（T1）', given: { decisionDate: '2023-07-12' }, expect: FIRST },
    { says: '有效期过后', given: { decisionDate: '2023-07-13' }, expect: refusedBy('in-force') },
  ],
};
