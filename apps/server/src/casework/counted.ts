import { type CaseQuestion, type Evaluation, evaluate, outcomeOf } from './evaluate.ts';
import { type FrozenFact, payableMonths, toldMonths, upToMonth } from './facts.ts';
import { schemeOf } from './scheme.ts';

interface Decided {
  evaluation: Evaluation;
  facts: readonly FrozenFact[];
  question: CaseQuestion;
}

/** What a decision says of months, `YYYY-MM` rising. */
export interface DecidedMonths {
  /** Those that are claimed; null where the benefit is not claimed by the month. */
  claimed: string[] | null;
  /** Those of them that are paid for; null where nothing is due, or not for certain. */
  counted: string[] | null;
}

/**
 * Which months are claimed, and which of them the rules pay for. Pure.
 *
 * @param filed the months that the case has claimed so far; null: it is being filed
 */
export function decidedMonths(decided: Decided, filed: readonly string[] | null): DecidedMonths {
  if (schemeOf(decided.question.benefitId).claimPeriod.value === 'once')
    return { claimed: null, counted: null };
  return { claimed: toldMonths(decided.facts, filed), counted: countedMonths(decided) };
}

/**
 * Not those before the term began, beyond what is left of it, or that no register confirms. The rules tell only how many
 * count; where these are fewer than can be paid, they are asked once more as if the claim ended with each month, since of too
 * many the earliest count.
 */
function countedMonths({ evaluation, facts, question }: Decided): string[] | null {
  const count = outcomeOf(evaluation.answer, question.benefitId).months;
  if (evaluation.outcome !== 'entitled' || count === null) return null;
  const months = payableMonths(facts);
  if (count >= months.length) return months;
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
export const uncountedMonths = ({ claimed, counted }: DecidedMonths): string[] =>
  claimed === null || counted === null ? [] : claimed.filter((month) => !counted.includes(month));
