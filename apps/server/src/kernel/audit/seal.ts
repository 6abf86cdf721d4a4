import type pg from 'pg';
import { canonicalJson, chainHash, genesis } from '../chain.ts';
import { type AuditRow, auditColumns, sealedContent } from './sealed-record.ts';

export type Link = { readonly seq: number; readonly hash: string };

const batch = 1000;

/**
 * Chains the audit records that are not yet sealed, in committed order: only records of transactions below
 * the snapshot's xmin, which have all ended, ordered by transaction and id; nothing can come before them later.
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
    const { rows } = await client.query<AuditRow>(
      `select ${auditColumns} from audit.record r
       where r.xid < pg_snapshot_xmin(pg_current_snapshot())
         and ($1::bigint = 0 or (r.xid, r.id) > (
           select last.xid, last.id from audit.seal s join audit.record last on last.id = s.record_id where s.seq = $1))
       order by r.xid, r.id limit ${batch}`,
      [head.seq],
    );
    await addLinks(client, head, rows);
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
  const { rows } = await client.query<Link>('select seq, hash from audit.seal order by seq desc limit 1');
  return rows[0] ?? { seq: 0, hash: genesis };
}

async function addLinks(client: pg.ClientBase, head: Link, rows: readonly AuditRow[]): Promise<void> {
  let { seq, hash } = head;
  const links = rows.map((row) => {
    const prev = hash;
    seq += 1;
    hash = chainHash(prev, canonicalJson(sealedContent(seq, row)));
    return { seq, record_id: row.id, prev_hash: prev, hash };
  });
  if (links.length === 0) return;
  await client.query(
    `insert into audit.seal (seq, record_id, prev_hash, hash)
     select seq, record_id, prev_hash, hash from json_to_recordset($1)
       as link (seq bigint, record_id bigint, prev_hash text, hash text)`,
    [JSON.stringify(links)],
  );
}
