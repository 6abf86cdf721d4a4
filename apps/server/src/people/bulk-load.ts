import type pg from 'pg';

type Kept = { table: string; name: string; definition: string; contype: 'f' | 'u' };

/**
 * Runs `work` with the references and unique keys of tables taken off, and puts them back as the catalogue had them:
 * checking a whole table at once takes a fraction of the time of checking row by row. In the caller's transaction,
 * so that nobody ever sees the tables without them.
 */
export async function withoutConstraints(
  client: pg.Client,
  tables: readonly string[],
  work: () => Promise<void>,
): Promise<void> {
  const { rows } = await client.query<Kept>(
    `select conrelid::regclass::text as table, quote_ident(conname) as name, contype,
       pg_get_constraintdef(oid) as definition
     from pg_constraint where conrelid = any($1::regclass[]) and contype in ('f', 'u')
     order by contype desc, conname`,
    [tables],
  );
  for (const { table, name } of rows) await client.query(`alter table ${table} drop constraint ${name}`);
  await work();
  for (const { table, name, definition } of rows)
    await client.query(`alter table ${table} add constraint ${name} ${definition}`);
}

/**
 * Runs `work` as the owner of everything, with row-level security not forced on the owner: only so can an
 * administrator who is no superuser load tables whole (COPY refuses tables under row-level security). In the caller's
 * transaction, which takes the tables for itself, so that nobody ever sees them without it.
 */
export async function asUnboundOwner<T>(client: pg.Client, work: () => Promise<T>): Promise<T> {
  await client.query('set local role wenye_owner');
  const { rows } = await client.query<{ name: string }>(
    `select oid::regclass::text as name from pg_class
     where relforcerowsecurity and pg_get_userbyid(relowner) = 'wenye_owner' order by name`,
  );
  for (const { name } of rows) await client.query(`alter table ${name} no force row level security`);
  const done = await work();
  // A table with checks still to be made cannot be altered.
  await client.query('set constraints all immediate');
  for (const { name } of rows) await client.query(`alter table ${name} force row level security`);
  return done;
}
