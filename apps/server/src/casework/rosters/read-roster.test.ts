/** A long roster is read by the worker, beside whoever uploads another in its place. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Config } from '../../kernel/config.ts';
import type { JobTransaction } from '../../kernel/jobs.ts';
import { uploadFile } from '../../kernel/use-cases/upload-file.ts';
import { asWorker, type TestDatabase, testDatabase } from '../../testing/index.ts';
import { csv, type HiringFirm, hiringFirm } from '../testing/firm.ts';
import { idNumber } from '../testing/town.ts';
import { readRoster } from './read-roster.ts';
import { addRows, finishReading, type Reading } from './roster.store.ts';
import type { RosterRow } from './roster-row.ts';
import { listRosterRows, showRoster } from './show-roster.ts';
import { uploadRoster, uploadRosterAgain } from './upload-roster.ts';

let db: TestDatabase;
let firm: HiringFirm;
beforeAll(async () => {
  db = await testDatabase();
  firm = await hiringFirm(db);
});
afterAll(() => db.close());

const line = (name: string) => `${name},${idNumber('410303', '19900101')},2020-07-01,`;
/** A file of that many people, too long to be read at once. */
const long = (name: string, people: number) => {
  const file = csv(...Array.from({ length: people }, (_, index) => `${name}${index},${index},2020-07-01,`));
  return { name: `${name}.csv`, bytes: Buffer.concat([file.bytes, Buffer.alloc(210_000, '\n')]) };
};
const short = (name: string) => ({ ...csv(line(name)), name: `${name}.csv` });

/** Runs the job as the worker would. @param before each of its transactions */
async function work(reading: Reading, before: () => Promise<void> = async () => {}): Promise<void> {
  await readRoster.run({
    payload: reading,
    enqueuedBy: { accountId: null, personId: null },
    requestId: 'test',
    config: {} as Config,
    async transaction<T>(inside: (context: JobTransaction) => Promise<T>): Promise<T> {
      await before();
      return asWorker(db, inside);
    },
  });
}

/** Who stands on it, and what is said of it. */
async function read(rosterId: string) {
  const { fileName, status, rowsRead, good, bad } = await firm.hr.run(showRoster, { rosterId });
  const { rows } = await firm.hr.run(listRosterRows, { rosterId, page: 1, pageSize: 50 });
  return { fileName, status, rowsRead, all: good + bad, names: rows.map(({ cells }) => cells['姓名']) };
}

/** What waits for the worker. */
const waiting = () =>
  db.sql<Reading>(`select j.payload -> 'payload' ->> 'rosterId' as "rosterId",
      (j.payload -> 'payload' ->> 'reading')::int as reading
    from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
    where t.identifier = 'casework.read-roster' order by j.id`);

test.each([
  ['before its first row', 2, 0],
  ['after some of its rows', 3, 250],
  ['before its last word', 5, 600],
])('another file takes the place of one that is being read, %s', async (_, step, handedOn) => {
  const { rosterId } = await firm.hr.run(uploadRoster, { firmId: firm.firmId, file: long('先', 600) });
  let steps = 0;
  await work({ rosterId, reading: 1 }, async () => {
    steps += 1;
    if (steps !== step) return;
    expect(await firm.hr.run(showRoster, { rosterId })).toMatchObject({ rowsRead: handedOn });
    const again = await firm.hr.run(uploadRosterAgain, { rosterId, file: short('后来') });
    expect(again).toMatchObject({ status: 'read', fileName: '后来.csv', good: 1 });
  });
  expect(steps).toBe(step);
  const last = { fileName: '后来.csv', status: 'read', rowsRead: 1, all: 1, names: ['后来'] };
  expect(await read(rosterId)).toEqual(last);
  // The job may have waited meanwhile, or be repeated.
  await work({ rosterId, reading: 1 });
  expect(await read(rosterId)).toEqual(last);
});

test('of two long files that follow each other the job of the second is there, and reads it to its end', async () => {
  await db.sql('delete from graphile_worker._private_jobs');
  const { rosterId } = await firm.hr.run(uploadRoster, { firmId: firm.firmId, file: long('先', 600) });
  // Under way, a job is not replaced.
  await db.sql(
    `update graphile_worker._private_jobs set locked_by = 'worker', locked_at = now(), attempts = 1`,
  );
  let isFirst = true;
  await work({ rosterId, reading: 1 }, async () => {
    if ((await firm.hr.run(showRoster, { rosterId })).rowsRead !== 250 || !isFirst) return;
    isFirst = false;
    const again = await firm.hr.run(uploadRosterAgain, { rosterId, file: long('后', 3) });
    expect(again).toMatchObject({ status: 'reading', fileName: '后.csv', rowsRead: 0, good: 0 });
  });
  expect(await read(rosterId)).toMatchObject({ status: 'reading', rowsRead: 0, all: 0 });
  const jobs = await waiting();
  expect(jobs.at(-1)).toEqual({ rosterId, reading: 2 });
  for (const job of jobs) await work(job);
  expect(await read(rosterId)).toEqual({
    fileName: '后.csv',
    status: 'read',
    rowsRead: 3,
    all: 3,
    names: ['后0', '后1', '后2'],
  });
});

test('rows that are handed on while another file is being put in place wait, and are not taken', async () => {
  const { rosterId } = await firm.hr.run(uploadRoster, { firmId: firm.firmId, file: long('先', 1) });
  const reading = { rosterId, reading: 1 };
  const row: RosterRow = {
    rowNumber: 9,
    cells: {},
    item: null,
    idNumber: null,
    problems: [{ column: '姓名', message: '缺姓名' }],
  };
  const upload = await db.pool('administrator').connect();
  await upload.query('begin');
  await upload.query('update casework.roster set reading = reading + 1 where roster_id = $1', [rosterId]);
  const late = Promise.all([
    asWorker(db, ({ tx }) => addRows(tx, reading, [row])),
    asWorker(db, ({ tx }) => finishReading(tx, reading)),
  ]);
  await expect
    .poll(() =>
      db.sql(`select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`),
    )
    .toHaveLength(2);
  await upload.query('commit');
  upload.release();
  expect(await late).toEqual([false, false]);
  expect(await read(rosterId)).toMatchObject({ status: 'reading', rowsRead: 0, all: 0 });
});

test('a file that the worker finds unreadable is told at once with why, and is not tried again', async () => {
  const { rosterId } = await firm.hr.run(uploadRoster, { firmId: firm.firmId, file: long('甲', 1) });
  const { fileId } = await firm.hr.run(uploadFile, {
    purpose: 'roster',
    firmId: firm.firmId,
    file: { name: '说明.csv', bytes: Buffer.from('说明\n') },
  });
  await db.sql('update casework.roster set file_id = $1 where roster_id = $2', [fileId, rosterId]);
  await work({ rosterId, reading: 1 });
  const failed = await firm.hr.run(showRoster, { rosterId });
  expect(failed).toMatchObject({ status: 'failed', rowsRead: 0 });
  expect(failed.failure).toMatch(/^没有找到表头。.*请对照模板。$/);
  expect(await firm.hr.run(uploadRosterAgain, { rosterId, file: short('乙方') })).toMatchObject({
    status: 'read',
    failure: null,
    good: 1,
  });
});
