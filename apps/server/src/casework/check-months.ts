import type { Json } from '@wenye/rules';
import type { InputPath } from '../kernel/refusal.ts';
import { monthsAhead } from './facts.ts';
import { refuse } from './refusals.ts';

/**
 * Lets nobody claim for a month that is still to come: subsidies follow payment (11.2, 9.4: 先缴后补).
 *
 * @param today `YYYY-MM-DD`, the business date
 * @param path of the statements in the input, before the fact's id
 * @throws Refusal `casework.month-ahead` at the fact
 */
export function checkMonths(declared: Readonly<Record<string, Json>>, today: string, path: InputPath): void {
  const [ahead] = monthsAhead(declared, today);
  if (ahead === undefined) return;
  const words = { months: ahead.months.join('、'), current: today.slice(0, 7) };
  refuse('casework.month-ahead', words, { path: [...path, ahead.fact] });
}
