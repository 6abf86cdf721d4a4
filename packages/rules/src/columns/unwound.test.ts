/** A comparison without its function of the calendar comes to the same, on every day around every end of a month. */
import { expect, test } from 'vitest';
import { dayNumber, monthNumber } from '../core/calendar.ts';
import { CALENDAR } from './calendar.ts';
import type { CalendarFunction, Term } from './term.ts';
import { Terms } from './terms.ts';

const days = { min: dayNumber(2019, 1, 1), max: dayNumber(2021, 3, 31) };
const months = { min: monthNumber(2019, 1), max: monthNumber(2021, 3) };

test.each<[CalendarFunction, { min: number; max: number }, number[]]>([
  ['month-of', days, []],
  ['first-day', months, []],
  ['last-day', months, []],
  ['add-months-clamp', days, [1]],
  ['add-months-clamp', days, [-12]],
  ['add-months-next', days, [1]],
  ['add-months-next', days, [11]],
])('%s', (name, { min, max }, others) => {
  const t = new Terms(() => -1);
  const x = t.column({ name: 'x', level: 0, min, max, nullable: false });
  const rise = (n: number) => CALENDAR[name](n, ...others);
  const of = t.calendar(name, [x, ...others.map((n) => t.number(n))], rise(min), rise(max) + 33);
  const holds = (term: Term, n: number): boolean => {
    if (term.op === 'constant') return term.min === 1;
    const [a, b] = term.args.map((each) => (each === x ? n : each.min)) as [number, number];
    return term.op === 'less' ? a < b : a <= b;
  };
  const wrong: [n: number, bound: number][] = [];
  for (let bound = rise(min) - 1; bound <= rise(max) + 1; bound++) {
    const number = t.number(bound);
    const tests: [Term, (value: number) => boolean][] = [
      [t.less(of, number), (value) => value < bound],
      [t.atMost(of, number), (value) => value <= bound],
      [t.less(number, of), (value) => bound < value],
      [t.atMost(number, of), (value) => bound <= value],
    ];
    for (const [term, expected] of tests) {
      expect(term.args).not.toContain(of);
      for (let n = min; n <= max; n++) if (holds(term, n) !== expected(rise(n))) wrong.push([n, bound]);
    }
  }
  expect(wrong).toEqual([]);
});

test('a whole quotient against a number is its dividend against another', () => {
  const t = new Terms(() => -1);
  const x = t.column({ name: 'x', level: 0, ...months, nullable: false });
  const year = t.floorDivide(x, t.number(12));
  const number = t.number(2020);
  const tests: readonly (readonly [Term, (year: number) => boolean])[] = [
    [t.less(year, number), (n) => n < 2020],
    [t.atMost(year, number), (n) => n <= 2020],
    [t.less(number, year), (n) => 2020 < n],
    [t.atMost(number, year), (n) => 2020 <= n],
  ];
  for (const [term, expected] of tests) {
    const [a, b] = term.args as [Term, Term];
    for (let n = months.min; n <= months.max; n++) {
      const [left, right] = [a, b].map((each) => (each === x ? n : each.min)) as [number, number];
      expect(term.op === 'less' ? left < right : left <= right).toBe(expected(Math.floor(n / 12)));
    }
  }
});

test('what rolls over may fall, and keeps its function', () => {
  const t = new Terms(() => -1);
  const x = t.column({ name: 'x', level: 0, ...days, nullable: false });
  const of = t.calendar('add-months-roll', [x, t.number(1)], days.min, days.max + 40);
  expect(t.less(of, t.number(days.min + 60)).args).toContain(of);
});
