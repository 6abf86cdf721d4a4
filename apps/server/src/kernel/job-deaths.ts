/** Which jobs are being worked on, and which of them a worker has died of: what may be given up is, after three times. */
import { sql } from 'kysely';
import type pg from 'pg';
import type { Logger } from 'pino';
import { systemTransaction } from './enter.ts';
import { describeDefect } from './http/errors.ts';
import { envelope, type Job } from './jobs.ts';
import type { Services } from './services.ts';

/** A job under whose hands the worker died so often in a row, is given up where it says how. */
export const MOST_DEATHS = 3;

/**
 * How long a job that the worker died of waits: longer than a worker must live to count as well (scripts/launch/children.js),
 * so that no job alone brings the supervisor to stop everything.
 */
const PAUSE_SECONDS = 30;

/** A job as graphile-worker knows it; asked for anew under its key, it is of another revision. */
export type JobIdentity = { readonly id: string; readonly revision: number };

/** Notes that a job is being worked on. How often the worker died of it is kept, unless it was asked for anew. */
export async function noteBegun(pool: pg.Pool, { id, revision }: JobIdentity): Promise<void> {
  await pool.query(
    `insert into kernel.job_under_way as w (job_id, revision) values ($1, $2)
     on conflict (job_id) do update set begun = true, revision = excluded.revision,
       deaths = case when w.revision = excluded.revision then w.deaths else 0 end`,
    [id, revision],
  );
}

/** Notes that a job has ended, well or with an error: the worker did not die of it. */
export async function noteEnded(pool: pg.Pool, { id }: JobIdentity): Promise<void> {
  await pool.query('delete from kernel.job_under_way where job_id = $1', [id]);
}

/** Whatever is under way when the worker is stopped in order is cut short by that, and the death of nobody. */
export async function noteStopped(pool: pg.Pool): Promise<void> {
  await pool.query('update kernel.job_under_way set begun = false where begun');
}

type Options = {
  readonly pool: pg.Pool;
  readonly services: Services;
  readonly jobs: readonly Job[];
  readonly logger: Logger;
};

/**
 * Frees what a dead worker held; the caller makes sure that no other runs. What it was working on waits a while, or is given
 * up.
 *
 * @returns ids of the jobs that a worker has died of, which are better run one at a time
 */
export async function freeAfterDeath(options: Options): Promise<ReadonlySet<string>> {
  const { pool } = options;
  await pool.query(`
    with died as (
      update kernel.job_under_way set begun = false, deaths = deaths + 1 where begun returning job_id, revision, deaths)
    update graphile_worker._private_jobs j set run_at = greatest(j.run_at, now() + interval '${PAUSE_SECONDS} seconds'),
      last_error = format('the worker died %s times in a row while at it', died.deaths)
    from died where j.id = died.job_id and j.revision = died.revision`);
  await pool.query(`
    select graphile_worker.force_unlock_workers(array_agg(distinct locked_by))
    from graphile_worker._private_jobs where locked_by is not null having count(*) > 0`);
  await pool.query(`
    delete from kernel.job_under_way w where not exists (
      select from graphile_worker._private_jobs j where j.id = w.job_id and j.revision = w.revision)`);
  const { rows } = await pool.query<Suspect>(`
    select j.id, j.revision, t.identifier as name, w.deaths, j.payload
    from kernel.job_under_way w join graphile_worker._private_jobs j on j.id = w.job_id
      join graphile_worker._private_tasks t on t.id = j.task_id
    where w.deaths > 0 and j.attempts < j.max_attempts`);
  for (const each of rows) {
    options.logger.error({ job: each.name, deaths: each.deaths }, 'the worker died while at this job');
    if (each.deaths >= MOST_DEATHS) await giveUp(options, each);
  }
  return new Set(rows.map(({ id }) => id));
}

type Suspect = JobIdentity & { readonly name: string; readonly deaths: number; readonly payload: unknown };

/** Once for all, together with what is told to whoever waits for it. A job that does not say what to tell goes on. */
async function giveUp({ services, jobs, logger }: Options, { id, name, payload: received }: Suspect) {
  const job = jobs.find((each) => each.name === name);
  if (job?.giveUp === undefined) return;
  const tell = job.giveUp;
  try {
    const { requestId, accountId, personId, payload } = envelope.parse(received);
    await systemTransaction(
      services,
      requestId,
      async (context) => {
        await tell({ ...context, payload });
        await sql`
          with over as (delete from kernel.job_under_way where job_id = ${id}::bigint)
          update graphile_worker._private_jobs set attempts = max_attempts, updated_at = now(),
            last_error = last_error || ': given up'
          where id = ${id}::bigint`.execute(context.tx);
      },
      { accountId, personId },
    );
    logger.error({ job: name }, 'job given up');
  } catch (error) {
    // Then it waits and is tried again: the other jobs do not wait for it.
    logger.error({ job: name, id, defect: describeDefect(error) }, 'job could not be given up');
  }
}
