import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * What comes last, in this order: the journey that leaves the year behind, and beside it, on the other worker, short ones
 * that take no longer together; so neither worker waits for the other, and nothing of weight follows in the new year.
 */
const LAST = ['year-end', 'registers', 'parameters', 'questionnaire', 'start'];

/** By name, so that the journeys of a worker, through one city and one business date, come in the same order every time. */
class ByName extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) =>
      LAST.findIndex((name) => moduleId.includes(`/tests/journeys/${name}.`));
    return files.toSorted((a, b) => rank(a) - rank(b) || (a.moduleId < b.moduleId ? -1 : 1));
  }
}

const shared = { testTimeout: 120_000, hookTimeout: 120_000, maxWorkers: 2 };

/** Three projects, run by `npm test` in this order; each can be run alone with `vitest --project NAME`. */
export default defineConfig({
  test: {
    sequence: { sequencer: ByName },
    projects: [
      {
        test: {
          ...shared,
          name: 'unit',
          // No test leaves anything behind in a module: they are loaded once a worker, not once a file.
          isolate: false,
          include: [
            'packages/**/*.test.ts',
            'apps/**/*.test.{ts,tsx}',
            'scripts/**/*.test.ts',
            'tests/*.test.ts',
            'tests/second-city/**/*.test.ts',
          ],
          setupFiles: ['scripts/testing/properties.setup.ts'],
        },
      },
      {
        test: {
          ...shared,
          name: 'guards',
          include: ['tests/guards/**/*.test.ts'],
          testTimeout: 300_000,
          hookTimeout: 300_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          ...shared,
          name: 'journeys',
          include: ['tests/journeys/**/*.{test,journey}.ts'],
          globalSetup: ['tests/journeys/support/stack.setup.ts'],
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
