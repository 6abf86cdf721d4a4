/**
 * The proleptic Gregorian calendar on day numbers (0 = 1970-01-01) and month numbers (year × 12 + month − 1).
 * Written on integers, not on Temporal, because it runs in browsers that have none and in a column kernel.
 */
import type { Overflow } from '../ir.ts';

export interface CalendarDate {
  readonly year: number;
  /** 1–12 */
  readonly month: number;
  /** 1–31 */
  readonly day: number;
}

/**
 * Day number of a date; years are shifted to begin in March so that leap days come last. What is counted within an era
 * of 400 years is never negative, so `| 0` is its floor, which is several times faster than Math.floor.
 */
export function dayNumber(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = (y - era * 400) | 0;
  const dayOfYear = (((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) | 0) + day - 1;
  const dayOfEra = yearOfEra * 365 + ((yearOfEra / 4) | 0) - ((yearOfEra / 100) | 0) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

export function calendarDate(dayNo: number): CalendarDate {
  const shifted = dayNo + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = (shifted - era * 146_097) | 0;
  const days = dayOfEra - ((dayOfEra / 1460) | 0) + ((dayOfEra / 36_524) | 0) - ((dayOfEra / 146_096) | 0);
  const yearOfEra = (days / 365) | 0;
  const dayOfYear = (dayOfEra - (365 * yearOfEra + ((yearOfEra / 4) | 0) - ((yearOfEra / 100) | 0))) | 0;
  const shiftedMonth = ((5 * dayOfYear + 2) / 153) | 0;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - (((153 * shiftedMonth + 2) / 5) | 0) + 1,
  };
}

export function daysInMonth(year: number, month: number): number {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

export const monthNumber = (year: number, month: number): number => year * 12 + month - 1;
export const yearOfMonth = (monthNo: number): number => Math.floor(monthNo / 12);
export const monthOfYear = (monthNo: number): number => monthNo - yearOfMonth(monthNo) * 12 + 1;

export function monthOf(dayNo: number): number {
  const { year, month } = calendarDate(dayNo);
  return monthNumber(year, month);
}

export const firstDay = (monthNo: number): number => dayNumber(yearOfMonth(monthNo), monthOfYear(monthNo), 1);
export const lastDay = (monthNo: number): number => firstDay(monthNo + 1) - 1;

/** Adds whole months; undefined where `overflow` is `reject` and the month has no such day. */
export function addMonths(dayNo: number, months: number, overflow: Exclude<Overflow, 'reject'>): number;
export function addMonths(dayNo: number, months: number, overflow: Overflow): number | undefined;
export function addMonths(dayNo: number, months: number, overflow: Overflow): number | undefined {
  const { year, month, day } = calendarDate(dayNo);
  const target = monthNumber(year, month) + months;
  const length = daysInMonth(yearOfMonth(target), monthOfYear(target));
  if (day <= length || overflow === 'roll') return firstDay(target) + day - 1;
  if (overflow === 'reject') return undefined;
  return firstDay(target) + length - (overflow === 'clamp' ? 1 : 0);
}

/**
 * Whole months from a to b. `clamp`: the greatest k with addMonths(a, k, clamp) ≤ b, so that 31 January to
 * 28 February is one month; `roll`: the day of the month itself must be reached, so that it is none.
 * Backwards it is the negative of the way forwards.
 */
export function monthsBetween(a: number, b: number, mode: 'clamp' | 'roll'): number {
  if (b < a) return 0 - monthsBetween(b, a, mode);
  const [from, to] = [calendarDate(a), calendarDate(b)];
  const months = (to.year - from.year) * 12 + to.month - from.month;
  const reached = to.day >= from.day || (mode === 'clamp' && to.day === daysInMonth(to.year, to.month));
  return reached ? months : months - 1;
}

/** Whole years: whole months by the same mode, twelve to a year. */
export function yearsBetween(a: number, b: number, mode: 'clamp' | 'roll'): number {
  return Math.trunc(monthsBetween(a, b, mode) / 12) + 0;
}

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const MONTH = /^(\d{4})-(\d{2})$/;

/** Day number of 'YYYY-MM-DD'; `impossible` for 2021-02-29, `malformed` for anything else. */
export function parseDate(text: string): number | 'malformed' | 'impossible' {
  const found = DATE.exec(text);
  if (!found) return 'malformed';
  return checkedDay(Number(found[1]), Number(found[2]), Number(found[3])) ?? 'impossible';
}

/** Day number of an existing date between the years 1 and 9999, otherwise undefined. */
export function checkedDay(year: number, month: number, day: number): number | undefined {
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) {
    return undefined;
  }
  return dayNumber(year, month, day);
}

export function parseMonth(text: string): number | 'malformed' | 'impossible' {
  const found = MONTH.exec(text);
  if (!found) return 'malformed';
  const [year, month] = [Number(found[1]), Number(found[2])];
  return year < 1 || month < 1 || month > 12 ? 'impossible' : monthNumber(year, month);
}

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

export function formatDate(dayNo: number): string {
  const { year, month, day } = calendarDate(dayNo);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

export function formatMonth(monthNo: number): string {
  return `${pad(yearOfMonth(monthNo), 4)}-${pad(monthOfYear(monthNo), 2)}`;
}
