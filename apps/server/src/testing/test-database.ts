import { createHash, randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { type Db, type LoginRole, openDatabase, openPool } from '../kernel/database.ts';
import { type FileStore, fileStore } from '../kernel/files.ts';
import { migrate } from '../kernel/migrate.ts';
import { type MigrationFile, migrationFiles } from '../kernel/migration-files.ts';

export type TestDatabase = {
  /** Administrator's address of this database: sees everything, bypasses row-level security. */
  readonly url: string;
  /** Kysely as one of the roles; `wenye_app` is what use cases run on. */
  readonly as: (role: LoginRole) => Db;
  readonly pool: (role: LoginRole | 'administrator') => pg.Pool;
  /** SQL as the administrator, to arrange and to look. */
  readonly sql: <Row extends pg.QueryResultRow = pg.QueryResultRow>(
    text: string,
    values?: unknown[],
  ) => Promise<Row[]>;
  /** SQL as a role on a connection of its own, as someone would who got hold of the role's password. */
  readonly sqlAs: <Row extends pg.QueryResultRow = pg.QueryResultRow>(
    role: LoginRole,
    text: string,
    values?: unknown[],
  ) => Promise<Row[]>;
  /** File store in a temporary folder. */
  readonly files: FileStore;
  readonly dataFolder: string;
  readonly close: () => Promise<void>;
};

export type TestDatabaseOptions = {
  /** Applies only migrations up to this name prefix, such as '0029': a room's tests need no room to its right. */
  readonly upTo?: string;
  readonly date?: string;
};

/** Server for tests: set by `npm test`; without it, the development server of CONTRIBUTING.md. */
const server =
  process.env['WENYE_TEST_DATABASE_URL'] ??
  process.env['DATABASE_URL'] ??
  'postgres://postgres:postgres@127.0.0.1:54329/postgres';

/**
 * A fresh migrated database for one test file: `beforeAll(async () => { db = await testDatabase(); })`,
 * `afterAll(() => db.close())`. Cloned from a template that is made once for each set of migrations.
 * The business date is 2020-10-15 unless given.
 */
export async function testDatabase(options: TestDatabaseOptions = {}): Promise<TestDatabase> {
  const files = await wanted(options.upTo);
  const name = `wenye_test_${Date.now()}_${randomUUID().slice(0, 8)}`;
  const admin = new pg.Client({ connectionString: server });
  await admin.connect();
  try {
    await admin.query('select pg_advisory_lock($1)', [templateLock]);
    const template = await ensureTemplate(admin, files);
    await admin.query(`create database ${name} template ${template}`);
  } finally {
    await admin.end();
  }
  const database = open(name);
  if (options.date !== undefined) await database.sql('update kernel.clock set date = $1', [options.date]);
  return database;
}

/** An empty database without a schema, for tests of the migrations themselves. */
export async function emptyDatabase(): Promise<TestDatabase> {
  const name = `wenye_test_${Date.now()}_${randomUUID().slice(0, 8)}`;
  await onServer((admin) => admin.query(`create database ${name}`));
  return open(name);
}

function open(name: string): TestDatabase {
  const url = withDatabase(name);
  const pools = new Map<string, pg.Pool>();
  const poolOf = (role: LoginRole | 'administrator') => {
    const options = role === 'administrator' ? {} : { options: `-c role=${role}` };
    const pool = pools.get(role) ?? openPool({ connectionString: url, ...options }, ignoreClosing, 4);
    pools.set(role, pool);
    return pool;
  };
  const dataFolder = join(tmpdir(), name);
  return {
    url,
    dataFolder,
    files: fileStore(dataFolder),
    as: (role) => openDatabase(poolOf(role)),
    pool: poolOf,
    sql: (text, values) => rowsOf(poolOf('administrator'), text, values),
    sqlAs: (role, text, values) => rowsOf(poolOf(role), text, values),
    close: async () => {
      await Promise.all([...pools.values()].map((pool) => pool.end()));
      await onServer((admin) => admin.query(`drop database if exists ${name} with (force)`));
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}

async function rowsOf<Row extends pg.QueryResultRow>(
  pool: pg.Pool,
  text: string,
  values?: unknown[],
): Promise<Row[]> {
  const { rows } = await pool.query<Row>(text, values);
  return rows;
}

const templateLock = 20_200_715;

async function ensureTemplate(admin: pg.Client, files: readonly MigrationFile[]): Promise<string> {
  const hash = createHash('sha256');
  for (const file of files) hash.update(`${file.name} ${file.sha256}\n`);
  const template = `wenye_template_${hash.digest('hex').slice(0, 16)}`;
  const { rowCount } = await admin.query('select from pg_database where datname = $1', [template]);
  if (rowCount === 1) return template;
  await dropStale(admin);
  // Named only when complete, so that an interrupted run leaves nothing that looks like a template.
  const draft = `wenye_test_${Date.now()}_draft`;
  await admin.query(`create database ${draft}`);
  try {
    await migrate({
      databaseUrl: withDatabase(draft),
      mode: 'demonstration',
      startDate: '2020-10-15',
      files,
    });
    await admin.query(`alter database ${draft} rename to ${template}`);
  } catch (error) {
    await admin.query(`drop database if exists ${draft} with (force)`);
    throw error;
  }
  await admin.query(`comment on database ${template} is '${Date.now()}'`);
  return template;
}

/** Removes databases that killed runs left, and templates of migrations that are no more. */
async function dropStale(admin: pg.Client): Promise<void> {
  const { rows } = await admin.query<{ datname: string; made: string | null }>(`
    select datname, coalesce(substring(datname from '^wenye_test_([0-9]+)_'), shobj_description(oid, 'pg_database')) as made
    from pg_database d
    where datname ~ '^wenye_(test|template)_' and not exists (select from pg_stat_activity a where a.datid = d.oid)`);
  const hourAgo = Date.now() - 3_600_000;
  for (const { datname, made } of rows) {
    if (made === null || Number(made) < hourAgo) await admin.query(`drop database if exists ${datname}`);
  }
}

async function wanted(upTo: string | undefined): Promise<MigrationFile[]> {
  const files = await migrationFiles();
  return upTo === undefined ? files : files.filter((file) => file.name.slice(0, upTo.length) <= upTo);
}

async function onServer(work: (admin: pg.Client) => Promise<unknown>): Promise<void> {
  const admin = new pg.Client({ connectionString: server });
  await admin.connect();
  try {
    await work(admin);
  } finally {
    await admin.end();
  }
}

function withDatabase(name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

/** Connections that `drop database … with (force)` ends; queries under way report their own errors. */
function ignoreClosing(): void {}
