import { type CaseQuestion, type Evaluation, evaluate, outcomeOf } from './evaluate.ts';
import { type FrozenFact, upToMonth } from './facts.ts';

interface Decided {
  evaluation: Evaluation;
  facts: readonly FrozenFact[];
  question: CaseQuestion;
}

/**
 * Which months of a claim the rules pay for, `YYYY-MM` rising: not those before the term began, beyond what is left of it, or
 * that no register confirms. The rules tell only how many count; where these are fewer than are claimed, they are asked once
 * more as if the claim ended with each month, since of too many the earliest count. null where nothing is due, where it is
 * not claimed by the month, and while the number is not known. Pure.
 *
 * @param months the months that are claimed, `YYYY-MM` rising
 */
export function countedMonths(
  months: readonly string[],
  { evaluation, facts, question }: Decided,
): string[] | null {
  const counted = outcomeOf(evaluation.answer, question.benefitId).months;
  if (evaluation.outcome !== 'entitled' || counted === null || months.length === 0) return null;
  if (counted >= months.length) return [...months];
  let before = 0;
  return months.filter((month) => {
    const upTo = evaluate(evaluation.pack, question, upToMonth(facts, month));
    const now = outcomeOf(upTo.answer, question.benefitId).months ?? 0;
    const counts = now > before;
    before = now;
    return counts;
  });
}

/** The months of a claim that are not paid for; none where it is not known which are. */
export const uncountedMonths = (months: readonly string[], counted: readonly string[] | null): string[] =>
  counted === null ? [] : months.filter((month) => !counted.includes(month));
