import { base, holder } from './12.base.ts';
import type { CaseBook } from './case.ts';

const worked = (months: readonly string[], unitPaid = '500.00') =>
  months.map((month) => ({ month, 'unit-paid': unitPaid }));

/** The share is not known; where a case needs one it is given with the request, and is only an example. */
const WHOLE = { key: 'publicPost.minWageRatio', value: '1' };
const TWO = ['2022-01', '2022-02'];

/** Minimum wage of 嵩县 (class II): 1800 from January 2022, before 1700, 2000 from January 2024. */
export const cases: CaseBook = {
  benefit: '12.1',
  base: {
    ...base,
    clauses: ['12.1'],
    facts: { ...base.facts, 'firm.post-holders': [{ ...holder, months: worked(TWO) }] },
  },
  cases: [
    {
      says: '2022年一、二月在岗，单位缴社保各500元：符合；岗位补贴标准没有查到，在1000元与4600元之间',
      expect: {
        eligibility: 'entitled',
        range: ['1000.00', '4600.00'],
        months: 2,
        until: '2023-02-28',
        // One for each month, of which each has its own standard.
        missing: ['parameter publicPost.minWageRatio (null)'],
      },
    },
    {
      says: '同样的人，标准随申请给出（等于最低工资1800元）：两个月3600元，加社保1000元',
      given: { parameters: [WHOLE] },
      expect: { eligibility: 'entitled', amount: '4600.00', months: 2, until: '2023-02-28' },
    },
    {
      says: '标准为最低工资的八成，2021年12月1360元、2022年1月1440元：逐月按当月最低工资（T11）',
      given: {
        parameters: [
          { key: 'publicPost.minWageRatio', value: '0.8' },
          { key: 'minWage.classOfCounty', value: 'II' },
        ],
        item: { months: worked(['2021-12', '2022-01'], '0.00') },
      },
      expect: { eligibility: 'entitled', amount: '2800.00', months: 2, until: '2023-02-28' },
    },
    {
      says: '单位没有公益性岗位：一个回答就够',
      given: {
        facts: { 'firm.public-post-unit': false },
        item: { hardship: undefined, 'birth-date': undefined, months: undefined },
      },
      expect: {
        eligibility: 'not-entitled',
        against: {
          'post-unit': 'not-met',
          hardship: 'unknown',
          'working-age': 'unknown',
          'before-retirement': 'unknown',
          months: 'unknown',
        },
      },
    },
    {
      says: '没有认定为就业困难人员：不符合',
      given: { item: { hardship: false } },
      expect: { eligibility: 'not-entitled', against: { hardship: 'not-met' } },
    },
    {
      says: '是不是就业困难人员不知道：待定',
      given: { parameters: [WHOLE], item: { hardship: undefined } },
      expect: {
        eligibility: 'undetermined',
        range: ['0.00', '4600.00'],
        against: { hardship: 'unknown' },
        missing: ['fact firm.post-holders.hardship'],
      },
    },
    {
      says: '三年的最后一个月（2023年2月）计，三月不计',
      given: {
        parameters: [WHOLE],
        decisionDate: '2023-04-10',
        item: { months: worked(['2023-02', '2023-03']) },
      },
      expect: { eligibility: 'entitled', amount: '2300.00', months: 1, until: '2023-02-28' },
    },
    {
      says: '申请的月份都在三年以后：没有可补的月份',
      given: { decisionDate: '2023-04-10', item: { months: worked(['2023-03']) } },
      expect: { eligibility: 'not-entitled', against: { months: 'not-met' } },
    },
    {
      says: '2017年10月上岗，2020年9月期满仍未稳定就业：延长到2021年9月，十月不计（12.3、T1）',
      given: {
        parameters: [WHOLE, { key: 'minWage.classOfCounty', value: 'II' }],
        decisionDate: '2021-11-15',
        item: { 'placed-on': '2017-10-09', months: worked(['2021-09', '2021-10']) },
      },
      expect: { eligibility: 'entitled', amount: '2200.00', months: 1, until: '2021-09-30' },
    },
    {
      says: '同一个人期满时已有稳定工作：不延长，2021年的月份不补',
      given: {
        decisionDate: '2021-11-15',
        item: { 'placed-on': '2017-10-09', 'stable-work': true, months: worked(['2021-09']) },
      },
      expect: { eligibility: 'not-entitled', against: { months: 'not-met' } },
    },
    {
      says: '2018年2月上岗，2021年1月期满：不在2020年内，不延长（T1）',
      given: {
        decisionDate: '2021-11-15',
        item: { 'placed-on': '2018-02-01', months: worked(['2021-02']) },
      },
      expect: { eligibility: 'not-entitled', against: { months: 'not-met' } },
    },
    {
      says: '期限没有在2020年期满的，有没有稳定就业不必问',
      given: { parameters: [WHOLE], item: { 'stable-work': undefined } },
      expect: { eligibility: 'entitled', amount: '4600.00', months: 2, until: '2023-02-28' },
    },
    {
      says: '初次核定时距退休四年零九个月的男性（1964-12-01出生）：补到退休（T14）',
      given: { parameters: [WHOLE], item: { 'birth-date': '1964-12-01' } },
      expect: { eligibility: 'entitled', amount: '4600.00', months: 2, until: '2024-12-31' },
    },
    {
      says: '上岗当天距退休正好五年（1965-03-02出生）：不是不足五年，只有三年（T14）',
      given: { parameters: [WHOLE], item: { 'birth-date': '1965-03-02' } },
      expect: { eligibility: 'entitled', amount: '4600.00', months: 2, until: '2023-02-28' },
    },
    {
      says: '差一天不足五年（1965-03-01出生）：补到2025年3月，按2022年作决定时的退休年龄（T14）',
      given: { parameters: [WHOLE], item: { 'birth-date': '1965-03-01' } },
      expect: { eligibility: 'entitled', amount: '4600.00', months: 2, until: '2025-03-31' },
    },
    {
      says: '同一个人2025年申请：退休年龄已延迟一个月，补到4月；当初的核定不变（T14）',
      given: {
        parameters: [WHOLE],
        decisionDate: '2025-04-15',
        item: { 'birth-date': '1965-03-01', months: worked(['2025-03', '2025-04']) },
      },
      expect: { eligibility: 'entitled', amount: '5000.00', months: 2, until: '2025-04-30' },
    },
    {
      says: '工人岗位的女性，1970-06-01出生，不足五年：2020年6月满五十岁，2022年的月份不补（T14）',
      given: {
        item: { 'birth-date': '1970-06-01', sex: 'female', 'retirement-class': 'worker' },
      },
      expect: { eligibility: 'not-entitled', against: { months: 'not-met' } },
    },
    {
      says: '同一位女性按干部退休：距五十五岁还有五年多，补三年（T14）',
      given: {
        parameters: [WHOLE],
        item: { 'birth-date': '1970-06-01', sex: 'female', 'retirement-class': 'cadre' },
      },
      expect: { eligibility: 'entitled', amount: '4600.00', months: 2, until: '2023-02-28' },
    },
    {
      says: '上岗时已满六十岁：不符合',
      given: { item: { 'birth-date': '1960-03-02' } },
      expect: {
        eligibility: 'not-entitled',
        against: { 'before-retirement': 'not-met', months: 'not-met' },
      },
    },
    {
      says: '上岗第二天才满十六周岁：不得招用（劳动法第十五条）',
      given: { item: { 'birth-date': '2004-03-03' } },
      expect: { eligibility: 'not-entitled', against: { 'working-age': 'not-met' } },
    },
    {
      says: '上岗当天满十六周岁',
      given: { parameters: [WHOLE], item: { 'birth-date': '2004-03-02' } },
      expect: { eligibility: 'entitled', amount: '4600.00', months: 2, until: '2023-02-28' },
    },
    {
      says: '第二次安置，离岗满三个月当天上岗，零就业家庭成员：可以，期限三年',
      given: {
        parameters: [WHOLE],
        item: {
          'placed-on': '2021-03-01',
          'placements-before': 1,
          'first-placed-on': '2017-10-09',
          'left-on': '2020-12-01',
          'zero-employment-household': true,
        },
      },
      expect: { eligibility: 'entitled', amount: '4600.00', months: 2, until: '2024-02-29' },
    },
    {
      says: '第二次安置，离岗差一天满三个月：不符合',
      given: {
        item: {
          'placed-on': '2021-02-28',
          'placements-before': 1,
          'first-placed-on': '2017-10-09',
          'left-on': '2020-12-01',
          'zero-employment-household': true,
        },
      },
      expect: { eligibility: 'not-entitled', against: { placement: 'not-met' } },
    },
    {
      says: '第二次安置，不是零就业家庭、不是重度残疾、离退休还早：不符合',
      given: {
        item: {
          'placed-on': '2021-03-01',
          'placements-before': 1,
          'first-placed-on': '2017-10-09',
          'left-on': '2020-01-01',
          'zero-employment-household': false,
          'severely-disabled': false,
        },
      },
      expect: { eligibility: 'not-entitled', against: { placement: 'not-met' } },
    },
    {
      says: '第三次安置：最多两次，不符合',
      given: {
        item: {
          'placed-on': '2021-03-01',
          'placements-before': 2,
          'first-placed-on': '2014-10-09',
          'left-on': '2020-01-01',
          'severely-disabled': true,
        },
      },
      expect: { eligibility: 'not-entitled', against: { placement: 'not-met' } },
    },
    {
      says: '政策施行前一天申请',
      given: { decisionDate: '2020-07-12', item: { months: worked(['2020-05']) } },
      expect: { eligibility: 'not-entitled', against: { 'in-force': 'not-met' } },
    },
    {
      says: '政策有效期过后才上岗：不依本条',
      given: {
        decisionDate: '2023-09-15',
        item: { 'placed-on': '2023-07-13', months: worked(['2023-08']) },
      },
      expect: { eligibility: 'not-entitled', against: { 'in-force': 'not-met' } },
    },
    {
      says: '在偃师区（410307，原偃师市410381）：新代码2022年为一类地区，最低工资2000元（T15）',
      given: { parameters: [WHOLE], county: '410307' },
      expect: { eligibility: 'entitled', amount: '5000.00', months: 2, until: '2023-02-28' },
    },
    {
      says: '2020年在旧代码410381的偃师市：当年的类别只有推断，一并待定（T15）',
      given: {
        county: '410381',
        decisionDate: '2020-10-15',
        parameters: [WHOLE],
        item: { months: worked(['2020-09']) },
      },
      expect: {
        eligibility: 'entitled',
        range: ['2200.00', '2400.00'],
        months: 1,
        until: '2023-02-28',
        missing: ['parameter minWage.classOfCounty (uncertain)'],
      },
    },
  ],
};
