import type { TestDatabase } from './test-database.ts';

/**
 * Keeps every row of these schemas aside.
 * @returns what puts them back as they were, past triggers and foreign keys: after a forgery
 */
export async function keepRows(db: TestDatabase, ...schemas: string[]): Promise<() => Promise<void>> {
  const tables = await db.sql<{ name: string; columns: string }>(
    `select format('%I.%I', n.nspname, c.relname) as name,
       string_agg(quote_ident(a.attname), ', ' order by a.attnum) filter (where a.attgenerated = '') as columns
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     where c.relkind = 'r' and n.nspname = any($1) group by 1`,
    [schemas],
  );
  await db.sql('drop schema if exists kept cascade; create schema kept');
  const kept = tables.map(({ name, columns }, index) => ({ name, columns, as: `kept.t${index}` }));
  await db.sql(kept.map(({ name, as }) => `create table ${as} as table ${name}`).join('; '));
  const restore = kept.map(
    ({ name, columns, as }) =>
      `delete from ${name}; insert into ${name} (${columns}) overriding system value select ${columns} from ${as}`,
  );
  return async () => {
    await db.sql(`do $$ begin set local session_replication_role = replica; ${restore.join('; ')}; end $$`);
  };
}
