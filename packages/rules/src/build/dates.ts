/** Calendar arithmetic. Nothing here knows today: every date comes from a fact, a parameter or the request. */
import type { ApplyNode, Expr, Operator, Overflow, Type } from '../ir.ts';
import { integer, typed } from './values.ts';

const apply = <T extends Type>(
  type: T,
  operator: Operator,
  args: readonly Expr[],
  more: Partial<ApplyNode> = {},
): Expr<T> => typed({ kind: 'apply', type, operator, args, ...more });

export const addDays = (day: Expr<'date'>, days: Expr<'integer'>): Expr<'date'> =>
  apply('date', 'add-days', [day, days]);

/** `overflow` says what happens where the month has no such day (see `Overflow`). */
export const addMonths = (day: Expr<'date'>, months: Expr<'integer'>, overflow: Overflow): Expr<'date'> =>
  apply('date', 'add-months', [day, months], { overflow });

export const addYears = (day: Expr<'date'>, years: Expr<'integer'>, overflow: Overflow): Expr<'date'> =>
  addMonths(day, apply('integer', 'multiply', [years, integer(12)]), overflow);

/** Moves a month by whole months. */
export const shiftMonth = (month: Expr<'month'>, months: Expr<'integer'>): Expr<'month'> =>
  apply('month', 'add', [month, months]);

/** to − from in days; from one day to itself is 0. */
export const daysBetween = (from: Expr<'date'>, to: Expr<'date'>): Expr<'integer'> =>
  apply('integer', 'days-between', [from, to]);

/** Whole months: with `clamp` 31 January to 28 February is one, with `roll` none. For months: to − from. */
export const monthsBetween = <T extends 'date' | 'month'>(
  from: Expr<T>,
  to: Expr<NoInfer<T>>,
  overflow: 'clamp' | 'roll',
): Expr<'integer'> => apply('integer', 'months-between', [from, to], { overflow });

/** Whole years, such as an age; born on 29 February: with `clamp` a year older on 28 February. */
export const yearsBetween = (
  from: Expr<'date'>,
  to: Expr<'date'>,
  overflow: 'clamp' | 'roll',
): Expr<'integer'> => apply('integer', 'years-between', [from, to], { overflow });

/** A date from its parts; the error `impossible-date` where there is none. */
export const makeDate = (year: Expr<'integer'>, month: Expr<'integer'>, day: Expr<'integer'>): Expr<'date'> =>
  apply('date', 'make-date', [year, month, day]);

export const monthOf = (day: Expr<'date'>): Expr<'month'> => apply('month', 'month-of', [day]);
export const yearOf = (value: Expr<'date' | 'month'>): Expr<'integer'> =>
  apply('integer', 'year-of', [value]);
export const firstDay = (month: Expr<'month'>): Expr<'date'> => apply('date', 'first-day', [month]);
export const lastDay = (month: Expr<'month'>): Expr<'date'> => apply('date', 'last-day', [month]);
