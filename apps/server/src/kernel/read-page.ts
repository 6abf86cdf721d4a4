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

/**
 * Some rows of a list of which each row tells how many there are in all. Beyond the last page none does: then the first row
 * is asked, so that whoever asked can go to the last page there is.
 */
export async function readCounted<Row extends { total: number }>(
  read: (limit: number, offset: number) => Promise<readonly Row[]>,
  { page, pageSize }: { page: number; pageSize: number },
): Promise<Page<Row>> {
  const rows = await read(pageSize, (page - 1) * pageSize);
  const [any] = rows.length > 0 || page === 1 ? rows : await read(1, 0);
  return { total: any?.total ?? 0, rows: [...rows] };
}
