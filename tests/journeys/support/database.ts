import pg from 'pg';
import { stack } from './stack-of-worker.ts';

/** Runs one statement as the administrator: for what no page does, such as another rule of a fund. */
export async function asAdministrator(statement: string, values: readonly unknown[]): Promise<void> {
  const client = new pg.Client({ connectionString: stack().databaseUrl });
  await client.connect();
  try {
    await client.query(statement, [...values]);
  } finally {
    await client.end();
  }
}
