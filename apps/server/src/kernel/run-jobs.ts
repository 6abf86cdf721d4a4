import { type JobHelpers, Logger as JobLogger, run, type TaskList } from 'graphile-worker';
import type pg from 'pg';
import type { Logger } from 'pino';
import type { Config } from './config.ts';
import { isDatabaseAway } from './database.ts';
import { systemTransaction } from './enter.ts';
import { describeDefect } from './http/errors.ts';
import { freeAfterDeath, type JobIdentity, noteBegun, noteEnded, noteStopped } from './job-deaths.ts';
import { envelope, type Job, type JobContext } from './jobs.ts';
import type { Services } from './services.ts';

export type JobRunnerOptions = {
  readonly pool: pg.Pool;
  readonly services: Services;
  readonly config: Config;
  readonly jobs: readonly Job[];
  readonly logger: Logger;
};

export type JobRunner = {
  /**
   * Takes no more jobs, and waits for those under way.
   *
   * @param inOrder not because something failed that nobody caught: what is cut short by it, was well
   */
  readonly stop: (inOrder?: boolean) => Promise<void>;
};

/**
 * Runs jobs until `stop()`. What a killed worker left is freed first: the caller makes sure that no other worker runs
 * (kernel/only-one.ts).
 */
export async function runJobs(options: JobRunnerOptions): Promise<JobRunner> {
  const suspects = await freeAfterDeath(options);
  const stopped = new AbortController();
  const runner = await run({
    pgPool: options.pool,
    taskList: taskList(options, suspects, stopped.signal),
    concurrency: 4,
    noHandleSignals: true,
    pollInterval: 1000,
    crontab: '',
    logger: new JobLogger(() => () => undefined), // logged below, without payloads
  });
  return {
    async stop(inOrder = true) {
      const ended = runner.stop();
      if (inOrder) {
        stopped.abort();
        await noteStopped(options.pool);
      }
      await ended;
    },
  };
}

/**
 * graphile-worker repeats what throws, later and later, unless it is given up; a payload that does not fit its schema too,
 * visibly.
 *
 * @param suspects jobs that a worker has died of: one at a time, so that the next death is that of one of them at most
 * @param stopped from then on what is cut short is no death
 */
function taskList(
  { pool, services, config, jobs, logger }: JobRunnerOptions,
  suspects: ReadonlySet<string>,
  stopped: AbortSignal,
): TaskList {
  const oneAtATime = queue();
  const noted = async (job: JobIdentity, work: () => Promise<void>) => {
    if (!stopped.aborted) await noteBegun(pool, job);
    try {
      await work();
    } finally {
      await noteEnded(pool, job);
    }
  };
  return Object.fromEntries(
    jobs.map((job) => [
      job.name,
      async (received: unknown, { job: asked }: JobHelpers) => {
        const { requestId, accountId, personId, payload } = envelope.parse(received);
        const enqueuedBy = { accountId, personId };
        const transaction: JobContext<unknown>['transaction'] = (inside, isolation) =>
          systemTransaction(services, requestId, inside, enqueuedBy, isolation);
        try {
          const work = () =>
            noted(asked, () => job.run({ payload, enqueuedBy, requestId, config, transaction }));
          await (suspects.has(asked.id) ? oneAtATime(work) : work());
          logger.info({ job: job.name, requestId }, 'job done');
        } catch (error) {
          const { giveUp } = job;
          const isLast = asked.attempts >= (job.tries ?? Number.POSITIVE_INFINITY) && !isDatabaseAway(error);
          const defect = describeDefect(error);
          if (giveUp === undefined || !isLast) {
            logger.error({ job: job.name, requestId, defect }, 'job failed; it is repeated');
            throw error;
          }
          await transaction((context) => giveUp({ ...context, payload }));
          logger.error({ job: job.name, requestId, defect }, 'job failed; it is given up');
        }
      },
    ]),
  );
}

/** Runs what it is given one after the other, whatever becomes of it. */
function queue(): (work: () => Promise<void>) => Promise<void> {
  let last: Promise<void> = Promise.resolve();
  return (work) => {
    const mine = last.then(work);
    last = mine.catch(() => undefined); // told to who waits for it
    return mine;
  };
}
