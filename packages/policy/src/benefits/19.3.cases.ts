import type { CaseBook } from './case.ts';

const refusedBy = (condition: string) =>
  ({ eligibility: 'not-entitled', against: { [condition]: 'not-met' } }) as const;
const REGISTERED = { eligibility: 'entitled' } as const;

/** From a village in 嵩县, in a factory since August 2020, never registered before. */
export const cases: CaseBook = {
  benefit: '19.3',
  base: {
    subject: 'person',
    county: '410325',
    decisionDate: '2020-10-15',
    clauses: ['19.3'],
    facts: {
      'person.rural-labour': true,
      'person.household-registration': 'luoyang',
      'person.non-farm-work': true,
      'person.non-farm-work-since': '2020-08-01',
      'person.labour-transfer-registered': false,
    },
  },
  cases: [
    { says: '2020年8月进厂的农村劳动力，没有登记过：登记', expect: REGISTERED },
    {
      says: '2020年1月1日转出：起算首日算新增',
      given: { facts: { 'person.non-farm-work-since': '2020-01-01' } },
      expect: REGISTERED,
    },
    {
      says: '2019年12月31日转出：差一天，不是新增',
      given: { facts: { 'person.non-farm-work-since': '2019-12-31' } },
      expect: refusedBy('new'),
    },
    {
      says: '2015年就外出、2020年换了工作：第一次转出在2015年，不是新增',
      given: { facts: { 'person.non-farm-work-since': '2015-03-01' } },
      expect: refusedBy('new'),
    },
    {
      says: '登记当天开始工作',
      given: { facts: { 'person.non-farm-work-since': '2020-10-15' } },
      expect: REGISTERED,
    },
    {
      says: '说好明天开始工作：还没有转出',
      given: { facts: { 'person.non-farm-work-since': '2020-10-16' } },
      expect: refusedBy('new'),
    },
    {
      says: '农村劳动力现在失业：没有在做农业以外的工作，不必再问',
      given: {
        facts: {
          'person.unemployed': true,
          'person.non-farm-work': undefined,
          'person.non-farm-work-since': undefined,
        },
      },
      expect: { eligibility: 'not-entitled', against: { transferred: 'not-met', new: 'unknown' } },
    },
    {
      says: '登记过一次：不重复登记',
      given: { facts: { 'person.labour-transfer-registered': true } },
      expect: refusedBy('not-yet'),
    },
    {
      says: '户口在周边市、来洛阳务工：由户籍地登记',
      given: { facts: { 'person.household-registration': 'henan' } },
      expect: refusedBy('registered-here'),
    },
    {
      says: '还在种地',
      given: {
        facts: { 'person.non-farm-work': false, 'person.non-farm-work-since': undefined },
      },
      expect: {
        eligibility: 'not-entitled',
        against: { transferred: 'not-met', new: 'unknown' },
      },
    },
    {
      says: '不是农村劳动力：一个回答就够',
      given: {
        facts: {
          'person.rural-labour': false,
          'person.household-registration': undefined,
          'person.non-farm-work': undefined,
          'person.non-farm-work-since': undefined,
          'person.labour-transfer-registered': undefined,
        },
      },
      expect: {
        eligibility: 'not-entitled',
        against: {
          'rural-labour': 'not-met',
          transferred: 'not-applicable',
          'registered-here': 'not-applicable',
          new: 'not-applicable',
          'not-yet': 'not-applicable',
        },
      },
    },
    {
      says: '以前登记过没有不知道：待定',
      given: { facts: { 'person.labour-transfer-registered': undefined } },
      expect: {
        eligibility: 'undetermined',
        against: { 'not-yet': 'unknown' },
        missing: ['fact person.labour-transfer-registered'],
      },
    },
    {
      says: '政策有效期最后一天（T1）',
      given: { decisionDate: '2023-07-12' },
      expect: REGISTERED,
    },
    {
      says: '政策有效期过后',
      given: { decisionDate: '2023-07-13' },
      expect: refusedBy('in-force'),
    },
    {
      says: '政策施行前一天',
      given: { decisionDate: '2020-07-12', facts: { 'person.non-farm-work-since': '2020-03-01' } },
      expect: refusedBy('in-force'),
    },
  ],
};
