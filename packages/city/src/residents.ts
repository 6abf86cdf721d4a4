import { addDays, fromDayNumber, type IsoDate, isRealDate, type Sex, toDayNumber } from '@wenye/codes';
import { CROWD_ORDERS, generatedIdNumber } from './identifiers.ts';
import type { Places } from './places.ts';
import { Random, weightTable } from './random.ts';

/** Residents by age in 2020, five-year groups from 0–4 on; of the order of the census. */
const AGE_GROUPS = weightTable(
  [6, 7.5, 8, 6, 5.2, 6, 8.5, 6.5, 6, 7, 8, 7, 5, 5, 3.7, 2.2, 1.4, 0.8, 0.2].map(
    (weight, index) => [index * 5, weight] as const,
  ),
);
const REFERENCE = toDayNumber('2020-10-14');
const DAYS_A_YEAR = 365.2425;

/** Day number of a person's birth, before any shift for the sake of a free number. */
export function birthDayOf(seed: number, index: number): number {
  const random = new Random(seed, 'birth', index);
  const age = random.weighted(AGE_GROUPS) + 5 * random.next();
  return REFERENCE - Math.floor(age * DAYS_A_YEAR);
}

/** Index of an adult of 28 to 62 in 2020, for whoever stands behind a firm. */
export function adultFor(seed: number, firm: number, first: number, count: number): number {
  const random = new Random(seed, 'representative', firm);
  for (let attempt = 0; attempt < 200; attempt++) {
    const index = first + random.int(0, count - 1);
    const age = (REFERENCE - birthDayOf(seed, index)) / DAYS_A_YEAR;
    if (age >= 28 && age <= 62) return index;
  }
  return first;
}

/**
 * Gives numbers that are not used twice: counts how many were given for a division, day and sex. When a day is
 * full, the birth moves to the next one.
 */
export class NumberBook {
  readonly #given = new Map<string, Uint8Array>();
  static readonly #firstDay = toDayNumber('1919-01-01');

  next(division: string, birth: IsoDate, sex: Sex): { idNumber: string; birthDate: IsoDate } {
    let counts = this.#given.get(division);
    if (counts === undefined) {
      counts = new Uint8Array(2 * 50_000);
      this.#given.set(division, counts);
    }
    let day = toDayNumber(birth);
    for (;;) {
      const slot = (day - NumberBook.#firstDay) * 2 + (sex === 'male' ? 1 : 0);
      const order = counts[slot] ?? CROWD_ORDERS;
      if (order < CROWD_ORDERS) {
        counts[slot] = order + 1;
        const birthDate = fromDayNumber(day);
        return { idNumber: generatedIdNumber(division, birthDate, sex, order), birthDate };
      }
      day += 1;
    }
  }
}

export type Home = {
  /** Code of first registration, as in the number: of the register of 2020, or from elsewhere. */
  registeredAt: string;
  /** In force on the city's date. */
  hukouDivision: string | null;
  hukouKind: 'urban' | 'rural';
  division: string;
  township: string | null;
};

/** Where a person lives and is registered: one in ten lives in another county than that of registration. */
export function homeOf(random: Random, places: Places): Home {
  const origin = random.weighted(places.people);
  const moved = random.chance(0.1);
  const residence = moved ? random.weighted(places.people) : origin;
  const outsider = random.chance(0.05);
  const division = places.current(residence);
  return {
    registeredAt: outsider ? random.pick(places.elsewhere) : origin,
    hukouDivision: random.chance(0.01) ? null : places.current(origin),
    hukouKind: random.chance(places.urbanShare.get(origin) ?? 0.5) ? 'urban' : 'rural',
    division,
    township: random.chance(0.002) ? null : random.pick(places.townships.get(division) ?? []).code,
  };
}

/** The same day some years later; 29 February becomes the 28th. */
export function yearsLater(date: IsoDate, years: number): IsoDate {
  const [year, month, day] = [
    Number(date.slice(0, 4)) + years,
    Number(date.slice(5, 7)),
    Number(date.slice(8)),
  ];
  const kept = isRealDate(year, month, day) ? day : day - 1;
  return `${year}-${String(month).padStart(2, '0')}-${String(kept).padStart(2, '0')}`;
}

/** Last day of a contract of whole years: the eve of the anniversary. */
export function contractEnd(start: IsoDate, years: number): IsoDate {
  return addDays(yearsLater(start, years), -1);
}
