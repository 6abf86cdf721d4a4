/** The functions of the calendar that terms name, on day and month numbers. */
import * as calendar from '../core/calendar.ts';
import type { CalendarFunction } from './term.ts';

type Numbers = (...numbers: number[]) => number;

export const CALENDAR: { readonly [name in CalendarFunction]: Numbers } = {
  'month-of': calendar.monthOf as Numbers,
  'first-day': calendar.firstDay as Numbers,
  'last-day': calendar.lastDay as Numbers,
  'make-day': calendar.dayNumber as Numbers,
  'days-in-month': calendar.daysInMonth as Numbers,
  'months-between-clamp': (a, b) => calendar.monthsBetween(a as number, b as number, 'clamp'),
  'months-between-roll': (a, b) => calendar.monthsBetween(a as number, b as number, 'roll'),
  'add-months-clamp': (d, m) => calendar.addMonths(d as number, m as number, 'clamp'),
  'add-months-next': (d, m) => calendar.addMonths(d as number, m as number, 'next'),
  'add-months-roll': (d, m) => calendar.addMonths(d as number, m as number, 'roll'),
};
