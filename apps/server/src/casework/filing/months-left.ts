import type { Scheme } from '@wenye/policy';
import type { Json } from '@wenye/rules';
import type { Claimant } from '../case.ts';
import { exclusionKeys } from '../exclusions.ts';
import { type KnownFact, monthsLeftToRegister } from '../facts.ts';

/**
 * Who leaves the months to the register claims those that are still to be claimed: what an earlier case of the claimant's own
 * claims is left out, and said so as if stated, since a later month of the register is no part of this claim. Where none
 * is left, all stay, and are told of as claimed. Pure.
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
  const isFree = (month: string): boolean =>
    !exclusionKeys(scheme, claimant, personKey, [month]).some((key) => held.has(key));
  const free = left.months.filter(isFree);
  if (free.length === 0 || free.length === left.months.length) return statements;
  return { ...statements, [left.fact]: free.map((month) => ({ month })) };
}
