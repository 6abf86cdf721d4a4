import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { asPerson, type TestDatabase, testDatabase } from '../testing/index.ts';
import { bound } from './access.ts';
import type { Config } from './config.ts';
import { enqueue, type Job, job } from './jobs.ts';
import { becomeOnlyWorker } from './only-one.ts';
import { runJobs } from './run-jobs.ts';
import { useCase } from './use-case.ts';

const config = {} as Config; // no job here reads it
const logger = pino({ level: 'silent' });

let db: TestDatabase;
beforeEach(async () => {
  db = await testDatabase({ upTo: '0019' });
  await db.sql(`insert into kernel.task (name) values ('test.note')`);
});
afterEach(() => db.close());

const ask = useCase('test.ask', {
  input: z.object({ name: z.string(), word: z.string() }),
  output: z.null(),
  access: bound(),
  async run({ tx, input }) {
    await enqueue(tx, input.name, { word: input.word });
    if (input.word === 'refused') throw new Error('after enqueueing');
    return null;
  },
});

const start = (jobs: Job[]) =>
  runJobs({
    pool: db.pool('wenye_worker'),
    services: { db: db.as('wenye_worker'), files: db.files },
    config,
    jobs,
    logger,
  });

const patient = { timeout: 10_000 };

describe('jobs', () => {
  it('run once the transaction that asked has committed, and know who asked', async () => {
    const person = await asPerson(db);
    await expect(person.run(ask, { name: 'test.note', word: 'refused' })).rejects.toThrow('after enqueueing');
    await person.run(ask, { name: 'test.note', word: 'hello' });
    const done = Promise.withResolvers<unknown>();
    const note = job(
      'test.note',
      z.object({ word: z.string() }),
      async ({ payload, enqueuedBy, transaction }) => {
        await transaction(({ audit }) =>
          audit({ action: 'test.note', object: { kind: 'word', id: payload.word } }),
        );
        done.resolve({ ...payload, ...enqueuedBy });
      },
    );
    const runner = await start([note]);
    expect(await done.promise).toEqual({
      word: 'hello',
      accountId: person.accountId,
      personId: person.personId,
    });
    await runner.stop();
    expect(await db.sql('select actor_kind, person_id, object_id from audit.record')).toEqual([
      { actor_kind: 'system', person_id: person.personId, object_id: 'hello' },
    ]);
  });

  it('that the list does not name are refused', async () => {
    const person = await asPerson(db);
    await expect(person.run(ask, { name: 'test.other', word: 'x' })).rejects.toMatchObject({ code: '42501' });
  });

  it('that throw each time are given up after their tries, and whoever waits is told', async () => {
    const person = await asPerson(db);
    await person.run(ask, { name: 'test.note', word: 'broken' });
    const told = Promise.withResolvers<string>();
    let runs = 0;
    const broken = job(
      'test.note',
      z.object({ word: z.string() }),
      async () => {
        runs += 1;
        throw new Error('each time');
      },
      async ({ payload }) => told.resolve(payload.word),
      2,
    );
    const runner = await start([broken]);
    await expect
      .poll(() => db.sql('select from graphile_worker._private_jobs where last_error is not null'), patient)
      .toHaveLength(1);
    await db.sql('update graphile_worker._private_jobs set run_at = now()');
    expect(await told.promise).toBe('broken');
    await runner.stop();
    expect(runs).toBe(2);
    // graphile-worker does not wait for its own note that a job is done, not even when it stops.
    await expect.poll(() => db.sql('select from graphile_worker._private_jobs'), patient).toEqual([]);
  });

  it('that a killed worker held are taken up by the next', async () => {
    const person = await asPerson(db);
    await person.run(ask, { name: 'test.note', word: 'held' });
    await db.sql(`update graphile_worker._private_jobs set locked_by = 'dead', locked_at = now()`);
    const done = Promise.withResolvers<string>();
    const runner = await start([
      job('test.note', z.object({ word: z.string() }), async ({ payload }) => done.resolve(payload.word)),
    ]);
    expect(await done.promise).toBe('held');
    await runner.stop();
  });

  it('are run by one worker at a time', async () => {
    const connection = { connectionString: db.url, options: '-c role=wenye_worker' };
    const release = await becomeOnlyWorker(connection, () => undefined);
    let second = false;
    const waiting = becomeOnlyWorker(connection, () => undefined).then((releaseSecond) => {
      second = true;
      return releaseSecond;
    });
    await expect
      .poll(
        () =>
          db.sql(
            `select from pg_locks where locktype = 'advisory' and not granted and database = (select oid from pg_database where datname = current_database())`,
          ),
        patient,
      )
      .toHaveLength(1);
    expect(second).toBe(false);
    await release();
    await (await waiting)();
    expect(second).toBe(true);
  });
});
