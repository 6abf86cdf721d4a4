import { headlineOf, policyPageOf } from '@wenye/policy';
import type { Benefit } from '@wenye/rules';
import { useFigures } from './use-figures.ts';

/** How much a clause gives, in one line with the figures in force on the business date; without them in words. */
export function useHeadline({ id, clause }: Benefit): string {
  const { figures } = useFigures();
  const line = figures === undefined ? null : headlineOf(id, figures.day, figures.values);
  return line ?? policyPageOf(clause).gist;
}
