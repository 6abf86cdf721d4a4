import { sql } from 'kysely';
import type { Tx } from '../kernel/database.ts';

/** Whether the actor serves this person at a counter: as a clerk of the place where the person lives or is registered. */
export async function servesPerson(tx: Tx, personId: string): Promise<boolean> {
  const { rows } = await sql<{ serves: boolean }>`
    select people.is_served(${personId}::uuid) as serves`.execute(tx);
  return rows[0]?.serves === true;
}
