import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as calendar from './calendar.ts';

const EPOCH = Temporal.PlainDate.from('1970-01-01');
const days = fc.integer({ min: -719_162, max: 2_932_896 });
const asTemporal = (day: number) => EPOCH.add({ days: day });
const dayOf = (date: Temporal.PlainDate) => EPOCH.until(date, { largestUnit: 'days' }).days;

describe('calendar', () => {
  it('counts days as Temporal does, over the years 1 to 9999', () => {
    fc.assert(
      fc.property(days, (day) => {
        const { year, month, day: dayOfMonth } = calendar.calendarDate(day);
        const date = asTemporal(day);
        expect([year, month, dayOfMonth]).toEqual([date.year, date.month, date.day]);
        expect(calendar.dayNumber(year, month, dayOfMonth)).toBe(day);
        expect(calendar.parseDate(calendar.formatDate(day))).toBe(day);
      }),
      { numRuns: 2000 },
    );
  });

  it('adds months as Temporal does, clamped or rejected', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -60_000, max: 60_000 }),
        fc.integer({ min: -600, max: 600 }),
        (day, n) => {
          const date = asTemporal(day);
          expect(calendar.addMonths(day, n, 'clamp')).toBe(dayOf(date.add({ months: n })));
          let rejected: number | undefined;
          try {
            rejected = dayOf(date.add({ months: n }, { overflow: 'reject' }));
          } catch {
            rejected = undefined;
          }
          expect(calendar.addMonths(day, n, 'reject')).toBe(rejected);
        },
      ),
    );
  });

  it('says where 31 January goes in each mode', () => {
    const day = calendar.parseDate('2021-01-31') as number;
    const go = (mode: 'clamp' | 'next' | 'roll') => calendar.formatDate(calendar.addMonths(day, 1, mode));
    expect(go('clamp')).toBe('2021-02-28');
    expect(go('next')).toBe('2021-03-01');
    expect(go('roll')).toBe('2021-03-03');
    expect(calendar.addMonths(day, 1, 'reject')).toBeUndefined();
  });

  it('counts whole months and years as Temporal does where the day itself must be reached', () => {
    fc.assert(
      fc.property(fc.integer({ min: -40_000, max: 40_000 }), fc.nat(30_000), (day, later) => {
        const [a, b] = [asTemporal(day), asTemporal(day + later)];
        expect(calendar.monthsBetween(day, day + later, 'roll')).toBe(
          a.until(b, { largestUnit: 'months' }).months,
        );
        expect(calendar.yearsBetween(day, day + later, 'roll')).toBe(
          a.until(b, { largestUnit: 'years' }).years,
        );
      }),
    );
  });

  it('counts, clamped, the most months that still fit', () => {
    fc.assert(
      fc.property(fc.integer({ min: -40_000, max: 40_000 }), fc.nat(30_000), (day, later) => {
        const months = calendar.monthsBetween(day, day + later, 'clamp');
        expect(calendar.addMonths(day, months, 'clamp')).toBeLessThanOrEqual(day + later);
        expect(calendar.addMonths(day, months + 1, 'clamp')).toBeGreaterThan(day + later);
        expect(calendar.monthsBetween(day + later, day, 'clamp')).toBe(0 - months);
      }),
    );
  });

  it('tells malformed dates from impossible ones', () => {
    expect(calendar.parseDate('2021-02-29')).toBe('impossible');
    expect(calendar.parseDate('2000-02-29')).toBe(11_016);
    expect(calendar.parseDate('2021-2-9')).toBe('malformed');
    expect(calendar.parseMonth('2021-13')).toBe('impossible');
  });
});
