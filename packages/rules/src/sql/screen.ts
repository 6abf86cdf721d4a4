/** Who is due what, in place: every benefit of a level in one query, which PostgreSQL may run on several processes. */
import { type BenefitPlan, VERDICTS } from '../columns/plan.ts';
import type { Terms } from '../columns/terms.ts';
import { type Output, type SqlTables, selectTerms } from './query.ts';

/**
 * Rows for which some benefit is due or open. Of benefit k of `plans`: `v<k>` its verdict (number of VERDICTS) and
 * `a<k>` the amount in fen where it is due for certain, else null.
 *
 * @param plans all of one level
 */
export function screeningQuery(
  t: Terms,
  tables: SqlTables,
  plans: readonly BenefitPlan[],
  key: string,
): string {
  const [first] = plans;
  if (first === undefined) throw new TypeError('No benefit to screen for');
  const refused = t.number(VERDICTS.indexOf('not-entitled'));
  const outputs = plans.flatMap((plan, k): Output[] => [
    { name: `v${k}`, term: plan.verdict },
    ...(plan.amount === null ? [] : [{ name: `a${k}`, term: plan.amount.value, where: plan.amount.known }]),
  ]);
  const wanted = t.or(...plans.map((plan) => t.not(t.equal(plan.verdict, refused))));
  return selectTerms(tables, first.benefit.level, key, outputs, wanted);
}
