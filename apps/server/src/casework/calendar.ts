import { addDays, addWorkingDays, toDayNumber, workingDaysBetween } from '@wenye/codes';
import type { Calendar } from './case.ts';

/** Deadlines by the State Council's calendar of @wenye/codes; years beyond its data follow the weekend rule. */
export const calendar: Calendar = {
  add(from, { count, unit }) {
    if (count === 0) return from;
    return unit === 'working' ? addWorkingDays(from, count).date : addDays(from, count);
  },
  between(from, to, unit) {
    if (to <= from) return 0;
    return unit === 'working' ? workingDaysBetween(from, to).days : toDayNumber(to) - toDayNumber(from);
  },
};
