import type { CaseBook } from './case.ts';

/** A man of 42 registered in another city of Henan, who delivers meals in Luoyang. */
export const cases: CaseBook = {
  benefit: '11.1',
  base: {
    subject: 'person',
    clauses: ['11.1'],
    county: '410302',
    decisionDate: '2020-10-15',
    facts: {
      'person.flexible-work': true,
      'person.household-registration': 'henan',
      'person.birth-date': '1978-05-10',
      'person.sex': 'male',
    },
  },
  cases: [
    { says: '户口在省内其他市，在洛阳灵活就业：可以参保', expect: { eligibility: 'entitled' } },
    {
      says: '户口在洛阳：同样可以',
      given: { facts: { 'person.household-registration': 'luoyang' } },
      expect: { eligibility: 'entitled' },
    },
    {
      says: '户口在外省：本条只管省内',
      given: { facts: { 'person.household-registration': 'elsewhere' } },
      expect: { eligibility: 'not-entitled', against: { 'registered-in-province': 'not-met' } },
    },
    {
      says: '没有灵活就业：一个回答就够，户口和年龄不必再问',
      given: {
        facts: {
          'person.flexible-work': false,
          'person.household-registration': undefined,
          'person.birth-date': undefined,
        },
      },
      expect: {
        eligibility: 'not-entitled',
        against: {
          'flexible-work': 'not-met',
          'registered-in-province': 'unknown',
          'working-age': 'unknown',
          'before-retirement': 'unknown',
        },
      },
    },
    {
      says: '户口在哪里不知道：待定，不从身份证号码推算（T15）',
      given: { facts: { 'person.household-registration': undefined } },
      expect: {
        eligibility: 'undetermined',
        against: { 'registered-in-province': 'unknown' },
        missing: ['fact person.household-registration'],
      },
    },
    {
      says: '在已撤销的吉利区（410306）办理：旧区划代码照样办理（T15）',
      given: { county: '410306' },
      expect: { eligibility: 'entitled' },
    },
    {
      says: '满六十岁的前一天',
      given: { facts: { 'person.birth-date': '1960-10-16' } },
      expect: { eligibility: 'entitled' },
    },
    {
      says: '满六十岁当天：已到法定退休年龄',
      given: { facts: { 'person.birth-date': '1960-10-15' } },
      expect: { eligibility: 'not-entitled', against: { 'before-retirement': 'not-met' } },
    },
    {
      says: '办理第二天才满十六周岁：不得就业，也就没有灵活就业',
      given: { facts: { 'person.birth-date': '2004-10-16' } },
      expect: { eligibility: 'not-entitled', against: { 'working-age': 'not-met' } },
    },
    {
      says: '办理当天满十六周岁',
      given: { facts: { 'person.birth-date': '2004-10-15' } },
      expect: { eligibility: 'entitled' },
    },
    {
      says: '五十二岁的女性，退休类别不知道：工人岗位已到年龄，干部岗位未到，待定（T14）',
      given: { facts: { 'person.sex': 'female', 'person.birth-date': '1968-05-10' } },
      expect: {
        eligibility: 'undetermined',
        against: { 'before-retirement': 'unknown' },
        missing: ['fact person.retirement-class'],
      },
    },
    {
      says: '政策施行前一天',
      given: { decisionDate: '2020-07-12' },
      expect: { eligibility: 'not-entitled', against: { 'in-force': 'not-met' } },
    },
    {
      says: '有效期最后一天',
      given: { decisionDate: '2023-07-12' },
      expect: { eligibility: 'entitled' },
    },
  ],
};
