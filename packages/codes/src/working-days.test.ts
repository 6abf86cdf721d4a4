import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from './dates.ts';
import { addWorkingDays, createCalendar, dayKind, isWorkday, workingDaysBetween } from './working-days.ts';

const dates = fc.integer({ min: 0, max: 5000 }).map((days) => addDays('2010-01-01', days));

describe('State Council calendar', () => {
  test.each([
    // Spring Festival 2020 was lengthened to 2 February; 国办发明电〔2020〕1号.
    ['2020-01-23', true],
    ['2020-01-24', false],
    ['2020-01-31', false],
    ['2020-02-03', true],
    ['2020-01-19', true],
    ['2020-04-06', false],
    ['2020-05-05', false],
    ['2020-05-09', true],
    ['2020-06-28', true],
    ['2020-09-27', true],
    ['2020-10-01', false],
    ['2020-10-08', false],
    ['2020-10-09', true],
    ['2020-10-10', true],
    ['2020-10-11', false],
    ['2021-02-07', true],
    ['2021-02-11', false],
    ['2021-02-17', false],
    ['2021-02-20', true],
    ['2021-05-08', true],
    ['2021-09-18', true],
    ['2021-10-09', true],
  ])('%s worked: %s', (date, workday) => {
    expect(isWorkday(date)).toBe(workday);
  });

  test('names a holiday and a make-up day', () => {
    expect(dayKind('2020-10-01')).toEqual({ workday: false, basis: 'published', name: '国庆节' });
    expect(dayKind('2020-10-10')).toEqual({ workday: true, basis: 'published', name: '国庆节调休' });
    expect(dayKind('2020-10-15')).toEqual({ workday: true, basis: 'published', name: null });
  });

  test('counts from the day after, over the National Day holiday', () => {
    expect(addWorkingDays('2020-09-25', 5)).toEqual({ date: '2020-10-09', yearsWithoutData: [] });
    expect(addWorkingDays('2020-10-15', 0).date).toBe('2020-10-15');
    expect(addWorkingDays('2020-10-17', 0).date).toBe('2020-10-19');
    expect(addWorkingDays('2020-10-09', -1).date).toBe('2020-09-30');
    expect(workingDaysBetween('2020-09-30', '2020-10-10')).toEqual({ days: 2, yearsWithoutData: [] });
  });

  test('says which years are not in the data and does not answer plainly for them', () => {
    expect(addWorkingDays('2026-12-28', 5)).toEqual({ date: '2027-01-04', yearsWithoutData: [2027] });
    expect(dayKind('2031-01-01').basis).toBe('weekend-rule-only');
    expect(() => isWorkday('2031-01-01')).toThrow(/2031/);
  });

  test('an override wins over the published arrangement', () => {
    const calendar = createCalendar({ '2020-10-15': { workday: false, reason: '停电' } });
    expect(calendar.dayKind('2020-10-15')).toEqual({ workday: false, basis: 'override', name: '停电' });
    expect(calendar.addWorkingDays('2020-10-14', 1).date).toBe('2020-10-16');
    expect(isWorkday('2020-10-15')).toBe(true);
  });

  test('adding and counting are each other’s inverse, and every end is a working day', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: 1, max: 60 }), (date, n) => {
        const { date: end } = addWorkingDays(date, n);
        return isWorkday(end) && workingDaysBetween(date, end).days === n;
      }),
    );
    fc.assert(
      fc.property(dates, dates, (from, to) => {
        const forward = workingDaysBetween(from, to).days;
        const back = workingDaysBetween(to, from).days;
        return forward + back === 0;
      }),
    );
  });
});
