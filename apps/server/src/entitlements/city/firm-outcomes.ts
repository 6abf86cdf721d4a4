import { decideRecorded } from '@wenye/policy';
import type { InputError, Outcome, Pack } from '@wenye/rules';
import type { FirmAndHires } from '../../firms/every-firm.ts';
import { firmRequest } from '../due/firm-request.ts';
import type { Who } from './screened.ts';

/** What a benefit comes to for a firm, or for one of its hires where it is decided hire by hire. */
export type FirmOutcome = { readonly benefitId: string; readonly who: Who; readonly outcome: Outcome };

type Decided =
  | { readonly ok: true; readonly outcomes: readonly FirmOutcome[] }
  | { readonly ok: false; readonly errors: readonly InputError[] };

/**
 * Decides a firm with whom it hired, as for the firm that looks. Pure.
 *
 * @param among ids of the benefits that are asked for; absent: every benefit of a firm
 */
export function firmOutcomes(
  { rows, hires }: FirmAndHires,
  { pack, day }: { readonly pack: Pack; readonly day: string },
  among?: ReadonlySet<string>,
): Decided {
  // A pack that has none of them decides nothing.
  if (among?.size === 0) return { ok: true, outcomes: [] };
  const roster = hires.map(({ idNumber }) => ({ id: idNumber }));
  const known = new Map(hires.map(({ idNumber, facts }) => [idNumber, facts]));
  const { request } = firmRequest(rows, known, day, { 'firm.hires': roster });
  const answer = decideRecorded({ ...request, ...(among ? { clauses: [...among] } : {}) }, pack);
  if (!answer.ok) return answer;
  const personOf = new Map(hires.map(({ idNumber, personId }) => [idNumber, personId]));
  const subjectId = rows.firm.firm_id;
  const outcomes = answer.benefits.flatMap((benefit) =>
    (benefit.items ?? [benefit]).map((outcome): FirmOutcome => {
      const objectId = 'item' in outcome ? (personOf.get(outcome.item) as string) : null;
      return { benefitId: benefit.id, who: { subjectId, objectId }, outcome };
    }),
  );
  return { ok: true, outcomes };
}
