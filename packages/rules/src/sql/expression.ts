/** Writes terms as PostgreSQL expressions. Numbers are of the narrowest type that holds their range. */
import { cheapFirst } from '../columns/costs.ts';
import type { CalendarFunction, ColumnData, ReduceData, Term } from '../columns/term.ts';
import { calendarSql } from './calendar.ts';

/** Where the terms of a query stand in it. */
export interface Places {
  /** The cell of the current row; null where it is empty. */
  cell(data: ColumnData): string;
  /** A term that is computed elsewhere in the query; undefined: in place. */
  computed(term: Term): string | undefined;
}

/**
 * What leaves bigint can do so only where nothing depends on it; PostgreSQL would stop at it, so it is computed in
 * doubles, as the column kernel does.
 */
const widths = [
  { type: 'int', most: 2 ** 31 - 1 },
  { type: 'bigint', most: 2 ** 62 },
  { type: 'float8', most: Infinity },
] as const;
type SqlNumber = (typeof widths)[number]['type'];

/** The type in which the numbers of terms are computed together. */
function typeOf(...terms: readonly Term[]): SqlNumber {
  const most = Math.max(...terms.flatMap(({ min, max }) => [Math.abs(min), Math.abs(max)]));
  return widths.find((each) => most <= each.most)?.type ?? 'float8';
}

const literal = (value: number): string => (value < 0 ? `(${value})` : String(value));

export class SqlExpressions {
  private readonly places: Places;

  constructor(places: Places) {
    this.places = places;
  }

  /** Total: null only where the interpreter's cell is empty and nothing depends on it. */
  text(term: Term): string {
    return this.places.computed(term) ?? this.inPlace(term);
  }

  /** The term by its parts, wherever those are computed. */
  inPlace(term: Term): string {
    const [a, b, c] = term.args as [Term, Term, Term];
    switch (term.op) {
      case 'constant':
        return term.sort === 'truth' ? String(term.min === 1) : literal(term.min);
      case 'column':
        return this.places.cell(term.data as ColumnData);
      case 'known':
        return `(${this.places.cell(term.data as ColumnData)} is not null)`;
      case 'add':
      case 'subtract':
      case 'multiply': {
        const sign = { add: '+', subtract: '-', multiply: '*' }[term.op];
        const type = typeOf(term, a, b);
        return narrowed(term, type, `(${this.as(type, a)} ${sign} ${this.as(type, b)})`);
      }
      case 'floor-divide':
        return this.divided(term);
      case 'least':
      case 'greatest':
        return narrowed(term, typeOf(a, b), `${term.op}(${this.text(a)}, ${this.text(b)})`);
      case 'choose':
        return `(case when ${this.text(a)} then ${this.text(b)} else ${this.text(c)} end)`;
      case 'calendar':
        return calendarSql(
          term.data as CalendarFunction,
          term.args.map((each) => this.text(each)),
        );
      case 'look-up': {
        const numbers = term.data as readonly number[];
        return `('{${numbers.join(',')}}'::${typeOf(term)}[])[${this.text(a)} + 1]`;
      }
      case 'less':
        return `(${this.text(a)} < ${this.text(b)})`;
      case 'at-most':
        return `(${this.text(a)} <= ${this.text(b)})`;
      case 'equal':
        return `(${this.text(a)} = ${this.text(b)})`;
      case 'among':
        return this.among(term.data as readonly boolean[], a);
      case 'and':
      case 'or':
        // Cheap ones first: PostgreSQL asks no more than it needs, from left to right.
        return `(${cheapFirst(term.args)
          .map((each) => this.text(each))
          .join(` ${term.op} `)})`;
      case 'not':
        return `(not ${this.text(a)})`;
      case 'reduce':
        throw new TypeError('A reduction is computed before the rows that read it');
    }
  }

  private as(type: SqlNumber, term: Term): string {
    const text = this.text(term);
    return type === typeOf(term) || term.op === 'constant' ? text : `(${text})::${type}`;
  }

  /** PostgreSQL's quotient is cut towards zero. A divisor of zero stands only where nothing depends on it. */
  private divided(term: Term): string {
    const [a, b] = term.args as [Term, Term];
    const type = typeOf(a, b);
    const exact = type === 'float8' ? 'numeric' : type;
    const of = (each: Term): string =>
      exact === 'numeric' ? `(${this.text(each)})::numeric` : this.as(type, each);
    const [above, under] = [of(a), of(b)];
    const divisor = b.min > 0 ? under : `nullif(${under}, 0)`;
    const quotient =
      a.min >= 0 && exact !== 'numeric'
        ? `(${above} / ${divisor})`
        : `((${above} - ((${above} % ${divisor}) + ${divisor}) % ${divisor}) / ${divisor})`;
    return narrowed(term, exact, quotient);
  }

  private among(members: readonly boolean[], place: Term): string {
    const inside = members.flatMap((each, i) => (each ? [i] : []));
    const outside = members.flatMap((each, i) => (each ? [] : [i]));
    const text = this.text(place);
    return inside.length <= outside.length
      ? `(${text} in (${inside.join(', ')}))`
      : `(${text} not in (${outside.join(', ')}))`;
  }

  /**
   * The aggregate over the records of a row that a reduction stands for; null over none.
   *
   * @param read a term as it stands of each record
   * @param order by which the records are in order
   */
  aggregate(term: Term, read: (term: Term) => string, order: string): string {
    const { reduction } = term.data as ReduceData;
    const [a, b, n] = term.args as [Term, Term, Term];
    const counts = read(a);
    switch (reduction) {
      case 'sum':
        return `(sum(${read(b)}) filter (where ${counts}))::${typeOf(term)}`;
      case 'least':
        return `min(${read(b)}) filter (where ${counts})`;
      case 'greatest':
        return `max(${read(b)}) filter (where ${counts})`;
      case 'any':
        return `bool_or(${counts})`;
      case 'first':
        return `(array_agg(${counts} order by ${order}) filter (where ${counts} <> 0))[1]`;
      case 'nth-least': {
        const sorted = `array_agg(${read(b)} order by ${read(b)}) filter (where ${counts})`;
        // No list is as long as an int is great.
        const place = typeOf(n) === 'int' ? this.text(n) : `least(${this.text(n)}, ${widths[0].most})`;
        return `(${sorted})[(${place})::int]`;
      }
    }
  }

  /** What a reduction comes to, from its aggregate. */
  reduced(term: Term, aggregate: string): string {
    const { reduction, empty } = term.data as ReduceData;
    if (reduction === 'any') return `coalesce(${aggregate}, false)`;
    return `coalesce(${aggregate}, ${reduction === 'first' ? 0 : literal(empty)})`;
  }
}

/** What was computed in a wider type than its own range needs. */
const narrowed = (term: Term, type: SqlNumber | 'numeric', text: string): string =>
  type === typeOf(term) ? text : `${text}::${typeOf(term)}`;
