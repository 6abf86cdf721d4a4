import { benefits } from '@wenye/policy';
import type { Benefit, SubjectKind } from '@wenye/rules';
import { refuse } from '../refusals.ts';

/**
 * The benefit, relief, loan or rule of this id.
 *
 * @param subject for whom it must be; absent: for either
 * @throws Refusal `entitlements.benefit-not-found`
 */
export function benefitFor(benefitId: string, subject?: SubjectKind): Benefit {
  const found = benefits.find(
    (each) => each.id === benefitId && (subject === undefined || each.subject === subject),
  );
  return found ?? refuse('entitlements.benefit-not-found', { benefit: benefitId }, { path: ['benefitId'] });
}
