import { sql } from 'kysely';
import type { Tx } from '../kernel/database.ts';

/**
 * Whether the actor decides for a firm as a whole, who acts for it and where its money goes: its legal
 * representative, the holder of a mandate of scope `all`, or a clerk of the territory.
 */
export async function hasFullPower(tx: Tx, firmId: string): Promise<boolean> {
  const { rows } = await sql<{ held: boolean }>`
    select firms.has_full_power(${firmId}::uuid) as held`.execute(tx);
  return rows[0]?.held === true;
}
