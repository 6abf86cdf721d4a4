import type pg from 'pg';
import { canonicalJson, chainHash, genesis } from '../chain.ts';
import { type AuditRow, auditColumns, sealedContent } from './sealed-record.ts';

export type Link = {
  readonly seq: number;
  readonly hash: string;
  /** All records of transactions below it are sealed. */
  readonly horizon: string;
};

const batch = 1000;

/**
 * Chains the audit records that are visible, that is committed, and not yet sealed; within one round in the
 * order of their ids. A record of a transaction that is still open comes into a later round.
 *
 * @param pool of the role wenye_sealer
 * @returns how many were sealed
 */
export async function sealAudit(pool: pg.Pool): Promise<number> {
  for (let sealed = 0; ; sealed += batch) {
    const count = await sealBatch(pool);
    if (count < batch) return sealed + count;
  }
}

async function sealBatch(pool: pg.Pool): Promise<number> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    // One sealer at a time; a second one waits and then finds nothing left to do.
    await client.query('select pg_advisory_xact_lock(20200717)');
    const head = await lastLink(client);
    const ended = await oldestOpen(client); // before the records are read: what ended by now, they show
    const { rows } = await client.query<AuditRow>(
      `select ${auditColumns} from audit.record r
       where r.xid >= $1::xid8 and not exists (select from audit.seal s where s.record_id = r.id)
       order by r.id limit ${batch}`,
      [head.horizon],
    );
    // After a full batch more may be visible: then the horizon stays where it was.
    await addLinks(client, head, rows, rows.length < batch ? ended : head.horizon);
    await client.query('commit');
    return rows.length;
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}

/** The chain's last link; seq 0 with the genesis hash where there is none. */
export async function lastLink(client: pg.ClientBase | pg.Pool): Promise<Link> {
  const { rows } = await client.query<Link>(
    'select seq, hash, horizon from audit.seal order by seq desc limit 1',
  );
  return rows[0] ?? { seq: 0, hash: genesis, horizon: '0' };
}

/** Every transaction below it has ended. */
async function oldestOpen(client: pg.ClientBase): Promise<string> {
  const { rows } = await client.query<{ xmin: string }>(
    'select pg_snapshot_xmin(pg_current_snapshot()) as xmin',
  );
  return (rows[0] as { xmin: string }).xmin;
}

async function addLinks(
  client: pg.ClientBase,
  head: Link,
  rows: readonly AuditRow[],
  horizon: string,
): Promise<void> {
  let { seq, hash } = head;
  const links = rows.map((row) => {
    const prev = hash;
    seq += 1;
    hash = chainHash(prev, canonicalJson(sealedContent(seq, row)));
    return { seq, record_id: row.id, prev_hash: prev, hash };
  });
  if (links.length === 0) return;
  await client.query(
    `insert into audit.seal (seq, record_id, prev_hash, hash, horizon)
     select seq, record_id, prev_hash, hash, $2::xid8
     from json_to_recordset($1) as link (seq bigint, record_id bigint, prev_hash text, hash text)`,
    [JSON.stringify(links), horizon],
  );
}
