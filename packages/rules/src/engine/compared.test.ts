import { expect, it } from 'vitest';
import {
  addDays,
  addYears,
  and,
  atLeast,
  atMost,
  choose,
  code,
  countRows,
  date,
  decisionDate,
  type Expr,
  equal,
  fact,
  integer,
  less,
  money,
  monthOf,
  no,
  not,
  or,
  type Pack,
  type Request,
  table,
  yearOf,
  yes,
} from '../index.ts';
import { one, person } from '../testing/ask.ts';
import { tinyPack } from '../testing/tiny-pack.ts';

const diploma = fact.date('person.diploma', { subject: 'person', label: '毕业日期' });
const start = fact.date('person.start', { subject: 'person', label: '开始日期' });
const months = fact.integer('person.months', { subject: 'person', label: '已领月数', unit: '月' });
const income = fact.money('person.income', { subject: 'person', label: '月收入' });
const open = fact.boolean('person.open', { subject: 'person', label: '无固定期限' });
const school = fact.code('person.school', {
  subject: 'person',
  label: '学校',
  values: [
    { code: 'higher', label: '普通高等学校' },
    { code: 'other', label: '其他' },
  ],
});
const paid = fact.list('person.paid', {
  subject: 'person',
  label: '缴费',
  item: { month: fact.month('month', { label: '月份' }) },
});

const facts = {
  'person.diploma': '2028-06-30',
  'person.start': '2030-08-01',
  'person.months': 36,
  'person.income': '5000.00',
  'person.open': false,
  'person.school': 'other',
  'person.paid': [{ month: '2029-01' }],
};

/** What is said of a condition with this test; the case is decided on 2030-05-10. */
function compared(test: Expr<'boolean'>, changed: Request['facts'] = {}): string | undefined {
  const conditions = [{ id: 'c', clause: 'A1', text: '', test }];
  const pack: Pack = {
    ...tinyPack,
    facts: [diploma, start, months, income, open, school, paid],
    parameters: [],
    values: [],
    compatibility: [],
    benefits: [{ id: 'A1', clause: 'A1', title: '', subject: 'person', kind: 'rule', conditions }],
  };
  const [reason] = one(person({ ...facts, ...changed }, { county: null }), 'A1', pack).reasons;
  return reason?.compared;
}

const longContract = atLeast(start, addYears(diploma, integer(3), 'clamp'));

it.each<[string, Expr<'boolean'>]>([
  ['已领月数是 36 个月，须不超过 35 个月', atMost(months, integer(35))],
  ['月收入是 5,000.00 元，须小于 3,000.00 元', less(income, money('3000.00'))],
  [
    '开始日期是2030年8月1日，须早于2030年6月30日（毕业日期（2028年6月30日）起满 2 年之日）',
    less(start, addYears(diploma, integer(2), 'clamp')),
  ],
  // The sentence is about what is said of the case, on whichever side of the comparison it stands.
  ['毕业日期是2028年6月30日，须晚于2029年1月1日', less(date('2029-01-01'), diploma)],
  ['开始日期是2030年8月1日，须不晚于2030年5月10日（认定日期）', atLeast(decisionDate, start)],
  ['毕业日期是2028年6月30日，须在2030年（认定日期当年）', equal(yearOf(diploma), yearOf(decisionDate))],
  ['毕业日期是2028年6月30日，须不早于2029年', atLeast(yearOf(diploma), integer(2029))],
  [
    '“缴费”中符合的条数是 0，须不少于 1',
    atLeast(countRows(paid, { where: equal(paid.item.month, monthOf(decisionDate)) }), integer(1)),
  ],
  // What is denied is told as it must be.
  ['已领月数是 36 个月，须小于 36 个月', not(atLeast(months, integer(36)))],
  // Of several that must all hold, those that do not.
  ['月收入是 5,000.00 元，须等于 0.00 元', and(atLeast(months, integer(1)), equal(income, money('0')))],
  // Of several of which one would do, all, those included that compare nothing.
  [
    '须是“无固定期限”，或者须学校为“普通高等学校”，或者开始日期是2030年8月1日，须不早于2031年6月30日（毕业日期（2028年6月30日）起满 3 年之日）',
    or(open, equal(school, code('higher')), longContract),
  ],
  // Of a choice the case that is taken.
  [
    '已领月数是 36 个月，须小于 12 个月',
    choose([[open, less(months, integer(6))]], less(months, integer(12))),
  ],
  ['已领月数是 36 个月，须不少于 37 个月', choose([[less(months, integer(37)), no]], yes)],
  // Of a table the row that is looked up.
  [
    '已领月数是 36 个月，须小于 6 个月',
    table(
      [school],
      [
        [[['higher']], yes],
        [[['other']], less(months, integer(6))],
      ],
    ),
  ],
  ['已领月数是 36 个月，须小于 9 个月', table([school], [[[['higher']], yes]], less(months, integer(9)))],
])('%s', (said, test) => {
  expect(compared(test)).toBe(said);
});

it.each<[string, Expr<'boolean'>]>([
  ['a condition that is met', atMost(months, integer(36))],
  ['what compares no figures', or(open, equal(school, code('higher')))],
  ['a choice that provides for nothing of the kind', choose([[open, yes]], no)],
  ['a table that refuses a kind', table([school], [[[['higher']], yes]], no)],
])('says nothing of %s', (_, test) => {
  expect(compared(test)).toBeUndefined();
});

it('says nothing while the condition is open', () => {
  expect(compared(atMost(months, integer(35)), { 'person.months': null })).toBeUndefined();
});

it('leaves out what is not known of several that fail', () => {
  const test = and(less(income, money('1')), less(start, addDays(diploma, integer(1))));
  expect(compared(test, { 'person.diploma': null })).toBe('月收入是 5,000.00 元，须小于 1.00 元');
});
