/** Calendar operators (operators/dates.ts) over symbols. */
import * as calendar from '../core/calendar.ts';
import type { Overflow } from '../ir.ts';
import { lift } from './strict.ts';
import {
  type Exact,
  exactly,
  failureNumber,
  firstFailure,
  isOne,
  type NumberSymbol,
  proved,
  settle,
} from './symbol.ts';
import type { Term } from './term.ts';
import type { Terms } from './terms.ts';

const FIRST = calendar.dayNumber(1, 1, 1);
const LAST = calendar.dayNumber(9999, 12, 31);
const FIRST_MONTH = calendar.monthNumber(1, 1);
const LAST_MONTH = calendar.monthNumber(9999, 12);

/** A number, and the error that it is instead (0: none); beyond the years, the last day on that side. */
interface Point {
  readonly value: Term;
  readonly failure: Term;
}

const whole = (t: Terms, n: Term): Exact => exactly(n, t.number(1));
const isKnown = (a: NumberSymbol): boolean => a.low.n === a.high.n;
const sound = (t: Terms, value: Term): Point => ({ value, failure: t.number(0) });

/** Wherever every argument is one number, the point; elsewhere between the ends, clipped where one fails. */
function between(
  t: Terms,
  args: readonly NumberSymbol[],
  low: Point,
  high: Point,
  mayFail: Term = t.number(0),
): NumberSymbol {
  const { applies, mayNotApply, failure, why } = lift(t, args);
  const fine = (point: Point) => t.equal(point.failure, t.number(0));
  const beyond = (point: Point, end: number) =>
    t.and(t.not(fine(point)), t.equal(point.value, t.number(end)));
  // Of one known number each, a point that fails is an error, not an open end.
  const pinned = isOne(t, ...args);
  const allBeyond = t.and(t.not(pinned), t.or(beyond(low, LAST), beyond(high, FIRST)));
  const lost = t.or(t.and(pinned, t.not(fine(low))), allBeyond);
  const own = firstFailure(t, [
    overflow(t, allBeyond),
    t.choose(pinned, t.number(0), mayFail),
    low.failure,
    t.choose(pinned, t.number(0), high.failure),
  ]);
  return settle(t, {
    kind: 'number',
    possible: t.and(applies, t.not(lost)),
    low: whole(t, low.value),
    high: whole(t, high.value),
    denominator: 1,
    mayNotApply,
    failure: failure(own),
    why,
  });
}

/** For functions that rise with every argument. */
function rising(t: Terms, args: readonly NumberSymbol[], at: (...ends: Term[]) => Point): NumberSymbol {
  const low = at(...args.map((each) => each.low.n));
  const high = args.every(isKnown) ? low : at(...args.map((each) => each.high.n));
  return between(t, args, low, high);
}

const overflow = (t: Terms, out: Term): Term =>
  t.choose(out, t.number(failureNumber('overflow')), t.number(0));

const outside = (t: Terms, n: Term, min: number, max: number): Term =>
  t.or(t.less(n, t.number(min)), t.less(t.number(max), n));

const kept = (t: Terms, n: Term, min: number, max: number): Term =>
  t.greatest(t.number(min), t.least(t.number(max), n));

export const addDays = (t: Terms, day: NumberSymbol, days: NumberSymbol): NumberSymbol =>
  rising(t, [day, days], (d, n) => {
    const sum = t.add(d as Term, n as Term);
    return { value: kept(t, sum, FIRST, LAST), failure: overflow(t, outside(t, sum, FIRST, LAST)) };
  });

export function addMonths(t: Terms, day: NumberSymbol, months: NumberSymbol, mode: Overflow): NumberSymbol {
  const args = [day, months];
  const at = (d: Term, m: Term, by: Overflow): Point => shifted(t, d, m, by);
  const [low, high] = [day.low.n, day.high.n];
  const [few, many] = [months.low.n, months.high.n];
  const pinned = isOne(t, ...args);
  const exact = at(low, few, mode);
  if (pinned === t.true) return between(t, args, exact, exact);
  const either = (then: Point, otherwise: Point): Point => ({
    value: t.choose(pinned, then.value, otherwise.value),
    failure: t.choose(pinned, then.failure, otherwise.failure),
  });
  switch (mode) {
    case 'clamp':
    case 'next':
      return between(t, args, exact, at(high, many, mode));
    case 'reject': {
      const mayFail = t.number(failureNumber('impossible-date'));
      const [first, last] = [either(exact, at(low, few, 'clamp')), either(exact, at(high, many, 'clamp'))];
      return between(t, args, first, last, mayFail);
    }
    case 'roll': {
      const [first, last] = [either(exact, at(low, few, 'next')), either(exact, rolledSoFar(t, high, many))];
      return between(t, args, first, last);
    }
  }
}

