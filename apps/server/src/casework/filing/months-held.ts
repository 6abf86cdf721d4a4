import { sql } from 'kysely';
import type { Tx } from '../../kernel/database.ts';
import { schemeOf } from '../scheme.ts';
import type { OwnCase } from './claims.ts';
import type { Draft } from './draft.ts';

/** A month that a case of the claimant's own claims, so that it cannot be claimed again. */
export interface HeldMonth extends OwnCase {
  /** `YYYY-MM` */
  month: string;
}

/** The exclusion keys that cases of the claimant's own hold: what they name cannot be claimed again (T17). */
export async function keysHeld(
  tx: Tx,
  { row, claimant }: Draft,
): Promise<readonly (OwnCase & { readonly key: string })[]> {
  const { rows } = await sql<OwnCase & { key: string }>`
    select case_id as "caseId", case_number as "caseNumber", exclusion_key as key
    from casework.keys_held(${claimant.kind}, ${claimant.id}, ${row.counter_office})`.execute(tx);
  return rows;
}

/**
 * The months that a person has claimed already, for a benefit of the draft or one that excludes it, in a case that
 * stands. A firm's months are those of its people, and told of each claim.
 */
export async function monthsHeld(tx: Tx, draft: Draft): Promise<HeldMonth[]> {
  if (draft.claimant.kind === 'firm') return [];
  const groups = new Set(
    draft.row.benefit_ids
      .flatMap((benefitId) => schemeOf(benefitId).exclusions.value)
      .filter(({ grain }) => grain === 'person-month')
      .map(({ group }) => group),
  );
  return (await keysHeld(tx, draft)).flatMap(({ key, ...own }) => {
    const [group = '', , month] = key.split(':');
    return groups.has(group) && month !== undefined ? [{ ...own, month }] : [];
  });
}
