/** Makes terms: one object for equal terms, folded where they are settled. */
import { CALENDAR } from './calendar.ts';
import { Comparisons } from './comparison.ts';
import { complement, joined, summaryOf } from './memberships.ts';
import { Refused } from './symbol.ts';
import {
  type CalendarFunction,
  type ColumnData,
  dividesExactly,
  floorDivide,
  type Op,
  type ReduceData,
  type Sort,
  type Term,
} from './term.ts';

const SAFE = Number.MAX_SAFE_INTEGER;

type Fold = (...numbers: readonly number[]) => number;

export class Terms {
  private readonly known = new Map<string, Term>();
  private readonly parentOf: (level: number) => number;
  private readonly comparisons: Comparisons;
  private next = 0;
  readonly true: Term;
  readonly false: Term;

  /** `parentOf`: the level in whose rows the rows of a level lie; -1 for the outermost. */
  constructor(parentOf: (level: number) => number) {
    this.parentOf = parentOf;
    this.comparisons = new Comparisons(this, (op, a, b) => this.make(op, 'truth', [a, b], 0, 1, null));
    this.true = this.make('constant', 'truth', [], 1, 1, 1);
    this.false = this.make('constant', 'truth', [], 0, 0, 0);
  }

  private make(
    op: Op,
    sort: Sort,
    args: readonly Term[],
    min: number,
    max: number,
    data: unknown,
    key = typeof data === 'string' || typeof data === 'number' ? `${data}` : '',
    levels: readonly number[] = [...new Set(args.flatMap((each) => each.levels))],
  ): Term {
    const name = `${op} ${sort} ${args.map((each) => each.id).join(' ')} ${key}`;
    const known = this.known.get(name);
    if (known !== undefined) return known;
    const term: Term = { id: this.next++, op, sort, args, min, max, data, levels };
    this.known.set(name, term);
    return term;
  }

  number(value: number): Term {
    return this.make('constant', 'number', [], value, value, value);
  }

  truth(value: boolean): Term {
    return value ? this.true : this.false;
  }

  /** The cell of the current row; only where `filled`. */
  column(column: ColumnData): Term {
    if (column.min === column.max) return this.number(column.min);
    return this.make('column', 'number', [], column.min, column.max, column, column.name, [column.level]);
  }

  /** Whether the cell of the current row is filled. */
  filled(column: ColumnData): Term {
    if (!column.nullable) return this.true;
    return this.make('known', 'truth', [], 0, 1, column, column.name, [column.level]);
  }

  add(a: Term, b: Term): Term {
    if (isZero(a)) return b;
    if (isZero(b)) return a;
    return this.numeric('add', [a, b], a.min + b.min, a.max + b.max, (x, y) => (x as number) + (y as number));
  }

  subtract(a: Term, b: Term): Term {
    if (isZero(b)) return a;
    if (a === b) return this.number(0);
    return this.numeric(
      'subtract',
      [a, b],
      a.min - b.max,
      a.max - b.min,
      (x, y) => (x as number) - (y as number),
    );
  }

  multiply(a: Term, b: Term): Term {
    if (isZero(a) || isZero(b)) return this.number(0);
    if (isConstant(a, 1)) return b;
    if (isConstant(b, 1)) return a;
    const corners = [a.min * b.min, a.min * b.max, a.max * b.min, a.max * b.max].map((each) => each || 0);
    const [min, max] = [Math.min(...corners), Math.max(...corners)];
    return this.numeric('multiply', [a, b], min, max, (x, y) => (x as number) * (y as number) + 0);
  }

  /** The greatest integer ≤ a / b; b is positive. */
  floorDivide(a: Term, b: Term): Term {
    if (isConstant(b, 1)) return a;
    const ends = [a.min, a.max].flatMap((x) => [b.min, b.max].map((y) => Math.floor(x / Math.max(1, y))));
    const off = dividesExactly(a, b) ? 0 : 1;
    return this.numeric('floor-divide', [a, b], Math.min(...ends) - off, Math.max(...ends) + off, (x, y) =>
      floorDivide(x as number, y as number),
    );
  }

  least(a: Term, b: Term): Term {
    if (a === b || a.max <= b.min) return a;
    if (b.max <= a.min) return b;
    return this.numeric('least', [a, b], Math.min(a.min, b.min), Math.min(a.max, b.max), Math.min);
  }

  greatest(a: Term, b: Term): Term {
    if (a === b || a.min >= b.max) return a;
    if (b.min >= a.max) return b;
    return this.numeric('greatest', [a, b], Math.max(a.min, b.min), Math.max(a.max, b.max), Math.max);
  }

