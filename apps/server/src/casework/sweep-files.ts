/** Files that no case, draft or roster refers to any more, and their bytes. */
import { sql } from 'kysely';
import { z } from 'zod';
import { type DueTask, dueTask } from '../kernel/due.ts';
import { enqueue, job } from '../kernel/jobs.ts';

const DAY = 24 * 60 * 60 * 1000;

/**
 * Forgets the files, then discards contents on disk that no file has: of those, and of uploads that were rolled back.
 * Repeating it is harmless; one that was cut short is finished by the next.
 */
export const sweepFiles = job('casework.sweep-files', z.object({}), async (context) => {
  const contents = await context.transaction(async ({ tx, files, audit }) => {
    const { rows } = await sql<{ forgotten: number }>`select casework.forget_files() as forgotten`.execute(
      tx,
    );
    const forgotten = rows[0]?.forgotten ?? 0;
    if (forgotten > 0)
      await audit({
        action: 'casework.forget-files',
        object: { kind: 'file', id: `unreferenced-${forgotten}` },
      });
    return files.contentsBefore(new Date(Date.now() - DAY));
  });
  for (const sha256 of contents) await context.transaction(({ tx, files }) => files.discard(tx, sha256));
});

/** Once a day. What leaves the database is a job, so that the day does not fail with it. */
export const sweepDaily: DueTask = dueTask('casework.sweep-files', 91, ({ tx }) =>
  enqueue(tx, 'casework.sweep-files', {}, { key: 'casework.sweep-files' }),
);
