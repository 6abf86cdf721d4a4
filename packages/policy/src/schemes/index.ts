/** The schemes of the pack, one per benefit that is delivered. */
import { flexibleGraduateScheme } from './flexible-graduate.ts';
import { hireInsuranceScheme, hireSubsidyScheme } from './new-hire.ts';
import type { Scheme } from './scheme.ts';

export const schemes: readonly Scheme[] = [hireSubsidyScheme, hireInsuranceScheme, flexibleGraduateScheme];

/** The scheme that delivers a benefit, or undefined where none is set up. */
export function findScheme(benefitId: string): Scheme | undefined {
  return schemes.find((scheme) => scheme.benefitId === benefitId);
}
