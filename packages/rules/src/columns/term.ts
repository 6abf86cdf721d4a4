/**
 * Terms: the small total language that rules are lowered to before they become columns or SQL. A term is a number
 * (a whole number that a double holds exactly) or a truth; it has no unknowns and no errors, for these are terms of
 * their own (`symbol.ts`). Equal terms are one object, constants are folded, and each term knows the range of what
 * it can come to, so that a test which cannot fail on the data at hand disappears.
 */
import type { Overflow } from '../ir.ts';

export type Op =
  | 'constant'
  | 'column'
  | 'known'
  | 'add'
  | 'subtract'
  | 'multiply'
  | 'floor-divide'
  | 'least'
  | 'greatest'
  | 'choose'
  | 'calendar'
  | 'look-up'
  | 'less'
  | 'at-most'
  | 'equal'
  | 'among'
  | 'and'
  | 'or'
  | 'not'
  | 'reduce';

export type Sort = 'number' | 'truth';

/** Calendar functions over day and month numbers; all rise with the first argument but where `range` says more. */
export type CalendarFunction =
  | 'month-of'
  | 'first-day'
  | 'last-day'
  | 'make-day'
  | 'days-in-month'
  | 'months-between-clamp'
  | 'months-between-roll'
  | `add-months-${Exclude<Overflow, 'reject'>}`;

/** How the rows of a list become one number: over no rows 0, for least and greatest `empty`. */
export type Reduction = 'sum' | 'least' | 'greatest' | 'any' | 'first' | 'nth-least';

export interface Term {
  readonly id: number;
  readonly op: Op;
  readonly sort: Sort;
  readonly args: readonly Term[];
  /** The range of the number; of a truth 0 to 1. */
  readonly min: number;
  readonly max: number;
  /** For constants the number; for columns the column; for look-ups the numbers; and so on by `op`. */
  readonly data: unknown;
  /** The levels whose current rows it reads: those but for the lists that it reduces. */
  readonly levels: readonly number[];
}

/** A column as terms see it. */
export interface ColumnData {
  readonly name: string;
  /** The level of the table in which it stands. */
  readonly level: number;
  readonly min: number;
  readonly max: number;
  /** Whether some cell is empty. */
  readonly nullable: boolean;
}

/** The rows of a list within a row of its parent, reduced. `args` of the term: what is reduced, row by row. */
export interface ReduceData {
  readonly reduction: Reduction;
  /** The level of the list. */
  readonly level: number;
  /** The result over no rows. */
  readonly empty: number;
}

/** As terms hold it. */
export interface Reduced extends ReduceData {
  /** The level for whose rows it is reduced: the parent's, or of a list whose records are compared with those of this. */
  readonly rows: number;
}

/** The greatest integer ≤ a / b for safe integers, b > 0: the quotient of doubles can be off by one. */
export function floorDivide(a: number, b: number): number {
  const rest = a % b;
  return (a - (rest < 0 ? rest + b : rest)) / b;
}

/**
 * Whether the quotient of doubles never rounds up to the next whole number n: it is 1 / b at least below n, and rounds up
 * only within n / 2^53, half of what doubles below n lie apart; n × b is at most a + b.
 */
export function dividesExactly(a: Term, b: Term): boolean {
  return Math.max(Math.abs(a.min), Math.abs(a.max)) + b.max < 2 ** 53;
}

/** Terms and all that is in them, each once, what is within before what it is in. */
export function partsOf(terms: readonly Term[]): Term[] {
  const seen = new Set<Term>();
  const found: Term[] = [];
  const visit = (term: Term): void => {
    if (seen.has(term)) return;
    seen.add(term);
    for (const each of term.args) visit(each);
    found.push(term);
  };
  for (const each of terms) visit(each);
  return found;
}
