/** Conditions and choices. Three-valued: see the table of laws in docs/semantics.md. */
import type { ApplyNode, Expr, Numeric, Operator, Type } from '../ir.ts';
import { typed } from './values.ts';

type Bool = Expr<'boolean'>;

const test = (operator: Operator, args: readonly Expr[], more: Partial<ApplyNode> = {}): Bool =>
  typed({ kind: 'apply', type: 'boolean', operator, args, ...more });

export const and = (...args: readonly Bool[]): Bool => test('and', args);
export const or = (...args: readonly Bool[]): Bool => test('or', args);
export const not = (arg: Bool): Bool => test('not', [arg]);

export const equal = <T extends Type>(a: Expr<T>, b: Expr<NoInfer<T>>): Bool => test('equal', [a, b]);
export const differ = <T extends Type>(a: Expr<T>, b: Expr<NoInfer<T>>): Bool => not(equal(a, b));
export const less = <T extends Numeric>(a: Expr<T>, b: Expr<NoInfer<T>>): Bool => test('less', [a, b]);
export const atMost = <T extends Numeric>(a: Expr<T>, b: Expr<NoInfer<T>>): Bool => test('at-most', [a, b]);
export const more = <T extends Numeric>(a: Expr<T>, b: Expr<NoInfer<T>>): Bool => test('less', [b, a]);
export const atLeast = <T extends Numeric>(a: Expr<T>, b: Expr<NoInfer<T>>): Bool => test('at-most', [b, a]);

/** from ≤ value ≤ to */
export const between = <T extends Numeric>(
  value: Expr<T>,
  from: Expr<NoInfer<T>>,
  to: Expr<NoInfer<T>>,
): Bool => and(test('at-most', [from, value]), test('at-most', [value, to]));

export const isOneOf = (value: Expr<'code'>, codes: readonly string[]): Bool =>
  test('is-one-of', [value], { codes });

/** Whether a division is `region` or lies in it, by the pack's division table. */
export const isWithin = (division: Expr<'code'>, region: Expr<'code'>): Bool =>
  test('is-within', [division, region]);

export const isApplicable = (value: Expr): Bool => test('is-applicable', [value]);

/** `fallback` where the value is not applicable. */
export const ifNotApplicable = <T extends Type>(value: Expr<T>, fallback: Expr<NoInfer<T>>): Expr<T> =>
  typed({ kind: 'apply', type: value.type, operator: 'if-not-applicable', args: [value, fallback] });

/** The value of the first case whose condition holds, else `otherwise`. Later cases are not looked at. */
export const choose = <T extends Type>(
  cases: readonly (readonly [when: Bool, gives: Expr<T>])[],
  otherwise: Expr<NoInfer<T>>,
): Expr<T> =>
  typed({
    kind: 'choice',
    type: otherwise.type,
    cases: cases.map(([when, gives]) => ({ when, gives })),
    otherwise,
  });

/** A table by codes: the first row whose every input is one of its codes (null: any code). */
export const table = <T extends Type>(
  inputs: readonly Expr<'code'>[],
  rows: readonly (readonly [match: readonly (readonly string[] | null)[], gives: Expr<T>])[],
  otherwise?: Expr<NoInfer<T>>,
): Expr<T> => {
  const type = rows[0]?.[1].type ?? otherwise?.type;
  if (type === undefined) throw new TypeError('A table needs a row');
  return typed({
    kind: 'table',
    type,
    inputs,
    rows: rows.map(([match, gives]) => ({ match, gives })),
    ...(otherwise === undefined ? {} : { otherwise }),
  });
};
