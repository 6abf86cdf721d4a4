import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { recordInstallation } from '../../apps/server/src/kernel/installation.ts';
import { emptyDatabase, type TestDatabase, testDatabase } from '../../apps/server/src/testing/index.ts';
import { checkInstallation } from './installation.js';

const ANEW = '（重新开始的办法）';
let db: TestDatabase;
let folder: string;

beforeEach(async () => {
  db = await testDatabase();
  folder = mkdtempSync(join(tmpdir(), 'wenye-installation-'));
});
afterEach(async () => {
  await db.sql('comment on role wenye_owner is null');
  await db.close();
  rmSync(folder, { recursive: true });
});

async function begin(url = db.url, data = folder): Promise<void> {
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  await recordInstallation(admin, data);
  await admin.end();
}

const check = (url = db.url, data = folder) => checkInstallation(url, data, ANEW);

test('a database and its folder start again and again, and a new pair starts', async () => {
  const empty = await emptyDatabase();
  await expect(check(empty.url)).resolves.toBeUndefined();
  await empty.close();
  await expect(check()).resolves.toBeUndefined();
  for (const _ of [1, 2]) {
    await begin();
    await expect(check()).resolves.toBeUndefined();
  }
});

test('a database is refused to another folder, naming the former, and to one that has lost its secret', async () => {
  await begin();
  const other = mkdtempSync(join(tmpdir(), 'wenye-installation-'));
  await expect(check(db.url, other)).rejects.toThrow(folder);
  await expect(check(db.url, other)).rejects.toThrow(ANEW);
  rmSync(join(folder, 'auth-secret'));
  await expect(check()).rejects.toThrow('属于另一个数据目录');
  rmSync(other, { recursive: true });
});

test('a folder that has begun with one database is refused to an empty one', async () => {
  await begin();
  const empty = await emptyDatabase();
  await expect(check(empty.url)).rejects.toThrow(`数据目录 ${folder} 属于另一个数据库`);
  await empty.close();
});

test('a second installation on the server is refused, until the first is dropped', async () => {
  const first = await testDatabase();
  const name = new URL(first.url).pathname.slice(1);
  await begin(first.url, first.dataFolder);
  await expect(check()).rejects.toThrow(`已有一套稳业（数据库 ${name}）`);
  await first.close();
  await check();
});

test('the documented way out of a lost folder lets the database start with a new one', async () => {
  await begin();
  await db.sql(
    `insert into auth."user" (id, name, email, "twoFactorEnabled") values ('u', 'u', 'u@example.org', true)`,
  );
  await db.sql(
    `insert into auth."twoFactor" (id, "userId", secret, "backupCodes") values ('t', 'u', 'lost', '')`,
  );
  rmSync(join(folder, 'auth-secret'));
  const text = readFileSync(new URL('../../docs/install.md', import.meta.url), 'utf8');
  const [, remedy = ''] = /```sql\n([^`]*)```/.exec(text) ?? [];
  await db.sql(remedy);
  await check();
  await begin();
  await check();
  expect(await db.sql(`select "twoFactorEnabled" as on from auth."user"`)).toEqual([{ on: false }]);
  expect(await db.sql('select from auth."twoFactor"')).toEqual([]);
});

test('a database in which another program has a schema of that name is refused', async () => {
  const empty = await emptyDatabase();
  const admin = new pg.Client({ connectionString: empty.url });
  await admin.connect();
  await admin.query('create schema kernel');
  await admin.end();
  await expect(check(empty.url)).rejects.toThrow('请换一个空数据库');
  await empty.close();
});
