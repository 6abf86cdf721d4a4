import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { emptyDatabase, type TestDatabase } from '../testing/index.ts';
import { migrate } from './migrate.ts';
import { type MigrationFile, migrationFiles } from './migration-files.ts';

let db: TestDatabase;
beforeEach(async () => {
  db = await emptyDatabase();
});
afterEach(() => db.close());

const file = (name: string, sql: string): MigrationFile => ({
  name,
  sql,
  sha256: createHash('sha256').update(sql).digest('hex'),
});
const run = (files?: MigrationFile[]) =>
  migrate({
    databaseUrl: db.url,
    mode: 'demonstration',
    startDate: '2020-10-15',
    ...(files === undefined ? {} : { files }),
  });
const own = async () => (await migrationFiles()).filter(({ name }) => name < '0020');

describe('migrating', () => {
  it('goes from empty to current, and then has nothing to do', async () => {
    const files = await migrationFiles();
    expect(await run()).toEqual(files.map(({ name }) => name));
    expect(await run()).toEqual([]);
    expect(await db.sql('select kernel.business_date() as date')).toEqual([{ date: '2020-10-15' }]);
  });

  it('goes on from an earlier version', async () => {
    const files = await own();
    await run(files.slice(0, -1));
    expect(await run(files)).toEqual([files.at(-1)?.name]);
  });

  it('refuses a file that changed after it was applied, and one that is gone', async () => {
    const files = await own();
    await run([...files, file('0019_a.sql', 'select 1')]);
    await expect(run([...files, file('0019_a.sql', 'select 2')])).rejects.toThrow(/0019_a\.sql has changed/);
    await expect(run(files)).rejects.toThrow(/0019_a\.sql was applied but is gone/);
  });

  it('leaves nothing of a file that fails', async () => {
    const files = await own();
    await expect(
      run([...files, file('0019_a.sql', 'create table kernel.half (); select 1/0')]),
    ).rejects.toThrow('0019_a.sql failed: division by zero');
    expect(await db.sql(`select to_regclass('kernel.half') as half`)).toEqual([{ half: null }]);
    expect(await run([...files, file('0019_a.sql', 'create table kernel.whole ()')])).toEqual(['0019_a.sql']);
  });

  it('runs once when two start together', async () => {
    const files = await own();
    const applied = await Promise.all([run(files), run(files)]);
    expect(applied.flat()).toEqual(files.map(({ name }) => name));
  });

  it('leaves everything to the owner who cannot log in', async () => {
    await run();
    const others =
      await db.sql(`select c.oid::regclass::text as relation from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname !~ '^(pg_|information_schema|public)' and c.relowner <> 'wenye_owner'::regrole and c.relkind in ('r', 'v', 'S')`);
    expect(others).toEqual([]);
    expect(
      await db.sql(`select rolcanlogin, rolsuper, rolbypassrls from pg_roles where rolname = 'wenye_owner'`),
    ).toEqual([{ rolcanlogin: false, rolsuper: false, rolbypassrls: false }]);
  });
});
