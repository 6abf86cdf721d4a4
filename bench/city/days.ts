/** Days and months of the benches, as rules hold them. */

/** 0 is 1970-01-01. */
export const day = (text: string): number => Date.parse(`${text}T00:00:00Z`) / 86_400_000;

/** Year × 12 + month − 1. */
export function monthOf(dayNumber: number): number {
  const date = new Date(dayNumber * 86_400_000);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

/** The day on which the city is decided. */
export const TODAY = day('2020-10-15');
/** Where the history of employment begins. */
export const HISTORY_FROM = day('2017-10-15');
