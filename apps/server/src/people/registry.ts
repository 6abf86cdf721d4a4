import { type Selectable, sql } from 'kysely';
import type { Tx } from '../kernel/database.ts';
import type { PeoplePayeeAccount } from '../kernel/schema.generated.ts';
import { personFactsOf } from './person-facts.ts';
import type { RegistryFact } from './registry-fact.ts';
import type { RegistryRows } from './registry-rows.ts';

export type { RegistryFact } from './registry-fact.ts';

/**
 * What the registers know of a person, as known on the day `asOf`, under the fact ids of the policy pack.
 * Facts that no register knows are absent (unknown). `months` limits `person.contributions` to those of a claim.
 * Empty for a person whom the caller may not see. The caller audits the read.
 */
export async function personFacts(
  tx: Tx,
  personId: string,
  asOf: string,
  months?: readonly string[],
): Promise<RegistryFact[]> {
  const rows = await registryOf(tx, personId, asOf);
  return rows === null ? [] : personFactsOf(rows, asOf, months);
}

/** The registers' rows themselves, as known on a day; null for a person whom the caller may not see. */
export async function registryOf(tx: Tx, personId: string, asOf: string): Promise<RegistryRows | null> {
  const { rows } = await sql<{ registry: RegistryRows | null }>`
    select people.registry_of(${personId}::uuid, ${asOf}::date) as registry`.execute(tx);
  return rows[0]?.registry ?? null;
}

/** A person's accounts, the latest first; none of a person whom the caller may not see. */
export async function accountsOf(tx: Tx, personId: string): Promise<Selectable<PeoplePayeeAccount>[]> {
  const { rows } = await sql<Selectable<PeoplePayeeAccount>>`
    select * from people.accounts_of(${personId}::uuid) order by valid_from desc, account_id desc`.execute(
    tx,
  );
  return rows;
}
