/**
 * Property tests are the same on every run: their seed is WENYE_SEED, else a fixed one. WENYE_RUNS (a factor)
 * draws as many times more; `npm run explore` sets both. Loaded only by test files that import fast-check.
 */
import type * as FastCheck from 'fast-check';
import { vi } from 'vitest';

/** The day of the policy: any number would do. */
const FIXED_SEED = 20_200_713;
/** What fast-check runs where a test names no number. */
const USUAL_RUNS = 100;

vi.mock('fast-check', async (original) => {
  const { default: fc } = await original<typeof FastCheck>();
  const seed = wholeNumber('WENYE_SEED');
  const factor = wholeNumber('WENYE_RUNS') ?? 1;
  fc.configureGlobal({ seed: seed ?? FIXED_SEED });
  // Exploring leaves also the seed that a test has chosen for itself.
  const explored = seed === undefined ? {} : { seed };
  const assert = <Ts>(property: FastCheck.IRawProperty<Ts>, parameters?: FastCheck.Parameters<Ts>) =>
    fc.assert(property, {
      ...parameters,
      ...explored,
      numRuns: (parameters?.numRuns ?? USUAL_RUNS) * factor,
    });
  return { default: { ...fc, assert } };
});

function wholeNumber(name: string): number | undefined {
  const text = process.env[name];
  if (text === undefined || text === '') return undefined;
  const number = Number(text);
  if (!Number.isSafeInteger(number)) throw new Error(`${name} must be a whole number, not ${text}`);
  return number;
}
