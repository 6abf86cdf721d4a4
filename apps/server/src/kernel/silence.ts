import type pg from 'pg';

/**
 * Closes what PostgreSQL tells everybody of rows that they may not read; run after each migration, so that a new
 * function or table is closed with the old ones. See docs/decisions/2026-11-28-cases-are-read-through-owner-functions.md.
 */
export async function silence(admin: pg.Client): Promise<void> {
  await admin.query(mutePlans);
  await admin.query(hideStatistics);
  await admin.query(hideCounts);
}

const rooms = `n.nspname in ('kernel', 'access', 'audit', 'people', 'firms', 'entitlements', 'funds', 'casework')`;

/** `debug_print_plan` would send the caller the plans of an owner function, with estimates of what it hides. */
const mutePlans = `do $$ declare f regprocedure; begin
  for f in select p.oid from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where ${rooms} and p.prosecdef
      and not coalesce('client_min_messages=warning' = any(p.proconfig), false)
  loop
    execute format('alter function %s set client_min_messages = warning', f);
  end loop;
end $$`;

/**
 * How many rows a statement fetched in which table, inside owner functions too (pg_stat_xact_…), what others are
 * running, which rows they lock, how large a table or the whole is. The functions belong to the superuser of the
 * server; an administrator who is none cannot close them.
 */
const hideStatistics = `do $$ declare f regprocedure; begin
  if not (select rolsuper from pg_roles where rolname = current_user) then return; end if;
  for f in select p.oid from pg_proc p
    where p.pronamespace = 'pg_catalog'::regnamespace and p.proname ~
        '^(pg_stat_get_|pg_stat_have_|pg_lock_status|pg_((total_)?relation|table|indexes|database|tablespace)_size)'
      and has_function_privilege('public', p.oid, 'execute')
  loop
    execute format('revoke execute on function %s from public', f);
  end loop;
end $$`;

/**
 * How many rows and pages a table has, by its last ANALYZE: columns of `pg_class`, which everybody may read. The other
 * columns stay, for tools that ask for names; the owners, who can count the rows anyway, and who monitors keep all.
 */
const hideCounts = `do $$ begin
  if not (select rolsuper from pg_roles where rolname = current_user) then return; end if;
  if not has_table_privilege('public', 'pg_catalog.pg_class', 'select') then return; end if;
  revoke select on pg_catalog.pg_class from public;
  execute (select format('grant select (%s) on pg_catalog.pg_class to public', string_agg(quote_ident(attname), ', '))
    from pg_attribute where attrelid = 'pg_catalog.pg_class'::regclass and attnum > 0
      and attname !~ '^rel(tuples|pages|all)');
  grant select on pg_catalog.pg_class to wenye_owner, pg_database_owner, pg_monitor;
end $$`;
