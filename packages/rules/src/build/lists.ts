/** Aggregates over the rows of a list within a window of time. */
import type { Aggregate, AggregateNode, Expr, Numeric, Type } from '../ir.ts';
import type { ListFact } from '../vocabulary.ts';
import { integer, typed } from './values.ts';

/** Which rows count: those whose `date` lies in [from, to] and for which `where` holds. */
export interface Rows {
  readonly where?: Expr<'boolean'>;
  readonly window?: Window<'date'> | Window<'month'>;
}

export interface Window<T extends 'date' | 'month'> {
  readonly date: Expr<T>;
  readonly from: Expr<T>;
  readonly to: Expr<T>;
}

const over = <T extends Type>(aggregate: Aggregate, list: ListFact, of: Expr, type: T, rows: Rows): Expr<T> =>
  typed({ kind: 'aggregate', type, aggregate, list: list.definition, of, ...rows } satisfies AggregateNode);

export const countRows = (list: ListFact, rows: Rows = {}): Expr<'integer'> =>
  over('count', list, integer(1), 'integer', rows);

/** The sum over no rows is 0. */
export const sumOf = <T extends 'money' | 'exact-money' | 'fraction' | 'integer'>(
  list: ListFact,
  of: Expr<T>,
  rows: Rows = {},
): Expr<T> => over('sum', list, of, of.type, rows);

/** Not applicable over no rows. */
export const leastOf = <T extends Numeric>(list: ListFact, of: Expr<T>, rows: Rows = {}): Expr<T> =>
  over('min', list, of, of.type, rows);

/** The n-th least, counted from 1; not applicable where there is none. */
export const nthLeastOf = <T extends Numeric>(
  list: ListFact,
  of: Expr<T>,
  nth: Expr<'integer'>,
  rows: Rows = {},
): Expr<T> =>
  typed({
    kind: 'aggregate',
    type: of.type,
    aggregate: 'min',
    list: list.definition,
    of,
    nth,
    ...rows,
  } satisfies AggregateNode);

/** Not applicable over no rows. */
export const greatestOf = <T extends Numeric>(list: ListFact, of: Expr<T>, rows: Rows = {}): Expr<T> =>
  over('max', list, of, of.type, rows);

/** False over no rows. */
export const someRow = (list: ListFact, test: Expr<'boolean'>, rows: Rows = {}): Expr<'boolean'> =>
  over('any', list, test, 'boolean', rows);

/** True over no rows. */
export const everyRow = (list: ListFact, test: Expr<'boolean'>, rows: Rows = {}): Expr<'boolean'> =>
  over('all', list, test, 'boolean', rows);
