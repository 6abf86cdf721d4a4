/** What the database itself refuses: events written by somebody who goes past use case and core. */
import { canonicalJson, chainHash } from '../../kernel/chain.ts';
import { inSession, type TestActor, type TestDatabase } from '../../testing/index.ts';

/** Appends an event to the case, past use case and core. */
export async function append(
  db: TestDatabase,
  caseId: string,
  by: TestActor,
  event: object,
): Promise<unknown> {
  const [row] = await db.sql<{ version: number; status: string; level: number; head_hash: string }>(
    'select version, status, level, head_hash from casework."case" where case_id = $1',
    [caseId],
  );
  if (row === undefined) throw new Error('no case');
  const [clock] = await db.sql<{ today: string }>('select kernel.business_date()::text as today');
  return inSession(db, by.token, async (client) => {
    const { rows } = await client.query<{ at: Date }>('select now() as at');
    const content = canonicalJson({
      caseId,
      seq: row.version + 1,
      on: clock?.today ?? '',
      clock: 'stopped',
      from: row.status,
      level: row.level,
      recordedAt: rows[0]?.at.toISOString() ?? '',
      ...event,
    });
    await client.query('select casework.append_event($1, $2, $3)', [
      caseId,
      content,
      chainHash(row.head_hash, content),
    ]);
  });
}
