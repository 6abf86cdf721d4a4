import type { Json } from '@wenye/rules';
import type { Corrections, Recorded } from './registry-rows.ts';

/** Where a fact comes from: the register's Chinese name, the day it was recorded, and the proof where one is named. */
export type FactSource = { name: string; recordedOn: string; reference?: string };

/** A fact that a register knows, under its id in the pack's vocabulary, in the notation that `decide` takes. */
export type RegistryFact = { fact: string; value: Json; source: FactSource };

/** Names the register of a row. A code without a name is a defect of the data, not something to show. */
export function sourceOf(row: Recorded, names: Readonly<Record<string, string>>): FactSource {
  const name = names[row.source];
  if (name === undefined) throw new Error(`register without a name: ${row.source}`);
  return { name, recordedOn: row.recorded_on };
}

/** The register of a row's column, or the proof of its correction where the column was corrected. */
export function sourceOfColumn(
  row: Recorded,
  correction: Corrections[string] | undefined,
  names: Readonly<Record<string, string>>,
): FactSource {
  if (correction === undefined) return sourceOf(row, names);
  return { ...sourceOf(correction, names), reference: correction.reference };
}

/** Of each column that was corrected, what corrected it. */
export function correctedBy(
  corrections: Corrections,
  names: Readonly<Record<string, string>>,
): Record<string, FactSource> {
  const made = Object.entries(corrections);
  return Object.fromEntries(
    made.map(([column, row]) => [column, { ...sourceOf(row, names), reference: row.reference }]),
  );
}

/** The source of a statement about many rows: their register, on the day of the latest; for none, the day asked. */
export function sourceOfAll(
  rows: readonly Recorded[],
  register: string,
  names: Readonly<Record<string, string>>,
  asOf: string,
): FactSource {
  const latest = rows.map((row) => row.recorded_on).reduce((last, day) => (day > last ? day : last), '');
  return sourceOf({ source: register, recorded_on: latest === '' ? asOf : latest }, names);
}
