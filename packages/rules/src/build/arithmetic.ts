/** Exact arithmetic. What multiplying or dividing yields follows from the types; money by a fraction is not
 * money until it is rounded. */
import type { Expr, Numeric, Operator, RoundingMode, Type } from '../ir.ts';
import { typed } from './values.ts';

const apply = <T extends Type>(type: T, operator: Operator, args: readonly Expr[]): Expr<T> =>
  typed({ kind: 'apply', type, operator, args });

type Additive = 'money' | 'exact-money' | 'fraction' | 'integer';

/** Addends that are not applicable are left out. */
export const add = <T extends Additive>(first: Expr<T>, ...rest: readonly Expr<NoInfer<T>>[]): Expr<T> =>
  apply(first.type, 'add', [first, ...rest]);

export const subtract = <T extends Additive>(a: Expr<T>, b: Expr<NoInfer<T>>): Expr<T> =>
  apply(a.type, 'subtract', [a, b]);

export const least = <T extends Numeric>(first: Expr<T>, ...rest: readonly Expr<NoInfer<T>>[]): Expr<T> =>
  apply(first.type, 'min', [first, ...rest]);

export const greatest = <T extends Numeric>(first: Expr<T>, ...rest: readonly Expr<NoInfer<T>>[]): Expr<T> =>
  apply(first.type, 'max', [first, ...rest]);

/** money × integer is money; anything × fraction is exact. */
export function multiply(a: Expr<'money'>, b: Expr<'integer'>): Expr<'money'>;
export function multiply(a: Expr<'integer'>, b: Expr<'integer'>): Expr<'integer'>;
export function multiply(a: Expr<'exact-money'>, b: Expr<'integer' | 'fraction'>): Expr<'exact-money'>;
export function multiply(a: Expr<'money'>, b: Expr<'fraction'>): Expr<'exact-money'>;
export function multiply(a: Expr<'fraction' | 'integer'>, b: Expr<'fraction'>): Expr<'fraction'>;
export function multiply(a: Expr<'fraction'>, b: Expr<'integer'>): Expr<'fraction'>;
export function multiply(a: Expr, b: Expr): Expr {
  return apply(productType(a.type, b.type), 'multiply', [a, b]);
}

export function productType(a: Type, b: Type): Type {
  if (b !== 'fraction') return a;
  return a === 'money' || a === 'exact-money' ? 'exact-money' : 'fraction';
}

/** money ÷ money and integer ÷ integer are fractions; money ÷ number is exact money. ÷ 0 is an error value. */
export function divide(a: Expr<'money' | 'exact-money'>, b: Expr<'money' | 'exact-money'>): Expr<'fraction'>;
export function divide(
  a: Expr<'money' | 'exact-money'>,
  b: Expr<'integer' | 'fraction'>,
): Expr<'exact-money'>;
export function divide(a: Expr<'integer' | 'fraction'>, b: Expr<'integer' | 'fraction'>): Expr<'fraction'>;
export function divide(a: Expr, b: Expr): Expr {
  return apply(quotientType(a.type, b.type), 'divide', [a, b]);
}

export function quotientType(a: Type, b: Type): Type {
  const amount = a === 'money' || a === 'exact-money';
  return amount && (b === 'integer' || b === 'fraction') ? 'exact-money' : 'fraction';
}

/** Money as exact money, to compare or add with it. */
export const exact = (value: Expr<'money'>): Expr<'exact-money'> => apply('exact-money', 'convert', [value]);

/** An integer as a fraction, to compare or add with it. */
export const asFraction = (value: Expr<'integer'>): Expr<'fraction'> => apply('fraction', 'convert', [value]);

/** Units of rounding for money, in fen. */
export const FEN = 1;
export const JIAO = 10;
export const YUAN = 100;

/** Rounds to whole multiples of `unit` (FEN, JIAO, YUAN or any whole number of fen). */
export const round = (
  value: Expr<'money' | 'exact-money'>,
  mode: RoundingMode,
  unit: number = FEN,
): Expr<'money'> => typed({ kind: 'rounding', type: 'money', mode, unit, of: value });

/** Rounds to whole multiples of `unit`, by default to an integer. */
export const roundNumber = (
  value: Expr<'fraction' | 'integer'>,
  mode: RoundingMode,
  unit = 1,
): Expr<'integer'> => typed({ kind: 'rounding', type: 'integer', mode, unit, of: value });
