/** One case decided, with everything that a decision must keep to be replayed years later. Pure. */
import { yuanToFen } from '@wenye/codes';
import { completeRequest } from '@wenye/policy';
import {
  type Answer,
  type Decided,
  decide,
  type Outcome,
  type Pack,
  type Rejected,
  type Request,
} from '@wenye/rules';
import { type CanonicalValue, canonicalJson } from '../../kernel/chain.ts';

/** One claimant × one benefit × one object. */
export type CaseQuestion = {
  readonly benefitId: string;
  readonly claimant: 'person' | 'firm';
  /** Division whose standards apply. */
  readonly county: string | null;
  /** Day of application, YYYY-MM-DD. */
  readonly decisionDate: string;
  /** Parameters as on record on this day; absent: as recorded now. */
  readonly knownOn?: string;
  readonly facts: Request['facts'];
  readonly judgements?: NonNullable<Request['judgements']>;
  /** The row of the roster that the case is about. */
  readonly item?: string | null;
};

/** Request and answer are JSON: the request completed, as rules read it; the answer with hash, reasons, steps. */
export type DecisionRecord = {
  readonly ok: true;
  readonly request: Request;
  readonly answer: Answer;
  /** That of the item, else of the benefit. */
  readonly outcome: Outcome;
  /** Whole fen over all months; 0 where nothing is due or the amount is not determined. */
  readonly amountFen: number;
};

/** Decides a case by a pack; facts that are not what the vocabulary says come back as errors. */
export function decideCase(pack: Pack, question: CaseQuestion): DecisionRecord | Rejected {
  const { benefitId, claimant, county, decisionDate, knownOn, facts, judgements, item } = question;
  const request: Request = {
    clauses: [benefitId],
    subject: claimant,
    decisionDate,
    ...(knownOn === undefined ? {} : { knownOn }),
    county,
    facts,
    ...(judgements === undefined ? {} : { judgements }),
  };
  const completed = completeRequest(request, pack);
  if (!completed.ok) return completed;
  const answer = decide(pack, completed.request);
  if (!answer.ok) return answer;
  const outcome = outcomeOf(answer, benefitId, item ?? null);
  return { ok: true, request: completed.request, answer, outcome, amountFen: amountOf(outcome) };
}

/**
 * Decides the stored request again by the rules and parameters that its answer names (`ruleSetOf`). Equal: the two
 * answers are the same text, byte for byte.
 */
export function replay(
  record: { readonly request: Request; readonly answer: Answer },
  pack: Pack,
): { readonly equal: boolean; readonly answer: Decided } {
  const answer = decide(pack, record.request);
  return { equal: textOf(answer) === textOf(record.answer), answer };
}

const textOf = (answer: Decided): string => canonicalJson(answer as unknown as CanonicalValue);

/** The outcome for a case: of the item where the benefit is decided per item. */
export function outcomeOf(answer: Answer, benefitId: string, item: string | null): Outcome {
  const benefit = answer.benefits.find((each) => each.id === benefitId);
  if (benefit === undefined) throw new Error(`the policy does not answer for ${benefitId}`);
  return benefit.items?.find((each) => each.item === item) ?? benefit;
}

function amountOf({ amount, months }: Outcome): number {
  if (amount === null) return 0;
  const fen = yuanToFen(amount.yuan);
  if (fen === null) throw new Error(`not an amount: ${amount.yuan}`);
  return amount.kind === 'per-month' ? fen * (months ?? 0) : fen;
}
