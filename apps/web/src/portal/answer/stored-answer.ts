import { type Answer, type BenefitAnswer, CONTRACT } from '@wenye/rules';

/** The benefits of a stored answer of the rules. One of another contract shows nothing rather than something wrong. */
export function benefitsOf(stored: unknown): readonly BenefitAnswer[] {
  const answer = stored as Partial<Answer> | null;
  return answer?.ok === true && answer.contract === CONTRACT ? (answer.benefits ?? []) : [];
}
