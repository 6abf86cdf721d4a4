import type { CaseBook } from '@wenye/rules/testing';

const refusedBy = (condition: string) =>
  ({ eligibility: 'not-entitled', against: { [condition]: 'not-met' } }) as const;

/** Finished a course on 20 May 2030 that cost 700 yuan, and applies in June. */
export const cases: CaseBook = {
  benefit: 'Y1.1',
  base: {
    subject: 'person',
    county: 'harbour',
    decisionDate: '2030-06-10',
    clauses: ['Y1.1'],
    facts: {
      'resident.took-course': true,
      'resident.course-listed': true,
      'resident.course-ended-on': '2030-05-20',
      'resident.course-paid-before': false,
      'resident.tuition': '700.00',
      'resident.registered-unemployed': true,
    },
  },
  cases: [
    { says: '学费 700 元的 60%', expect: { eligibility: 'entitled', amount: '420.00' } },
    {
      says: '60% 恰好是五角：进到整元',
      given: { facts: { 'resident.tuition': '702.50' } },
      expect: { eligibility: 'entitled', amount: '422.00' },
    },
    {
      says: '60% 不到五角：舍去',
      given: { facts: { 'resident.tuition': '702.49' } },
      expect: { eligibility: 'entitled', amount: '421.00' },
    },
    {
      says: '超过封顶',
      given: { facts: { 'resident.tuition': '900.00' } },
      expect: { eligibility: 'entitled', amount: '500.00' },
    },
    {
      says: '6 月 30 日结业，是封顶提高前的最后一天',
      given: {
        decisionDate: '2030-10-15',
        facts: { 'resident.course-ended-on': '2030-06-30', 'resident.tuition': '2000.00' },
      },
      expect: { eligibility: 'entitled', amount: '500.00' },
    },
    {
      says: '7 月 1 日结业，按提高后的封顶',
      given: {
        decisionDate: '2030-10-15',
        facts: { 'resident.course-ended-on': '2030-07-01', 'resident.tuition': '2000.00' },
      },
      expect: { eligibility: 'entitled', amount: '600.00' },
    },
    {
      says: '同样的人，按 9 月 15 日已知的标准：通知还没有到',
      given: {
        decisionDate: '2030-09-15',
        knownOn: '2030-09-15',
        facts: { 'resident.course-ended-on': '2030-07-01', 'resident.tuition': '2000.00' },
      },
      expect: { eligibility: 'entitled', amount: '500.00' },
    },
    {
      says: '没有学过：一个回答就够',
      given: {
        facts: {
          'resident.took-course': false,
          'resident.course-listed': undefined,
          'resident.course-ended-on': undefined,
          'resident.course-paid-before': undefined,
          'resident.tuition': undefined,
        },
      },
      expect: {
        eligibility: 'not-entitled',
        against: { course: 'not-met', listed: 'unknown', once: 'unknown' },
      },
    },
    {
      says: '明天才结业',
      given: { facts: { 'resident.course-ended-on': '2030-06-11' } },
      expect: refusedBy('course'),
    },
    {
      says: '不在名录内',
      given: { facts: { 'resident.course-listed': false } },
      expect: refusedBy('listed'),
    },
    {
      says: '没有登记失业',
      given: { facts: { 'resident.registered-unemployed': false } },
      expect: refusedBy('unemployed'),
    },
    {
      says: '已经领过（第四条）',
      given: { facts: { 'resident.course-paid-before': true } },
      expect: refusedBy('once'),
    },
    {
      says: '学费不知道：符合，金额待定，不会超过封顶',
      given: { facts: { 'resident.tuition': undefined } },
      expect: {
        eligibility: 'entitled',
        range: ['0.00', '500.00'],
        missing: ['fact resident.tuition'],
      },
    },
    {
      says: '是否领过不知道：待定',
      given: { facts: { 'resident.course-paid-before': undefined } },
      expect: {
        eligibility: 'undetermined',
        range: ['0.00', '420.00'],
        against: { once: 'unknown' },
        missing: ['fact resident.course-paid-before'],
      },
    },
    {
      says: '有效期最后一天',
      given: { decisionDate: '2031-12-31' },
      expect: { eligibility: 'entitled', amount: '420.00' },
    },
    { says: '有效期过后', given: { decisionDate: '2032-01-01' }, expect: refusedBy('in-force') },
  ],
};
