/** A policy pack: the vocabulary, the clauses, the parameters, the divisions and the rules of one policy. */
import type { Compatibility } from './compatibility.ts';
import type { Expr, FactNode } from './ir.ts';
import type { DatedParameter, ParameterHandle } from './parameters.ts';
import type { ListFact, SubjectKind } from './vocabulary.ts';

export interface Clause {
  /** Stable id, e.g. '11.2'. */
  readonly id: string;
  /** Chinese title. */
  readonly title: string;
  /** What stands behind it where no rule of the pack does; `rule`: one that is enforced elsewhere, as by a ledger. */
  readonly keptAs?: 'rule' | 'list' | 'target' | 'service' | 'task';
}

/** A region of the pack's own division table; parameters of an ancestor hold where the region has none. */
export interface Division {
  readonly code: string;
  readonly parent: string | null;
  readonly name?: string;
  /** The one unit that took its place. Its figures go before those of the unit itself, which is no more. */
  readonly successor?: string;
  /** The only unit whose place it took: the figures of that one hold on days of which it has none. */
  readonly predecessor?: string;
}

/** One requirement. All of a benefit's conditions must be met; each is reported, failing or not. */
export interface Condition {
  /** Unique within its benefit. */
  readonly id: string;
  readonly clause: string;
  /** The requirement in plain Chinese, as a person reads it. */
  readonly text: string;
  readonly test: Expr<'boolean'>;
}

export type AmountKind = 'per-month' | 'once' | 'total';

export interface Benefit {
  /** Stable id; usually the clause id. */
  readonly id: string;
  readonly clause: string;
  /** Chinese title. */
  readonly title: string;
  readonly subject: SubjectKind;
  readonly kind: 'benefit' | 'relief' | 'loan' | 'rule';
  /** Decided once for each item of this list (a roster); expressions then read that item's facts. */
  readonly per?: ListFact;
  readonly conditions: readonly Condition[];
  /** Whole fen: an `exact-money` does not type-check here; round it first. */
  readonly amount?: { readonly kind: AmountKind; readonly value: Expr<'money'> };
  /** For how many months. */
  readonly months?: Expr<'integer'>;
  /** Last day, included. */
  readonly until?: Expr<'date'>;
  /** For officers: doubtful text, readings chosen, conflicts between documents. Chinese. */
  readonly notes?: readonly string[];
}

/** A warning of `checkPack` that somebody looked at, and that stays. An error cannot be left standing. */
export interface KnownFinding {
  readonly code: string;
  /** As the warning says: a parameter key, a benefit and condition. */
  readonly where: string;
  /** Chinese: why it is right as it is. */
  readonly why: string;
}

export interface Pack {
  readonly id: string;
  readonly version: string;
  /** Chinese title. */
  readonly title: string;
  readonly clauses: readonly Clause[];
  readonly facts: readonly (FactNode | ListFact)[];
  readonly parameters: readonly ParameterHandle[];
  readonly values: readonly DatedParameter[];
  readonly divisions: readonly Division[];
  readonly benefits: readonly Benefit[];
  /** Which benefits exclude each other and which go together; absent: no two are of one object. */
  readonly compatibility?: readonly Compatibility[];
  /** Warnings of `checkPack` that are meant to stay; one that no longer comes up is a warning itself. */
  readonly knownFindings?: readonly KnownFinding[];
}

/**
 * The same pack with further parameter values, such as those that officers confirmed. Keep the result: a pack
 * is compiled and hashed once per object.
 */
export function withValues(pack: Pack, values: readonly DatedParameter[]): Pack {
  return { ...pack, values: [...pack.values, ...values] };
}
