/** The contract of `decide`: JSON in, JSON out, canonical and versioned. Money is decimal yuan in strings. */
import type { WhatIf } from './changes.ts';
import type { AmountKind } from './pack.ts';
import type { Confidence, Trust } from './parameters.ts';
import type { SubjectKind } from './vocabulary.ts';

/** Version of the request and answer shapes; a field may be added within a version, never changed. */
export const CONTRACT = 'wenye-decide/1';

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

export interface Request {
  /** Benefit ids or clause ids; absent: everything for this subject. */
  readonly clauses?: readonly string[];
  readonly subject: SubjectKind;
  /** YYYY-MM-DD: law and ages as of this day. */
  readonly decisionDate: string;
  /** YYYY-MM-DD: parameters as they were on record that day; absent: as recorded now. */
  readonly knownOn?: string;
  /** Code of the division whose standards apply; absent or null: unknown. */
  readonly county?: string | null;
  /** By fact id. null or absent: unknown; []: none. Items of a list by short id. */
  readonly facts: { readonly [id: string]: Json };
  /** Answers of officials by judgement id; for a judgement per item: by item id. */
  readonly judgements?: {
    readonly [id: string]: boolean | null | { readonly [item: string]: boolean | null };
  };
  /** Values given with the request; they take precedence and are marked `given` in the answer. */
  readonly parameters?: readonly GivenParameter[];
  /** Default: `demonstration`. */
  readonly trust?: Trust;
  /** Whether to say what the subject could change where it is refused. Default: no. */
  readonly changes?: boolean;
}

export interface GivenParameter {
  readonly key: string;
  readonly value: string | number | boolean;
  /** Default: every day, every region. */
  readonly from?: string | null;
  readonly to?: string | null;
  readonly region?: string | readonly string[];
  readonly source?: string;
}

export type Decided = Answer | Rejected;

export interface Rejected {
  readonly contract: typeof CONTRACT;
  readonly ok: false;
  readonly errors: readonly InputError[];
}

export type InputErrorCode =
  | 'unknown-fact'
  | 'unknown-clause'
  | 'unknown-parameter'
  | 'unknown-judgement'
  | 'unknown-division'
  | 'unknown-field'
  | 'wrong-type'
  | 'impossible-date'
  | 'not-decimal'
  | 'not-allowed'
  | 'out-of-range'
  | 'duplicate-item';

export interface InputError {
  readonly code: InputErrorCode;
  /** E.g. `facts.hires[2].contract-start`. */
  readonly path: string;
  /** Chinese. */
  readonly message: string;
}

export interface Answer {
  readonly contract: typeof CONTRACT;
  readonly ok: true;
  readonly pack: { readonly id: string; readonly version: string };
  /** SHA-256 over the canonical form of rules and parameters, those of the request included. */
  readonly hash: string;
  readonly subject: SubjectKind;
  readonly decisionDate: string;
  readonly knownOn: string | null;
  readonly county: string | null;
  readonly trust: Trust;
  readonly benefits: readonly BenefitAnswer[];
  /** Where benefits that are due, or may be, exclude each other: what is best to have. Empty where none do. */
  readonly combinations: readonly Combination[];
  /** Where the request asked: what the subject could change. */
  readonly changes?: WhatIf;
}

export type Eligibility = 'entitled' | 'not-entitled' | 'undetermined' | 'official-must-judge';

/** What is decided for a subject, or for one item of a roster. */
export interface Outcome {
  readonly eligibility: Eligibility;
  /** True when nothing missing can change eligibility, amount, months or until. */
  readonly settled: boolean;
  /** null: no amount is due, none is defined, or it is not determined (see `range`). */
  readonly amount: { readonly yuan: string; readonly kind: AmountKind } | null;
  /** What the amount can still be, 0.00 included where entitlement is open; null: unbounded above. */
  readonly range: { readonly minYuan: string; readonly maxYuan: string | null } | null;
  readonly months: number | null;
  /** YYYY-MM-DD, last day included. */
  readonly until: string | null;
  readonly reasons: readonly Reason[];
  readonly missing: readonly Missing[];
  readonly errors: readonly EvaluationError[];
  /** How the amount came about, in order of computation. Empty where no amount is defined. */
  readonly computation: readonly Step[];
}