function shifted(t: Terms, day: Term, months: Term, mode: Overflow): Point {
  const month = monthNumber(t, day);
  const target = t.add(month, months);
  const [before, after] = [t.less(target, t.number(FIRST_MONTH)), t.less(t.number(LAST_MONTH), target)];
  const out = t.or(before, after);
  const inRange = kept(t, months, FIRST_MONTH - month.max, LAST_MONTH - month.min);
  const by = mode === 'reject' ? 'clamp' : mode;
  // Months that leave the years are an error, whatever they give.
  const count = t.choose(out, t.number(0), inRange);
  const value = moved(t, day, count, by);
  const failure = overflow(t, t.or(out, outside(t, value, FIRST, LAST)));
  const point = clippedToYears(t, before, after, kept(t, value, FIRST, LAST), failure);
  if (mode !== 'reject') return point;
  const missing = t.less(moved(t, day, count, 'clamp'), moved(t, day, count, 'next'));
  const impossible = t.choose(missing, t.number(failureNumber('impossible-date')), t.number(0));
  return {
    value: point.value,
    failure: firstFailure(t, [overflow(t, out), impossible, failure]),
  };
}

const clippedToYears = (t: Terms, before: Term, after: Term, value: Term, failure: Term): Point => ({
  value: t.choose(before, t.number(FIRST), t.choose(after, t.number(LAST), value)),
  failure,
});

function moved(t: Terms, day: Term, months: Term, by: 'clamp' | 'next' | 'roll'): Term {
  const at = (d: number, m: number) => calendar.firstDay(calendar.monthOf(d) + m);
  return t.calendar(`add-months-${by}`, [day, months], at(day.min, months.min), at(day.max, months.max) + 33);
}

/** See `rolledSoFar` of operators/dates.ts. */
function rolledSoFar(t: Terms, day: Term, months: Term): Point {
  const endBefore = t.subtract(dayOfMonth(t, 'first-day', monthNumber(t, day)), t.number(1));
  const monthBefore = t.greatest(t.number(FIRST), endBefore);
  const before = shifted(t, monthBefore, months, 'roll');
  const own = shifted(t, day, months, 'roll');
  return { value: t.greatest(before.value, own.value), failure: own.failure };
}

const monthNumber = (t: Terms, day: Term): Term =>
  t.calendar('month-of', [day], calendar.monthOf(day.min), calendar.monthOf(day.max));

function dayOfMonth(t: Terms, name: 'first-day' | 'last-day', month: Term): Term {
  const at = name === 'first-day' ? calendar.firstDay : calendar.lastDay;
  return t.calendar(name, [month], at(month.min), at(month.max));
}

/** For functions that fall with the first argument and rise with the second. */
function spreading(
  t: Terms,
  [a, b]: readonly [NumberSymbol, NumberSymbol],
  at: (from: Term, to: Term) => Term,
): NumberSymbol {
  const low = sound(t, at(a.high.n, b.low.n));
  const high = isKnown(a) && isKnown(b) ? low : sound(t, at(a.low.n, b.high.n));
  return between(t, [a, b], low, high);
}

export const daysBetween = (t: Terms, from: NumberSymbol, to: NumberSymbol): NumberSymbol =>
  spreading(t, [from, to], (a, b) => proved(t.subtract(b, a)));

const months =
  (t: Terms, mode: 'clamp' | 'roll') =>
  (a: Term, b: Term): Term => {
    const between_ = (x: number, y: number) => calendar.monthsBetween(x, y, mode);
    const [min, max] = [between_(a.max, b.min), between_(a.min, b.max)];
    return t.calendar(`months-between-${mode}`, [a, b], min, max);
  };

