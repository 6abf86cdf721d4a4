import type { CaseBook } from './case.ts';

const paid = (months: readonly string[], yuan: string, insuredAs = 'flexible') =>
  months.map((month) => ({ month, 'insured-as': insuredAs, paid: yuan }));

/** The share is not known; where a case needs one it is given with the request, and is only an example. */
const SHARE = [{ key: 'flexSi.hardToEmploy.ratio', value: '2/3' }];
const THREE = ['2020-10', '2020-11', '2020-12'];

/** A man born in 1966, whose three years of subsidy ended with September 2020; he pays on, 700 yuan a month. */
export const cases: CaseBook = {
  benefit: '11.3',
  base: {
    subject: 'person',
    clauses: ['11.3'],
    county: '410325',
    decisionDate: '2021-01-15',
    facts: {
      'person.birth-date': '1966-05-10',
      'person.sex': 'male',
      'person.hardship': true,
      'person.hardship-flexible-subsidy-last-month': '2020-09',
      'person.stable-work': false,
      'person.contributions': paid(THREE, '700.00'),
    },
  },
  cases: [
    {
      says: '2020年9月期满，延长期内三个月共缴2100元：符合；比例没有查到，金额在0元与2100元之间',
      expect: {
        eligibility: 'entitled',
        range: ['0.00', '2100.00'],
        months: 3,
        until: '2021-09-30',
        missing: ['parameter flexSi.hardToEmploy.ratio (null)'],
      },
    },
    {
      says: '同一个人，比例随申请给出三分之二：1400元',
      given: { parameters: SHARE },
      expect: { eligibility: 'entitled', amount: '1400.00', months: 3, until: '2021-09-30' },
    },
    {
      says: '两个月各缴100元，比例三分之二：合计后一次取整，133.33元（T16）',
      given: {
        parameters: SHARE,
        facts: { 'person.contributions': paid(['2020-10', '2020-11'], '100.00') },
      },
      expect: { eligibility: 'entitled', amount: '133.33', months: 2, until: '2021-09-30' },
    },
    {
      says: '不是就业困难人员：不符合',
      given: { facts: { 'person.hardship': false } },
      expect: { eligibility: 'not-entitled', against: { hardship: 'not-met' } },
    },
    {
      says: '没有领过这项补贴：不符合，期满月份不必再问',
      given: {
        facts: {
          'person.hardship-flexible-subsidy': false,
          'person.hardship-flexible-subsidy-last-month': undefined,
        },
      },
      expect: {
        eligibility: 'not-entitled',
        against: {
          drawn: 'not-met',
          'ended-in-2020': 'unknown',
          ended: 'unknown',
          'before-retirement': 'unknown',
          contributions: 'unknown',
        },
      },
    },
    {
      says: '期满时已经稳定就业：不延长',
      given: { facts: { 'person.stable-work': true } },
      expect: { eligibility: 'not-entitled', against: { 'no-stable-work': 'not-met' } },
    },
    {
      says: '2020年12月期满：2020年的最后一个月，仍可延长，2021年1月起算（T1）',
      given: {
        parameters: SHARE,
        decisionDate: '2021-03-15',
        facts: {
          'person.hardship-flexible-subsidy-last-month': '2020-12',
          'person.contributions': paid(['2020-12', '2021-01', '2021-02'], '600.00'),
        },
      },
      expect: { eligibility: 'entitled', amount: '800.00', months: 2, until: '2021-12-31' },
    },
    {
      says: '2021年1月期满：政策虽有效到2023年，这一条只管2020年内期满的（T1）',
      given: {
        decisionDate: '2021-03-15',
        facts: {
          'person.hardship-flexible-subsidy-last-month': '2021-01',
          'person.contributions': paid(['2021-02'], '600.00'),
        },
      },
      expect: {
        eligibility: 'not-entitled',
        against: { 'ended-in-2020': 'not-met', contributions: 'unknown' },
      },
    },
    {
      says: '2020年1月期满：延长到2021年1月，政策施行以前的月份也计入',
      given: {
        parameters: SHARE,
        facts: {
          'person.hardship-flexible-subsidy-last-month': '2020-01',
          'person.contributions': paid(['2020-01', '2020-02', '2021-01'], '600.00'),
        },
      },
      expect: { eligibility: 'entitled', amount: '800.00', months: 2, until: '2021-01-31' },
    },
    {
      says: '2019年12月期满：不在2020年内，不延长',
      given: {
        facts: {
          'person.hardship-flexible-subsidy-last-month': '2019-12',
          'person.contributions': paid(['2020-01'], '600.00'),
        },
      },
      expect: {
        eligibility: 'not-entitled',
        against: { 'ended-in-2020': 'not-met', contributions: 'unknown' },
      },
    },
    {
      says: '期满当月最后一天申请：还没有期满',
      given: { decisionDate: '2020-09-30' },
      expect: {
        eligibility: 'not-entitled',
        against: { ended: 'not-met', contributions: 'not-met' },
      },
    },
    {
      says: '期满次日申请，只有十月缴了费：可以',
      given: { parameters: SHARE, decisionDate: '2020-10-01' },
      expect: { eligibility: 'entitled', amount: '466.67', months: 1, until: '2021-09-30' },
    },
    {
      says: '政策施行前一天申请',
      given: {
        decisionDate: '2020-07-12',
        facts: {
          'person.hardship-flexible-subsidy-last-month': '2020-03',
          'person.contributions': paid(['2020-04'], '600.00'),
        },
      },
      expect: { eligibility: 'not-entitled', against: { 'in-force': 'not-met' } },
    },
    {
      says: '申请的第13个月（2021年10月）不计，延长只有一年',
      given: {
        parameters: SHARE,
        decisionDate: '2021-11-15',
        facts: { 'person.contributions': paid(['2021-09', '2021-10'], '600.00') },
      },
      expect: { eligibility: 'entitled', amount: '400.00', months: 1, until: '2021-09-30' },
    },
    {
      says: '十一月由单位参保：这个月与单位的社保补贴不能重复，只计十月和十二月（T17）',
      given: {
        parameters: SHARE,
        facts: {
          'person.contributions': [
            ...paid(['2020-10', '2020-12'], '600.00'),
            ...paid(['2020-11'], '600.00', 'employee'),
          ],
        },
      },
      expect: { eligibility: 'entitled', amount: '800.00', months: 2, until: '2021-09-30' },
    },
    {
      says: '工人岗位的女性，1970年11月20日出生，2020年11月满五十岁：计到当月，十二月不计（T14）',
      given: {
        parameters: SHARE,
        facts: {
          'person.birth-date': '1970-11-20',
          'person.sex': 'female',
          'person.retirement-class': 'worker',
        },
      },
      expect: { eligibility: 'entitled', amount: '933.33', months: 2, until: '2020-11-30' },
    },
    {
      says: '同一位女性属于哪一类退休不知道：身份证上看不出来，要问；满五十岁以后的月份待定（T14）',
      given: {
        parameters: SHARE,
        facts: { 'person.birth-date': '1970-11-20', 'person.sex': 'female' },
      },
      expect: {
        eligibility: 'entitled',
        range: ['933.33', '1400.00'],
        missing: ['fact person.retirement-class'],
      },
    },
    {
      says: '期满当天达到法定退休年龄（1960-09-30出生的男性）：不再延长',
      given: { facts: { 'person.birth-date': '1960-09-30' } },
      expect: {
        eligibility: 'not-entitled',
        against: { 'before-retirement': 'not-met', contributions: 'not-met' },
      },
    },
    {
      says: '1955年3月2日出生，2020年以前早已退休：不论哪个月期满都不延长，期满月份不必问',
      given: {
        facts: {
          'person.birth-date': '1955-03-02',
          'person.sex': undefined,
          'person.hardship': undefined,
          'person.hardship-flexible-subsidy-last-month': undefined,
        },
      },
      expect: {
        eligibility: 'not-entitled',
        against: {
          hardship: 'unknown',
          drawn: 'unknown',
          'ended-in-2020': 'unknown',
          ended: 'unknown',
          'before-retirement': 'not-met',
          contributions: 'not-met',
        },
      },
    },
    {
      says: '期满次日才达到法定退休年龄（1960-10-01出生）：十月一个月',
      given: { parameters: SHARE, facts: { 'person.birth-date': '1960-10-01' } },
      expect: { eligibility: 'entitled', amount: '466.67', months: 1, until: '2020-10-31' },
    },
    {
      says: '期满第二天才满十六周岁：期满以前不得就业，没有灵活就业可补',
      given: { facts: { 'person.birth-date': '2004-10-01' } },
      expect: { eligibility: 'not-entitled', against: { 'working-age': 'not-met' } },
    },
    {
      says: '期满当天满十六周岁',
      given: { parameters: SHARE, facts: { 'person.birth-date': '2004-09-30' } },
      expect: { eligibility: 'entitled', amount: '1400.00', months: 3, until: '2021-09-30' },
    },
    {
      says: '申请时还不满十六周岁：不论哪个月期满都不延长，期满月份不必问',
      given: {
        facts: {
          'person.birth-date': '2005-01-16',
          'person.hardship-flexible-subsidy': true,
          'person.hardship-flexible-subsidy-last-month': undefined,
        },
      },
      expect: {
        eligibility: 'not-entitled',
        against: {
          'ended-in-2020': 'unknown',
          ended: 'unknown',
          'working-age': 'not-met',
          'before-retirement': 'unknown',
          contributions: 'unknown',
        },
      },
    },
    {
      says: '有没有稳定就业不知道：待定',
      given: { parameters: SHARE, facts: { 'person.stable-work': undefined } },
      expect: {
        eligibility: 'undetermined',
        range: ['0.00', '1400.00'],
        against: { 'no-stable-work': 'unknown' },
        missing: ['fact person.stable-work'],
      },
    },
    {
      says: '办件在偃师市（410381，2021年撤市设区）：旧区划代码照样办理（T15）',
      given: { parameters: SHARE, county: '410381' },
      expect: { eligibility: 'entitled', amount: '1400.00', months: 3, until: '2021-09-30' },
    },
  ],
};
