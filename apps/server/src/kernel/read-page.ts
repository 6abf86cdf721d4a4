import { type RawBuilder, sql } from 'kysely';
import type { Tx } from './database.ts';

type Page<Row> = { total: number; rows: Row[] };

/**
 * Some rows of a list that an owner function gives as `{ total, rows }`, and how many there are in all.
 *
 * @param from the call of the function, with the query as jsonb
 * @param query filters, and `offset` and `limit`
 */
export async function readPage<Row>(
  tx: Tx,
  from: (query: RawBuilder<unknown>) => RawBuilder<unknown>,
  query: object,
): Promise<Page<Row>> {
  const { rows } = await sql<{ answer: Page<Row> }>`
    select ${from(sql`${JSON.stringify(query)}::jsonb`)} as answer`.execute(tx);
  return rows[0]?.answer ?? { total: 0, rows: [] };
}
