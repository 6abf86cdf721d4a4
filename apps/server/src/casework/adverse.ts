/** Which differences go against the applicant where the register holds: nothing of them is settled unheard (许可法36). Pure. */
import type { Evaluation } from './evaluate.ts';
import type { Resolutions } from './facts.ts';

type Result = Pick<Evaluation, 'outcome' | 'amountFen' | 'settled'>;

/** What the rules cannot tell yet gives nothing to compare, so that the applicant is heard. */
const amountOf = ({ outcome, amountFen, settled }: Result): number | null =>
  outcome === 'entitled' && settled ? amountFen : outcome === 'not-entitled' ? 0 : null;

function mayBeWorse(byRegistry: Result, byDeclared: Result): boolean {
  const [one, other] = [amountOf(byRegistry), amountOf(byDeclared)];
  return one === null || other === null || one < other;
}

/**
 * The facts of which the register's value leaves the applicant less than the declared one, or may, whichever of the two
 * holds for the other facts that differ.
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
      mayBeWorse(decideBy({ ...others, [fact]: 'registry' }), decideBy({ ...others, [fact]: 'declared' })),
    ),
  );
}
