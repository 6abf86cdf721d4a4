/** What an award comes to by each of its months. Pure. */
import { type FrozenFact, upToMonth } from './facts.ts';

/** Fen by month, `YYYY-MM`; of an award that is not by the month, all of it under `''`. */
export type FenByMonth = Readonly<Record<string, number>>;

/**
 * What the claim comes to more by each month: the rules are asked as if it ended with each of them in turn.
 *
 * @param months rising; none: the claim is not by the month
 * @returns null where what it comes to by one of them cannot be told
 */
export function fenByMonth(
  facts: readonly FrozenFact[],
  months: readonly string[],
  fenOf: (facts: readonly FrozenFact[]) => number | null,
): FenByMonth | null {
  const whole = fenOf(facts);
  if (whole === null) return null;
  if (months.length === 0) return { '': whole };
  const came: Record<string, number> = {};
  let before = 0;
  for (const month of months) {
    const upTo = fenOf(upToMonth(facts, month));
    if (upTo === null) return null;
    came[month] = upTo - before;
    before = upTo;
  }
  return came;
}

/** How much less there is in all months of which there is less. */
export const lessByMonth = (now: FenByMonth, then: FenByMonth): number =>
  Object.entries(then).reduce((sum, [month, fen]) => sum + Math.max(0, fen - (now[month] ?? 0)), 0);

export const sumOf = (fen: FenByMonth): number => Object.values(fen).reduce((sum, each) => sum + each, 0);
