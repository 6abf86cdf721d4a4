import { sql } from 'kysely';
import { type DueTask, dueTask } from './due.ts';

/** The kernel's own due tasks. */
export const dueTasks: readonly DueTask[] = [
  // A day is as long as a client may repeat a request; afterwards answers hold personal data for nothing.
  dueTask('kernel.forget-answers', 90, async ({ tx }) => {
    await sql`delete from kernel.answer where answered_at < now() - interval '1 day'`.execute(tx);
  }),
];
