import { type Selectable, sql } from 'kysely';
import type { Tx } from '../kernel/database.ts';
import type { FirmsPayeeAccount } from '../kernel/schema.generated.ts';
import type { RegistryFact } from '../people/registry-fact.ts';
import type { RegistryRows } from '../people/registry-rows.ts';
import { firmFactsOf } from './firm-facts.ts';
import { hireFactsOf } from './hire-facts.ts';
import type { FirmRows } from './registry-rows.ts';

/**
 * What the registers know of a firm, as known on the day `asOf`, under the fact ids of the policy pack. Facts that
 * no register knows are absent (unknown). Empty for a firm that the caller may not see.
 */
export async function firmFacts(tx: Tx, firmId: string, asOf: string): Promise<RegistryFact[]> {
  const rows = await firmRegistryOf(tx, firmId, asOf);
  return rows === null ? [] : firmFactsOf(rows, asOf);
}

/** The registers' rows themselves, as known on a day; null for a firm that the caller may not see. */
export async function firmRegistryOf(tx: Tx, firmId: string, asOf: string): Promise<FirmRows | null> {
  const { rows } = await sql<{ registry: FirmRows | null }>`
    select firms.registry_of(${firmId}::uuid, ${asOf}::date) as registry`.execute(tx);
  return rows[0]?.registry ?? null;
}

/** A firm's accounts, the latest first; none of a firm whose accounts the caller may not see. */
export function accountsOf(tx: Tx, firmId: string): Promise<Selectable<FirmsPayeeAccount>[]> {
  return tx
    .selectFrom('firms.payee_account')
    .selectAll()
    .where('firm_id', '=', firmId)
    .orderBy('valid_from', 'desc')
    .orderBy('account_id', 'desc')
    .execute();
}

export type HireFacts = { personId: string; facts: RegistryFact[] };

/**
 * What the registers know of one person on a firm's roster, by resident ID number: item facts of `firm.hires`
 * (ids such as `firm.hires.contract-start`). Empty where the labour register shows no employment of that person
 * with the firm, or the caller may not act for or see the firm: a roster is no way to look people up.
 * The caller audits the read.
 */
export async function hireFacts(
  tx: Tx,
  firmId: string,
  idNumber: string,
  asOf: string,
): Promise<RegistryFact[]> {
  return (await findHire(tx, firmId, idNumber, asOf))?.facts ?? [];
}

/**
 * As `hireFacts`, with the natural person that the number belongs to; null under the same conditions. `months` limits the
 * contributions to those of a claim.
 */
export async function findHire(
  tx: Tx,
  firmId: string,
  idNumber: string,
  asOf: string,
  months?: readonly string[],
): Promise<HireFacts | null> {
  const registry = await hireRegistryOf(tx, firmId, idNumber, asOf);
  if (registry === null) return null;
  return { personId: registry.person.person_id, facts: hireFactsOf(registry, firmId, asOf, months) };
}

/** The registers' rows of one person on a firm's roster; null under the same conditions. */
export async function hireRegistryOf(
  tx: Tx,
  firmId: string,
  idNumber: string,
  asOf: string,
): Promise<RegistryRows | null> {
  const { rows } = await sql<{ registry: RegistryRows | null }>`
    select firms.registry_of_hire(${firmId}::uuid, ${idNumber}, ${asOf}::date) as registry`.execute(tx);
  return rows[0]?.registry ?? null;
}
