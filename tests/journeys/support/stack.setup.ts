import type { TestProject } from 'vitest/node';
import { type StackView, startStack } from './stack.ts';

declare module 'vitest' {
  interface ProvidedContext {
    stacks: readonly StackView[];
  }
}

/**
 * Starts one Wenye for each worker, so that journeys run side by side and each has a business date and money of its
 * own: `stack()` is the one of the worker that asks. One after the other, because each looks for free ports.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const stops: (() => Promise<void>)[] = [];
  const stopAll = async () => {
    await Promise.all(stops.map((stop) => stop()));
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
  return stopAll;
}
