import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Tx } from '../../kernel/database.ts';
import { type DueTask, dueTask } from '../../kernel/due.ts';
import { systemTransaction } from '../../kernel/enter.ts';
import { enqueue } from '../../kernel/jobs.ts';
import type { Services } from '../../kernel/services.ts';
import { screenCity } from './screen-city.ts';

/** Everybody is screened anew each day: ages, terms and figures change with it. Days that are only passed are left out. */
const screenDaily = dueTask('entitlements.screen-city', 95, ({ tx }) => request(tx, { first: false }));

export const dueTasks: readonly DueTask[] = [screenDaily];

/**
 * Has everybody screened where there has been no run yet, so that a city just loaded has its lists.
 *
 * @param services on the role wenye_worker
 */
export async function screenAtFirst(services: Services): Promise<void> {
  await systemTransaction(services, `screen-${randomUUID()}`, ({ tx }) => request(tx, { first: true }));
}

async function request(tx: Tx, { first }: { first: boolean }): Promise<void> {
  const { rows } = await sql<{ runId: string | null }>`
    select entitlements.request_screening_of_day(${first}) as "runId"`.execute(tx);
  const runId = rows[0]?.runId ?? null;
  if (runId !== null) await enqueueScreening(tx, runId);
}

/** Enqueued again for a run under way: a job that gave up long ago is taken up, one at work finds it done. */
export async function enqueueScreening(tx: Tx, runId: string): Promise<void> {
  const { name } = screenCity;
  await enqueue(tx, name, { runId }, { key: name, queue: name });
}
