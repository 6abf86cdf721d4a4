import { evaluate, outcomeOf } from '../evaluate.ts';
import { monthsOfKeys } from '../exclusions.ts';
import { upToMonth } from '../facts.ts';
import type { Claim } from './claims.ts';

/**
 * Which months of a claim the rules leave out of what they pay for, `YYYY-MM` rising: those before the term began, or beyond
 * what is left of it. The rules tell only how many count; where these are fewer, they are asked once more as if the claim
 * ended with each month, since of too many the earliest count. None of a roster's claim, whose months stand in its row, nor
 * while the number is not known. Pure.
 */
export function uncountedMonths({
  evaluation,
  exclusionKeys,
  facts,
  object,
  question,
}: Pick<Claim, 'evaluation' | 'exclusionKeys' | 'facts' | 'object' | 'question'>): string[] {
  const months = monthsOfKeys(exclusionKeys);
  const counted = outcomeOf(evaluation.answer, question.benefitId).months;
  if (object !== null || counted === null || counted >= months.length) return [];
  let before = 0;
  return months.filter((month) => {
    const upTo = evaluate(evaluation.pack, question, upToMonth(facts, month));
    const now = outcomeOf(upTo.answer, question.benefitId).months ?? 0;
    const counts = now > before;
    before = now;
    return !counts;
  });
}
