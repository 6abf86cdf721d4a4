import type { Job } from '../kernel/jobs.ts';
import type { TestDatabase } from './test-database.ts';
import { asWorker } from './worker.ts';

/** Gives a job up as a worker does that has died of it too often. @throws Error where it may not be given up */
export function giveUp(db: TestDatabase, { name, giveUp: tell }: Job, payload: object): Promise<void> {
  if (tell === undefined) throw new Error(`${name} is never given up`);
  return asWorker(db, (context) => tell({ ...context, payload }));
}
