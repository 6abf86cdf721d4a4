import { formatMonth } from '@wenye/codes';
import { findFact } from '@wenye/policy';
import type { Json } from '@wenye/rules';
import type { InputPath } from '../kernel/refusal.ts';
import { monthsAhead } from './facts.ts';
import { refuse } from './refusals.ts';

/**
 * Lets nobody state what is still to come: a month claimed, since subsidies follow payment (11.2, 9.4: 先缴后补), or the
 * day of something that has happened (a diploma).
 *
 * @param today `YYYY-MM-DD`, the business date
 * @param path of the statements in the input, before the fact's id
 * @throws Refusal `casework.month-ahead` or `casework.date-ahead` at the fact
 */
export function checkAhead(declared: Readonly<Record<string, Json>>, today: string, path: InputPath): void {
  const [ahead] = monthsAhead(declared, today);
  if (ahead !== undefined) {
    const words = { months: ahead.months.map(formatMonth).join('、'), current: today.slice(0, 7) };
    refuse('casework.month-ahead', words, { path: [...path, ahead.fact] });
  }
  for (const [fact, value] of Object.entries(declared)) {
    const entry = findFact(fact);
    if (entry?.past && typeof value === 'string' && value > today)
      refuse('casework.date-ahead', { label: entry.label, today }, { path: [...path, fact] });
  }
}
