import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { type StackView, startStack } from './stack.ts';

declare module 'vitest' {
  interface ProvidedContext {
    stacks: readonly StackView[];
    /** Where each page that was looked at leaves a mark, so that the run looks at it once. */
    seenFolder: string;
  }
}

/**
 * Starts one Wenye for each worker, so that journeys run side by side and each has a business date and money of its
 * own: `stack()` is the one of the worker that asks.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const stops: (() => Promise<void>)[] = [];
  const seenFolder = await mkdtemp(join(tmpdir(), 'wenye-seen-'));
  const stopAll = async () => {
    await Promise.all([...stops.map((stop) => stop()), rm(seenFolder, { recursive: true })]);
  };
  const starts = Array.from({ length: project.config.maxWorkers }, async (_, index) => {
    const { stop, ...stack } = await startStack(index + 1);
    stops.push(stop);
    return stack;
  });
  // Whatever became of the others, those that started are stopped.
  const failed = (await Promise.allSettled(starts)).find(({ status }) => status === 'rejected');
  if (failed !== undefined) await stopAll();
  project.provide('stacks', await Promise.all(starts));
  project.provide('seenFolder', seenFolder);
  return stopAll;
}
