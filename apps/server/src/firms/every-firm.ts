/** What the registers say of every firm and of whom it has hired, firm after firm in the order of the ids: the worker's only. */
import { sql } from 'kysely';
import type { Tx } from '../kernel/database.ts';
import type { RegistryFact } from '../people/registry-fact.ts';
import type { RegistryRows } from '../people/registry-rows.ts';
import { hireFactsOf } from './hire-facts.ts';
import type { FirmRows } from './registry-rows.ts';

/** A hire further back than this is not read: the longest benefit for a new hire is paid for three years. */
const YEARS_OF_HIRES = 3;

export type Hire = {
  readonly personId: string;
  readonly idNumber: string;
  /** As `hireFacts` answers of one. */
  readonly facts: readonly RegistryFact[];
};
export type FirmAndHires = { readonly rows: FirmRows; readonly hires: readonly Hire[] };

/** How many firms the registers know on a day, those struck off left out. */
export async function countFirms(tx: Tx, asOf: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from firms.firm where ${standing(asOf)}`.execute(tx);
  return rows[0]?.n ?? 0;
}

/**
 * The next firms after one, as known on the day `asOf`, each with whom it hired of late: what `firms.registry_of` and
 * `firms.registry_of_hire` answer of each. Empty: there are no more.
 *
 * @param after the last firm of the stretch before; null: from the beginning
 */
export async function nextFirms(
  tx: Tx,
  asOf: string,
  after: string | null,
  most: number,
): Promise<FirmAndHires[]> {
  type Found = { personId: string; idNumber: string; registry: RegistryRows };
  const { rows } = await sql<{ registry: FirmRows; hires: Found[] }>`
    select firms.registry_of(f.firm_id, ${asOf}::date) as registry,
      coalesce((
        select jsonb_agg(jsonb_build_object('personId', h.person_id, 'idNumber', h.id_number,
          'registry', firms.registry_of_hire(f.firm_id, h.id_number, ${asOf}::date)) order by h.id_number)
        from (
          select distinct p.person_id, p.id_number from firms.employment e join people.person p using (person_id)
          where e.firm_id = f.firm_id and e.recorded_on <= ${asOf}::date
            and coalesce(e.retracted_on > ${asOf}::date, true) and p.recorded_on <= ${asOf}::date
            and e.from_date between ${asOf}::date - make_interval(years => ${YEARS_OF_HIRES}) and ${asOf}::date) h),
        '[]') as hires
    from (
      select firm_id from firms.firm where ${standing(asOf)} and firm_id > ${after ?? NO_FIRM}::uuid
      order by firm_id limit ${most}) f
    order by f.firm_id`.execute(tx);
  return rows.map(({ registry, hires }) => ({
    rows: registry,
    hires: hires.map(({ personId, idNumber, registry: of }) => ({
      personId,
      idNumber,
      facts: hireFactsOf(of, registry.firm.firm_id, asOf),
    })),
  }));
}

const standing = (asOf: string) =>
  sql`recorded_on <= ${asOf}::date and coalesce(deregistered_on > ${asOf}::date, true)`;

/** Below every id. */
const NO_FIRM = '00000000-0000-0000-0000-000000000000';
