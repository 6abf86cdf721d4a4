/** Decides a case from its facts by the rules of the policy pack. Pure. */
import { findScheme } from '@wenye/policy';
import type { Answer, Outcome, Pack, Request } from '@wenye/rules';
import { decideCase, outcomeOf as outcomeForItem } from '../entitlements/deciding/decide-case.ts';
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
  /** Figures as on record on this day; absent: as recorded now. */
  knownOn?: string;
}

/** Names the one hired person of a case in request and answer; never an ID number. */
const hireItem = 'hire';

/** The row of the roster that a case of this benefit is about; null where it is about the claimant. */
export const itemOf = (benefitId: string): string | null =>
  findScheme(benefitId)?.object === 'hire' ? hireItem : null;

export interface Evaluation {
  /** What was decided by. */
  pack: Pack;
  request: Request;
  answer: Answer;
  outcome: DecisionRef['outcome'];
  /** 0 where the rules cannot tell it yet. */
  amountFen: number;
  /** Nothing that is missing can change outcome or amount. */
  settled: boolean;
}

/**
 * @throws Refusal `casework.facts-not-accepted` when a value is not one that its fact can have
 */
export function evaluate(pack: Pack, question: CaseQuestion, values: readonly CaseValue[]): Evaluation {
  const item = itemOf(question.benefitId);
  const decided = decideCase(pack, {
    benefitId: question.benefitId,
    claimant: question.claimantKind,
    county: question.division,
    decisionDate: question.decisionDate,
    ...(question.knownOn === undefined ? {} : { knownOn: question.knownOn }),
    facts: requestFacts(values, item),
    judgements: requestJudgements(values, item),
    item,
  });
  if (!decided.ok) {
    const problem = decided.errors[0]?.message ?? '';
    return refuse('casework.facts-not-accepted', { problem }, { details: decided.errors });
  }
  const { request, answer, outcome, amountFen } = decided;
  return { pack, request, answer, outcome: outcome.eligibility, amountFen, settled: outcome.settled };
}

export type CaseValue = { fact: string; value: Request['facts'][string] };

/** The outcome for the case: of its hired person where the benefit is decided per person. */
export const outcomeOf = (answer: Answer, benefitId: string): Outcome =>
  outcomeForItem(answer, benefitId, itemOf(benefitId));
