import { type FactSource, sourceOf, sourceOfColumn } from './registry-fact.ts';
import type { FactRows } from './registry-rows.ts';

export type Schooling = {
  /** Code of `person.school-kind`. */
  kind: string;
  /** Date of the certificate; null: unknown, or without meaning below college. */
  graduatedOn: string | null;
  source: FactSource;
};

/**
 * The schooling from which a graduate's terms are counted: the latest certificate on record. Without one, a highest
 * level on record below college tells that the person is no graduate; anything else leaves it unknown, since foreign
 * and technicians' certificates may be missing from the register.
 */
export function schoolingOf(rows: FactRows): Schooling | null {
  const record = latestOf(rows.education);
  if (record !== null)
    return {
      kind: record.school_kind,
      graduatedOn: record.graduated_on,
      source: sourceOf(record, rows.sources),
    };
  const kind = belowCollege[rows.person.education ?? ''];
  if (kind === undefined) return null;
  return {
    kind,
    graduatedOn: null,
    source: sourceOfColumn(rows.person, rows.corrections['education'], rows.sources),
  };
}

/** GB/T 4658 levels that settle the kind of school. 47 (技工学校) may be a senior technician's class, which counts. */
const belowCollege: Readonly<Record<string, string>> = {
  '41': 'secondary-vocational',
  '44': 'secondary-vocational',
  '61': 'other',
  '71': 'other',
  '81': 'other',
};

/** A certificate without a date counts as the latest: it may be. */
function latestOf(records: FactRows['education']): FactRows['education'][number] | null {
  return records.reduce<FactRows['education'][number] | null>((latest, record) => {
    if (latest === null || record.graduated_on === null) return record;
    return latest.graduated_on !== null && latest.graduated_on < record.graduated_on ? record : latest;
  }, null);
}
