import { runMigrations } from 'graphile-worker';
import pg from 'pg';
import { type Config, type Mode, readConfig } from './config.ts';
import { openPool } from './database.ts';
import { recordInstallation } from './installation.ts';
import { type MigrationFile, migrationFiles } from './migration-files.ts';
import { ensurePasswords, ensureRoles } from './roles.ts';
import { rolePasswords } from './secrets.ts';
import { silence } from './silence.ts';

export type MigrateOptions = {
  /** Administrator's address of an existing database. */
  readonly databaseUrl: string;
  readonly mode: Mode;
  /** Business date at the first start of a demonstration, YYYY-MM-DD. */
  readonly startDate: string;
  /** Files to apply, in order; the folder's by default. */
  readonly files?: readonly MigrationFile[];
};

/** Any number; the same for all, so that of two that start together one waits. */
const lockKey = 20_200_714;

/**
 * Brings a database from empty, or from any earlier version, to the current one. Each file runs as
 * wenye_owner in a transaction of its own, which also records its name and hash.
 *
 * @returns the names of the files applied now
 * @throws Error where an applied file has changed or is gone, naming it; PostgreSQL's error where one fails
 */
export async function migrate(options: MigrateOptions): Promise<string[]> {
  const files = options.files ?? (await migrationFiles());
  const admin = new pg.Client({ connectionString: options.databaseUrl });
  await admin.connect();
  try {
    await admin.query('select pg_advisory_lock($1)', [lockKey]);
    await ensureRoles(admin);
    await prepare(admin);
    const applied = await applyPending(admin, files);
    await installJobs(options.databaseUrl, admin);
    await silence(admin);
    await admin.query(
      "insert into kernel.clock (mode, date) values ($1, case $1 when 'real' then current_date else $2::date end) on conflict do nothing",
      [options.mode, options.startDate],
    );
    return applied;
  } finally {
    await admin.end();
  }
}

/** What must exist before the first file: the owner's rights in this database and the record of files. */
async function prepare(admin: pg.Client): Promise<void> {
  await admin.query(`
    do $$ begin
      if not has_database_privilege('wenye_owner', current_database(), 'create') then
        execute format('grant create on database %I to wenye_owner', current_database());
      end if;
    end $$;
    create schema if not exists kernel authorization wenye_owner;
    create table if not exists kernel.migration (
      name text primary key, sha256 text not null, applied_at timestamptz not null default now());
    alter table kernel.migration owner to wenye_owner`);
}

async function applyPending(admin: pg.Client, files: readonly MigrationFile[]): Promise<string[]> {
  const { rows } = await admin.query<{ name: string; sha256: string }>(
    'select name, sha256 from kernel.migration',
  );
  const recorded = new Map(rows.map((row) => [row.name, row.sha256]));
  refuseChanged(recorded, files);
  const pending = files.filter((file) => !recorded.has(file.name));
  for (const file of pending) await apply(admin, file);
  return pending.map((file) => file.name);
}

function refuseChanged(recorded: ReadonlyMap<string, string>, files: readonly MigrationFile[]): void {
  const present = new Map(files.map((file) => [file.name, file.sha256]));
  for (const [name, sha256] of recorded) {
    if (present.get(name) === sha256) continue;
    const what = present.has(name) ? 'has changed since it was applied' : 'was applied but is gone';
    throw new Error(`Migration ${name} ${what}: applied files never change; add a new one`);
  }
}

async function apply(admin: pg.Client, file: MigrationFile): Promise<void> {
  await admin.query('begin');
  try {
    await admin.query('set local role wenye_owner');
    await admin.query(file.sql);
    await admin.query('insert into kernel.migration (name, sha256) values ($1, $2)', [
      file.name,
      file.sha256,
    ]);
    await admin.query('commit');
  } catch (error) {
    await admin.query('rollback');
    throw new Error(`Migration ${file.name} failed: ${(error as Error).message}`, { cause: error });
  }
}

/**
 * graphile-worker's own tables, owned by wenye_owner. They have row-level security without policies; the
 * worker gets one, the application none: it enqueues through kernel.enqueue alone.
 */
async function installJobs(databaseUrl: string, admin: pg.Client): Promise<void> {
  const pgPool = openPool(
    { connectionString: databaseUrl, options: '-c role=wenye_owner' },
    () => undefined, // a broken connection also fails the query that is under way
    1,
  );
  try {
    await runMigrations({ pgPool });
  } finally {
    await pgPool.end();
  }
  await admin.query(`
    grant usage on schema graphile_worker to wenye_worker;
    grant all on all tables in schema graphile_worker to wenye_worker;
    grant all on all sequences in schema graphile_worker to wenye_worker;
    revoke execute on all functions in schema graphile_worker from public;
    grant execute on all functions in schema graphile_worker to wenye_worker;
    do $$ declare guarded regclass; begin
      for guarded in select oid from pg_class
        where relnamespace = 'graphile_worker'::regnamespace and relkind = 'r' and relrowsecurity
          and not exists (select from pg_policy where polrelid = pg_class.oid and polname = 'worker')
      loop
        execute format('create policy worker on %s to wenye_worker using (true) with check (true)', guarded);
      end loop;
    end $$`);
}

/** Migrates, records which data folder it is for, and gives the roles their passwords: what the supervisor runs before it starts the server. */
export async function migrateInstallation(config: Config): Promise<string[]> {
  const applied = await migrate(config);
  const admin = new pg.Client({ connectionString: config.databaseUrl });
  await admin.connect();
  try {
    await recordInstallation(admin, config.dataFolder);
    await ensurePasswords(admin, config.databaseUrl, await rolePasswords(config.secretsFile));
  } finally {
    await admin.end();
  }
  return applied;
}

if (import.meta.main) {
  const applied = await migrateInstallation(readConfig());
  process.stdout.write(
    applied.length === 0 ? '数据库结构已是最新。\n' : `已更新数据库结构：${applied.join('、')}\n`,
  );
}
