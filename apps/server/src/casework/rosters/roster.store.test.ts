/** That the work of looking at a roster grows with its rows, and not with their square: counted, not timed. */
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase, type Tx } from '../../kernel/database.ts';
import { systemTransaction } from '../../kernel/enter.ts';
import { asWorker, type TestDatabase, testDatabase } from '../../testing/index.ts';
import { hiringFirm } from '../testing/firm.ts';
import { addRows, countRows, rosterRows } from './roster.store.ts';

const ROWS = 1200;
let db: TestDatabase;
let firmId: string;
beforeAll(async () => {
  db = await testDatabase();
  ({ firmId } = await hiringFirm(db));
});
afterAll(() => db.close());

/** A roster as it lies there when it has just been read: the planner knows nothing of it. */
async function roster(numberOf: (row: number) => string): Promise<string> {
  const [opened] = await db.sql<{ id: string }>(
    `with file as (
       insert into kernel.file (sha256, size, name, media_type, purpose, firm_id)
       values (repeat('0', 64), 1, 'r.csv', 'text/csv', 'roster', $1) returning id)
     insert into casework.roster (owner_person, firm_id, file_id, file_name)
     select person_id, $1, file.id, 'r.csv' from people.person, file limit 1 returning roster_id as id`,
    [firmId],
  );
  const id = opened?.id ?? '';
  const rows = Array.from({ length: ROWS }, (_, index) => {
    const idNumber = numberOf(index);
    const item = { name: `员工${index}`, idNumber, statements: {} };
    return { rowNumber: index + 2, cells: {}, item, idNumber, problems: [] };
  });
  await asWorker(db, ({ tx }) => addRows(tx, { rosterId: id, reading: 1 }, rows));
  return id;
}

/**
 * Rows of rosters, and entries of their indexes, that were gone through for what is looked at. To the administrator alone
 * PostgreSQL tells it.
 */
function gone(look: (tx: Tx) => Promise<unknown>): Promise<number> {
  const services = { db: openDatabase(db.pool('administrator')), files: db.files };
  return systemTransaction(services, 'test', async ({ tx }) => {
    const before = await goneSoFar(tx);
    await look(tx);
    return (await goneSoFar(tx)) - before;
  });
}

async function goneSoFar(tx: Tx): Promise<number> {
  const { rows } = await sql<{ gone: number }>`
    select sum(pg_stat_get_xact_tuples_returned(c.oid))::int as gone from pg_class c
    where c.oid = 'casework.roster_row'::regclass
      or c.oid in (select indexrelid from pg_index where indrelid = 'casework.roster_row'::regclass)`.execute(
    tx,
  );
  return rows[0]?.gone ?? Number.NaN;
}

const digits = (row: number) => String(row).padStart(4, '0');

test.each([
  ['of as many people', (row: number) => `41032519900101${digits(row)}`, ROWS],
  ['that repeats three people', (row: number) => `4103251990010100${row % 3}X`, 0],
])('a roster %s is gone through a few times, however long it is', async (_, numberOf, good) => {
  const id = await roster(numberOf);
  expect(await asWorker(db, ({ tx }) => countRows(tx, id))).toEqual({ good, bad: ROWS - good, removed: 0 });
  const [first, second] = await asWorker(db, ({ tx }) => rosterRows(tx, id, { rows: [2, 5] }));
  expect([first?.problems.length, second?.problems.length]).toEqual(good > 0 ? [0, 0] : [1, 1]);
  for (const look of [
    countRows,
    (tx, roster) => rosterRows(tx, roster, { page: { skip: 0, limit: 20 } }),
    (tx, roster) => rosterRows(tx, roster, { rows: [7] }),
    (tx, roster) => rosterRows(tx, roster),
  ] satisfies ((tx: Tx, roster: string) => Promise<unknown>)[]) {
    const rows = await gone((tx) => look(tx, id));
    expect(rows).toBeGreaterThan(0);
    expect(rows).toBeLessThan(8 * ROWS);
  }
});
