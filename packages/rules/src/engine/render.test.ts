import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  addYears,
  and,
  atLeast,
  atMost,
  between,
  choose,
  code,
  countRows,
  date,
  decisionDate,
  type Expr,
  equal,
  fact,
  greatest,
  integer,
  isOneOf,
  less,
  money,
  monthOf,
  more,
  multiply,
  no,
  not,
  or,
  round,
  shiftMonth,
  subtract,
  yearOf,
  yes,
} from '../index.ts';
import { formulaOf, labelOf } from './render.ts';
import type { LeafNode } from './render-operators.ts';

const start = fact.date('person.start', { subject: 'person', label: '开始日期' });
const end = fact.date('person.end', { subject: 'person', label: '结束日期' });
const months = fact.integer('person.months', { subject: 'person', label: '已领月数' });
const school = fact.code('person.school', { subject: 'person', label: '学校' });
const told = fact.boolean('person.told', { subject: 'person', label: '填报过' });
const paid = fact.list('person.paid', {
  subject: 'person',
  label: '缴费',
  itemId: 'month',
  item: {
    month: fact.month('month', { label: '月份' }),
    sum: fact.money('sum', { label: '金额' }),
  },
});
const names = new Map([['higher', '普通高等学校']]);
const say = (expr: Expr) => formulaOf(expr, names);

describe('a formula reads as a sentence', () => {
  it.each<[string, Expr]>([
    ['开始日期不晚于结束日期，且开始日期早于结束日期', and(atMost(start, end), less(start, end))],
    ['开始日期不早于2020年7月13日', atMost(date('2020-07-13'), start)],
    ['认定日期在开始日期至结束日期之间', between(decisionDate, start, end)],
    ['已领月数不少于 1', atLeast(months, integer(1))],
    ['开始日期与结束日期在同一年', equal(yearOf(start), yearOf(end))],
    ['学校为“普通高等学校”', equal(school, code('higher'))],
    ['“填报过”为否', not(told)],
    ['（填报过，且已领月数等于 3），或者填报过', or(and(told, equal(months, integer(3))), told)],
    ['开始日期起满 2 年之日的前一天', addDays(addYears(start, integer(2), 'roll'), integer(-1))],
    ['开始日期往前（已领月数）之日', addYears(start, subtract(integer(0), months), 'clamp')],
    ['开始日期起满 6 个月之日', addMonths(start, integer(6), 'clamp')],
    ['开始日期当月往后（已领月数 − 1）个月', shiftMonth(monthOf(start), subtract(months, integer(1)))],
    ['（36 − 已领月数）（最少按 0 计）', greatest(integer(0), subtract(integer(36), months))],
    ['开始日期与结束日期中较晚者', greatest(start, end)],
    ['如果填报过，符合；否则不符合', choose([[told, yes]], no)],
    ['如果填报过，取 1；否则取已领月数', choose([[told, integer(1)]], months)],
    ['学校不是“普通高等学校”', not(equal(school, code('higher')))],
    ['学校不是“普通高等学校”之一', not(isOneOf(school, ['higher']))],
    ['开始日期不早于结束日期', not(less(start, end))],
    ['开始日期早于2020年7月13日', not(atMost(date('2020-07-13'), start))],
    ['已领月数大于 36', not(atMost(months, integer(36)))],
    ['“填报过，且已领月数等于 3”为否', not(and(told, equal(months, integer(3))))],
    [
      '“缴费”中月份在开始日期当月至认定日期当月之间、金额大于 0.00 元的条数',
      countRows(paid, {
        where: more(paid.item.sum, money('0')),
        window: { date: paid.item.month, from: monthOf(start), to: monthOf(decisionDate) },
      }),
    ],
    ['1,000.00 元 × 已领月数，四舍五入到分', round(multiply(money('1000'), months), 'half-up')],
  ])('%s', (text, expr) => expect(say(expr)).toBe(text));
});

describe('a formula with values', () => {
  const values = (aside: string) => (node: { type: string; kind: string }) =>
    node.type === 'integer' && aside !== '尚不知道' ? { text: '7' } : { text: '填报过', aside };
  const told = fact.boolean('person.told', { subject: 'person', label: '填报过' });
  const choice = (when: Expr<'boolean'>) => choose([[when, integer(1)]], months);

  it.each<[string, string, Expr]>([
    ['如果填报过（是），取 1；否则取 7', '是', choice(told)],
    ['如果“填报过”为否（成立），取 1；否则取 7', '否', choice(not(told))],
    ['如果“填报过”为否（不成立，实际为是），取 1；否则取 7', '是', choice(not(told))],
    ['如果“填报过”为否（尚不知道），取 1；否则取填报过（尚不知道）', '尚不知道', choice(not(told))],
  ])('%s', (text, aside, expr) =>
    expect(formulaOf(expr, names, { leaf: values(aside), holds: () => null })).toBe(text),
  );

  const open = fact.boolean('person.open', { subject: 'person', label: '报到' });
  const labelled = (node: LeafNode) =>
    node.type === 'integer' ? { text: '7' } : { text: labelOf(node), aside: '是' };
  it.each<[string, boolean, Expr<'boolean'>]>([
    ['因填报过（是），取 1', true, told],
    ['因“填报过”为否（不成立，实际为是），取 7', false, told],
    ['因 7 大于 3，取 7', false, atMost(months, integer(3))],
  ])('tells only the branch that is taken, and why: %s', (text, held, when) => {
    const telling = { leaf: labelled, holds: () => held };
    expect(formulaOf(choice(when), names, telling)).toBe(text);
  });

  it('gives for a reason what decides: the alternative that holds, the part that does not, nothing denied twice', () => {
    const telling = (holding: readonly object[]) => ({
      leaf: labelled,
      named: (node: LeafNode) => ({ text: labelOf(node), aside: node.type === 'integer' ? '7' : '是' }),
      holds: (test: object) => holding.includes(test),
    });
    const few = less(months, integer(12));
    const say = (when: Expr<'boolean'>, ...holding: object[]) =>
      formulaOf(choice(when), names, telling(holding));
    const either = or(open, few);
    expect(say(either, either, few)).toBe('因已领月数（7）小于 12，取 1');
    expect(say(either)).toBe('因“报到”为否（不成立，实际为是），且已领月数（7）不少于 12，取 7');
    const both = and(open, few);
    expect(say(both, open)).toBe('因已领月数（7）不少于 12，取 7');
    expect(say(both, both, open, few)).toBe('因报到（是），且已领月数（7）小于 12，取 1');
    const unless = and(not(told), few);
    expect(say(unless, told, few)).toBe('因填报过（是），取 7');
  });

  it('says two bounds together of one thing alone, not of another that comes to the same figure', () => {
    const limits = and(
      atMost(integer(3), months),
      atMost(fact.integer('person.left', { label: '剩余' }), integer(9)),
    );
    expect(formulaOf(limits, names, { leaf: labelled, holds: () => null })).toBe('7 不少于 3，且 7 不超过 9');
  });

  it('keeps the branches that are open', () => {
    const holds = (test: object) => (test === open ? null : test === told);
    const cases = choose(
      [
        [open, integer(1)],
        [told, integer(2)],
      ],
      months,
    );
    const text = '如果报到（是），取 1；否则因填报过（是），取 2';
    expect(formulaOf(cases, names, { leaf: labelled, holds })).toBe(text);
  });
});
