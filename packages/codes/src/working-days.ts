import { fromDayNumber, type IsoDate, toDayNumber, weekdayOf } from './dates.ts';
import { isPublishedYear, publishedArrangement } from './holidays.ts';

/** A day that an office sets itself, above the published arrangement (a late State Council notice, a closure). */
export type CalendarOverride = { workday: boolean; reason: string };

export type DayKind = {
  workday: boolean;
  /**
   * Where the answer comes from. `weekend-rule-only`: the year is not in the data, so only Saturdays and Sundays
   * are known to be off; holidays and make-up days are not. Say so wherever such a date is shown.
   */
  basis: 'published' | 'override' | 'weekend-rule-only';
  /** Holiday, make-up day or reason of the override in Chinese; null for an ordinary day. */
  name: string | null;
};

export type WorkingDate = {
  date: IsoDate;
  /** Years that the count ran through without published data, rising. Empty: the date is exact. */
  yearsWithoutData: number[];
};

export type WorkingDayCount = { days: number; yearsWithoutData: number[] };

export type WorkingCalendar = {
  readonly dayKind: (date: IsoDate) => DayKind;
  /** Whether people work on the date; throws `RangeError` when the year is not in the data. */
  readonly isWorkday: (date: IsoDate) => boolean;
  /**
   * The n-th working day after `date` (n ≥ 1), counting from the following day, as deadlines are counted; before it
   * for n ≤ -1. n = 0 answers `date` itself if a working day, else the next one.
   */
  readonly addWorkingDays: (date: IsoDate, n: number) => WorkingDate;
  /** Working days after `from` up to and including `to`; negative when `to` lies before `from`. */
  readonly workingDaysBetween: (from: IsoDate, to: IsoDate) => WorkingDayCount;
};

/** A calendar over the published arrangements with a table of overrides by date. Pure and deterministic. */
export function createCalendar(overrides: Readonly<Record<IsoDate, CalendarOverride>> = {}): WorkingCalendar {
  const dayKind = (date: IsoDate): DayKind => {
    const weekend = weekdayOf(toDayNumber(date)) >= 6;
    const override = overrides[date];
    if (override !== undefined)
      return { workday: override.workday, basis: 'override', name: override.reason };
    if (!isPublishedYear(yearOf(date)))
      return { workday: !weekend, basis: 'weekend-rule-only', name: weekend ? '周末' : null };
    const arranged = publishedArrangement(date);
    return arranged === null
      ? { workday: !weekend, basis: 'published', name: weekend ? '周末' : null }
      : { ...arranged, basis: 'published' };
  };

  /** Walks day by day from `start` in one direction, noting the years that have no data. */
  const walk = (start: IsoDate, step: 1 | -1, stop: (day: number, worked: number) => boolean) => {
    const missing = new Set<number>();
    let day = toDayNumber(start);
    let worked = 0;
    while (!stop(day, worked)) {
      day += step;
      const kind = dayKind(fromDayNumber(day));
      if (kind.workday) worked += 1;
      if (kind.basis === 'weekend-rule-only') missing.add(yearOf(fromDayNumber(day)));
    }
    return { day, worked, yearsWithoutData: [...missing].sort((left, right) => left - right) };
  };

  const isWorkday = (date: IsoDate): boolean => {
    const kind = dayKind(date);
    if (kind.basis === 'weekend-rule-only')
      throw new RangeError(`no holiday arrangement for ${yearOf(date)}`);
    return kind.workday;
  };

  const addWorkingDays = (date: IsoDate, n: number): WorkingDate => {
    if (!Number.isInteger(n)) throw new RangeError(`not a whole number of days: ${n}`);
    if (n === 0) {
      const kind = dayKind(date);
      if (!kind.workday) return addWorkingDays(date, 1);
      return { date, yearsWithoutData: kind.basis === 'weekend-rule-only' ? [yearOf(date)] : [] };
    }
    const end = walk(date, n > 0 ? 1 : -1, (_, worked) => worked === Math.abs(n));
    return { date: fromDayNumber(end.day), yearsWithoutData: end.yearsWithoutData };
  };

  const workingDaysBetween = (from: IsoDate, to: IsoDate): WorkingDayCount => {
    if (to < from) {
      const back = workingDaysBetween(to, from);
      return { ...back, days: back.days === 0 ? 0 : -back.days };
    }
    const last = toDayNumber(to);
    const end = walk(from, 1, (day) => day >= last);
    return { days: end.worked, yearsWithoutData: end.yearsWithoutData };
  };

  return { dayKind, isWorkday, addWorkingDays, workingDaysBetween };
}

const yearOf = (date: IsoDate): number => Number(date.slice(0, 4));

/** The published calendar without overrides. */
export const { dayKind, isWorkday, addWorkingDays, workingDaysBetween } = createCalendar();
