import { Logger as JobLogger, type Runner, run, type TaskList } from 'graphile-worker';
import type pg from 'pg';
import type { Logger } from 'pino';
import { z } from 'zod';
import type { Config } from './config.ts';
import { systemTransaction } from './enter.ts';
import { describeDefect } from './http/errors.ts';
import type { Job } from './jobs.ts';
import type { Services } from './services.ts';

/** What kernel.enqueue writes around a job's payload. */
const envelope = z.object({
  requestId: z.string(),
  accountId: z.string().nullable(),
  personId: z.string().nullable(),
  payload: z.unknown(),
});

export type JobRunnerOptions = {
  readonly pool: pg.Pool;
  readonly services: Services;
  readonly config: Config;
  readonly jobs: readonly Job[];
  readonly logger: Logger;
};

/**
 * Runs jobs until `stop()`. Locks that a killed worker left are taken away first: the caller makes sure that
 * no other worker runs (kernel/only-one.ts).
 */
export async function runJobs(options: JobRunnerOptions): Promise<Runner> {
  await options.pool.query(`
    select graphile_worker.force_unlock_workers(array_agg(distinct locked_by))
    from graphile_worker._private_jobs where locked_by is not null having count(*) > 0`);
  return run({
    pgPool: options.pool,
    taskList: taskList(options),
    concurrency: 4,
    noHandleSignals: true,
    pollInterval: 1000,
    crontab: '',
    logger: new JobLogger(() => () => undefined), // logged below, without payloads
  });
}

/** graphile-worker repeats what throws, later and later; a payload that does not fit its schema too, visibly. */
function taskList({ services, config, jobs, logger }: JobRunnerOptions): TaskList {
  return Object.fromEntries(
    jobs.map((job) => [
      job.name,
      async (received: unknown) => {
        const { requestId, accountId, personId, payload } = envelope.parse(received);
        const enqueuedBy = { accountId, personId };
        try {
          await job.run({
            payload,
            enqueuedBy,
            requestId,
            config,
            transaction: (work, isolation) =>
              systemTransaction(services, requestId, work, enqueuedBy, isolation),
          });
          logger.info({ job: job.name, requestId }, 'job done');
        } catch (error) {
          logger.error(
            { job: job.name, requestId, defect: describeDefect(error) },
            'job failed; it is repeated',
          );
          throw error;
        }
      },
    ]),
  );
}
