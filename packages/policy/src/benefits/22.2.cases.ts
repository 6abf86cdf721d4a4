import type { CaseBook } from './case.ts';

const refusedBy = (...conditions: readonly string[]) =>
  ({
    eligibility: 'not-entitled',
    against: Object.fromEntries(conditions.map((each) => [each, 'not-met' as const])),
  }) as const;

/** Of 涧西区, where the benefit is 1520 a month: sixty on 15 June 2021, benefit drawn to the end of September 2020. */
export const cases: CaseBook = {
  benefit: '22.2',
  base: {
    subject: 'person',
    clauses: ['22.2'],
    county: '410305',
    decisionDate: '2020-10-15',
    facts: {
      'person.birth-date': '1961-06-15',
      'person.sex': 'male',
      'person.unemployed': true,
      'person.unemployment-benefit-state': 'exhausted',
      'person.unemployment-benefit-ended-on': '2020-09-30',
    },
  },
  cases: [
    {
      says: '期满时离六十周岁不到九个月：每月1520元，从2020年10月到2021年6月九个月',
      expect: { eligibility: 'entitled', amount: '1520.00', months: 9, until: '2021-06-15' },
    },
    {
      says: '期满时正好差一年：不是不足一年',
      given: { facts: { 'person.unemployment-benefit-ended-on': '2020-06-15' } },
      expect: refusedBy('near-retirement'),
    },
    {
      says: '期满晚一天：不足一年，十二个月',
      given: { facts: { 'person.unemployment-benefit-ended-on': '2020-06-16' } },
      expect: { eligibility: 'entitled', amount: '1520.00', months: 12, until: '2021-06-15' },
    },
    {
      says: 'T14：期满时还差一年半，申请时才不足一年：以期满日为准，不符合',
      given: { facts: { 'person.unemployment-benefit-ended-on': '2019-12-31' } },
      expect: refusedBy('near-retirement'),
    },
    {
      says: '还在领失业保险金：没有期满',
      given: {
        facts: {
          'person.unemployment-benefit-state': 'drawing',
          'person.unemployment-benefit-ended-on': undefined,
        },
      },
      expect: {
        eligibility: 'not-entitled',
        against: { exhausted: 'not-met', ended: 'unknown', 'near-retirement': 'unknown' },
      },
    },
    {
      says: '期满日就是申请当天：期限还没有过完',
      given: { decisionDate: '2020-09-30' },
      expect: refusedBy('ended'),
    },
    {
      says: '已经重新就业',
      given: { facts: { 'person.unemployed': false } },
      expect: refusedBy('unemployed'),
    },
    {
      says: '期满的当月就退休：没有可以续发的月份',
      given: {
        facts: { 'person.birth-date': '1960-09-30', 'person.unemployment-benefit-ended-on': '2020-09-10' },
      },
      expect: refusedBy('near-retirement', 'working-age'),
    },
    {
      says: '申请的前一天满六十周岁',
      given: { decisionDate: '2021-06-16' },
      expect: refusedBy('working-age'),
    },
    {
      says: '六十周岁的前一天申请：还来得及，补发期满以来的月份',
      given: { decisionDate: '2021-06-14' },
      expect: { eligibility: 'entitled', amount: '1520.00', months: 9, until: '2021-06-15' },
    },
    {
      says: 'T14：五十周岁的女工人',
      given: {
        facts: {
          'person.birth-date': '1971-06-15',
          'person.sex': 'female',
          'person.retirement-class': 'worker',
        },
      },
      expect: { eligibility: 'entitled', amount: '1520.00', months: 9, until: '2021-06-15' },
    },
    {
      says: 'T14：同年同月出生的女干部，五十五周岁才退休',
      given: {
        facts: {
          'person.birth-date': '1971-06-15',
          'person.sex': 'female',
          'person.retirement-class': 'cadre',
        },
      },
      expect: refusedBy('near-retirement'),
    },
    {
      says: 'T14：女性的退休类别不知道：不能认定，身份证上看不出来',
      given: { facts: { 'person.birth-date': '1971-06-15', 'person.sex': 'female' } },
      expect: {
        eligibility: 'undetermined',
        range: ['0.00', '1520.00'],
        against: { 'near-retirement': 'unknown' },
        missing: ['fact person.retirement-class'],
      },
    },
    {
      says: 'T14：有效期内按原退休年龄：1964年6月出生的男性2024年6月退休；标准按申请日，已是1600元',
      given: {
        decisionDate: '2023-07-01',
        facts: { 'person.birth-date': '1964-06-12', 'person.unemployment-benefit-ended-on': '2023-06-30' },
      },
      expect: { eligibility: 'entitled', amount: '1600.00', months: 12, until: '2024-06-12' },
    },
    {
      says: '期满日期不知道',
      given: { facts: { 'person.unemployment-benefit-ended-on': undefined } },
      expect: {
        eligibility: 'undetermined',
        range: ['0.00', '1520.00'],
        against: { ended: 'unknown', 'near-retirement': 'unknown' },
        missing: ['fact person.unemployment-benefit-ended-on'],
      },
    },
    {
      says: '期满日期不知道，但申请时才二十二岁：不论哪天期满、按哪一类退休，离退休都不止一年，不必再问',
      given: {
        facts: {
          'person.birth-date': '1998-03-01',
          'person.sex': 'female',
          'person.unemployment-benefit-state': undefined,
          'person.unemployment-benefit-ended-on': undefined,
        },
      },
      expect: {
        eligibility: 'not-entitled',
        against: { exhausted: 'unknown', ended: 'unknown', 'near-retirement': 'not-met' },
      },
    },
    {
      says: 'T9：嵩县2020年的失业保险金标准没有记载：金额待定，指明缺的是它；依法在低保570元和最低工资1900元之间',
      given: { county: '410325' },
      expect: {
        eligibility: 'entitled',
        range: ['570.00', '1900.00'],
        months: 9,
        until: '2021-06-15',
        missing: ['parameter ui.benefit.month (absent)'],
      },
    },
    {
      says: 'T9：2022年的嵩县，失业保险金标准有冲突：依法不超过二类区的最低工资1800元，不按一类区的2000元',
      given: {
        county: '410325',
        decisionDate: '2022-07-01',
        facts: { 'person.birth-date': '1963-06-12', 'person.unemployment-benefit-ended-on': '2022-06-30' },
      },
      expect: {
        eligibility: 'entitled',
        range: ['630.00', '1800.00'],
        months: 12,
        until: '2023-06-12',
        missing: ['parameter ui.benefit.month (uncertain)'],
      },
    },
    {
      says: '嵩县，经办人员给出标准1360元',
      given: { county: '410325', parameters: [{ key: 'ui.benefit.month', value: 1360 }] },
      expect: { eligibility: 'entitled', amount: '1360.00', months: 9, until: '2021-06-15' },
    },
    {
      says: '有效期最后一天的后一天申请',
      given: {
        decisionDate: '2023-07-13',
        facts: { 'person.birth-date': '1964-06-12', 'person.unemployment-benefit-ended-on': '2023-06-30' },
      },
      expect: refusedBy('in-force'),
    },
  ],
};
