import type { Json, ListDefinition } from '@wenye/rules';
import { describe, expect, it } from 'vitest';
import { filledBy, monthsOf, noSpan, type Span, settled } from './span.ts';
import { findFact } from './vocabulary.ts';

const list = findFact('person.contributions') as ListDefinition;
const months = findFact('firm.interns.months') as ListDefinition;
const today = '2020-10-15';
const rest = { 'insured-as': 'flexible', paid: '549.00' };
const two: Span = { first: '2020-05', last: '2020-06', rest };
const row = (month: string): Json => ({ month, ...rest });

describe('what stands in the box for months', () => {
  it('is filled in beside what there is, though its button was not pressed', () => {
    expect(filledBy(list, [row('2020-07')], two, today)).toEqual({
      value: [row('2020-05'), row('2020-06'), row('2020-07')],
    });
    expect(filledBy(list, undefined, { ...two, last: '' }, today)).toEqual({ value: [row('2020-05')] });
  });

  it('is nothing once it was filled in, though the amount stays for the next span', () =>
    expect(filledBy(list, [row('2020-07')], { ...noSpan, rest }, today)).toBeUndefined());

  it.each([
    ['months to come', { last: '2030-09' }, '2030年9月还没有到，只能填到本月（2020年10月）'],
    ['what is no month', { last: null }, '请按“年-月”填写，例如 2020-06'],
    ['no beginning', { first: '' }, '请填写从哪个月'],
    ['an end before the beginning', { last: '2020-04' }, '不能早于开始的月份'],
    [
      'more than ten years, of which the last would be left out',
      { first: '2002-01' },
      '一次最多填 120 个月，请核对',
    ],
    ['no amount', { rest: { 'insured-as': 'flexible' } }, '请填写：本人实际缴纳'],
    [
      'an amount beyond belief',
      { rest: { ...rest, paid: '549000.00' } },
      '本人实际缴纳：一个月不会超过 50,000.00 元，请核对小数点',
    ],
  ] as const)('is not filled in, and the reason is said: %s', (_, part, problem) =>
    expect(filledBy(list, undefined, { ...two, ...part }, today)).toEqual({ problem }),
  );

  it('may hold months to come where they are no past event (见习)', () =>
    expect(filledBy(months, undefined, { first: '2020-10', last: '2020-12', rest: {} }, today)).toEqual({
      value: [{ month: '2020-10' }, { month: '2020-11' }, { month: '2020-12' }],
    }));
});

it('counts one month where only the first is given, and none that cannot be read', () => {
  expect(monthsOf({ ...two, last: '' })).toEqual(['2020-05']);
  expect(monthsOf({ ...two, last: null })).toEqual([]);
});

it('settles the boxes of a form: what can be filled in, and the others by name', () => {
  const spans = { [list.id]: two };
  expect(settled([list], {}, spans, today)).toEqual({
    facts: { [list.id]: [row('2020-05'), row('2020-06')] },
    problems: {},
  });
  expect(settled([list], {}, { [list.id]: { ...two, rest: {} } }, today)).toEqual({
    facts: {},
    problems: { [list.id]: '“每个月都一样？一次填好”里的月份还没有填入：请填写：参保身份' },
  });
});
