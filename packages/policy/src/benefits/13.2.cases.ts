import { type CaseBook, VALIDITY } from './case.ts';

/** A student of a secondary vocational school in 洛宁县, in the last school year, from a minimum-living family. */
export const cases: CaseBook = {
  benefit: '13.2',
  base: {
    subject: 'person',
    clauses: ['13.2'],
    county: '410328',
    decisionDate: '2020-10-15',
    facts: {
      'person.student-at': 'secondary-vocational',
      'person.final-school-year': true,
      'person.minimum-living': true,
      'person.disabled': false,
      'person.student-hardship': 'none',
      'person.job-seek-subsidy-received': false,
    },
  },
  cases: [
    {
      says: '中职学校毕业学年，低保家庭：2000元（本政策扩大的范围）',
      expect: { eligibility: 'entitled', amount: '2000.00' },
    },
    {
      says: '普通高校毕业学年：2000元',
      given: { facts: { 'person.student-at': 'higher-education' } },
      expect: { eligibility: 'entitled', amount: '2000.00' },
    },
    {
      says: '技工学校，国家助学贷款：一类就够',
      given: {
        facts: {
          'person.student-at': 'technician',
          'person.minimum-living': false,
          'person.student-hardship': 'student-loan',
        },
      },
      expect: { eligibility: 'entitled', amount: '2000.00' },
    },
    {
      says: '本人残疾，不是低保：符合，其他困难情形不必再问',
      given: {
        facts: {
          'person.minimum-living': false,
          'person.disabled': true,
          'person.student-hardship': undefined,
        },
      },
      expect: { eligibility: 'entitled', amount: '2000.00' },
    },
    {
      says: '六类都不是：不符合',
      given: { facts: { 'person.minimum-living': false } },
      expect: { eligibility: 'not-entitled', against: { hardship: 'not-met' } },
    },
    {
      says: '不是在校学生：一个回答就够',
      given: {
        facts: {
          'person.student-at': 'none',
          'person.final-school-year': undefined,
          'person.minimum-living': undefined,
          'person.job-seek-subsidy-received': undefined,
        },
      },
      expect: {
        eligibility: 'not-entitled',
        against: {
          'full-time-student': 'not-met',
          'final-school-year': 'unknown',
          hardship: 'unknown',
          once: 'unknown',
        },
      },
    },
    {
      says: '2020年6月刚毕业、同年十月来申请：还在毕业年度，但已不在毕业学年（T5）',
      given: {
        facts: { 'person.student-at': 'none', 'person.diploma-date': '2020-06-30' },
      },
      expect: { eligibility: 'not-entitled', against: { 'full-time-student': 'not-met' } },
    },
    {
      says: '2021年6月毕业的学生2020年十月申请：不在毕业年度，但在毕业学年（T5）',
      given: {
        facts: { 'person.student-at': 'higher-education', 'person.final-school-year': true },
      },
      expect: { eligibility: 'entitled', amount: '2000.00' },
    },
    {
      says: '还有两年才毕业：不在毕业学年',
      given: { facts: { 'person.final-school-year': false } },
      expect: { eligibility: 'not-entitled', against: { 'final-school-year': 'not-met' } },
    },
    {
      says: '网络教育的学生：不是全日制',
      given: { facts: { 'person.student-at': 'not-full-time' } },
      expect: { eligibility: 'not-entitled', against: { 'full-time-student': 'not-met' } },
    },
    {
      says: '中职时领过，升入高职后再申请：每人一次',
      given: {
        facts: {
          'person.student-at': 'higher-education',
          'person.job-seek-subsidy-received': true,
        },
      },
      expect: { eligibility: 'not-entitled', against: { once: 'not-met' } },
    },
    {
      says: '在不在毕业学年不知道：待定，0至2000元',
      given: { facts: { 'person.final-school-year': undefined } },
      expect: {
        eligibility: 'undetermined',
        range: ['0.00', '2000.00'],
        against: { 'final-school-year': 'unknown' },
        missing: ['fact person.final-school-year'],
      },
    },
    {
      says: '政策施行前一天申请',
      given: { decisionDate: '2020-07-12' },
      expect: { eligibility: 'not-entitled', against: { 'in-force': 'not-met' } },
    },
    {
      says: '政策施行首日申请',
      given: { decisionDate: '2020-07-13' },
      expect: { eligibility: 'entitled', amount: '2000.00' },
    },
    {
      says: '有效期最后一天申请',
      given: { decisionDate: '2023-07-12' },
      expect: { eligibility: 'entitled', amount: '2000.00' },
    },
    {
      says: '有效期过后第一天申请：不依本条',
      given: { decisionDate: '2023-07-13' },
      expect: { eligibility: 'not-entitled', against: { 'in-force': 'not-met' } },
    },
    {
      says: '学校在孟津县（410322，2021年撤县设区）：旧区划代码照样办理，标准取省的（T15）',
      given: { county: '410322' },
      expect: { eligibility: 'entitled', amount: '2000.00' },
    },
    {
      says: '正式运行中，标准没有人核对：符合，金额待定',
      given: { trust: 'real', parameters: VALIDITY },
      expect: {
        eligibility: 'entitled',
        range: ['0.00', null],
        missing: ['parameter jobSeekSubsidy.graduate (unconfirmed)'],
      },
    },
    {
      says: '正式运行中，标准随申请给出',
      given: {
        trust: 'real',
        parameters: [...VALIDITY, { key: 'jobSeekSubsidy.graduate', value: '2000.00' }],
      },
      expect: { eligibility: 'entitled', amount: '2000.00' },
    },
  ],
};
