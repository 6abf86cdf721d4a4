import { createServer } from 'node:net';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { migrate } from '../../apps/server/src/kernel/migrate.ts';
import { migrationFiles } from '../../apps/server/src/kernel/migration-files.ts';
import { emptyDatabase, type TestDatabase } from '../../apps/server/src/testing/index.ts';
import { checkGivenDatabase, countsTold, missingRight, missingTestRight, unfit } from './given-database.js';
import { UserError } from './user-error.js';

let db: TestDatabase;
beforeAll(async () => {
  db = await emptyDatabase();
});
afterAll(() => db.close());

/** Its address with something else in it. */
function address(change: (url: URL) => void): string {
  const url = new URL(db.url);
  change(url);
  return url.href;
}

async function refusal(url: string, right = missingRight): Promise<string> {
  const error: unknown = await checkGivenDatabase(url, right).catch((reason: unknown) => reason);
  if (!(error instanceof UserError)) throw new Error(`not refused in words: ${String(error)}`);
  expect(error.message).not.toContain('--fresh');
  expect(error.message).not.toContain('\n');
  return error.message;
}

test('a server that can be used is taken as it is', async () => {
  expect(await checkGivenDatabase(db.url, missingRight)).toBe(db.url);
  expect(await checkGivenDatabase(db.url, missingTestRight)).toBe(db.url);
});

test.each([
  ['', '是空的'],
  ['hello', '不是数据库地址'],
  ['postgres://a:s#cret@b/c', '不是数据库地址'],
  ['postgres://boss:p@secret#w@host/w1', '没有编码的 #'],
  ['postgres://b/c', '没有写用户'],
  ['mysql://a:secret@b/c', 'mysql:'],
  ['postgres:///wenye', '没有写主机'],
  ['postgres://a:secret@b', '没有写数据库名'],
  ['postgres://a:secret@no-such-host.invalid/c', '找不到主机 no-such-host.invalid'],
])('%j is refused with its cause, and its password not told', async (url, cause) => {
  const words = await refusal(url);
  expect(words).toContain(cause);
  expect(words).not.toContain('secret');
});

test('what the server says is told as the cause, with what to do', async () => {
  expect(await refusal(address((url) => (url.password = 'wrong')))).toContain('密码不对');
  expect(await refusal(address((url) => (url.password = '')))).toContain('要密码');
  expect(await refusal(address((url) => (url.pathname = '/no_such')))).toContain('没有数据库 no_such');
  const other = createServer((socket) => socket.resume().end('HTTP/1.1 400 Bad Request\r\n\r\n'));
  await new Promise<void>((listening) => other.listen(0, '127.0.0.1', listening));
  const port = String((other.address() as { port: number }).port);
  const unlike = address((url) => (url.port = port));
  expect(await refusal(unlike)).toContain('确认那里是 PostgreSQL');
  await new Promise((closed) => other.close(closed));
  expect(await refusal(unlike)).toContain('没有数据库在监听');
});

describe('an administrator who is no superuser', () => {
  const role = `admin_${process.pid}`;
  const url = () =>
    address((mine) => {
      mine.username = role;
      mine.password = 'p';
    });
  beforeAll(() => db.sql(`create role ${role} login password 'p'`));
  afterEach(() => db.sql(`alter database ${new URL(db.url).pathname.slice(1)} owner to current_user`));
  afterAll(async () => {
    await db.sql(`drop owned by ${role}`);
    await db.sql(`drop role ${role}`);
  });

  test('is told the rights that are missing, and with those named it can make an installation', async () => {
    const words = await refusal(url());
    expect(words).toContain('CREATEROLE');
    const remedy = /：(ALTER ROLE .*)$/.exec(words)?.[1] ?? '';
    await db.sql(remedy);
    const { rows } = await db
      .pool('administrator')
      .query<{ roles: string }>(
        `select string_agg(rolname, ', ' order by rolname) as roles from pg_roles where rolname like 'wenye\\_%'`,
      );
    // Other tests' databases on this server have made the roles already.
    if (rows[0]?.roles) {
      const grant = /：(GRANT .*)$/.exec(await refusal(url()))?.[1] ?? '';
      await db.sql(grant);
    }
    expect(await checkGivenDatabase(url(), missingRight)).toBe(url());
    const client = new pg.Client({ connectionString: url() });
    await client.connect();
    await client.query('create role wenye_probe');
    await client.query('drop role wenye_probe');
    await client.end();
  });

  test('is told that the database tells its counts, until a superuser has started', async () => {
    const theirs = await emptyDatabase();
    const asAdmin = new URL(theirs.url);
    asAdmin.username = role;
    asAdmin.password = 'p';
    const files = (await migrationFiles()).filter(({ name }) => name < '0002');
    const start = (databaseUrl: string) =>
      migrate({ databaseUrl, mode: 'demonstration', startDate: '2020-10-15', files });
    try {
      await db.sql(`alter role ${role} createrole`);
      await db.sql(`alter database ${asAdmin.pathname.slice(1)} owner to ${role}`);
      const [{ roles } = { roles: null }] = await db.sql<{ roles: string | null }>(
        `select string_agg(rolname, ', ') as roles from pg_roles where rolname like 'wenye\\_%'`,
      );
      if (roles !== null) await db.sql(`grant ${roles} to ${role} with admin option`);
      await start(asAdmin.href);
      expect(await countsTold(asAdmin.href)).toContain('不是超级用户');
      await start(theirs.url);
      expect(await countsTold(asAdmin.href)).toBeUndefined();
      // Who is none goes on in what a superuser has closed.
      await start(asAdmin.href);
      expect(await countsTold(asAdmin.href)).toBeUndefined();
    } finally {
      await theirs.close();
    }
  });

  test('cannot run the tests', async () => {
    expect(await refusal(url(), missingTestRight)).toContain('超级用户');
  });
});

test('an old server and one without the extensions are told apart', () => {
  const server = { major: 18, version: '18.4', missing: [] };
  expect(unfit(server)).toBeUndefined();
  expect(unfit({ ...server, major: 17, version: '17.6' })).toContain('PostgreSQL 17.6，稳业需要 18');
  expect(unfit({ ...server, missing: ['btree_gist'] })).toContain('btree_gist');
});

test('a refused server is left as it was', async () => {
  await refusal(address((url) => (url.pathname = '/no_such')));
  expect(await db.sql(`select from pg_namespace where nspname = 'kernel'`)).toEqual([]);
});
