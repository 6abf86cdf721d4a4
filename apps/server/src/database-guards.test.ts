/** What must hold of every table, view and function of every room, read from the migrated catalogue. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loginRoles } from './kernel/secrets.ts';
import { type TestDatabase, testDatabase } from './testing/index.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());

/** Codes and names that everyone may read: nothing of a person, a firm or a case. */
const reference = new Set([
  'access.division',
  'access.office',
  'funds.account', // the chart of accounts
  'funds.fund',
  'funds.posting_event',
  'funds.posting_rule',
  'kernel.due_day',
  'people.loaded_city',
  'people.source_register',
]);

const ours = `n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'public', 'graphile_worker', 'auth')`;
const names = async (query: string) => (await db.sql<{ name: string }>(query)).map(({ name }) => name).sort();

describe('the catalogue', () => {
  it('forces row-level security on every table that the application reaches', async () => {
    const open = await names(`
      select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where ${ours} and c.relkind in ('r', 'p') and not (c.relrowsecurity and c.relforcerowsecurity)
        and has_any_column_privilege('wenye_app', c.oid, 'select, insert, update')`);
    expect(open.filter((name) => !reference.has(name))).toEqual([]);
  });

  it('has no view that shows more than its reader may see', async () => {
    expect(
      await names(`
        select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where ${ours} and c.relkind in ('v', 'm') and not coalesce(c.reloptions @> '{security_invoker=true}', false)
          and has_any_column_privilege('wenye_app', c.oid, 'select')`),
    ).toEqual([]);
  });

  it('lets nobody but the owner change or remove what is only added', async () => {
    const held = await names(`
      select r.rolname || ' ' || p.privilege || ' ' || c.oid::regclass as name
      from pg_trigger t join pg_class c on c.oid = t.tgrelid,
        (values ('wenye_app'), ('wenye_worker'), ('wenye_auth'), ('wenye_sealer')) r(rolname),
        (values ('update'), ('delete'), ('truncate')) p(privilege)
      where t.tgname = 'append_only'
        and case p.privilege when 'update' then has_any_column_privilege(r.rolname, c.oid, 'update')
          else has_table_privilege(r.rolname, c.oid, p.privilege) end`);
    expect(held).toEqual([]);
    const guarded = await names(
      `select tgrelid::regclass::text as name from pg_trigger where tgname = 'append_only'`,
    );
    expect(guarded).toEqual(
      expect.arrayContaining(['audit.record', 'audit.seal', 'casework.case_event', 'kernel.due_day']),
    );
  });

  it('gives the application no right to a table that holds or reveals cases or people', async () => {
    // Whoever may ask a table may ask EXPLAIN how many rows a policy removed: these are read through functions.
    expect(
      await names(`
        select c.oid::regclass || ' ' || p.privilege as name
        from pg_class c join pg_namespace n on n.oid = c.relnamespace,
          unnest(array['select', 'insert', 'update', 'references']) p(privilege)
        where (n.nspname in ('casework', 'people') or c.oid in ('kernel.file'::regclass, 'kernel.file_share'::regclass,
            'audit.record'::regclass, 'firms.employment'::regclass))
          and c.oid not in ('people.loaded_city'::regclass, 'people.source_register'::regclass)
          and case c.relkind
            when 'S' then p.privilege in ('select', 'update')
              and has_sequence_privilege('wenye_app', c.oid, p.privilege || ', usage')
            when 'i' then false
            else has_any_column_privilege('wenye_app', c.oid, p.privilege)
              or has_table_privilege('wenye_app', c.oid, 'delete, truncate, trigger, maintain') end`),
    ).toEqual([]);
  });

  it('lets the planner say nothing of a table of cases or people to the application', async () => {
    // A query is planned, and debug_print_plan tells the estimate, before the right to the table is checked. Where
    // row-level security is on and no policy is the application's, the plan is to read nothing.
    expect(
      await names(`
        select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where (n.nspname in ('casework', 'people') and c.oid not in ('casework.step'::regclass,
              'people.loaded_city'::regclass, 'people.source_register'::regclass)
            or c.oid in ('kernel.file'::regclass, 'kernel.file_share'::regclass, 'audit.record'::regclass,
              'firms.employment'::regclass))
          and c.relkind = 'r' and (not c.relrowsecurity or exists (
            select from pg_policy p where p.polrelid = c.oid and p.polroles && array[0, 'wenye_app'::regrole::oid]))`),
    ).toEqual([]);
  });

  it('counts the rows, pages and numbers of the city for no role that logs in', async () => {
    const asked = [
      'reltuples from pg_class',
      'relpages from pg_class',
      'relallvisible from pg_class',
      'c from pg_class c',
      'n_live_tup from pg_stat_user_tables',
      'idx_scan from pg_stat_user_indexes',
      'heap_blks_read from pg_statio_user_tables',
      'xact_commit from pg_stat_database',
      `pg_stat_get_live_tuples('casework."case"'::regclass)`,
      ...['relation', 'table', 'total_relation', 'indexes'].map(
        (what) => `pg_${what}_size('people.person'::regclass)`,
      ),
      'pg_database_size(current_database())',
      `pg_tablespace_size('pg_default')`,
    ];
    await db.sql('analyze pg_catalog.pg_class');
    await db.sql(`select nextval(c.oid) from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where ${ours} and c.relkind = 'S'`);
    for (const role of loginRoles) {
      for (const what of asked)
        await expect(db.sqlAs(role, `select ${what} limit 1`), `${role}: ${what}`).rejects.toMatchObject({
          code: '42501',
        });
      // The samples of pg_class itself hold the counts of all tables; a sequence says how much it has given.
      for (const what of [
        `pg_stats where tablename = 'pg_class' and attname = 'reltuples'`,
        `pg_sequences where last_value is not null and schemaname <> 'graphile_worker'`,
      ])
        expect(await db.sqlAs(role, `select from ${what}`), `${role}: ${what}`).toEqual([]);
      // What tools ask for stays.
      expect(await db.sqlAs(role, `select relname from pg_class where relname = 'case'`)).toHaveLength(1);
    }
  });

  it('lets no owner function send plans to its caller', async () => {
    expect(
      await names(`
        select p.oid::regprocedure::text as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
        where ${ours} and p.prosecdef and not coalesce('client_min_messages=warning' = any(p.proconfig), false)`),
    ).toEqual([]);
  });

  it('grants no owner function of cases to everybody', async () => {
    expect(
      await names(`
        select p.oid::regprocedure::text as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
        where n.nspname = 'casework' and p.prosecdef and p.prorettype <> 'trigger'::regtype
          and has_function_privilege('public', p.oid, 'execute')`),
    ).toEqual([]);
  });

  it('fixes the search path of every owner function, temporary tables last', async () => {
    expect(
      await names(`
        select p.oid::regprocedure::text as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
        where ${ours} and p.prosecdef and not exists (
          select from unnest(p.proconfig) setting where setting ~ '^search_path=.*pg_temp$')`),
    ).toEqual([]);
  });

  it('lets the roles of other processes reach nothing of sign-in but through functions', async () => {
    expect(
      await names(`
        select r.rolname || ' ' || c.oid::regclass as name from pg_class c join pg_namespace n on n.oid = c.relnamespace,
          (values ('wenye_app'), ('wenye_worker'), ('wenye_sealer')) r(rolname)
        where n.nspname = 'auth' and c.relkind = 'r' and has_table_privilege(r.rolname, c.oid, 'select, insert, update, delete')`),
    ).toEqual([]);
  });

  it('gives sign-in nothing of the rooms', async () => {
    expect(
      await names(`
        select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where ${ours} and c.relkind in ('r', 'p', 'v') and c.oid <> 'access.division'::regclass
          and has_table_privilege('wenye_auth', c.oid, 'select, insert, update, delete')`),
    ).toEqual([]);
  });

  it('evaluates what policies ask of the context once a statement', async () => {
    const policies = await db.sql<{ name: string; text: string }>(`
      select schemaname || '.' || tablename || ' ' || policyname as name,
        coalesce(qual, '') || ' ' || coalesce(with_check, '') as text from pg_policies`);
    const repeated = policies.filter(({ text }) =>
      /access\.(person_id|account_id|firm_ids|division_codes|office_ids|has_role|whole_city)\(/.test(
        text.replaceAll(/SELECT access\.\w+\([^()]*\)/g, ''),
      ),
    );
    expect(repeated.map(({ name }) => name)).toEqual([]);
  });
});
