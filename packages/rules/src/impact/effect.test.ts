import { expect, test } from 'vitest';
import { effectOf, type Standing, turns } from './effect.ts';

const due = (lowFen: number, rest: Partial<Standing> = {}): Standing => ({
  eligibility: 'entitled',
  lowFen,
  highFen: lowFen,
  months: 3,
  until: '2020-12-31',
  ...rest,
});
const open = (highFen: number | null): Standing => ({
  ...due(0),
  eligibility: 'undetermined',
  highFen,
});

test.each<[string, Standing | null, Standing | null, ReturnType<typeof effectOf>]>([
  ['nothing before and after', null, null, null],
  ['the same', due(100), due(100), null],
  ['due at last', null, due(100), 'gains'],
  ['no more due', due(100), null, 'loses'],
  ['more', due(100), due(101), 'gains'],
  ['less', due(100), due(99), 'loses'],
  ['longer', due(100), due(100, { months: 4 }), 'gains'],
  ['ends earlier', due(100), due(100, { until: '2020-11-30' }), 'loses'],
  ['more a month for fewer months', due(100), due(101, { months: 2 }), 'shifts'],
  ['open becomes certain', open(100), due(100), 'gains'],
  ['certain becomes open', due(100), open(200), 'may-lose'],
  ['open becomes nothing', open(100), null, 'may-lose'],
  ['nothing becomes open', null, open(100), 'may-gain'],
  ['open with more to win', open(100), open(200), 'may-gain'],
  ['open with a bound at last', open(null), open(200), 'may-lose'],
])('%s', (_, before, after, effect) => {
  expect(effectOf(before, after, 'per-month')).toBe(effect);
});

test('of a total the months are in it already: more months for less money is less', () => {
  expect(effectOf(due(100), due(90, { months: 4 }), 'total')).toBe('loses');
  expect(effectOf(due(100), due(100, { until: '2021-01-31' }), 'total')).toBe('gains');
});

test('an answer turns where eligibility does, not where an amount changes', () => {
  expect(turns(due(1), due(2))).toBe(false);
  expect([turns(null, due(2)), turns(due(2), open(2)), turns(open(2), null)]).toEqual([true, true, true]);
});
