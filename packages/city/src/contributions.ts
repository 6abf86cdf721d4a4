/**
 * Social insurance contributions by month, as the collecting office would have booked them: rates of the city and the
 * relief of 2020 (豫人社办〔2020〕36号 and the national notices): for 2020-02 to 12 micro, small and medium firms pay no
 * unit part of pension, unemployment and injury insurance; large firms and other units pay half of it until 2020-06;
 * state organs and public institutions pay it whole. The person's own part and medical insurance are always paid, so
 * a subsidy on what was actually paid is medical only in those months. The months in which Luoyang halved the unit's
 * medical part are not known, and it is not halved here.
 */
import type { IsoDate } from '@wenye/codes';
import type { ContributionRecord } from './records.ts';

/** How the relief of 2020 treats a unit. */
export type ReliefClass = 'exempt' | 'halved' | 'none';

/** Per mille of the base. The unit's medical part includes maternity. */
const RATES = {
  pensionUnit: 160,
  pensionOwn: 80,
  pensionFlexible: 200,
  unemploymentUnit: 7,
  unemploymentOwn: 3,
  medicalUnit: 75,
  medicalOwn: 20,
  injuryUnit: 4,
} as const;
/** Until 2019-04 the unit's pension rate was higher. */
const PENSION_UNIT_BEFORE_MAY_2019 = 190;

export const BASE_FLOOR_FEN = 274_500;
const BASE_CEILING_FEN = 1_372_500;

/** The base for a wage: between floor and ceiling of the contribution year. */
export function contributionBase(wageFen: number): number {
  return Math.min(BASE_CEILING_FEN, Math.max(BASE_FLOOR_FEN, wageFen));
}

/** One month of an employee. `month` is its first day. */
export function employeeMonth(
  month: IsoDate,
  firmId: string,
  wageFen: number,
  relief: ReliefClass,
): ContributionRecord {
  const baseFen = contributionBase(wageFen);
  const part = (rate: number): number => Math.round((baseFen * rate) / 1000);
  const share = unitShare(month, relief);
  const relieved = (rate: number): number => Math.round((baseFen * rate * share) / 1000);
  return {
    month,
    capacity: 'employee',
    firmId,
    baseFen,
    pensionUnitFen: relieved(month < '2019-05-01' ? PENSION_UNIT_BEFORE_MAY_2019 : RATES.pensionUnit),
    pensionOwnFen: part(RATES.pensionOwn),
    unemploymentUnitFen: relieved(RATES.unemploymentUnit),
    unemploymentOwnFen: part(RATES.unemploymentOwn),
    medicalUnitFen: part(RATES.medicalUnit),
    medicalOwnFen: part(RATES.medicalOwn),
    injuryUnitFen: relieved(RATES.injuryUnit),
    recordedOn: recordedOn(month),
  };
}

/** One month of a person in flexible work: pension, and medical insurance where taken out, all paid by the person. */
export function flexibleMonth(month: IsoDate, baseFen: number, medicalOwnFen: number): ContributionRecord {
  return {
    month,
    capacity: 'flexible',
    firmId: null,
    baseFen,
    pensionUnitFen: 0,
    pensionOwnFen: Math.round((baseFen * RATES.pensionFlexible) / 1000),
    unemploymentUnitFen: 0,
    unemploymentOwnFen: 0,
    medicalUnitFen: 0,
    medicalOwnFen,
    injuryUnitFen: 0,
    recordedOn: recordedOn(month),
  };
}

/** The part of the unit's three insurances that is due in a month. */
export function unitShare(month: IsoDate, relief: ReliefClass): number {
  if (relief === 'exempt' && month >= '2020-02-01' && month <= '2020-12-01') return 0;
  if (relief === 'halved' && month >= '2020-02-01' && month <= '2020-06-01') return 0.5;
  return 1;
}

/** Booked on the 28th of its month. */
function recordedOn(month: IsoDate): IsoDate {
  return `${month.slice(0, 8)}28`;
}

/** First days of the months from `from` to `to`, both included. */
export function monthsBetween(from: IsoDate, to: IsoDate): IsoDate[] {
  const months: IsoDate[] = [];
  let [year, month] = [Number(from.slice(0, 4)), Number(from.slice(5, 7))];
  for (;;) {
    const first = `${year}-${String(month).padStart(2, '0')}-01`;
    if (first > to) return months;
    months.push(first);
    month += 1;
    if (month === 13) [year, month] = [year + 1, 1];
  }
}
