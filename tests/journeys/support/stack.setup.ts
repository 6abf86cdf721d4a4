import type { TestProject } from 'vitest/node';
import { type StackView, startStack } from './stack.ts';

declare module 'vitest' {
  interface ProvidedContext {
    stack: StackView;
  }
}

/** Starts one Wenye for all journeys: `inject('stack')` gives it to a test. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { stop, ...stack } = await startStack();
  project.provide('stack', stack);
  return stop;
}
