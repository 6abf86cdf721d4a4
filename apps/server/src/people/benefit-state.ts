import { type RegistryFact, sourceOf, sourceOfAll } from './registry-fact.ts';
import type { FactRows } from './registry-rows.ts';

const STATE = 'person.unemployment-benefit-state';

/**
 * Whether unemployment insurance benefit of this unemployment is drawn. Of one that has ended the register does not say
 * whether its term had run out, and of who is on no employment that has ended, since when they are unemployed: unknown.
 */
export function benefitStateFact(rows: FactRows, asOf: string): RegistryFact[] {
  const month = `${asOf.slice(0, 7)}-01`;
  const drawn = rows.drawings.findLast(({ first_month }) => first_month <= month);
  if (drawn !== undefined && (drawn.last_month === null || drawn.last_month >= month))
    return [{ fact: STATE, value: 'drawing', source: sourceOf(drawn, rows.sources) }];
  const left = leftOn(rows, asOf);
  const kept = rows.kept_from['unemployment-benefit'];
  if (left === null || kept === undefined || kept > left) return [];
  if (drawn !== undefined && drawn.first_month >= `${left.slice(0, 7)}-01`) return [];
  const source = sourceOfAll(rows.drawings, 'unemployment-benefit', rows.sources, asOf);
  return [{ fact: STATE, value: 'none', source }];
}

/** The day on which the last employment ended; null: there was none, or one goes on. */
function leftOn({ employments }: FactRows, asOf: string): string | null {
  const ends = employments.filter(({ from_date }) => from_date <= asOf).map(({ to_date }) => to_date);
  if (ends.length === 0 || ends.some((end) => end === null || end >= asOf)) return null;
  return ends.reduce((last, end) => ((end as string) > (last as string) ? end : last), '');
}
