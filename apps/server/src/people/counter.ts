import { sql } from 'kysely';
import type { Tx } from '../kernel/database.ts';

/**
 * Whether the actor serves this person at a counter: as a clerk of the place where the person lives or is
 * registered. Other roles of the actor elsewhere do not count.
 */
export async function servesPerson(tx: Tx, personId: string): Promise<boolean> {
  const { rows } = await sql<{ serves: boolean }>`
    select exists (
      select from people.person p, access.division_codes('counter-clerk') codes
      where p.person_id = ${personId}::uuid
        and (p.division = any(codes) or p.hukou_division = any(codes) or p.township = any(codes))) as serves`.execute(
    tx,
  );
  return rows[0]?.serves === true;
}
