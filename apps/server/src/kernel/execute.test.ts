import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { asGuest, type TestDatabase, testDatabase } from '../testing/index.ts';
import { anyone, bound } from './access.ts';
import { computation, useCase } from './use-case.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase({ upTo: '0019' });
});
afterAll(() => db.close());

/** Connections of the application that are in a transaction now. */
async function held(): Promise<number> {
  const [row] = await db.sql<{ held: number }>(
    `select count(*)::int as held from pg_stat_activity
     where datname = current_database() and state = 'idle in transaction'`,
  );
  return (row as { held: number }).held;
}

const common = { input: z.object({}), output: z.object({ held: z.int(), date: z.string() }) };
const reading = useCase('test.reading', {
  ...common,
  access: anyone(),
  run: async ({ businessDate }) => ({ held: await held(), date: businessDate }),
});
const computing = computation('test.computing', {
  ...common,
  access: anyone(),
  compute: async ({ businessDate }) => ({ held: await held(), date: businessDate }),
});

it('a computation knows the day and holds no connection', async () => {
  const guest = asGuest(db);
  expect(await guest.run(reading, {})).toEqual({ held: 1, date: '2020-10-15' });
  expect(await guest.run(computing, {})).toEqual({ held: 0, date: '2020-10-15' });
});

it('a computation is refused to whom it is not open', async () => {
  const closed = computation('test.closed', { ...common, access: bound(), compute: () => Promise.reject() });
  await expect(asGuest(db).run(closed, {})).rejects.toMatchObject({ code: 'kernel.not-signed-in' });
});
