import type { BenefitAnswer } from '../answer.ts';
import type { AmountKind } from '../pack.ts';
import { type Effect, effectOf, type Standing } from './effect.ts';
import { standingOf } from './standing-of.ts';

/**
 * What one benefit for one day comes to by what was known then and by what is known now. `differenceFen` is due besides
 * where it is positive, and was too much where it is negative; null where either side is open, so that nothing can be
 * said of money, or where the benefit gives no money.
 */
export type Reckoned = {
  readonly benefitId: string;
  readonly earlier: Standing | null;
  readonly now: Standing | null;
  readonly effect: Effect | null;
  readonly differenceFen: number | null;
};

/**
 * Compares two answers about the same subject and day: as known on an earlier day, and as known now (the two axes of legal
 * time). Benefits that neither side gives are left out.
 */
export function reckonTwice(
  earlier: readonly BenefitAnswer[],
  now: readonly BenefitAnswer[],
  kinds: ReadonlyMap<string, AmountKind>,
): Reckoned[] {
  const before = new Map(earlier.map((each) => [each.id, each]));
  const after = new Map(now.map((each) => [each.id, each]));
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((benefitId) => {
    const [was, is] = [standing(before.get(benefitId)), standing(after.get(benefitId))];
    if (was === null && is === null) return [];
    const kind = kinds.get(benefitId);
    const [paid, due] = [certainFen(was, kind), certainFen(is, kind)];
    const differenceFen = paid === null || due === null ? null : due - paid;
    return [{ benefitId, earlier: was, now: is, effect: effectOf(was, is, kind), differenceFen }];
  });
}

const standing = (answer: BenefitAnswer | undefined): Standing | null =>
  answer === undefined ? null : standingOf(answer);

/** All that is due for certain, in fen; null: open, or no money. */
function certainFen(standing: Standing | null, kind: AmountKind | undefined): number | null {
  if (kind === undefined) return null;
  if (standing === null) return 0;
  const { eligibility, lowFen, highFen, months } = standing;
  if (eligibility !== 'entitled' || lowFen === null || lowFen !== highFen) return null;
  if (kind !== 'per-month') return lowFen;
  return months === null ? null : lowFen * months;
}
