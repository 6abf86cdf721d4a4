import type { CaseBook } from '@wenye/rules/testing';

const refusedBy = (condition: string) =>
  ({ eligibility: 'not-entitled', against: { [condition]: 'not-met' } }) as const;
/** The island's standard has not been found; where a case needs one it is given with the request. */
const GIVEN = { parameters: [{ key: 'ferry.month', value: '80.00' }] } as const;

/** Lives on the island, has crossed to the harbour since 15 January 2030. */
export const cases: CaseBook = {
  benefit: 'Y3.1',
  base: {
    subject: 'person',
    county: 'harbour',
    decisionDate: '2030-02-01',
    clauses: ['Y3.1'],
    facts: {
      'resident.home': 'island',
      'resident.workplace': 'harbour',
      'resident.crossing-since': '2030-01-15',
    },
  },
  cases: [
    {
      says: '符合；标准没有找到，金额待定',
      expect: {
        eligibility: 'entitled',
        range: ['0.00', null],
        months: 12,
        until: '2031-01-14',
        missing: ['parameter ferry.month (null)'],
      },
    },
    {
      says: '同样的人，标准随申请给出',
      given: GIVEN,
      expect: { eligibility: 'entitled', amount: '80.00', months: 12, until: '2031-01-14' },
    },
    {
      says: '2 月 29 日开始：下一年没有这一天，到 2 月 27 日',
      given: { ...GIVEN, decisionDate: '2030-03-01', facts: { 'resident.crossing-since': '2028-02-29' } },
      expect: { eligibility: 'entitled', amount: '80.00', months: 12, until: '2029-02-27' },
    },
    {
      says: '住在港区',
      given: { facts: { 'resident.home': 'harbour' } },
      expect: refusedBy('island'),
    },
    {
      says: '在岛上上班',
      given: { facts: { 'resident.workplace': 'island' } },
      expect: refusedBy('town'),
    },
    {
      says: '明天才开始',
      given: { facts: { 'resident.crossing-since': '2030-02-02' } },
      expect: refusedBy('crossing'),
    },
    {
      says: '不知道在哪里上班：待定',
      given: { ...GIVEN, facts: { 'resident.workplace': undefined } },
      expect: {
        eligibility: 'undetermined',
        range: ['0.00', '80.00'],
        against: { town: 'unknown' },
        missing: ['fact resident.workplace'],
      },
    },
  ],
};
