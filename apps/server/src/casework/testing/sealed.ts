import pg from 'pg';
import { verifySealed } from '../../kernel/audit/sealed-content.ts';
import type { Break } from '../../kernel/audit/verify.ts';
import { wireTypes } from '../../kernel/database-types.ts';
import type { TestDatabase } from '../../testing/index.ts';

/** As the administrator runs it, over every case: what does not agree with the events. */
export async function sealedBreaks(db: TestDatabase): Promise<Break[]> {
  const client = new pg.Client({ connectionString: db.url, types: wireTypes });
  await client.connect();
  try {
    return await verifySealed(client);
  } finally {
    await client.end();
  }
}
