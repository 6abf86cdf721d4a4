import type { Json } from '@wenye/rules';
import { itemsOf, textOf } from '../facts/records.ts';
import type { DraftFact } from './fact-confirm.tsx';

export interface DifferingClaim {
  row: number | null;
  objectLabel: string | null;
  differences: readonly DraftFact[];
}

/** The person of a roster whom something is said of. */
export interface Whose {
  row: number;
  name: string;
}

/**
 * What differs from the registers, by the person it is said of: `whose` is null for the claimant. Several benefits
 * claimed for one person repeat the same difference, and each person's claim repeats the firm's own. Pure.
 */
export function differencesOf(
  claims: readonly DifferingClaim[],
): { whose: Whose | null; facts: readonly DraftFact[] }[] {
  const found = new Map<number | null, { whose: Whose | null; facts: Map<string, DraftFact> }>();
  for (const { row, objectLabel, differences } of claims) {
    for (const fact of differences) {
      const ofHire = row !== null && fact.fact.startsWith(HIRE);
      const whose = ofHire ? { row, name: objectLabel ?? '' } : null;
      const key = whose?.row ?? null;
      const entry = found.get(key) ?? { whose, facts: new Map<string, DraftFact>() };
      entry.facts.set(fact.fact, fact);
      found.set(key, entry);
    }
  }
  return [...found.values()]
    .sort((a, b) => (a.whose?.row ?? 0) - (b.whose?.row ?? 0))
    .map(({ whose, facts }) => ({ whose, facts: [...facts.values()] }));
}

/**
 * Months that are claimed but that the register does not hold, rising: an officer looks into them, and until then
 * nothing is reckoned for them. Pure.
 */
export function unregisteredMonths(claims: readonly DifferingClaim[]): string[] {
  const months = claims.flatMap(({ differences }) =>
    differences.flatMap(({ declared, registry }) => {
      if (!Array.isArray(registry)) return [];
      const held = new Set(monthsOf(registry));
      return monthsOf(declared).filter((month) => !held.has(month));
    }),
  );
  return [...new Set(months)].sort();
}

const monthsOf = (rows: unknown): string[] =>
  itemsOf(rows as Json | undefined).flatMap((row) => textOf(row.month) || []);

/** Facts of one hired person, as the pack names them. */
const HIRE = 'firm.hires.';