export interface BenefitAnswer extends Outcome {
  readonly id: string;
  readonly clause: string;
  readonly title: string;
  readonly kind: 'benefit' | 'relief' | 'loan' | 'rule';
  /**
   * For a roster, one outcome per item; the benefit's own fields then sum up: entitled when an item is, the
   * amount only when every item is settled, the range always. null: not decided per item.
   */
  readonly items: readonly ItemOutcome[] | null;
  readonly notes: readonly string[];
  readonly parameters: readonly UsedParameter[];
}

export interface ItemOutcome extends Outcome {
  readonly item: string;
}

/** Benefits for one object of which some exclude each other. */
export interface Combination {
  /** The row of the roster, by list and id; null: the subject itself. */
  readonly list: string | null;
  readonly item: string | null;
  /** In the order of the pack. */
  readonly benefits: readonly PlacedBenefit[];
  /** The declarations by which they exclude each other. */
  readonly rules: readonly ExclusionRule[];
}

/**
 * `chosen`, `not-chosen`, `choice` (which is best depends on amounts that are open), `open` (not due for certain, could
 * be better): see `combine`. `check`: only who knows object and period can tell whether they meet; nothing is left out.
 */
export type PlacedState = 'chosen' | 'not-chosen' | 'choice' | 'open' | 'check';

export interface PlacedBenefit {
  readonly benefit: string;
  readonly state: PlacedState;
  /** Benefit ids: what excludes it and stands in its place, or could. */
  readonly against: readonly string[];
  /** Benefit ids: what is not certain and would take its place if it were due. */
  readonly mayLoseTo: readonly string[];
  /** Chinese: why it is chosen or not. */
  readonly text: string;
}

export interface ExclusionRule {
  readonly id: string;
  readonly clause: string | null;
  readonly text: string;
  readonly source: string;
  /** The source governs another place or another matter, and is followed. */
  readonly by?: 'analogy';
  readonly confidence: Confidence;
}

export type ReasonState = 'met' | 'not-met' | 'unknown' | 'official' | 'not-applicable' | 'error';

export interface Reason {
  readonly id: string;
  readonly clause: string;
  readonly state: ReasonState;
  readonly text: string;
  /** Chinese, where it is not met and turns on days, months, ages, counts or amounts: what was compared with what. */
  readonly compared?: string;
}

/** `affects`: whether it can change eligibility, or only the amount, months or until. */
export type Missing = MissingFact | MissingParameter | MissingJudgement;

export interface MissingFact {
  readonly kind: 'fact';
  readonly fact: string;
  /** Item id where the fact belongs to a list. */
  readonly item: string | null;
  readonly label: string;
  readonly affects: 'eligibility' | 'amount';
}

export interface MissingParameter {
  readonly kind: 'parameter';
  readonly key: string;
  readonly label: string;
  readonly why: 'absent' | 'null' | 'uncertain' | 'conflict' | 'unconfirmed';
  /** The region asked for; null where that is itself unknown. */
  readonly region: string | null;
  /** The day on which it was read. */
  readonly on: string | null;
  /** The interval around that day without a usable value; null: open. */
  readonly from: string | null;
  readonly to: string | null;
  readonly affects: 'eligibility' | 'amount';
}

export interface MissingJudgement {
  readonly kind: 'official';
  readonly judgement: string;
  readonly item: string | null;
  readonly question: string;
  readonly clause: string | null;
  readonly affects: 'eligibility' | 'amount';
}

export interface EvaluationError {
  readonly code: 'division-by-zero' | 'overflow' | 'impossible-date' | 'no-match';
  /** The condition, or `amount`, `months`, `until`. */
  readonly where: string;
}

/** One named step: `label = formula = value`. */
export interface Step {
  readonly id: string;
  readonly label: string;
  readonly clause: string | null;
  readonly state: 'known' | 'unknown' | 'not-applicable' | 'error';
  /** Chinese, e.g. '366.00 元'; for unknown numbers the range. */
  readonly value: string;
  /** The body with labels, e.g. '实缴社会保险费 × 2/3，四舍五入到分'. */
  readonly formula: string;
  /** The same with the values in their place, e.g. '549.00 元 × 2/3，四舍五入到分'. */
  readonly substituted: string;
}

export interface UsedParameter {
  readonly key: string;
  readonly label: string;
  readonly value: string;
  readonly unit: string | null;
  readonly region: string;
  readonly on: string;
  /** The days around it, both included, on which this figure decides there, until a nearer or a surer one does. */
  readonly from: string | null;
  readonly to: string | null;
  readonly source: string;
  /** The source governs another place or another matter, and is followed. */
  readonly by?: 'analogy';
  readonly confidence: Confidence;
}
