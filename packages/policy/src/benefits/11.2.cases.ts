import { type CaseBook, VALIDITY } from './case.ts';

const paid = (months: readonly string[], yuan: string, insuredAs = 'flexible') =>
  months.map((month) => ({ month, 'insured-as': insuredAs, paid: yuan }));

const THREE = ['2020-08', '2020-09', '2020-10'];
const TEN = [3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((n) => `2022-${String(n).padStart(2, '0')}`);

/** A graduate of June 2020 in flexible work since 15 July, who has paid 183 yuan a month for three months. */
export const cases: CaseBook = {
  benefit: '11.2',
  base: {
    subject: 'person',
    clauses: ['11.2'],
    county: '410325',
    decisionDate: '2020-10-15',
    facts: {
      'person.school-kind': 'higher-education',
      'person.diploma-date': '2020-06-30',
      'person.flexible-work-start': '2020-07-15',
      'person.contributions': paid(THREE, '183.00'),
    },
  },
  cases: [
    {
      says: '当年毕业，灵活就业，三个月共缴549元：补三分之二，366元',
      expect: { eligibility: 'entitled', amount: '366.00', months: 3, until: '2023-06-30' },
    },
    {
      says: '没有灵活就业：不符合，开始日期不知道也能确定',
      given: { facts: { 'person.flexible-work': false, 'person.flexible-work-start': null } },
      expect: {
        eligibility: 'not-entitled',
        against: {
          'in-force': 'unknown',
          'flexible-work': 'not-met',
          started: 'unknown',
          'left-school': 'unknown',
          contributions: 'unknown',
        },
      },
    },
    {
      says: '正在灵活就业，只是开始日期不知道：待定的是开始日期，不是灵活就业本身',
      given: { facts: { 'person.flexible-work': true, 'person.flexible-work-start': null } },
      expect: {
        eligibility: 'undetermined',
        range: ['0.00', '366.00'],
        against: {
          'in-force': 'unknown',
          started: 'unknown',
          'left-school': 'unknown',
          contributions: 'unknown',
        },
        missing: ['fact person.flexible-work-start'],
      },
    },
    {
      says: '中职毕业：不是高校毕业生',
      given: { facts: { 'person.school-kind': 'secondary-vocational' } },
      expect: { eligibility: 'not-entitled', against: { graduate: 'not-met' } },
    },
    {
      says: '技师学院预备技师班毕业：与高校毕业生同样对待',
      given: { facts: { 'person.school-kind': 'technician-preparatory' } },
      expect: { eligibility: 'entitled', amount: '366.00', months: 3, until: '2023-06-30' },
    },
    {
      says: '离校两年的最后一天开始灵活就业（2018-07-16毕业，2020-07-15开始）：还在期内',
      given: { facts: { 'person.diploma-date': '2018-07-16' } },
      expect: { eligibility: 'entitled', amount: '366.00', months: 3, until: '2023-06-30' },
    },
    {
      says: '离校满两周年当天开始灵活就业：已不在期内',
      given: { facts: { 'person.diploma-date': '2018-07-15' } },
      expect: { eligibility: 'not-entitled', against: { 'left-school': 'not-met' } },
    },
    {
      says: '毕业前两个月（2020-05-01）已经灵活就业，毕业后继续：从毕业当月起算，五月的缴费不计',
      given: {
        facts: {
          'person.flexible-work-start': '2020-05-01',
          'person.contributions': paid(['2020-05', '2020-08'], '183.00'),
        },
      },
      expect: { eligibility: 'entitled', amount: '122.00', months: 1, until: '2023-05-31' },
    },
    {
      says: '还没有毕业：灵活就业已经开始也不能申请',
      given: {
        facts: { 'person.diploma-date': '2020-10-16', 'person.contributions': paid(['2020-10'], '183.00') },
      },
      expect: { eligibility: 'not-entitled', against: { started: 'not-met' } },
    },
    {
      says: '2月29日毕业：两年期的最后一天是2月28日',
      given: {
        decisionDate: '2022-04-15',
        facts: {
          'person.diploma-date': '2020-02-29',
          'person.flexible-work-start': '2022-02-28',
          'person.contributions': paid(['2022-03'], '300.00'),
        },
      },
      expect: { eligibility: 'entitled', amount: '200.00', months: 1, until: '2025-01-31' },
    },
    {
      says: '毕业日期不知道：不能认定，补齐后为0至366元',
      given: { facts: { 'person.diploma-date': undefined } },
      expect: {
        eligibility: 'undetermined',
        range: ['0.00', '366.00'],
        against: {
          'in-force': 'unknown',
          started: 'unknown',
          'left-school': 'unknown',
          contributions: 'unknown',
        },
        missing: ['fact person.diploma-date'],
      },
    },
    {
      says: '两个月各缴100元：合计后一次取整为133.33元，不是两个66.67元',
      given: { facts: { 'person.contributions': paid(['2020-08', '2020-09'], '100.00') } },
      expect: { eligibility: 'entitled', amount: '133.33', months: 2, until: '2023-06-30' },
    },
    {
      says: '九月由单位参保：只计八月和十月',
      given: {
        facts: {
          'person.contributions': [
            ...paid(['2020-08', '2020-10'], '183.00'),
            ...paid(['2020-09'], '183.00', 'employee'),
          ],
        },
      },
      expect: { eligibility: 'entitled', amount: '244.00', months: 2, until: '2023-06-30' },
    },
    {
      says: '各月都由单位参保：没有以灵活就业身份缴费',
      given: { facts: { 'person.contributions': paid(THREE, '183.00', 'employee') } },
      expect: { eligibility: 'not-entitled', against: { contributions: 'not-met' } },
    },
    {
      says: '没有缴过费',
      given: { facts: { 'person.contributions': [] } },
      expect: { eligibility: 'not-entitled', against: { contributions: 'not-met' } },
    },
    {
      says: '开始灵活就业以前缴的六月不计',
      given: { facts: { 'person.contributions': paid(['2020-06', ...THREE], '183.00') } },
      expect: { eligibility: 'entitled', amount: '366.00', months: 3, until: '2023-06-30' },
    },
    {
      says: '预缴到十二月：申请日所在的十月以后还没有到，不计',
      given: { facts: { 'person.contributions': paid([...THREE, '2020-11', '2020-12'], '183.00') } },
      expect: { eligibility: 'entitled', amount: '366.00', months: 3, until: '2023-06-30' },
    },
    {
      says: '自学考试毕业：由经办人员认定',
      given: { facts: { 'person.school-kind': 'adult-higher-education' } },
      expect: {
        eligibility: 'official-must-judge',
        range: ['0.00', '366.00'],
        against: { graduate: 'official' },
        missing: ['official adult-education'],
      },
    },
    {
      says: '自学考试毕业，经办人员认定可以',
      given: {
        facts: { 'person.school-kind': 'adult-higher-education' },
        judgements: { 'adult-education': true },
      },
      expect: { eligibility: 'entitled', amount: '366.00', months: 3, until: '2023-06-30' },
    },
    {
      says: '已领30个月，再申请十个月：文本写的是三年，不是国家的两年，还剩六个月（T4）',
      given: {
        decisionDate: '2022-12-31',
        facts: {
          'person.diploma-date': '2019-06-30',
          'person.flexible-work-start': '2019-07-15',
          'person.months-received': 30,
          'person.contributions': paid(TEN, '150.00'),
        },
      },
      expect: { eligibility: 'entitled', amount: '600.00', months: 6 },
    },
    {
      says: '已领34个月，申请三月、五月、六月：中断的四月不占月数，计三月和五月',
      given: {
        decisionDate: '2022-12-31',
        facts: {
          'person.diploma-date': '2019-06-30',
          'person.flexible-work-start': '2019-07-15',
          'person.months-received': 34,
          'person.contributions': paid(['2022-06', '2022-03', '2022-05'], '150.00'),
        },
      },
      expect: { eligibility: 'entitled', amount: '200.00', months: 2 },
    },
    {
      says: '已领满36个月：期限用完',
      given: {
        decisionDate: '2022-12-31',
        facts: {
          'person.diploma-date': '2019-06-30',
          'person.flexible-work-start': '2019-07-15',
          'person.months-received': 36,
          'person.contributions': paid(TEN, '150.00'),
        },
      },
      expect: { eligibility: 'not-entitled', against: { 'term-left': 'not-met' } },
    },
    {
      says: '毕业不久却填报已领35个月：以填报为准，只计一个月',
      given: { facts: { 'person.months-received': 35 } },
      expect: { eligibility: 'entitled', amount: '122.00', months: 1, until: '2023-06-30' },
    },
    {
      says: '政策施行前一天',
      given: { decisionDate: '2020-07-12' },
      expect: {
        eligibility: 'not-entitled',
        against: { 'in-force': 'not-met', started: 'not-met', contributions: 'not-met' },
      },
    },
    {
      says: '有效期最后一天申请',
      given: { decisionDate: '2023-07-12', facts: { 'person.months-received': 0 } },
      expect: { eligibility: 'entitled', amount: '366.00', months: 3 },
    },
    {
      says: '有效期过后才第一次申请',
      given: { decisionDate: '2023-07-13', facts: { 'person.months-received': 0 } },
      expect: { eligibility: 'not-entitled', against: { 'in-force': 'not-met' } },
    },
    {
      says: '有效期内已领12个月，期满后继续',
      given: { decisionDate: '2023-07-13', facts: { 'person.months-received': 12 } },
      expect: { eligibility: 'entitled', amount: '366.00', months: 3 },
    },
    {
      says: '离校已超过三年，已领月数不知道：可能已经用完',
      given: { decisionDate: '2023-07-12' },
      expect: {
        eligibility: 'undetermined',
        range: ['0.00', '366.00'],
        against: { 'term-left': 'unknown' },
        missing: ['fact person.months-received'],
      },
    },
    {
      says: '正式运行中，只核对了施行首日，别的数没有人核对：不能认定',
      given: { trust: 'real', parameters: VALIDITY },
      expect: {
        eligibility: 'undetermined',
        range: ['0.00', '549.00'],
        against: { 'left-school': 'unknown', 'term-left': 'unknown' },
        missing: [
          'parameter art11.flexGraduate.leftSchoolMaxYears (unconfirmed)',
          'parameter art11.flexGraduate.maxYears (unconfirmed)',
          'fact person.months-received',
          'parameter art11.flexGraduate.siSubsidyRatio (unconfirmed)',
        ],
      },
    },
  ],
};
