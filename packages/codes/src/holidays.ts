import chineseDays from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import type { IsoDate } from './dates.ts';

/**
 * The State Council's holiday arrangements as published each year, from the data of chinese-days (MIT). Values are
 * `English name,中文名称,number of statutory days`; a year without an entry has not been published there.
 */
const holidays: Readonly<Record<IsoDate, string>> = chineseDays.holidays;
const makeUpDays: Readonly<Record<IsoDate, string>> = chineseDays.workdays;

const chineseName = (entry: string): string => entry.split(',')[1] ?? entry;

/** What the published arrangement says of a date that it names: a day off, or a weekend worked (调休). */
export function publishedArrangement(date: IsoDate): { workday: boolean; name: string } | null {
  const holiday = holidays[date];
  if (holiday !== undefined) return { workday: false, name: chineseName(holiday) };
  const makeUp = makeUpDays[date];
  return makeUp === undefined ? null : { workday: true, name: `${chineseName(makeUp)}调休` };
}

const publishedYears = new Set(Object.keys(holidays).map((date) => Number(date.slice(0, 4))));

/** Whether the year's arrangement is in the data. */
export function isPublishedYear(year: number): boolean {
  return publishedYears.has(year);
}
