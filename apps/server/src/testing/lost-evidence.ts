import pg from 'pg';
import { sealAudit } from '../kernel/audit/seal.ts';
import { verifyAll } from '../kernel/audit/verify.ts';
import { wireTypes } from '../kernel/database-types.ts';
import type { TestDatabase } from './test-database.ts';

/** Seals the audit trail, and names the objects of which it proves what is no longer there, or not so. */
export async function lostEvidence(db: TestDatabase): Promise<string[]> {
  await sealAudit(db.pool('wenye_sealer'));
  const client = new pg.Client({ connectionString: db.url, types: wireTypes });
  await client.connect();
  try {
    const { breaks } = await verifyAll(client, []);
    return breaks.filter(({ reason }) => reason.startsWith('审计链第')).map(({ chain }) => chain);
  } finally {
    await client.end();
  }
}
