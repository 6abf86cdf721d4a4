import type { IsoDate } from './dates.ts';
import { MERGER_DATE } from './divisions.data.ts';
import { TOWNSHIP_ROWS } from './townships.data.ts';

export type Township = {
  /** Nine digits, valid on the date asked for. */
  code: string;
  name: string;
  /** The legal county on that date. */
  county: string;
};

/** 高新区's streets carry a statistical prefix; legally they belong to 涧西区 and 洛龙区. */
const LEGAL_COUNTY: Readonly<Record<string, string>> = { '410371001': '410305', '410371002': '410311' };

/** Township-level units of Luoyang on a date, by code. */
export function townshipsOn(date: IsoDate): Township[] {
  return TOWNSHIP_ROWS.map(([oldCode, name, codeFromMerger]) => {
    const code = date < MERGER_DATE ? oldCode : (codeFromMerger ?? oldCode);
    return { code, name, county: LEGAL_COUNTY[code] ?? code.slice(0, 6) };
  });
}

const everyCode = new Map(
  ['1949-10-01', MERGER_DATE].flatMap((date) => townshipsOn(date).map((unit) => [unit.code, unit] as const)),
);

/** A township by its code whatever the date, or null. */
export function findTownship(code: string): Township | null {
  return everyCode.get(code) ?? null;
}
