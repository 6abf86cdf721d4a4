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
 * own: `stack()` is the one of the worker that asks. One after the other, because each looks for free ports.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const stops: (() => Promise<void>)[] = [];
  const seenFolder = await mkdtemp(join(tmpdir(), 'wenye-seen-'));
  const stopAll = async () => {
    await Promise.all([...stops.map((stop) => stop()), rm(seenFolder, { recursive: true })]);
  };
  const stacks: StackView[] = [];
  try {
    for (let worker = 1; worker <= project.config.maxWorkers; worker += 1) {
      const { stop, ...stack } = await startStack(worker);
      stops.push(stop);
      stacks.push(stack);
    }
  } catch (failure) {
    await stopAll();
    throw failure;
  }
  project.provide('stacks', stacks);
  project.provide('seenFolder', seenFolder);
  return stopAll;
}
