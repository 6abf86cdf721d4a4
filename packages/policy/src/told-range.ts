/** What an open amount can still be, as it is told to people. */
import { type Outcome, reachesLimit } from '@wenye/rules';
import { findFact } from './vocabulary.ts';

/**
 * The least and the most that can be due, in yuan; the most is null where nothing bounds it, or only what a missing amount's
 * field takes at most. That is true, and no promise: a graduate who has not said what one month cost is not told of 67,032.67.
 * An answer's `range` has it all the same, as exact as the fields are. null: nothing can be due, or it is not open.
 */
export function toldRange({ range, missing }: Pick<Outcome, 'range' | 'missing'>): Outcome['range'] {
  if (range === null || range.maxYuan === null || range.minYuan === range.maxYuan) return range;
  const most = Number(range.maxYuan);
  const isFields = missing.some((each) => {
    const entry = each.kind === 'fact' ? findFact(each.fact) : undefined;
    return entry?.type === 'money' && entry.max !== null && reachesLimit(most, Number(entry.max));
  });
  return isFields ? { ...range, maxYuan: null } : range;
}
