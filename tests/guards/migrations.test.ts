/** Migrations run from empty and from the previous version, end alike, and applied files stay as they were. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { migrate } from '../../apps/server/src/kernel/migrate.ts';
import { type MigrationFile, migrationFiles } from '../../apps/server/src/kernel/migration-files.ts';
import { emptyDatabase, type TestDatabase } from '../../apps/server/src/testing/index.ts';
import { changedMigrations, previousVersion } from '../../scripts/guards/previous-version.ts';

const root = resolve(import.meta.dirname, '../..');
const previous = previousVersion(root);
const opened: TestDatabase[] = [];

afterEach(async () => {
  for (const database of opened.splice(0)) await database.close();
});

test('from empty, and a second time without anything to do', async () => {
  const database = await open();
  const names = (await migrationFiles()).map(({ name }) => name);
  expect(await apply(database)).toEqual(names);
  expect(await apply(database)).toEqual([]);
});

test.skipIf(previous === undefined)('from the previous version, ending as one made from empty', async () => {
  const { files, released } = previous ?? { files: [], released: false };
  const changed = changedMigrations(files, await migrationFiles());
  // Before the first release nothing is installed that a changed file could break.
  expect(released ? changed : [], 'applied files stay as they are').toEqual([]);
  const kept = files.filter(({ name }) => changed[0] === undefined || name < changed[0]);
  const [upgraded, fresh] = [await open(), await open()];
  if (kept.length > 0) await apply(upgraded, kept);
  await apply(upgraded);
  await apply(fresh);
  expect(await catalogue(upgraded)).toEqual(await catalogue(fresh));
});

describe('the guard itself', () => {
  test('the previous version is the latest tag, and changed and deleted files are found', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'wenye-migrations-'));
    const migrations = join(folder, 'apps/server/migrations');
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=test', '-c', 'user.email=test@example.org', ...args], {
        cwd: folder,
      });
    try {
      mkdirSync(migrations, { recursive: true });
      for (const name of ['0001_one.sql', '0002_two.sql', '0003_three.sql'])
        writeFileSync(join(migrations, name), '');
      git('init', '--quiet');
      git('add', '--all');
      git('commit', '--quiet', '--message', 'One');
      git('tag', 'v0.1.0');
      git('commit', '--quiet', '--allow-empty', '--message', 'Two');
      writeFileSync(join(migrations, '0001_one.sql'), 'select 1;');
      rmSync(join(migrations, '0002_two.sql'));
      const before = previousVersion(folder);
      expect(before).toMatchObject({ name: 'v0.1.0', released: true });
      const changed = changedMigrations(before?.files ?? [], await migrationFiles(migrations));
      expect(changed).toEqual(['0001_one.sql', '0002_two.sql']);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  test('the migrator refuses a file that changed after it was applied', async () => {
    const database = await open();
    await apply(database);
    const [first, ...others] = await migrationFiles();
    const edited = { ...(first as MigrationFile), sha256: 'another' };
    await expect(apply(database, [edited, ...others])).rejects.toThrow(edited.name);
  });

  test('the comparison of databases sees a column, a policy and a grant', async () => {
    const database = await open();
    await apply(database);
    for (const change of [
      'alter table kernel.clock add column planted int',
      'create policy planted on audit.record using (true)',
      'grant select on kernel.clock to wenye_sealer',
    ]) {
      const before = await catalogue(database);
      await database.sql(change);
      expect(await catalogue(database), change).not.toEqual(before);
    }
  });
});

async function open(): Promise<TestDatabase> {
  const database = await emptyDatabase();
  opened.push(database);
  return database;
}

function apply({ url }: TestDatabase, files?: readonly MigrationFile[]): Promise<string[]> {
  const options = { databaseUrl: url, mode: 'demonstration', startDate: '2020-10-15' } as const;
  return migrate(files === undefined ? options : { ...options, files });
}

/** Everything a migration can make: columns, constraints, indexes, functions, policies, triggers, grants. */
async function catalogue(database: TestDatabase): Promise<string[]> {
  const rows = await database.sql<{ line: string }>(`
    with ours as (
      select oid, nspname from pg_namespace
      where nspname !~ '^pg_' and nspname not in ('information_schema', 'graphile_worker'))
    select 'column ' || nspname || '.' || relname || '.' || attname || ' ' || format_type(atttypid, atttypmod)
      || case when attnotnull then ' not null' else '' end || coalesce(' ' || pg_get_expr(adbin, adrelid), '')
      || coalesce(' ' || relacl::text, '') as line
      from pg_attribute join pg_class c on c.oid = attrelid join ours o on o.oid = relnamespace
      left join pg_attrdef on adrelid = attrelid and adnum = attnum
      where attnum > 0 and not attisdropped and relkind in ('r', 'p', 'v', 'm')
    union all
    select 'constraint ' || nspname || '.' || conrelid::regclass::text || ' ' || conname || ' ' || pg_get_constraintdef(c.oid)
      from pg_constraint c join ours o on o.oid = connamespace
    union all
    select 'index ' || pg_get_indexdef(indexrelid) from pg_index
      join pg_class c on c.oid = indexrelid join ours o on o.oid = relnamespace
    union all
    select 'function ' || pg_get_functiondef(p.oid) || coalesce(' ' || proacl::text, '')
      from pg_proc p join ours o on o.oid = pronamespace
      where prokind in ('f', 'p') and not exists (select from pg_depend where objid = p.oid and deptype = 'e')
    union all
    select 'policy ' || polrelid::regclass || ' ' || polname || ' ' || polcmd::text || ' ' || polroles::regrole[]::text
      || coalesce(' using ' || pg_get_expr(polqual, polrelid), '')
      || coalesce(' check ' || pg_get_expr(polwithcheck, polrelid), '')
      from pg_policy join pg_class c on c.oid = polrelid join ours o on o.oid = relnamespace
    union all
    select 'trigger ' || pg_get_triggerdef(t.oid) from pg_trigger t
      join pg_class c on c.oid = tgrelid join ours o on o.oid = relnamespace where not tgisinternal
    union all
    select 'security ' || nspname || '.' || relname || ' ' || relrowsecurity || relforcerowsecurity
      from pg_class join ours o on o.oid = relnamespace where relkind in ('r', 'p')
    order by line`);
  expect(rows.length).toBeGreaterThan(100);
  return rows.map(({ line }) => line);
}
