import { inspect } from 'node:util';
import pg from 'pg';
import { expect, test } from 'vitest';
import { databaseWords } from './database-words.ts';

const coded = (message: string, code: string) => inspect(Object.assign(new Error(message), { code }));

test.each([
  [coded('password authentication failed for user "x"', '28P01'), '用户名或密码不对'],
  [coded('database "x" does not exist', '3D000'), '没有这个数据库'],
  [coded('schema "audit" does not exist', '3F000'), '没有稳业的数据'],
  [coded('getaddrinfo ENOTFOUND nowhere', 'ENOTFOUND'), '找不到数据库的主机'],
])('a failure of the database is told in Chinese', (complaint, words) => {
  expect(databaseWords(complaint)).toContain(words);
});

test('as the driver says it', async () => {
  const client = new pg.Client({ connectionString: 'postgres://x:y@127.0.0.1:1/z' });
  const error: unknown = await client.connect().catch((cause: unknown) => cause);
  expect(databaseWords(inspect(error))).toContain('没有数据库在监听');
});

test('of anything else nothing is made up', () => {
  expect(databaseWords('TypeError: x is not a function')).toBeNull();
});
