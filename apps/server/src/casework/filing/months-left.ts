import type { Scheme } from '@wenye/policy';
import type { Json } from '@wenye/rules';
import type { Claimant } from '../case.ts';
import { exclusionKeys } from '../exclusions.ts';
import { type KnownFact, monthsLeftToRegister, withoutMonths } from '../facts.ts';

/**
 * Who leaves the months to the register claims those that are still to be claimed: what an earlier case of the claimant's own
 * claims is left out. Where none is left, all stay, and are told of as claimed. Pure.
 *
 * @param held exclusion keys that cases of the claimant's own hold
 */
export function withMonthsLeft(
  { scheme, claimant, personKey }: { scheme: Scheme; claimant: Claimant; personKey: string },
  held: ReadonlySet<string>,
  statements: Readonly<Record<string, Json>>,
  known: readonly KnownFact[],
): Readonly<Record<string, Json>> {
  if (scheme.claimPeriod.value === 'once') return statements;
  const left = monthsLeftToRegister(statements, known);
  if (left === null) return statements;
  const isTaken = (month: string): boolean =>
    exclusionKeys(scheme, claimant, personKey, [month]).some((key) => held.has(key));
  const taken = left.months.filter(isTaken);
  if (taken.length === 0 || taken.length === left.months.length) return statements;
  return withoutMonths(statements, known, new Set(taken));
}
