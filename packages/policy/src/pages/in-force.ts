/** A page as it is read on a day: with the figures in force, or those of the last day of a measure that has ended. */
import type { Benefit, DatedParameter } from '@wenye/rules';
import { figureDay, measureOf } from '../measures.ts';
import { HEADLINES } from './headlines.ts';
import { policyPageOf } from './index.ts';
import { isByCounty, linesIn } from './lines.ts';
import type { PolicyPage } from './page.ts';

export interface PageInForce extends Omit<PolicyPage, 'amount' | 'until' | 'notes'> {
  readonly amount: readonly string[];
  readonly until: readonly string[];
  readonly notes: readonly string[];
  /** What it gives, or its share, differs by county, and stands in no line. */
  readonly byCounty: boolean;
}

/**
 * The page of a benefit with its figures filled in.
 *
 * @param today `YYYY-MM-DD`
 * @param values with those that officers confirmed; absent: those of the pack alone
 */
export function pageInForce(
  { id, clause }: Pick<Benefit, 'id' | 'clause'>,
  today: string,
  values?: readonly DatedParameter[],
): PageInForce {
  const page = policyPageOf(clause);
  const figures = { benefit: id, day: figureDay(measureOf(id, today, values), today), values };
  return {
    ...page,
    amount: linesIn(page.amount, figures),
    until: linesIn(page.until, figures),
    notes: linesIn(page.notes, figures),
    byCounty: isByCounty([...page.amount, ...(HEADLINES[id] === undefined ? [] : [HEADLINES[id]])], figures),
  };
}
