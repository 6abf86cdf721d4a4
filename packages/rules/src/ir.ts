/**
 * The intermediate representation: rules as data. Ten node kinds, nothing else; every back end (the
 * interpreter, the columns, later SQL) reads these and only these. Meaning: docs/semantics.md.
 */

import type { ParameterDefinition } from './parameters.ts';
import type { FactDefinition, ListDefinition } from './vocabulary.ts';

/**
 * Types of expressions. `money` is whole fen; `exact-money` is an exact rational number of fen that has not
 * been rounded yet, so an unrounded amount cannot stand where `money` is asked for. `date` is a day number
 * (0 = 1970-01-01), `month` a month number (year × 12 + month − 1), `fraction` an exact rational.
 */
export type Type = 'money' | 'exact-money' | 'fraction' | 'integer' | 'date' | 'month' | 'code' | 'boolean';

/** Types with an order and arithmetic. */
export type Numeric = Exclude<Type, 'code' | 'boolean'>;

/** An expression of type T: a node whose `type` is T. */
export type Expr<T extends Type = Type> = Node & { readonly type: T };

export type Node =
  | ConstantNode
  | FactNode
  | ParameterNode
  | ApplyNode
  | ChoiceNode
  | DefinitionNode
  | AggregateNode
  | RoundingNode
  | TableNode
  | JudgementNode;

/** A reduced fraction with denominator > 1; whole rationals are plain numbers. */
export interface Fraction {
  readonly n: number;
  readonly d: number;
}
export type Rational = number | Fraction;

/** A literal. `value: null` is the state "not applicable". Booleans are 0 and 1. */
export interface ConstantNode {
  readonly kind: 'constant';
  readonly type: Type;
  readonly value: Rational | string | null;
}

/** Reads a fact of the subject, of the current item, or of the row that an aggregate is looking at. */
export interface FactNode<T extends Type = Type> {
  readonly kind: 'fact';
  readonly type: T;
  readonly definition: FactDefinition;
}

/** Reads a dated parameter as of an explicit day and region. */
export interface ParameterNode {
  readonly kind: 'parameter';
  readonly type: Type;
  readonly definition: ParameterDefinition;
  readonly on: Node;
  readonly region: Node;
}

export interface ApplyNode {
  readonly kind: 'apply';
  readonly type: Type;
  readonly operator: Operator;
  readonly args: readonly Node[];
  /** For `add-months`, `months-between` and `years-between`: where a month has no such day. */
  readonly overflow?: Overflow;
  /** For `is-one-of`. */
  readonly codes?: readonly string[];
}

/** The first case whose condition holds; later ones are not looked at. */
export interface ChoiceNode {
  readonly kind: 'choice';
  readonly type: Type;
  readonly cases: readonly { readonly when: Node; readonly gives: Node }[];
  readonly otherwise: Node;
}

/** A named step: evaluated once, shown in traces and computations, hashed once. */
export interface DefinitionNode {
  readonly kind: 'definition';
  readonly type: Type;
  readonly id: string;
  /** Chinese label. */
  readonly label: string;
  readonly clause?: string;
  readonly body: Node;
}

/** Over the rows of a list for which `where` holds and `window.date` lies in [from, to], ends included. */
export interface AggregateNode {
  readonly kind: 'aggregate';
  readonly type: Type;
  readonly aggregate: Aggregate;
  readonly list: ListDefinition;
  /** What is summed, compared or tested in each row; for `count` the constant 1. */
  readonly of: Node;
  /** With `min`: not the least but the n-th least, an integer that does not depend on the row. */
  readonly nth?: Node;
  readonly where?: Node;
  readonly window?: { readonly date: Node; readonly from: Node; readonly to: Node };
}

/** To a whole multiple of `unit`: fen for money, 1 for integers. */
export interface RoundingNode {
  readonly kind: 'rounding';
  readonly type: 'money' | 'integer';
  readonly mode: RoundingMode;
  readonly unit: number;
  readonly of: Node;
}

/** Rows are tried in order; a row matches when every input is one of its codes (null: any code). */
export interface TableNode {
  readonly kind: 'table';
  readonly type: Type;
  readonly inputs: readonly Node[];
  readonly rows: readonly { readonly match: readonly (readonly string[] | null)[]; readonly gives: Node }[];
  /** Absent: no matching row is the error `no-match`. */
  readonly otherwise?: Node;
}

/** A question that only an official can answer; unknown until the request carries the answer. */
export interface JudgementNode {
  readonly kind: 'judgement';
  readonly type: 'boolean';
  readonly id: string;
  /** What the official is asked, in Chinese. */
  readonly question: string;
  readonly clause?: string;
  /** The list whose items are judged one by one; absent: the subject is judged. */
  readonly per?: ListDefinition;
}

export type Operator =
  | 'and'
  | 'or'
  | 'not'
  | 'equal'
  | 'less'
  | 'at-most'
  | 'add'
  | 'subtract'
  | 'multiply'
  | 'divide'
  | 'min'
  | 'max'
  | 'convert'
  | 'is-one-of'
  | 'is-within'
  | 'is-applicable'
  | 'if-not-applicable'
  | 'add-days'
  | 'add-months'
  | 'days-between'
  | 'months-between'
  | 'years-between'
  | 'make-date'
  | 'month-of'
  | 'year-of'
  | 'first-day'
  | 'last-day';

export type Aggregate = 'count' | 'sum' | 'min' | 'max' | 'any' | 'all';

/**
 * 31 January + 1 month, in 2021: `clamp` 28 February, `next` 1 March (first day of the month after), `roll`
 * 3 March (31 days counted from 1 February), `reject` the error `impossible-date`.
 */
export type Overflow = 'clamp' | 'next' | 'roll' | 'reject';

/** `half-up` rounds halves away from zero (四舍五入); `up` away from zero, `down` towards zero. */
export type RoundingMode = 'half-up' | 'half-even' | 'half-down' | 'up' | 'down' | 'floor' | 'ceiling';
