import type { FactRows } from '../../people/registry-rows.ts';

/**
 * What the registers know, without the months that a benefit was granted for already: they are not due once more,
 * whichever benefit it was (T17: one month, one subsidy). Pure.
 */
export function withoutGranted(rows: FactRows): FactRows {
  const granted = new Set(rows.benefits.map(({ month }) => month));
  if (granted.size === 0) return rows;
  return { ...rows, contributions: rows.contributions.filter(({ month }) => !granted.has(month)) };
}
