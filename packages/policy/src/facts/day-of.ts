import { calendar, type Json } from '@wenye/rules';

/** A day as its number; null: none that can be read. */
export function dayOf(value: Json | undefined): number | null {
  const day = typeof value === 'string' ? calendar.parseDate(value) : null;
  return typeof day === 'number' ? day : null;
}
