/** Firms screened one by one, as for the one that looks: there are few beside the people. Pure. */
import { decideRequest } from '@wenye/policy';
import {
  type BenefitAnswer,
  type ItemOutcome,
  type Missing,
  type Outcome,
  type Pack,
  standingOf,
} from '@wenye/rules';
import type { FirmAndHires } from '../../firms/every-firm.ts';
import { firmRequest } from '../due/firm-request.ts';
import type { Blockers } from './blockers.ts';
import { type Gaps, gapOf } from './gap.ts';
import type { Reject, Screened, Who } from './screened.ts';

/**
 * What firms and their hires come to; who is due nothing is left out.
 *
 * @param blockers counts whom one condition alone refuses
 */
export function screenFirms(
  firms: readonly FirmAndHires[],
  { pack, day }: { pack: Pack; day: string },
  gaps: Gaps,
  blockers: Blockers,
): { screened: Screened[]; rejects: Reject[] } {
  const screened: Screened[] = [];
  const rejects: Reject[] = [];
  for (const { rows, hires } of firms) {
    const { firm_id: subjectId, division } = rows.firm;
    const roster = hires.map(({ idNumber }) => ({ id: idNumber }));
    const known = new Map(hires.map(({ idNumber, facts }) => [idNumber, facts]));
    const { request } = firmRequest(rows, known, day, { 'firm.hires': roster });
    const answer = decideRequest(request, pack);
    if (!answer.ok) {
      const where = { subjectKind: 'firm', subjectId, division } as const;
      rejects.push(...answer.errors.map(({ path, message }) => ({ ...where, path, message })));
      continue;
    }
    const personOf = new Map(hires.map(({ idNumber, personId }) => [idNumber, personId]));
    for (const benefit of answer.benefits)
      for (const outcome of outcomesOf(benefit)) {
        const objectId = 'item' in outcome ? (personOf.get(outcome.item) as string) : null;
        const who = { subjectId, objectId };
        countBlocked(blockers, benefit.id, division, who, outcome);
        const found = screenedOf(outcome, gaps);
        if (found !== null) screened.push({ ...who, benefitId: benefit.id, division, ...found });
      }
  }
  return { screened, rejects };
}

/** One for each hire, or that of the firm itself. */
const outcomesOf = (benefit: BenefitAnswer): readonly (BenefitAnswer | ItemOutcome)[] =>
  benefit.items ?? [benefit];

function screenedOf(
  outcome: Outcome,
  gaps: Gaps,
): Omit<Screened, keyof Who | 'benefitId' | 'division'> | null {
  const standing = standingOf(outcome);
  if (standing === null) return null;
  const numbers = (affects: Missing['affects']) =>
    gaps.numbersOf(outcome.missing.filter((each) => each.affects === affects).map(gapOf));
  const missing = numbers('eligibility');
  const missingForAmount = numbers('amount').filter((gap) => !missing.includes(gap));
  return { ...standing, settled: outcome.settled, missing, missingForAmount };
}

function countBlocked(
  blockers: Blockers,
  benefitId: string,
  division: string,
  who: Who,
  { reasons }: Outcome,
): void {
  const failing = reasons.filter(({ state }) => state === 'not-met');
  const [only] = failing;
  if (only === undefined || failing.length > 1) return;
  const othersMet = reasons.every((each) => each === only || ['met', 'not-applicable'].includes(each.state));
  blockers.add({ benefitId, division }, who, only.id, othersMet);
}
