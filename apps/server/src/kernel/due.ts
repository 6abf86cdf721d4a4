import type { JobTransaction } from './jobs.ts';

/**
 * Something that falls due on a day: a notice period that ends, a deadline that passes. Run by the worker
 * once for every business day, in the same transaction that records the day as done, so a crash leaves a
 * day either done or not begun. Must find its own work (`where deadline = date` or `<=`) and be harmless
 * when there is none.
 */
export type DueTask = {
  readonly name: string;
  /** Smaller first: 10–19 registry, 20–29 funds, 30–39 casework deadlines, 40–49 notices, 90– housekeeping. */
  readonly order: number;
  readonly run: (context: JobTransaction, date: string) => Promise<void>;
};

/** Declares a due task. A room exports `dueTasks: DueTask[]`, which worker.ts composes. */
export function dueTask(name: string, order: number, run: DueTask['run']): DueTask {
  return { name, order, run };
}
