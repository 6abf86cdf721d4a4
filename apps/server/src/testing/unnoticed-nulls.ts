import pg from 'pg';
import { wireTypes } from '../kernel/database-types.ts';
import type { TestDatabase } from './test-database.ts';

/** Columns by which a table's rows differ in what is known of them. */
const stages = ['state', 'status', 'event', 'kind', 'outcome'];

/**
 * Leaves NULL, where something was written, in each column of a schema's tables, past triggers and constraints: one after another
 * in a row of every state (event, kind) of its table, and puts it back.
 *
 * @param isNoticed whether whoever verifies notices, asked on the connection that wrote it
 * @returns the columns (`posting.hash`) of which a NULL was noticed nowhere or not everywhere, and those that held nothing else
 */
export async function unnoticedNulls(
  db: TestDatabase,
  schema: string,
  isNoticed: (client: pg.Client) => Promise<boolean>,
): Promise<{ unnoticed: string[]; empty: string[] }> {
  const client = new pg.Client({ connectionString: db.url, types: wireTypes });
  await client.connect();
  const unnoticed = [];
  const empty = [];
  try {
    if (await isNoticed(client)) throw new Error('something is noticed before anything is written');
    for (const { table, columns } of await tablesOf(client, schema)) {
      await client.query(
        `begin; set local session_replication_role = replica; ${await unbound(client, table)}`,
      );
      const stage = columns.find((column) => stages.includes(column));
      for (const column of columns) {
        const rows = await rowsOf(client, table, column, stage);
        const name = `${table.split('.')[1]}.${column}`;
        if (rows.length === 0) empty.push(name);
        for (const row of rows) {
          await client.query(
            `savepoint before; update ${table} set "${column}" = null where ctid = '${row}'`,
          );
          const noticed = await isNoticed(client);
          await client.query('rollback to savepoint before');
          if (noticed) continue;
          unnoticed.push(name);
          break;
        }
      }
      await client.query('rollback');
    }
  } finally {
    await client.end();
  }
  return { unnoticed, empty };
}

async function tablesOf(client: pg.Client, schema: string): Promise<{ table: string; columns: string[] }[]> {
  const { rows } = await client.query<{ table: string; columns: string[] }>(
    `select format('%I.%I', n.nspname, c.relname) as table, array_agg(a.attname::text order by a.attnum) as columns
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     where c.relkind = 'r' and n.nspname = $1 group by 1 order by 1`,
    [schema],
  );
  return rows;
}

/** Statements that drop whatever keeps a NULL out of a table: a key first, which else would not let go of it. */
async function unbound(client: pg.Client, table: string): Promise<string> {
  const { rows } = await client.query<{ drop: string }>(
    `select format('alter table %s drop constraint %I cascade', conrelid::regclass, conname) as drop
       from (select * from pg_constraint where conrelid = $1::regclass order by contype = 'n') c
     union all
     select format('drop index %s', i.indexrelid::regclass) from pg_index i
       where i.indrelid = $1::regclass and i.indisunique
         and not exists (select from pg_constraint c where c.conindid = i.indexrelid)`,
    [table],
  );
  return rows.map((row) => row.drop).join('; ');
}

async function rowsOf(
  client: pg.Client,
  table: string,
  column: string,
  stage: string | undefined,
): Promise<string[]> {
  const one = stage === undefined ? 'ctid is null' : `"${stage}"`;
  const { rows } = await client.query<{ place: string }>(
    `select distinct on (${one}) ctid::text as place from ${table} where "${column}" is not null order by ${one}, ctid`,
  );
  return rows.map((row) => row.place);
}
