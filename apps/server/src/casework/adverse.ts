/** Which differences go against the applicant where the register holds: nothing of them is settled unheard (许可法36). Pure. */
import type { DecisionRef } from './case.ts';
import type { Resolutions } from './facts.ts';

type Result = Pick<DecisionRef, 'outcome' | 'amountFen'>;

const rank: Record<Result['outcome'], number> = {
  entitled: 2,
  undetermined: 1,
  'official-must-judge': 1,
  'not-entitled': 0,
};

const isWorse = (one: Result, other: Result): boolean =>
  rank[one.outcome] < rank[other.outcome] ||
  (rank[one.outcome] === rank[other.outcome] && one.amountFen < other.amountFen);

/**
 * The facts of which the register's value leaves the applicant less than the declared one, whichever of the two holds
 * for the other facts that differ.
 *
 * @param decideBy what the rules answer when these values hold; amounts in fen
 */
export function adverseDifferences(
  differences: readonly string[],
  decideBy: (resolutions: Resolutions) => Result,
): string[] {
  const all = (take: 'declared' | 'registry') => Object.fromEntries(differences.map((fact) => [fact, take]));
  return differences.filter((fact) =>
    [all('declared'), all('registry')].some((others) =>
      isWorse(decideBy({ ...others, [fact]: 'registry' }), decideBy({ ...others, [fact]: 'declared' })),
    ),
  );
}