  private numeric(op: Op, args: readonly Term[], min: number, max: number, fold: Fold): Term {
    if (args.every((each) => each.op === 'constant'))
      return this.number(fold(...args.map((each) => each.min)));
    const within = this.withinChoice(args, (some) => this.numeric(op, some, min, max, fold));
    if (within !== undefined) return within;
    return min === max && Math.abs(min) <= SAFE
      ? this.number(min)
      : this.make(op, 'number', args, min, max, null);
  }

  /** `then` where the condition holds, else `otherwise`. */
  choose(condition: Term, then: Term, otherwise: Term): Term {
    if (condition === this.true || then === otherwise) return then;
    if (condition === this.false) return otherwise;
    if (condition.op === 'not') return this.choose(condition.args[0] as Term, otherwise, then);
    if (then.sort === 'truth') {
      return this.or(this.and(condition, then), this.and(this.not(condition), otherwise));
    }
    const inner = this.under(condition, true, then);
    const outer = this.under(condition, false, otherwise);
    if (inner === outer) return inner;
    const [min, max] = [Math.min(inner.min, outer.min), Math.max(inner.max, outer.max)];
    return this.make('choose', 'number', [condition, inner, outer], min, max, null);
  }

  /**
   * A function of constants and of choices by one condition, moved into the branches where that makes a constant of one:
   * of a cell that may be empty, both ends of its range then share the value where it is filled.
   */
  private withinChoice(args: readonly Term[], of: (args: readonly Term[]) => Term): Term | undefined {
    const choices = args.filter((each) => each.op !== 'constant');
    const condition = choices[0]?.args[0];
    if (
      condition === undefined ||
      !choices.every((each) => each.op === 'choose' && each.args[0] === condition)
    )
      return undefined;
    const branches = [1, 2].map((at) =>
      args.map((each) => (each.op === 'choose' ? (each.args[at] as Term) : each)),
    );
    if (!branches.some((branch) => branch.every((each) => each.op === 'constant'))) return undefined;
    const [inner, outer] = branches.map(of) as [Term, Term];
    return this.choose(condition, inner, outer);
  }

  /** A choice by the same condition, where it is known how that went. */
  private under(condition: Term, holds: boolean, term: Term): Term {
    if (term.op !== 'choose' || term.args[0] !== condition) return term;
    return term.args[holds ? 1 : 2] as Term;
  }

  /** A function of the calendar; `min` and `max` bound the result. */
  calendar(name: CalendarFunction, args: readonly Term[], min: number, max: number): Term {
    if (args.every((each) => each.op === 'constant'))
      return this.number(CALENDAR[name](...args.map((each) => each.min)));
    const within = this.withinChoice(args, (some) => this.calendar(name, some, min, max));
    if (within !== undefined) return within;
    return min === max ? this.number(min) : this.make('calendar', 'number', args, min, max, name);
  }

  /** The number at a place of a list; the place is one of the list. */
  lookUp(numbers: readonly number[], place: Term): Term {
    if (place.op === 'constant') return this.number(numbers[place.min] as number);
    const reachable = numbers.slice(Math.max(0, place.min), place.max + 1);
    const [min, max] = [Math.min(...reachable), Math.max(...reachable)];
    if (min === max) return this.number(min);
    return this.make('look-up', 'number', [place], min, max, numbers, numbers.join(','));
  }

  less(a: Term, b: Term): Term {
    return this.comparisons.of('less', a, b);
  }

  atMost(a: Term, b: Term): Term {
    return this.comparisons.of('at-most', a, b);
  }

  equal(a: Term, b: Term): Term {
    return this.comparisons.of('equal', a, b);
  }

  /** Whether the number is one of the places at which `members` holds. */
  among(members: readonly boolean[], place: Term): Term {
    const { inside, outside, some, other, name } = summaryOf(members, place);
    if (outside === 0) return this.true;
    if (inside === 0) return this.false;
    if (inside === 1) return this.equal(place, this.number(some));
    if (outside === 1) return this.not(this.equal(place, this.number(other)));
    return this.make('among', 'truth', [place], 0, 1, members, name);
  }

  and(...args: readonly Term[]): Term {
    return this.junction('and', args);
  }

  or(...args: readonly Term[]): Term {
    return this.junction('or', args);
  }