export const monthsBetween = (t: Terms, from: NumberSymbol, to: NumberSymbol, mode: 'clamp' | 'roll') =>
  spreading(t, [from, to], months(t, mode));

/** Whole months, twelve to a year, the rest dropped towards zero. */
export const yearsBetween = (t: Terms, from: NumberSymbol, to: NumberSymbol, mode: 'clamp' | 'roll') =>
  spreading(t, [from, to], (a, b) => {
    const count = months(t, mode)(a, b);
    const twelve = t.number(12);
    const backwards = t.subtract(t.number(0), t.floorDivide(t.subtract(t.number(0), count), twelve));
    return t.choose(t.less(count, t.number(0)), backwards, t.floorDivide(count, twelve));
  });

export function makeDate(t: Terms, year: NumberSymbol, month: NumberSymbol, day: NumberSymbol): NumberSymbol {
  const args = [year, month, day];
  const [y, m, d] = args.map((each) => each.low.n) as [Term, Term, Term];
  const impossible = t.number(failureNumber('impossible-date'));
  const point = pointOf(t, y, m, d);
  const pinned = isOne(t, ...args);
  if (pinned === t.true) return between(t, args, point, point);
  const inYears = (n: Term) => kept(t, n, 1, 9999);
  const first = dayNumber(t, inYears(year.low.n), t.number(1), t.number(1));
  const last = dayNumber(t, inYears(year.high.n), t.number(12), t.number(31));
  const inside = (each: NumberSymbol, from: number, to: number) =>
    t.and(t.atMost(t.number(from), each.low.n), t.atMost(each.high.n, t.number(to)));
  const always = t.and(inside(year, 1, 9999), inside(month, 1, 12), inside(day, 1, 28));
  const choose = (exact: Term, otherwise: Term) => t.choose(pinned, exact, otherwise);
  const low: Point = { value: choose(point.value, first), failure: choose(point.failure, t.number(0)) };
  const high: Point = { value: choose(point.value, last), failure: choose(point.failure, t.number(0)) };
  return between(t, args, low, high, t.choose(always, t.number(0), impossible));
}

function pointOf(t: Terms, y: Term, m: Term, d: Term): Point {
  const inYear = t.and(t.not(outside(t, y, 1, 9999)), t.not(outside(t, m, 1, 12)));
  const [year, month] = [kept(t, y, 1, 9999), kept(t, m, 1, 12)];
  const length = t.calendar('days-in-month', [year, month], 28, 31);
  const exists = t.and(inYear, t.atMost(t.number(1), d), t.atMost(d, length));
  const value = dayNumber(t, year, month, kept(t, d, 1, 31));
  return { value, failure: t.choose(exists, t.number(0), t.number(failureNumber('impossible-date'))) };
}

const dayNumber = (t: Terms, year: Term, month: Term, day: Term): Term =>
  t.calendar(
    'make-day',
    [year, month, day],
    calendar.dayNumber(year.min, month.min, day.min),
    calendar.dayNumber(year.max, month.max, 31),
  );

export const monthOf = (t: Terms, day: NumberSymbol): NumberSymbol =>
  rising(t, [day], (d) => sound(t, monthNumber(t, d as Term)));

export const yearOfDate = (t: Terms, day: NumberSymbol): NumberSymbol =>
  rising(t, [day], (d) => sound(t, t.floorDivide(monthNumber(t, d as Term), t.number(12))));

export const yearOfMonth = (t: Terms, month: NumberSymbol): NumberSymbol =>
  rising(t, [month], (m) => sound(t, t.floorDivide(m as Term, t.number(12))));

const ofMonth =
  (name: 'first-day' | 'last-day') =>
  (t: Terms, month: NumberSymbol): NumberSymbol =>
    rising(t, [month], (m) => {
      const [before, after] = [
        t.less(m as Term, t.number(FIRST_MONTH)),
        t.less(t.number(LAST_MONTH), m as Term),
      ];
      const day = dayOfMonth(t, name, kept(t, m as Term, FIRST_MONTH, LAST_MONTH));
      return clippedToYears(t, before, after, day, overflow(t, t.or(before, after)));
    });

export const firstDay = ofMonth('first-day');
export const lastDay = ofMonth('last-day');
