/** Literals, facts of the request, parameters, judgements and named steps. */
import { parseDate, parseMonth } from '../core/calendar.ts';
import { multiply, parseRational, ratio } from '../core/rational.ts';
import type { Expr, FactNode, JudgementNode, Node, Rational, Type } from '../ir.ts';
import type { ParameterHandle } from '../parameters.ts';
import type { ListFact } from '../vocabulary.ts';

/** Gives a freshly built node its static type; `node.type` must be `T`. Used by builders only. */
export const typed = <T extends Type>(node: Node): Expr<T> => node as Expr<T>;

const constant = <T extends Type>(type: T, value: Rational | string | null): Expr<T> =>
  typed<T>({ kind: 'constant', type, value });

/** Yuan as a decimal string, whole fen: `money('1000')`, `money('366.50')`. */
export function money(yuan: string): Expr<'money'> {
  const value = parseRational(yuan);
  const fen = value === undefined || yuan.includes('/') ? undefined : multiply(value, 100);
  if (typeof fen !== 'number')
    throw new TypeError(`Not an amount in yuan with at most two decimals: ${yuan}`);
  return constant('money', fen);
}

/** `fraction('2/3')`, `fraction('0.055')`, `fraction(2, 3)`. */
export function fraction(value: string): Expr<'fraction'>;
export function fraction(numerator: number, denominator: number): Expr<'fraction'>;
export function fraction(value: string | number, denominator = 1): Expr<'fraction'> {
  const parsed = typeof value === 'string' ? parseRational(value) : ratio(value, denominator);
  if (parsed === undefined) throw new TypeError(`Not a fraction: ${value}`);
  return constant('fraction', parsed);
}

export function integer(value: number): Expr<'integer'> {
  if (!Number.isSafeInteger(value)) throw new TypeError(`Not a safe integer: ${value}`);
  return constant('integer', value);
}

/** `date('2020-07-13')` */
export function date(text: string): Expr<'date'> {
  const value = parseDate(text);
  if (typeof value === 'string') throw new TypeError(`Not a date: ${text}`);
  return constant('date', value);
}

/** `month('2020-07')` */
export function month(text: string): Expr<'month'> {
  const value = parseMonth(text);
  if (typeof value === 'string') throw new TypeError(`Not a month: ${text}`);
  return constant('month', value);
}

export const code = (value: string): Expr<'code'> => constant('code', value);
export const yes: Expr<'boolean'> = constant('boolean', 1);
export const no: Expr<'boolean'> = constant('boolean', 0);

/** The state "not applicable" in any type: a condition that does not bind, an addend that does not arise. */
export const notApplicable = <T extends Type>(type: T): Expr<T> => constant(type, null);

/** The day as of which is decided (`Request.decisionDate`). */
export const decisionDate: FactNode<'date'> = {
  kind: 'fact',
  type: 'date',
  definition: { id: 'request.decision-date', type: 'date', label: '认定日期' },
};

/** The division whose standards apply (`Request.county`). */
export const county: FactNode<'code'> = {
  kind: 'fact',
  type: 'code',
  definition: { id: 'request.county', type: 'code', label: '所在县区' },
};

/** The parameter's value on a day in a region; both must be named. */
export const valueOf = <T extends Type>(
  parameter: ParameterHandle<T>,
  at: { readonly on: Expr<'date'>; readonly region: Expr<'code'> },
): Expr<T> =>
  typed<T>({
    kind: 'parameter',
    type: parameter.type,
    definition: parameter.definition,
    on: at.on,
    region: at.region,
  });

/** A question for an official. `per` names the list whose items are judged one by one. */
export function judgement(
  id: string,
  question: string,
  options: { readonly clause?: string; readonly per?: ListFact } = {},
): Expr<'boolean'> {
  const node: JudgementNode = {
    kind: 'judgement',
    type: 'boolean',
    id,
    question,
    ...(options.clause === undefined ? {} : { clause: options.clause }),
    ...(options.per === undefined ? {} : { per: options.per.definition }),
  };
  return node;
}

/** A named step with a Chinese label: computed once, shown in the computation and the trace. */
export const define = <T extends Type>(
  id: string,
  label: string,
  body: Expr<T>,
  options: { readonly clause?: string } = {},
): Expr<T> => typed<T>({ kind: 'definition', type: body.type, id, label, body, ...options });
