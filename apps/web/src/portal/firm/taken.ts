import type { OutputOf } from '../../api/client.ts';

export type Claim = OutputOf<'GET /api/drafts/:draftId/preview'>['claims'][number];
export type Taken = Claim['taken'];
type Months = Pick<Claim, 'months' | 'taken'>;

/** The months of a claim that nobody has claimed, whether the others are left out already or not. Pure. */
export function monthsFree({ months, taken }: Months): string[] {
  const gone = new Set(taken.map(({ month }) => month));
  return months.filter((month) => !gone.has(month));
}

/** Whether of a claim some months are claimed already, and others are not. Pure. */
export const isPartlyTaken = (claim: Months): boolean =>
  claim.taken.length > 0 && monthsFree(claim).length > 0;

/** Months by the case of the claimant's own that claims them; null: another's. Pure. */
export function takenByCase(taken: Taken): { by: Taken[number]['by']; months: string[] }[] {
  const groups = Map.groupBy(taken, ({ by }) => by?.caseId ?? null);
  return [...groups.values()].map((group) => ({
    by: group[0]?.by ?? null,
    months: group.map(({ month }) => month),
  }));
}
