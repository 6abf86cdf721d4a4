import type { CaseBook } from './case.ts';
import { acrossTheChange, base, intern, monthsFrom, youth } from './internship.base.ts';

const hired = (day: string) => ({ ending: 'hired-early', 'ended-on': day });
const REST = { eligibility: 'entitled', amount: '3780.00', months: 3, until: '2022-07-09' } as const;
const refusedBy = (condition: string) =>
  ({ eligibility: 'not-entitled', against: { [condition]: 'not-met' } }) as const;

/** The intern of 13.3, hired on 25 April: three months done, three left. */
export const cases: CaseBook = {
  benefit: '13.4',
  base: {
    ...base,
    clauses: ['13.4'],
    decisionDate: '2022-05-15',
    facts: { ...base.facts, 'firm.interns': [{ ...intern, ...hired('2022-04-25') }] },
  },
  cases: [
    {
      says: '六个月的见习，满三个月后签劳动合同：补剩余的三个月，1800元×3个月×70%，其中六月还没有到',
      expect: REST,
    },
    {
      says: '期满的人员留用一半：剩余期限同样按110%',
      given: { facts: { 'firm.interns-kept': 1, 'firm.interns-not-kept': 1 } },
      expect: { ...REST, amount: '5940.00' },
    },
    {
      says: '开始当天就签：六个月都是剩余期限',
      given: { item: hired('2022-01-10') },
      expect: { ...REST, amount: '7560.00', months: 6 },
    },
    {
      says: '期满当天签：还没有满，剩余一个月',
      given: { decisionDate: '2022-07-15', item: hired('2022-07-09') },
      expect: { ...REST, amount: '1260.00', months: 1 },
    },
    {
      says: '期满第二天签：见习期已满，是留用，没有剩余期限',
      given: { decisionDate: '2022-07-15', item: hired('2022-07-10') },
      expect: { eligibility: 'not-entitled', against: { 'hired-early': 'not-met', months: 'not-met' } },
    },
    {
      says: '没有签劳动合同：文本照字面相反，按国家文件不补（脱“满”字）',
      given: { item: { ending: 'full-term', 'ended-on': undefined } },
      expect: refusedBy('hired-early'),
    },
    {
      says: '期满前离开，没有签劳动合同',
      given: { item: { ending: 'left-early' } },
      expect: refusedBy('hired-early'),
    },
    {
      says: '合同要到认定日第二天才开始：还没有签',
      given: { decisionDate: '2022-04-24' },
      expect: refusedBy('hired-early'),
    },
    {
      says: '剩余期限里最低工资调整：2023年12月1800元，2024年六个月各2000元，共13800元的70%',
      given: {
        decisionDate: '2023-12-20',
        item: { ...acrossTheChange, ...hired('2023-12-10') },
      },
      expect: { eligibility: 'entitled', amount: '9660.00', months: 7, until: '2024-07-09' },
    },
    {
      says: '约定十四个月，满三个月后签：最长补到第十二个月，剩余九个月',
      given: { item: { 'agreed-end': '2023-03-09', months: monthsFrom('2022-01', 14) } },
      expect: { eligibility: 'entitled', amount: '11340.00', months: 9, until: '2023-01-09' },
    },
    {
      says: '只申请了已经见习的三个月：剩余期限里没有申请的月份',
      given: { item: { months: monthsFrom('2022-01', 3) } },
      expect: refusedBy('months'),
    },
    {
      says: '登记失业青年，不是高校毕业生：本条只写高校毕业生',
      given: { item: youth('2000-01-01') },
      expect: refusedBy('graduate'),
    },
    {
      says: '不是认定的见习单位：一问即知，名册里的事不必问',
      given: { facts: { 'firm.internship-base': false, 'firm.interns': [{ id: '甲' }] } },
      expect: {
        eligibility: 'not-entitled',
        against: {
          'internship-base': 'not-met',
          'hired-early': 'unknown',
          'in-force': 'unknown',
          term: 'unknown',
          graduate: 'unknown',
          months: 'unknown',
        },
      },
    },
    {
      says: '合同开始日期不知道：不能认定，剩余一到六个月',
      given: { item: { 'ended-on': undefined } },
      expect: {
        eligibility: 'undetermined',
        range: ['0.00', '7560.00'],
        against: { 'hired-early': 'unknown' },
        missing: ['fact firm.interns.ended-on'],
      },
    },
    {
      says: '申请的月份不知道：不能认定',
      given: { item: { months: undefined } },
      expect: {
        eligibility: 'undetermined',
        range: ['0.00', '700000.00'],
        against: { months: 'unknown' },
        missing: ['fact firm.interns.months'],
      },
    },
  ],
};
