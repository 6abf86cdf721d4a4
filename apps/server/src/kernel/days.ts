import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { z } from 'zod';
import type { DueTask } from './due.ts';
import { systemTransaction } from './enter.ts';
import { type Job, job } from './jobs.ts';
import type { Services } from './services.ts';

/**
 * Opens days until the business date is where it should be: in a demonstration where the administrator wants
 * it, in real use today. Each day is one transaction: the date moves, everything that falls due on it runs in
 * order, the day is recorded as done. After a crash the next call goes on with the first day not done.
 *
 * @param services on the role wenye_worker
 * @returns the days done now
 */
export async function openDays(services: Services, tasks: readonly DueTask[]): Promise<string[]> {
  const inOrder = [...tasks].sort((a, b) => a.order - b.order || (a.name < b.name ? -1 : 1));
  const done: string[] = [];
  for (;;) {
    const day = await openDay(services, inOrder);
    if (day === null) return done;
    done.push(day);
  }
}

/** The next day that is due, done; null where there is none. */
function openDay(services: Services, tasks: readonly DueTask[]): Promise<string | null> {
  return systemTransaction(services, `day-${randomUUID()}`, async (context) => {
    const { tx } = context;
    const { rows } = await sql<{ day: string | null }>`select kernel.open_next_day() as day`.execute(tx);
    const day = rows[0]?.day ?? null;
    if (day === null) return null;
    for (const task of tasks) await task.run({ ...context, businessDate: day }, day);
    await sql`insert into kernel.due_day (day, tasks) values (${day}, ${tasks.map((task) => task.name)})`.execute(
      tx,
    );
    await context.audit({ action: 'kernel.open-day', object: { kind: 'business-date', id: day } });
    return day;
  });
}

/** The job that `advance-business-date` enqueues. */
export function openDaysJob(services: Services, tasks: readonly DueTask[]): Job {
  return job('kernel.open-days', z.object({}), async () => {
    await openDays(services, tasks);
  });
}
