/** Figures of which one day's holds for the whole measure, whenever the case falls. */
import { addDays } from '@wenye/codes';
import { daysAsked } from '@wenye/rules';
import { benefits } from '../benefits/index.ts';

/**
 * The one day, `YYYY-MM-DD`, as of which the rules of a benefit read a key; null where they read it on a day of the case.
 */
export function fixedDayOf(benefitId: string, key: string): string | null {
  const benefit = benefits.find(({ id }) => id === benefitId);
  const [day, ...others] = benefit === undefined ? [] : daysAsked(benefit, key);
  if (others.length > 0 || day?.kind !== 'constant' || typeof day.value !== 'number') return null;
  return addDays('1970-01-01', day.value);
}

/** The days as of which all rules read a key; null where one reads it on a day of the case, or none does. */
export function fixedDaysOf(key: string): readonly string[] | null {
  const readers = benefits.filter((benefit) => daysAsked(benefit, key).length > 0);
  const days = readers.map(({ id }) => fixedDayOf(id, key));
  return days.length === 0 || days.includes(null) ? null : (days as string[]);
}
