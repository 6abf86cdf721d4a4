import { sql } from 'kysely';
import type { Tx } from '../kernel/database.ts';

/** Whether the actor serves this firm at a counter: as a clerk of the place where it is registered. */
export async function servesFirm(tx: Tx, firmId: string): Promise<boolean> {
  const { rows } = await sql<{ serves: boolean }>`
    select exists (
      select from firms.firm f, access.division_codes('counter-clerk') codes
      where f.firm_id = ${firmId}::uuid and (f.division = any(codes) or f.township = any(codes))) as serves`.execute(
    tx,
  );
  return rows[0]?.serves === true;
}
