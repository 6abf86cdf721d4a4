/** Decides a case from its facts by the rules of the policy pack. Pure. */
import { yuanToFen } from '@wenye/codes';
import { decideRequest } from '@wenye/policy';
import type { Answer, Decided, Outcome, Request } from '@wenye/rules';
import type { DecisionRef } from './case.ts';
import { requestFacts, requestJudgements } from './facts.ts';
import { refuse } from './refusals.ts';

/** What a case is decided by, besides its facts. */
export interface CaseQuestion {
  benefitId: string;
  claimantKind: 'person' | 'firm';
  /** The division whose standards apply. */
  division: string;
  /** The day of filing: law and ages as of that day. */
  decisionDate: string;
}

/** Names the one hired person of a case in request and answer; never an ID number. */
export const hireItem = 'hire';

export interface Evaluation {
  request: Request;
  answer: Answer;
  outcome: DecisionRef['outcome'];
  amountFen: number;
}

/**
 * @throws Refusal `casework.facts-not-accepted` when a value is not one that its fact can have
 */
export function evaluate(question: CaseQuestion, values: readonly CaseValue[]): Evaluation {
  const isHire = values.some(({ fact }) => fact.startsWith('firm.hires.'));
  const request: Request = {
    clauses: [question.benefitId],
    subject: question.claimantKind,
    decisionDate: question.decisionDate,
    county: question.division,
    facts: requestFacts(values, hireItem),
    judgements: requestJudgements(values, isHire ? hireItem : null),
  };
  const answer = accepted(decideRequest(request));
  const outcome = outcomeOf(answer, question.benefitId);
  return { request, answer, outcome: outcome.eligibility, amountFen: amountOf(outcome) };
}

export type CaseValue = { fact: string; value: Request['facts'][string] };

function accepted(decided: Decided): Answer {
  if (decided.ok) return decided;
  const [first] = decided.errors;
  return refuse('casework.facts-not-accepted', { problem: first?.message ?? '' }, { details: decided.errors });
}

/** The outcome for the case: of its hired person where the benefit is decided per person. */
export function outcomeOf(answer: Answer, benefitId: string): Outcome {
  const benefit = answer.benefits.find((each) => each.id === benefitId);
  if (benefit === undefined) throw new Error(`the pack does not answer for ${benefitId}`);
  return benefit.items?.find((each) => each.item === hireItem) ?? benefit;
}

/** Whole fen; 0 where nothing is due or the amount is not determined yet. */
function amountOf({ amount, months }: Outcome): number {
  if (amount === null) return 0;
  const fen = yuanToFen(amount.yuan);
  if (fen === null) throw new Error(`not an amount: ${amount.yuan}`);
  return amount.kind === 'per-month' ? fen * (months ?? 0) : fen;
}
