import { randomUUID } from 'node:crypto';
import { systemTransaction } from '../kernel/enter.ts';
import type { JobTransaction } from '../kernel/jobs.ts';
import type { TestDatabase } from './test-database.ts';

/** Runs work in a transaction of the worker's role and context. */
export function asWorker<T>(db: TestDatabase, work: (context: JobTransaction) => Promise<T>): Promise<T> {
  return systemTransaction({ db: db.as('wenye_worker'), files: db.files }, randomUUID(), work);
}
