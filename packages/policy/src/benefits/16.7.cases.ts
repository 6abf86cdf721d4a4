import type { CaseBook } from './case.ts';

const refusedBy = (condition: string) =>
  ({ eligibility: 'not-entitled', against: { [condition]: 'not-met' } }) as const;
const EXEMPT = { eligibility: 'entitled' } as const;

/** A graduate of June 2022 whose major is in the directory. */
export const cases: CaseBook = {
  benefit: '16.7',
  base: {
    subject: 'person',
    county: '410311',
    decisionDate: '2022-07-15',
    clauses: ['16.7'],
    facts: {
      'person.exempt-qualification': true,
      'person.school-kind': 'higher-education',
      'person.diploma-date': '2022-06-30',
    },
  },
  cases: [
    { says: '专业在目录里、取对应的资格，已经毕业：可以免试', expect: EXEMPT },
    {
      says: '专业不在目录里，或者想取得的是别的资格：一个回答就够',
      given: {
        facts: {
          'person.exempt-qualification': false,
          'person.school-kind': undefined,
          'person.diploma-date': undefined,
        },
      },
      expect: {
        eligibility: 'not-entitled',
        against: { listed: 'not-met', graduate: 'unknown', graduated: 'unknown' },
      },
    },
    {
      says: '在不在目录里不知道：待定',
      given: { facts: { 'person.exempt-qualification': undefined } },
      expect: {
        eligibility: 'undetermined',
        against: { listed: 'unknown' },
        missing: ['fact person.exempt-qualification'],
      },
    },
    {
      says: '毕业证书当天申请',
      given: { decisionDate: '2022-06-30' },
      expect: EXEMPT,
    },
    {
      says: '毕业证书前一天申请：还没有毕业',
      given: { decisionDate: '2022-06-29' },
      expect: refusedBy('graduated'),
    },
    {
      says: '毕业十年：文本没有写离校几年内，不加年限（T5）',
      given: { facts: { 'person.diploma-date': '2012-06-30' } },
      expect: EXEMPT,
    },
    {
      says: '中等职业学校毕业：不是高校毕业生',
      given: { facts: { 'person.school-kind': 'secondary-vocational' } },
      expect: refusedBy('graduate'),
    },
    {
      says: '成人高等教育：由经办人员认定',
      given: { facts: { 'person.school-kind': 'adult-higher-education' } },
      expect: {
        eligibility: 'official-must-judge',
        against: { graduate: 'official' },
        missing: ['official adult-education-qualification'],
      },
    },
    { says: '有效期最后一天（T1）', given: { decisionDate: '2023-07-12' }, expect: EXEMPT },
    { says: '有效期过后', given: { decisionDate: '2023-07-13' }, expect: refusedBy('in-force') },
  ],
};
