/** Functions of the calendar that are looked up, against those that are computed. */
import { expect, test } from 'vitest';
import { CALENDAR, tableOf } from './calendar.ts';
import type { CalendarFunction } from './term.ts';
import { Terms } from './terms.ts';

const t = new Terms(() => -1);
const days = (min: number, max: number, nullable = false) =>
  t.column({ name: `days ${min} ${max} ${nullable}`, level: 0, min, max, nullable });

test.each<[CalendarFunction, readonly number[]]>([
  ['month-of', []],
  ['add-months-clamp', [12]],
  ['add-months-next', [-1]],
  ['months-between-clamp', [18_550]],
])('%s comes to the same for each day', (name, others) => {
  const of = days(-400, 4000);
  const term = t.calendar(name, [of, ...others.map((each) => t.number(each))], -1e6, 1e6);
  const table = tableOf(term);
  expect(table).toMatchObject({ from: -400, of, nullable: false });
  for (let day = -400; day <= 4000; day++)
    expect(table?.cells[day + 400]).toBe(CALENDAR[name](day, ...others));
});

test('of many days, and of two that are not constant, nothing is looked up', () => {
  expect(tableOf(t.calendar('month-of', [days(0, 9000)], 0, 400))).toBeUndefined();
  const two = t.calendar('months-between-roll', [days(0, 100), days(0, 200)], -100, 100);
  expect(tableOf(two)).toBeUndefined();
});

test('a cell that may be empty is said to be outside of the table', () => {
  expect(tableOf(t.calendar('month-of', [days(10_000, 11_000, true)], 0, 400))?.nullable).toBe(true);
});
