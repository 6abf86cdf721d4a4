import type pg from 'pg';
import type { TestDatabase } from './test-database.ts';

/**
 * SQL as the application's role in the context of a session, as someone would who got hold of both: in one transaction,
 * which is rolled back. `token` null: without a context.
 */
export async function inSession<T>(
  db: TestDatabase,
  token: string | null,
  work: (client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  const client = await db.pool('wenye_app').connect();
  try {
    await client.query('begin');
    if (token !== null) await client.query(`select access.enter($1, 'test')`, [token]);
    return await work(client);
  } finally {
    await client.query('rollback');
    client.release(true);
  }
}
