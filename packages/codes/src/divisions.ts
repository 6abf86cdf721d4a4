import { type IsoDate, isIsoDate } from './dates.ts';
import { DIVISIONS, OTHER_CITIES } from './divisions.data.ts';

/**
 * A unit of administrative division (行政区划) with its validity. Offices (办理机构) are another table:
 * functional zones accept cases without being a division (see `ZONES`).
 */
export type Division = {
  /** Six digits, GB/T 2260. */
  code: string;
  name: string;
  level: 'province' | 'city' | 'county';
  kind: 'province' | 'city' | 'district' | 'county' | 'county-level-city';
  /** Code of the unit above; null for the province. */
  parent: string | null;
  /** First day, null: before this register begins. */
  from: IsoDate | null;
  /** Last day (inclusive), null: still in being. */
  to: IsoDate | null;
  successors: readonly string[];
  predecessors: readonly string[];
};

/** A functional zone (功能区): an accepting office without a legal division of its own. */
export type Zone = {
  /** Id of the office, stable, not a division code. */
  id: string;
  name: string;
  /** Code used in statistics only (统计代码), never in an ID number or as a legal division; null: none. */
  statisticalCode: string | null;
  /** Legal counties that its streets and towns belong to. */
  within: readonly string[];
  /** Streets and towns that it administers. */
  townships: readonly string[];
};

/** 高新区 has a statistical code only; 伊滨区 has no code at all. */
export const ZONES: readonly Zone[] = [
  {
    id: 'zone-gaoxin',
    name: '洛阳高新技术产业开发区',
    statisticalCode: '410371',
    within: ['410305', '410311'],
    townships: ['瀛洲街道', '辛店街道', '徐家营街道'],
  },
  {
    id: 'zone-yibin',
    name: '伊滨区（洛阳经济技术开发区）',
    statisticalCode: null,
    within: ['410311'],
    townships: ['李村镇', '诸葛镇', '庞村镇', '寇店镇', '佃庄镇'],
  },
];

const byCode = new Map(DIVISIONS.map((division) => [division.code, division]));

const inForce = (division: Division, date: IsoDate): boolean =>
  (division.from === null || division.from <= date) && (division.to === null || date <= division.to);

/** The division of a code whatever the date, revoked ones included; null for a code that the register lacks. */
export function findDivision(code: string): Division | null {
  return byCode.get(code) ?? null;
}

/**
 * What the place of a code is called: a division, whatever the date, another city of the province, or a zone by the code that
 * only statistics use; else null.
 */
export function placeName(code: string): string | null {
  const zone = ZONES.find(({ statisticalCode }) => statisticalCode === code);
  return findDivision(code)?.name ?? OTHER_CITIES[code] ?? zone?.name ?? null;
}

/** The division of a code if it was in being on that date, else null (410307 before 2021-03-18, 410371 always). */
export function divisionOn(code: string, date: IsoDate): Division | null {
  const division = byCode.get(code);
  return division !== undefined && inForce(division, requireDate(date)) ? division : null;
}

/** County-level units of Luoyang on a date, by code: 15 before 2021-03-18, 14 from then on. */
export function countiesOn(date: IsoDate): Division[] {
  requireDate(date);
  return DIVISIONS.filter((division) => division.level === 'county' && inForce(division, date));
}

/** The units above a division, nearest first: 410325 → 洛阳市, 河南省. Empty for an unknown code. */
export function ancestors(code: string): Division[] {
  const found: Division[] = [];
  let parent = byCode.get(code)?.parent ?? null;
  while (parent !== null) {
    const division = byCode.get(parent);
    if (division === undefined) break;
    found.push(division);
    parent = division.parent;
  }
  return found;
}

/**
 * The unit that stands for a code on a date: itself while in being, else its successor (or, for a date before it
 * began, its only predecessor). Null where the answer is not one unit: an unknown code, or 孟津区 before the
 * merger, which was two units.
 */
export function currentOf(code: string, date: IsoDate): Division | null {
  const division = byCode.get(code);
  if (division === undefined || inForce(division, requireDate(date))) return division ?? null;
  const next = division.to !== null && division.to < date ? division.successors : division.predecessors;
  return next.length === 1 && next[0] !== undefined ? currentOf(next[0], date) : null;
}

/** A code with everything that came before and after it: what statistics must roll up across the 2021 merger. */
export function lineageOf(code: string): string[] {
  const seen = new Set<string>();
  const visit = (next: string): void => {
    const division = byCode.get(next);
    if (division === undefined || seen.has(next)) return;
    seen.add(next);
    for (const related of [...division.predecessors, ...division.successors]) visit(related);
  };
  visit(code);
  return [...seen].sort();
}

function requireDate(date: IsoDate): IsoDate {
  if (!isIsoDate(date)) throw new RangeError(`not a date: ${date}`);
  return date;
}
