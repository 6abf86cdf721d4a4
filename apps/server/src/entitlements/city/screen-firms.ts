/** Firms screened one by one, as for the one that looks: there are few beside the people. Pure. */
import { type Missing, type Outcome, type Pack, standingOf } from '@wenye/rules';
import type { FirmAndHires } from '../../firms/every-firm.ts';
import type { Blockers } from './blockers.ts';
import { type FirmOutcome, firmOutcomes } from './firm-outcomes.ts';
import { type Gaps, gapOf } from './gap.ts';
import type { Reject, Screened, Who } from './screened.ts';

/**
 * What firms and their hires come to; who is due nothing is left out.
 *
 * @param blockers counts whom one condition alone refuses
 */
export function screenFirms(
  firms: readonly FirmAndHires[],
  by: { pack: Pack; day: string },
  gaps: Gaps,
  blockers: Blockers,
): { screened: Screened[]; rejects: Reject[] } {
  const screened: Screened[] = [];
  const rejects: Reject[] = [];
  for (const firm of firms) {
    const { firm_id: subjectId, division, township } = firm.rows.firm;
    const decided = firmOutcomes(firm, by);
    if (!decided.ok) {
      const where = { subjectKind: 'firm', subjectId, division } as const;
      rejects.push(...decided.errors.map(({ path, message }) => ({ ...where, path, message })));
      continue;
    }
    for (const each of decided.outcomes) {
      countBlocked(blockers, division, each);
      const found = screenedOf(each.outcome, gaps);
      if (found !== null)
        screened.push({ ...each.who, benefitId: each.benefitId, division, township, ...found });
    }
  }
  return { screened, rejects };
}

function screenedOf(
  outcome: Outcome,
  gaps: Gaps,
): Omit<Screened, keyof Who | 'benefitId' | 'division' | 'township'> | null {
  const standing = standingOf(outcome);
  if (standing === null) return null;
  const numbers = (affects: Missing['affects']) =>
    gaps.numbersOf(outcome.missing.filter((each) => each.affects === affects).map(gapOf));
  const missing = numbers('eligibility');
  const missingForAmount = numbers('amount').filter((gap) => !missing.includes(gap));
  const met = outcome.reasons.flatMap(({ state }, place) => (holds(state) ? [place] : []));
  return { ...standing, settled: outcome.settled, met, missing, missingForAmount };
}

const holds = (state: Outcome['reasons'][number]['state']): boolean =>
  state === 'met' || state === 'not-applicable';

function countBlocked(
  blockers: Blockers,
  division: string,
  { benefitId, who, outcome: { reasons } }: FirmOutcome,
): void {
  const failing = reasons.filter(({ state }) => state === 'not-met');
  const [only] = failing;
  if (only === undefined || failing.length > 1) return;
  const othersMet = reasons.every((each) => each === only || holds(each.state));
  blockers.add({ benefitId, division }, who, only.id, othersMet);
}
