import type pg from 'pg';

const batch = 2000;

/** The rows of a query as of one moment, in constant memory. */
export async function* cursor<Row extends pg.QueryResultRow>(
  client: pg.ClientBase,
  query: string,
): AsyncGenerator<Row> {
  await client.query('begin transaction isolation level repeatable read');
  try {
    await client.query(`declare links no scroll cursor for ${query}`);
    for (;;) {
      const { rows } = await client.query<Row>(`fetch ${batch} from links`);
      if (rows.length === 0) return;
      yield* rows;
    }
  } finally {
    await client.query('rollback');
  }
}