  private junction(op: 'and' | 'or', args: readonly Term[]): Term {
    const [neutral, settling] = op === 'and' ? [this.true, this.false] : [this.false, this.true];
    let parts = new Set<Term>();
    const waiting = [...args];
    for (let each = waiting.shift(); each !== undefined; each = waiting.shift()) {
      if (each === settling || parts.has(this.not(each))) return settling;
      if (each.op === op) waiting.unshift(...each.args);
      else if (each !== neutral) parts.add(each);
    }
    for (const part of [...parts].filter((each) => each.op === (op === 'and' ? 'or' : 'and'))) {
      const rest = this.withoutKnown(part, parts);
      if (rest === part) continue;
      // What is left is taken apart again, with the others.
      return this.junction(op, [...[...parts].filter((each) => each !== part), rest]);
    }
    const fewer = joined(this, op, parts);
    if (fewer !== undefined) return this.junction(op, fewer);
    const [only, second] = parts;
    if (only === undefined) return neutral;
    if (second === undefined) return only;
    parts = new Set([...parts].sort((x, y) => x.id - y.id));
    return this.make(op, 'truth', [...parts], 0, 1, null);
  }

  /** An alternative beside its like, where the others are known to hold (in `and`), or not to hold (in `or`). */
  private withoutKnown(part: Term, beside: ReadonlySet<Term>): Term {
    if (part.args.some((each) => each !== part && beside.has(each)))
      return part.op === 'or' ? this.true : this.false;
    const kept = part.args.filter((each) => !beside.has(this.not(each)));
    return kept.length === part.args.length ? part : this.junction(part.op as 'and' | 'or', kept);
  }

  /** Negations stand before atoms only. */
  not(a: Term): Term {
    switch (a.op) {
      case 'constant':
        return this.truth(a.min === 0);
      case 'not':
        return a.args[0] as Term;
      case 'less':
        return this.make('at-most', 'truth', [a.args[1] as Term, a.args[0] as Term], 0, 1, null);
      case 'at-most':
        return this.make('less', 'truth', [a.args[1] as Term, a.args[0] as Term], 0, 1, null);
      case 'and':
        return this.negated(a, 'or');
      case 'or':
        return this.negated(a, 'and');
      case 'among':
        return this.among(complement(a.data as readonly boolean[], a.args[0] as Term), a.args[0] as Term);
      default:
        return this.make('not', 'truth', [a], 0, 1, null);
    }
  }

  private readonly opposites = new Map<Term, Term>();

  private negated(a: Term, op: 'and' | 'or'): Term {
    const known = this.opposites.get(a);
    if (known !== undefined) return known;
    const opposite = this.junction(
      op,
      a.args.map((each) => this.not(each)),
    );
    this.opposites.set(a, opposite);
    this.opposites.set(opposite, a);
    return opposite;
  }

  /** 1 or 0. */
  asNumber(truth: Term): Term {
    return this.choose(truth, this.number(1), this.number(0));
  }

  /**
   * Reduces the rows of a list. `args`, by reduction: sum, least and greatest take whether the row counts and the
   * number; any whether it holds; first the number that is not 0; nth-least whether it counts, the number, and n.
   */
  reduce(data: ReduceData, args: readonly Term[], min: number, max: number): Term {
    const { reduction, level, empty } = data;
    if (args.slice(0, 2).includes(this.false) && reduction !== 'first')
      return reduction === 'any' ? this.false : this.number(empty);
    if (reduction === 'any' && args[0] === this.false) return this.false;
    if (reduction === 'first' && isZero(args[0] as Term)) return this.number(0);
    const read = new Set([this.parentOf(level), ...args.flatMap((each) => each.levels)]);
    read.delete(level);
    const rows = this.rowsThatTell(read, level);
    const sort = reduction === 'any' ? 'truth' : 'number';
    const key = `${reduction} ${level} ${empty}`;
    return this.make('reduce', sort, args, min, max, { ...data, rows }, key, [...read]);
  }

  /** The level whose row determines the rows of the others that are read beside a list. */
  private rowsThatTell(read: ReadonlySet<number>, list: number): number {
    const above = new Set<number>();
    for (const level of read)
      for (let at = this.parentOf(level); at >= 0; at = this.parentOf(at)) above.add(at);
    const [rows, another] = [...read].filter((level) => !above.has(level)) as [number, number | undefined];
    if (another !== undefined) throw new Refused('Records of one list are compared with those of two others');
    if (above.has(list)) throw new Refused('A list is gone through for each row of a list within it');
    return rows;
  }
}

const isZero = (term: Term): boolean => isConstant(term, 0);
const isConstant = (term: Term, value: number): boolean =>
  term.op === 'constant' && term.sort === 'number' && term.min === value;
