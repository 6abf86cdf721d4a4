/** Calendar operators. Results outside the years 1–9999 are the error `overflow`. */
import * as calendar from '../core/calendar.ts';
import { type ErrorCode, FAILURES, Failure, type Interval, interval, type Value } from '../core/state.ts';
import type { Overflow } from '../ir.ts';
import { type Image, image, liftNumberPair, liftNumbers } from './strict.ts';

const FIRST = calendar.dayNumber(1, 1, 1);
const LAST = calendar.dayNumber(9999, 12, 31);
const FIRST_MONTH = calendar.monthNumber(1, 1);
const LAST_MONTH = calendar.monthNumber(9999, 12);

/** A number; beyond the years ±Infinity, so that it is known on which side. */
type Point = (...args: number[]) => number;

const inYears = (day: number): number => (day < FIRST ? -Infinity : day > LAST ? Infinity : day);
const checked = (point: number): Value => (Number.isFinite(point) ? point : FAILURES.overflow);

/** Applies at points; over intervals, at the ends that `corners` names (lowest first, highest second). */
function pointwise(
  args: readonly Value[],
  at: Point,
  corners: (intervals: readonly Interval[]) => readonly [number[], number[]],
): Value {
  if (args.every((each) => typeof each === 'number')) return checked(at(...(args as number[])));
  return liftNumbers(args, (...intervals): Image => {
    const [low, high] = corners(intervals).map((corner) => at(...corner)) as [number, number];
    return between(low, high);
  });
}

/** The image between two ends; an end beyond the years is clipped, with the error that leaving them may be. */
function between(low: number, high: number, mayFail: ErrorCode | null = null): Image {
  if (low === Infinity || high === -Infinity) return image(null, 'overflow');
  const leaves = !Number.isFinite(low) || !Number.isFinite(high);
  return image(
    interval(low === -Infinity ? FIRST : low, high === Infinity ? LAST : high),
    mayFail ?? (leaves ? 'overflow' : null),
  );
}

const ends = (each: Interval): [number, number] => [each.min as number, each.max as number];

/** For functions that rise with every argument. */
const rising = (intervals: readonly Interval[]): readonly [number[], number[]] => [
  intervals.map((each) => ends(each)[0]),
  intervals.map((each) => ends(each)[1]),
];

/** For functions that fall with the first argument and rise with the second. */
const spreading = (intervals: readonly Interval[]): readonly [number[], number[]] => {
  const [a, b] = intervals.map(ends) as [[number, number], [number, number]];
  return [
    [a[1], b[0]],
    [a[0], b[1]],
  ];
};

export const addDays = (day: Value, days: Value): Value =>
  pointwise([day, days], (d, n) => inYears((d as number) + (n as number)), rising);

function shifted(day: number, months: number, overflow: Exclude<Overflow, 'reject'>): number {
  const target = calendar.monthOf(day) + months;
  if (target < FIRST_MONTH) return -Infinity;
  if (target > LAST_MONTH) return Infinity;
  return inYears(calendar.addMonths(day, months, overflow) as number);
}

export function addMonths(day: Value, months: Value, overflow: Overflow): Value {
  if (typeof day === 'number' && typeof months === 'number') {
    if (overflow !== 'reject') return checked(shifted(day, months, overflow));
    const clamped = checked(shifted(day, months, 'clamp'));
    if (clamped instanceof Failure) return clamped;
    return calendar.addMonths(day, months, 'reject') ?? FAILURES['impossible-date'];
  }
  return liftNumberPair(day, months, (d, m) => {
    const [low, high] = [[ends(d)[0], ends(m)[0]] as const, [ends(d)[1], ends(m)[1]] as const];
    switch (overflow) {
      case 'clamp':
      case 'next':
        return between(shifted(...low, overflow), shifted(...high, overflow));
      case 'reject':
        return between(shifted(...low, 'clamp'), shifted(...high, 'clamp'), 'impossible-date');
      case 'roll':
        return between(shifted(...low, 'next'), rolledSoFar(...high));
    }
  });
}

/**
 * Rolling does not rise with the day: 31 January goes to 3 March, 1 February to 1 March. It never falls below
 * what `next` gives; the greatest so far is the day's own or that of the end of the month before, where the years have one.
 */
function rolledSoFar(day: number, months: number): number {
  const monthBefore = Math.max(FIRST, calendar.firstDay(calendar.monthOf(day)) - 1);
  return Math.max(shifted(monthBefore, months, 'roll'), shifted(day, months, 'roll'));
}

export const daysBetween = (from: Value, to: Value): Value =>
  pointwise([from, to], (a, b) => (b as number) - (a as number), spreading);

export const monthsBetween = (from: Value, to: Value, mode: 'clamp' | 'roll'): Value =>
  pointwise([from, to], (a, b) => calendar.monthsBetween(a as number, b as number, mode), spreading);

export const yearsBetween = (from: Value, to: Value, mode: 'clamp' | 'roll'): Value =>
  pointwise([from, to], (a, b) => calendar.yearsBetween(a as number, b as number, mode), spreading);

export function makeDate(year: Value, month: Value, day: Value): Value {
  if (typeof year === 'number' && typeof month === 'number' && typeof day === 'number') {
    return calendar.checkedDay(year, month, day) ?? FAILURES['impossible-date'];
  }
  return liftNumbers([year, month, day], (y, m, d) => {
    const [firstYear, lastYear] = ends(y).map((each) => Math.min(Math.max(each, 1), 9999)) as [
      number,
      number,
    ];
    const inside = (each: Interval, from: number, to: number) => ends(each)[0] >= from && ends(each)[1] <= to;
    const always = inside(y, 1, 9999) && inside(m, 1, 12) && inside(d, 1, 28);
    const whole = interval(calendar.dayNumber(firstYear, 1, 1), calendar.dayNumber(lastYear, 12, 31));
    return image(whole, always ? null : 'impossible-date');
  });
}

export const monthOf = (day: Value): Value => pointwise([day], (d) => calendar.monthOf(d as number), rising);

export const yearOfDate = (day: Value): Value =>
  pointwise([day], (d) => calendar.calendarDate(d as number).year, rising);

export const yearOfMonth = (month: Value): Value =>
  pointwise([month], (m) => calendar.yearOfMonth(m as number), rising);

const ofMonth = (at: (month: number) => number) => (month: Value) =>
  pointwise(
    [month],
    (m) =>
      (m as number) < FIRST_MONTH ? -Infinity : (m as number) > LAST_MONTH ? Infinity : at(m as number),
    rising,
  );

export const firstDay = ofMonth(calendar.firstDay);
export const lastDay = ofMonth(calendar.lastDay);
