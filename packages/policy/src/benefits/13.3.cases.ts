import type { CaseBook } from './case.ts';
import { acrossTheChange, base, CLASS_II, monthsFrom, youth } from './internship.base.ts';

const SIX = { eligibility: 'entitled', amount: '7560.00', months: 6, until: '2022-07-09' } as const;
const refusedBy = (condition: string) =>
  ({ eligibility: 'not-entitled', against: { [condition]: 'not-met' } }) as const;
const kept = (yes: number, no: number) => ({ 'firm.interns-kept': yes, 'firm.interns-not-kept': no });
const left = (day: string) => ({ ending: 'left-early', 'ended-on': day });

export const cases: CaseBook = {
  benefit: '13.3',
  base: { ...base, clauses: ['13.3'] },
  cases: [
    { says: '嵩县（二类）2022年见习6个月，没有留用：1800元×6个月×70%，7560元', expect: SIX },
    {
      says: '期满的两人留用一人，正好50%：按110%，11880元',
      given: { facts: kept(1, 1) },
      expect: { ...SIX, amount: '11880.00' },
    },
    {
      says: '期满的101人留用50人，差半个人：仍按70%',
      given: { facts: kept(50, 51) },
      expect: SIX,
    },
    { says: '还没有人期满：没有留用比例，按70%', given: { facts: kept(0, 0) }, expect: SIX },
    {
      says: '留用人数不知道：有资格，金额在70%和110%之间',
      given: { facts: { 'firm.interns-kept': undefined, 'firm.interns-not-kept': undefined } },
      expect: {
        eligibility: 'entitled',
        range: ['7560.00', '11880.00'],
        months: 6,
        until: '2022-07-09',
        missing: ['fact firm.interns-kept', 'fact firm.interns-not-kept'],
      },
    },
    {
      says: '最低工资在见习期间调整：2023年六个月各1800元，2024年六个月各2000元，共22800元的70%',
      given: { decisionDate: '2024-07-15', item: acrossTheChange },
      expect: { eligibility: 'entitled', amount: '15960.00', months: 12, until: '2024-07-09' },
    },
    {
      says: '跨2021年：县区类别没有见到附件，洛阳没有三类县区，2021年两个月的标准是1700元或者1900元，金额待定',
      given: {
        decisionDate: '2022-05-15',
        item: { start: '2021-11-10', 'agreed-end': '2022-05-09', months: monthsFrom('2021-11', 6) },
      },
      expect: {
        eligibility: 'entitled',
        range: ['7420.00', '7700.00'],
        months: 6,
        until: '2022-05-09',
        // Of November and of December.
        missing: ['parameter minWage.classOfCounty (uncertain)'],
      },
    },
    {
      says: '同一人，确认为二类：1700元两个月、1800元四个月，共10600元的70%',
      given: {
        decisionDate: '2022-05-15',
        item: { start: '2021-11-10', 'agreed-end': '2022-05-09', months: monthsFrom('2021-11', 6) },
        parameters: CLASS_II,
      },
      expect: { eligibility: 'entitled', amount: '7420.00', months: 6, until: '2022-05-09' },
    },
    {
      says: '同样的见习在涧西区（一类）：2000元×6个月×70%',
      given: { county: '410305' },
      expect: { ...SIX, amount: '8400.00' },
    },
    {
      says: '多填了七月：见习只有六个整月，七月没有满',
      given: { item: { months: monthsFrom('2022-01', 7) } },
      expect: SIX,
    },
    {
      says: '二月中断，没有填：只补五个月',
      given: { item: { months: [...monthsFrom('2022-01', 1), ...monthsFrom('2022-03', 4)] } },
      expect: { ...SIX, amount: '6300.00', months: 5 },
    },
    {
      says: '还在见习，认定日5月9日：正好满四个月，申请的五月和六月还没有满',
      given: { decisionDate: '2022-05-09' },
      expect: { ...SIX, amount: '5040.00', months: 4 },
    },
    {
      says: '前一天认定：满三个月',
      given: { decisionDate: '2022-05-08' },
      expect: { ...SIX, amount: '3780.00', months: 3 },
    },
    {
      says: '4月10日离开：满三个月，补三个月',
      given: { item: left('2022-04-10') },
      expect: { eligibility: 'entitled', amount: '3780.00', months: 3, until: '2022-04-09' },
    },
    {
      says: '4月9日离开：不满三个月，差一天，不补',
      given: { item: left('2022-04-09') },
      expect: refusedBy('done'),
    },
    {
      says: '5月31日离开：离开的当月没有满，不补，补到4月起的那个月',
      given: { item: left('2022-05-31') },
      expect: { eligibility: 'entitled', amount: '5040.00', months: 4, until: '2022-05-30' },
    },
    {
      says: '期满前签了劳动合同（2月20日）：已满的一个月照补，其余由剩余期限补贴补',
      given: { item: { ending: 'hired-early', 'ended-on': '2022-02-20' } },
      expect: { eligibility: 'entitled', amount: '1260.00', months: 1, until: '2022-02-19' },
    },
    {
      says: '单位填的是撤销了的代码410381（偃师市）：2022年按后来的偃师区，一类（T15）',
      given: { county: '410381' },
      expect: { ...SIX, amount: '8400.00' },
    },
    {
      says: '撤销了的代码410306（吉利区）：2022年按合并以后的孟津区，一类（T15）',
      given: { county: '410306' },
      expect: { ...SIX, amount: '8400.00' },
    },
    {
      says: '撤销了的代码410322（孟津县）：2022年按合并以后的孟津区，一类，不再是二类（T15）',
      given: { county: '410322' },
      expect: { ...SIX, amount: '8400.00' },
    },
    {
      says: '填的是偃师区，见习在2020年：当年的偃师市只有推断的类别，待定（T15）',
      given: {
        county: '410307',
        decisionDate: '2020-12-31',
        item: {
          start: '2020-08-10',
          'agreed-end': '2020-11-09',
          'diploma-date': '2020-06-30',
          months: monthsFrom('2020-08', 3),
        },
      },
      expect: {
        eligibility: 'entitled',
        range: ['3570.00', '3990.00'],
        months: 3,
        until: '2020-11-09',
        missing: ['parameter minWage.classOfCounty (uncertain)'],
      },
    },
    {
      says: '约定十四个月：最长补十二个月',
      given: {
        decisionDate: '2023-03-15',
        item: { 'agreed-end': '2023-03-09', months: monthsFrom('2022-01', 14) },
      },
      expect: { eligibility: 'entitled', amount: '15120.00', months: 12, until: '2023-01-09' },
    },
    {
      says: '约定到4月8日：不足三个月，不是见习',
      given: { item: { 'agreed-end': '2022-04-08' } },
      expect: { eligibility: 'not-entitled', against: { term: 'not-met', done: 'not-met' } },
    },
    {
      says: '申请的月份是空表：本次没有可补的月份',
      given: { item: { months: [] } },
      expect: refusedBy('months'),
    },
    {
      says: '不是认定的见习单位：一问即知，名册里的事不必问',
      given: { facts: { 'firm.internship-base': false, 'firm.interns': [{ id: '甲' }] } },
      expect: {
        eligibility: 'not-entitled',
        against: {
          'internship-base': 'not-met',
          'in-force': 'unknown',
          term: 'unknown',
          trainee: 'unknown',
          done: 'unknown',
          months: 'unknown',
        },
      },
    },
    {
      says: '离校两年的最后一天开始见习',
      given: { item: { 'diploma-date': '2020-01-11' } },
      expect: SIX,
    },
    {
      says: '离校满两周年当天开始见习',
      given: { item: { 'diploma-date': '2020-01-10' } },
      expect: refusedBy('trainee'),
    },
    {
      says: '离校后就业过，也没有失业登记',
      given: { item: { 'unemployed-until-start': false } },
      expect: refusedBy('trainee'),
    },
    { says: '登记失业青年，差一天满25岁', given: { item: youth('1997-01-11') }, expect: SIX },
    {
      says: '登记失业人员，见习开始当天满25岁',
      given: { item: youth('1997-01-10') },
      expect: refusedBy('trainee'),
    },
    { says: '登记失业青年，当天满16岁', given: { item: youth('2006-01-10') }, expect: SIX },
    {
      says: '差一天满16岁',
      given: { item: youth('2006-01-11') },
      expect: refusedBy('trainee'),
    },
    {
      says: '自学考试毕业，没有失业登记：由经办人员认定',
      given: { item: { 'school-kind': 'adult-higher-education' } },
      expect: {
        eligibility: 'official-must-judge',
        range: ['0.00', '7560.00'],
        against: { trainee: 'official' },
        missing: ['official intern-adult-education'],
      },
    },
    {
      says: '施行以前开始、还在进行的见习：从2020年7月起的五个月按本条，1700元×5个月×70%',
      given: {
        decisionDate: '2020-12-31',
        item: {
          start: '2020-06-20',
          'agreed-end': '2020-12-19',
          'diploma-date': '2019-06-30',
          months: monthsFrom('2020-06', 6),
        },
        parameters: CLASS_II,
      },
      expect: { eligibility: 'entitled', amount: '5950.00', months: 5, until: '2020-12-19' },
    },
    {
      says: '有效期最后一天开始见习：补到期满',
      given: {
        decisionDate: '2023-10-15',
        item: {
          start: '2023-07-12',
          'agreed-end': '2023-10-11',
          'diploma-date': '2022-06-30',
          months: monthsFrom('2023-07', 3),
        },
      },
      expect: { eligibility: 'entitled', amount: '3780.00', months: 3, until: '2023-10-11' },
    },
    {
      says: '有效期过后才开始见习',
      given: {
        decisionDate: '2023-10-15',
        item: {
          start: '2023-07-13',
          'agreed-end': '2023-10-12',
          'diploma-date': '2022-06-30',
          months: monthsFrom('2023-07', 3),
        },
      },
      expect: refusedBy('in-force'),
    },
    {
      says: '怎样结束不知道：不能认定',
      given: { item: { ending: undefined, 'ended-on': undefined } },
      expect: {
        eligibility: 'undetermined',
        range: ['0.00', '7560.00'],
        against: { done: 'unknown', months: 'unknown' },
        missing: ['fact firm.interns.ending', 'fact firm.interns.ended-on'],
      },
    },
  ],
};
