import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { asWorker, type TestDatabase, testDatabase } from '../testing/index.ts';
import type { Config } from './config.ts';
import { freeAfterDeath, MOST_DEATHS } from './job-deaths.ts';
import { enqueue, job } from './jobs.ts';
import { runJobs } from './run-jobs.ts';

/** Worker processes that are really killed, by what they work on. */
let db: TestDatabase;
beforeEach(async () => {
  db = await testDatabase({ upTo: '0019' });
  await db.sql(
    `insert into kernel.task (name) values ('test.deadly'), ('test.paying'), ('test.beside'), ('test.slow')`,
  );
});
afterEach(() => db.close());

const ask = (name: string, key?: string) =>
  asWorker(db, ({ tx }) => enqueue(tx, name, {}, key === undefined ? {} : { key }));

/** Nobody is at a job any more: the queue has forgotten what was done. */
const settled = () =>
  vi.waitUntil(
    async () =>
      (await db.sql('select from graphile_worker._private_jobs where locked_at is not null')).length === 0,
    { timeout: 20_000 },
  );

/** Runs a worker until it dies; kills it once it has said a line and is at nothing. @returns what it said */
async function live(life: 'first' | 'second' | 'other', until?: string): Promise<string[]> {
  const worker = spawn(
    process.execPath,
    [fileURLToPath(new URL('./fixtures/dying-worker.ts', import.meta.url)), db.url, life],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const died = once(worker, 'exit');
  const said: string[] = [];
  for await (const line of createInterface({ input: worker.stdout })) {
    said.push(line);
    if (line !== until) continue;
    await settled();
    worker.kill('SIGKILL');
  }
  expect((await died)[1]).toBe('SIGKILL');
  return said;
}

type Row = {
  name: string;
  attempts: number;
  over: boolean;
  waits: boolean;
  last_error: string | null;
  deaths: number;
};

const standing = () =>
  db.sql<Row>(`
    select t.identifier as name, j.attempts, j.attempts >= j.max_attempts as over, j.run_at > now() as waits, j.last_error,
      coalesce(w.deaths, 0) as deaths
    from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
      left join kernel.job_under_way w on w.job_id = j.id order by j.id`);

/** What a starting worker finds, without starting one; then nothing of it waits any more. */
async function found(): Promise<Row[]> {
  const pool = db.pool('wenye_worker');
  const services = { db: db.as('wenye_worker'), files: db.files };
  await freeAfterDeath({ pool, services, jobs: [], logger: pino({ level: 'silent' }) });
  const rows = await standing();
  await db.sql('update graphile_worker._private_jobs set run_at = now()');
  return rows;
}

const audited = async () =>
  (await db.sql<{ action: string }>('select action from audit.record order by action')).map(
    ({ action }) => action,
  );

describe('a job that the worker dies of', () => {
  it('waits, and is given up after some deaths; whoever waits for it is told once, and the others go on', async () => {
    await ask('test.deadly');
    for (let deaths = 1; deaths <= MOST_DEATHS; deaths += 1) {
      expect(await live('other')).toEqual(['deadly']);
      expect(await found()).toMatchObject([{ deaths, waits: true, over: false }]);
    }
    await ask('test.beside');
    expect(await live('other', 'beside done')).toEqual(['beside', 'beside done']);
    expect(await standing()).toMatchObject([
      {
        name: 'test.deadly',
        over: true,
        deaths: 0,
        last_error: expect.stringContaining('3 times') as string,
      },
    ]);
    await ask('test.beside');
    await live('other', 'beside done');
    expect(await audited()).toEqual(['test.done', 'test.done', 'test.given-up']);
  });

  it('goes on being tried, later, where it may not be given up', async () => {
    await ask('test.paying');
    for (let deaths = 1; deaths <= MOST_DEATHS + 1; deaths += 1) {
      await live('other');
      expect(await found()).toMatchObject([{ deaths, attempts: deaths, waits: true, over: false }]);
    }
    expect(await audited()).toEqual([]);
  });

  it('is found out: what was only under way beside it runs apart from it, and is not given up for it', async () => {
    await ask('test.deadly');
    await ask('test.beside');
    await live('first');
    expect(await found()).toMatchObject([{ deaths: 1 }, { deaths: 1 }]);
    await db.sql(
      `update graphile_worker._private_jobs set run_at = now() - id * interval '-1 second' - interval '1 minute'`,
    );
    expect(await live('second')).toEqual(['deadly']);
    expect(await found()).toMatchObject([{ deaths: 2 }, { deaths: 1, waits: false }]);
  });

  it('is another one when it is asked for anew', async () => {
    await ask('test.deadly', 'key');
    await live('other');
    expect(await found()).toMatchObject([{ deaths: 1 }]);
    await ask('test.deadly', 'key');
    expect(await found()).toMatchObject([{ deaths: 0, attempts: 0 }]);
    await live('other');
    expect(await found()).toMatchObject([{ deaths: 1 }]);
  });
});

it('A job that a worker is at when it is stopped in order, it has not died of', async () => {
  const [begun, end] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const slow = job('test.slow', z.object({}), async () => {
    begun.resolve();
    await end.promise;
  });
  const options = {
    pool: db.pool('wenye_worker'),
    services: { db: db.as('wenye_worker'), files: db.files },
    config: {} as Config,
    jobs: [slow],
    logger: pino({ level: 'silent' }),
  };
  await ask('test.slow');
  const runner = await runJobs(options);
  await begun.promise;
  expect(await db.sql('select begun from kernel.job_under_way')).toEqual([{ begun: true }]);
  const stopped = runner.stop();
  await expect
    .poll(() => db.sql('select begun from kernel.job_under_way'), { timeout: 10_000 })
    .toEqual([{ begun: false }]);
  // The supervisor does not wait for ever: it would be killed here.
  expect((await freeAfterDeath(options)).size).toBe(0);
  end.resolve();
  await stopped;
  // The queue forgets what is done a little later.
  await expect.poll(standing, { timeout: 10_000 }).toEqual([]);
});
