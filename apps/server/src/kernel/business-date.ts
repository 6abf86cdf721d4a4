import { sql } from 'kysely';
import type { Tx } from './database.ts';

/**
 * The date that law, deadlines and due jobs follow, YYYY-MM-DD. In real use it is today in Shanghai; in a
 * demonstration an administrator moves it. Sessions, TOTP and audit never read it.
 */
export async function businessDate(tx: Tx): Promise<string> {
  const { rows } = await sql<{ date: string }>`select kernel.business_date() as date`.execute(tx);
  return (rows[0] as { date: string }).date;
}
