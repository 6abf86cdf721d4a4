import { findPolicyPage, type Instead } from '@wenye/policy';
import type { BenefitAnswer } from '@wenye/rules';

/** What there is in place of a benefit for whoever is refused for one of these reasons. Pure. */
export function insteadOf({
  clause,
  eligibility,
  reasons,
}: Pick<BenefitAnswer, 'clause' | 'eligibility' | 'reasons'>): readonly Instead[] {
  if (eligibility !== 'not-entitled') return [];
  // The server that answers may know a clause that this page, loaded before, does not.
  const instead = findPolicyPage(clause)?.instead ?? {};
  return reasons.flatMap(({ id, state }) => (state === 'not-met' && instead[id] ? [instead[id]] : []));
}
