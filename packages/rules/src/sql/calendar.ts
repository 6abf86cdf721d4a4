/**
 * The calendar of core/calendar.ts in PostgreSQL, on the same day and month numbers. All arguments are integers
 * within the years 1 to 9999 (columns/dates.ts keeps them there).
 */
import type { CalendarFunction } from '../columns/term.ts';

const EPOCH = `date '1970-01-01'`;

const asDate = (day: string): string => `(${EPOCH} + (${day})::int)`;
const dayOf = (date: string): string => `(${date} - ${EPOCH})`;
/** 1 to 31. */
const ofMonth = (day: string): string => `date_part('day', ${asDate(day)})::int`;

const monthOf = (day: string): string =>
  `(date_part('year', ${asDate(day)}) * 12 + date_part('month', ${asDate(day)}) - 1)::int`;
const firstDay = (month: string): string =>
  dayOf(`make_date(((${month}) / 12)::int, ((${month}) % 12 + 1)::int, 1)`);
const lastDay = (month: string): string => `(${firstDay(`(${month}) + 1`)} - 1)`;
const makeDay = (year: string, month: string, day: string): string =>
  `(${dayOf(`make_date((${year})::int, (${month})::int, 1)`)} + (${day})::int - 1)`;
const daysInMonth = (year: string, month: string): string => {
  const first = `make_date((${year})::int, (${month})::int, 1)`;
  return `((${first} + interval '1 month')::date - ${first})`;
};

/** From the earlier to the later. */
function monthsForwards(from: string, to: string, clamp: boolean): string {
  const [a, b] = [ofMonth(from), ofMonth(to)];
  const lastOfMonth = `${ofMonth(`(${to}) + 1`)} = 1`;
  const reached = clamp ? `(${b} >= ${a} or ${lastOfMonth})` : `${b} >= ${a}`;
  return `(${monthOf(to)} - ${monthOf(from)} - case when ${reached} then 0 else 1 end)`;
}

const monthsBetween =
  (clamp: boolean) =>
  (a: string, b: string): string =>
    `(case when (${b}) < (${a}) then -${monthsForwards(b, a, clamp)} else ${monthsForwards(a, b, clamp)} end)`;

/** The day of that month, or where the month has no such day, what `overflow` says. */
const rolled = (day: string, months: string): string =>
  `(${firstDay(`${monthOf(day)} + (${months})`)} + ${ofMonth(day)} - 1)`;

const FUNCTIONS: { readonly [name in CalendarFunction]: (...args: string[]) => string } = {
  'month-of': monthOf,
  'first-day': firstDay,
  'last-day': lastDay,
  'make-day': makeDay,
  'days-in-month': daysInMonth,
  'months-between-clamp': monthsBetween(true),
  'months-between-roll': monthsBetween(false),
  'add-months-clamp': (day, months) =>
    dayOf(`(${asDate(day as string)} + make_interval(months => (${months})::int))::date`),
  'add-months-next': (day, months) =>
    `least(${rolled(day as string, months as string)}, ${firstDay(`${monthOf(day as string)} + (${months}) + 1`)})`,
  'add-months-roll': (day, months) => rolled(day as string, months as string),
};

/** A function of the calendar as an SQL expression. */
export const calendarSql = (name: CalendarFunction, args: readonly string[]): string =>
  FUNCTIONS[name](...args);
