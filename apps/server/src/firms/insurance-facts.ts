/** What a firm's unemployment insurance comes to: last year's figures, and those of the month before a day. */
import { fenToYuan } from '@wenye/codes';
import { type RegistryFact, sourceOfAll } from '../people/registry-fact.ts';
import type { FirmRows, InsuredMonth } from './registry-rows.ts';

const CONTRIBUTIONS = 'social-insurance';
const BENEFITS = 'unemployment-benefit';

/**
 * What the refunds of article 1 ask of whom a firm insured and let go. A time that the register does not hold whole, or in which
 * it holds nothing of the firm, is unknown and never nought: a firm may be insured elsewhere. Pure.
 */
export function insuranceFactsOf(rows: FirmRows, asOf: string): RegistryFact[] {
  const year = Number(asOf.slice(0, 4)) - 1;
  return [
    ...contributionFacts(rows, year),
    ...claimantsFact(rows, year),
    ...insuredStaffFact(rows, asOf),
    ...monthsPaidFact(rows, asOf),
  ];
}

function contributionFacts(rows: FirmRows, year: number): RegistryFact[] {
  const months = monthsKnown(rows, `${year}-01`, `${year}-12`);
  if (months.length === 0) return [];
  const source = sourceOfMonths(rows, months, `${year}年度`);
  return [
    // Months without anybody insured do not count; rounded half up.
    {
      fact: 'firm.ui-average-insured-last-year',
      value: Math.round(sumOf(months, ({ insured }) => insured) / months.length),
      source,
    },
    {
      fact: 'firm.ui-paid-by-unit-last-year',
      value: fenToYuan(sumOf(months, ({ unit_fen }) => unit_fen)),
      source,
    },
    {
      fact: 'firm.ui-paid-by-staff-last-year',
      value: fenToYuan(sumOf(months, ({ own_fen }) => own_fen)),
      source,
    },
  ];
}

/** Nobody is told of a firm only where it is known to have insured somebody: of another the register holds nothing. */
function claimantsFact(rows: FirmRows, year: number): RegistryFact[] {
  if (!holds(rows, BENEFITS, `${year}-01`, `${year}-12`)) return [];
  const began = rows.insurance.claimants.filter((each) => each.year === year);
  if (began.length === 0 && monthsKnown(rows, `${year}-01`, `${year}-12`).length === 0) return [];
  const source = {
    ...sourceOfAll(began, BENEFITS, rows.sources, rows.known_on),
    reference: `${year}年度`,
  };
  return [{ fact: 'firm.ui-new-claimants-last-year', value: began[0]?.people ?? 0, source }];
}

/** Of the month before, as it is asked; an older one does not stand in for it. */
function insuredStaffFact(rows: FirmRows, asOf: string): RegistryFact[] {
  const before = monthBefore(asOf);
  const [month] = monthsKnown(rows, before, before);
  if (month === undefined) return [];
  const source = sourceOfMonths(rows, [month], inWords(before));
  return [{ fact: 'firm.ui-insured-staff', value: month.insured, source }];
}

/**
 * Months paid in full since the firm exists, which the register tells of a firm that is younger than it. Of an older one
 * it tells the least that it can be, which is no answer; and where somebody employed all the month was not insured, the
 * register does not say whether that month was paid in full.
 */
function monthsPaidFact(rows: FirmRows, asOf: string): RegistryFact[] {
  const first = rows.kept_from[CONTRIBUTIONS];
  if (first === undefined) return [];
  const before = monthBefore(asOf);
  const months = monthsKnown(rows, first.slice(0, 7), before);
  if (months.length === 0 || months.some(({ left_out }) => left_out !== 0)) return [];
  const source = sourceOfMonths(rows, months, `截至${inWords(before)}`);
  return [{ fact: 'firm.ui-months-paid', value: months.length, source }];
}

/** Whether a register holds the whole of a time, both ends included, YYYY-MM, and it was over when this was known. */
function holds({ kept_from, known_on }: FirmRows, register: string, from: string, to: string): boolean {
  const kept = kept_from[register];
  return kept !== undefined && kept <= `${from}-01` && known_on.slice(0, 7) > to;
}

/** Months of such a time; none where the register does not hold the whole of it. */
function monthsKnown(rows: FirmRows, from: string, to: string): InsuredMonth[] {
  if (!holds(rows, CONTRIBUTIONS, from, to)) return [];
  return rows.insurance.months.filter(({ month }) => from <= month.slice(0, 7) && month.slice(0, 7) <= to);
}

const sourceOfMonths = (
  { sources, known_on }: FirmRows,
  months: readonly InsuredMonth[],
  period: string,
) => ({
  ...sourceOfAll(months, CONTRIBUTIONS, sources, known_on),
  reference: period,
});

const sumOf = (months: readonly InsuredMonth[], part: (month: InsuredMonth) => number): number =>
  months.reduce((sum, month) => sum + part(month), 0);

/** YYYY-MM. */
function monthBefore(day: string): string {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  return month === 1 ? `${year - 1}-12` : `${year}-${String(month - 1).padStart(2, '0')}`;
}

const inWords = (month: string): string => `${month.slice(0, 4)}年${Number(month.slice(5))}月`;
