import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../testing/index.ts';
import { copyOut } from './copy-out.ts';
import { transact } from './database.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase({ upTo: '0001' });
});
afterAll(() => db.close());

const rowsOf = (query: Parameters<typeof copyOut>[1]) =>
  transact(db.as('wenye_worker'), (tx) => copyOut(tx, query));

describe('rows by COPY', () => {
  it('gives bytes as they are, nulls, numbers and texts in the format of their types', async () => {
    const rows = await rowsOf(sql`select * from (values
      (1, '\\x00ff0a5c'::bytea, '第一条'), (-2, null, ''), (3, ''::bytea, null)) v (number, bytes, text)`);
    expect(
      rows.map(([number, bytes, text]) => [number?.readInt32BE(), bytes?.toString('hex'), text?.toString()]),
    ).toEqual([
      [1, '00ff0a5c', '第一条'],
      [-2, undefined, ''],
      [3, '', undefined],
    ]);
  });

  it('gives no rows where there are none', async () => {
    expect(await rowsOf(sql`select 1 where false`)).toEqual([]);
  });

  // The driver writes over its buffer when the next piece arrives from the socket.
  it('keeps rows whole that arrive in pieces', async () => {
    const rows = await rowsOf(
      sql`select n, sha256(n::text::bytea), decode(repeat(md5(n::text), 2000), 'hex') from generate_series(1, 500) n`,
    );
    expect(rows).toHaveLength(500);
    for (const [number, hash, long] of rows as readonly (readonly [Buffer, Buffer, Buffer])[]) {
      const text = String(number.readInt32BE());
      expect(hash).toEqual(createHash('sha256').update(text).digest());
      const md5 = createHash('md5').update(text).digest('hex');
      expect(long.equals(Buffer.from(md5.repeat(2000), 'hex'))).toBe(true);
    }
  });

  it('takes literals, and refuses parameters', async () => {
    const text = `'; select 1; \\ "`;
    const [row] = await rowsOf(sql`select ${sql.lit(text)}`);
    expect(row?.[0]?.toString()).toBe(text);
    await expect(rowsOf(sql`select ${text}::text`)).rejects.toThrow('COPY takes no parameters');
  });

  it('throws what PostgreSQL says, and leaves the connection fit for the next', async () => {
    await expect(rowsOf(sql`select 1 / (n - 400) from generate_series(1, 500) n`)).rejects.toThrow(
      'division by zero',
    );
    expect(await rowsOf(sql`select 1`)).toHaveLength(1);
  });
});
