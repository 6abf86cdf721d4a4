/**
 * What an expression can be, as terms: the outlook of core/state.ts for every row at once. Where all columns that an
 * expression reads are filled, its lowest and highest are one term and its other parts are constants, so nothing of
 * this is left in what is generated from it.
 */
import type { ErrorCode } from '../core/state.ts';
import type { Type } from '../ir.ts';
import type { Term } from './term.ts';
import type { Terms } from './terms.ts';

/** An exact number: n / d, d > 0, not reduced. */
export interface Exact {
  readonly n: Term;
  readonly d: Term;
}

/** Which causes leave a value open, and where. */
export type Why = ReadonlyMap<number, Term>;

interface States {
  readonly mayNotApply: Term;
  /** 0: it cannot fail; else the place in `CODES` of the error that surfaces first, plus 1. */
  readonly failure: Term;
  readonly why: Why;
}

export interface NumberSymbol extends States {
  readonly kind: 'number';
  /** Whether some number is possible. */
  readonly possible: Term;
  readonly low: Exact;
  readonly high: Exact;
  /** Bounds the denominators of what is possible; exact where it is 1. */
  readonly denominator: number;
}

export interface TruthSymbol extends States {
  readonly kind: 'truth';
  readonly mayHold: Term;
  readonly mayNotHold: Term;
}

/** A code that it may be: the number of one in the dictionary, or, unknown, one of a set (null: any). */
export type CodeOption =
  | { readonly where: Term; readonly is: Term }
  | { readonly where: Term; readonly among: readonly string[] | null };

export interface CodeSymbol extends States {
  readonly kind: 'code';
  readonly options: readonly CodeOption[];
}

export type Symbol = NumberSymbol | TruthSymbol | CodeSymbol;

export const kindOf = (type: Type): Symbol['kind'] =>
  type === 'boolean' ? 'truth' : type === 'code' ? 'code' : 'number';

export const CODES: readonly ErrorCode[] = ['division-by-zero', 'overflow', 'impossible-date', 'no-match'];
export const failureNumber = (code: ErrorCode): number => CODES.indexOf(code) + 1;

/** A back end cannot give what the interpreter gives, and says so when it is built. */
export class Refused extends Error {}

const NOWHERE: Why = new Map();

export const exactly = (n: Term, d: Term): Exact => ({ n, d });

/** A number that is known wherever the row is. */
export function knownNumber(t: Terms, value: Exact, denominator = 1): NumberSymbol {
  return {
    kind: 'number',
    possible: t.true,
    low: value,
    high: value,
    denominator,
    mayNotApply: t.false,
    failure: t.number(0),
    why: NOWHERE,
  };
}

export function knownTruth(t: Terms, holds: Term): TruthSymbol {
  return {
    kind: 'truth',
    mayHold: holds,
    mayNotHold: t.not(holds),
    mayNotApply: t.false,
    failure: t.number(0),
    why: NOWHERE,
  };
}

export function notApplicable(t: Terms, kind: Symbol['kind']): Symbol {
  const states = { mayNotApply: t.true, failure: t.number(0), why: NOWHERE };
  return impossible(t, kind, states);
}

export function failed(t: Terms, kind: Symbol['kind'], code: ErrorCode): Symbol {
  const states = { mayNotApply: t.false, failure: t.number(failureNumber(code)), why: NOWHERE };
  return impossible(t, kind, states);
}

/** No value is possible: not applicable, or an error. */
function impossible(t: Terms, kind: Symbol['kind'], states: States): Symbol {
  const zero = exactly(t.number(0), t.number(1));
  switch (kind) {
    case 'number':
      return { kind, possible: t.false, low: zero, high: zero, denominator: 1, ...states };
    case 'truth':
      return { kind, mayHold: t.false, mayNotHold: t.false, ...states };
    case 'code':
      return { kind, options: [], ...states };
  }
}

/** Whether some value is possible. */
export function possible(t: Terms, symbol: Symbol): Term {
  switch (symbol.kind) {
    case 'number':
      return symbol.possible;
    case 'truth':
      return t.or(symbol.mayHold, symbol.mayNotHold);
    case 'code':
      return t.or(...symbol.options.map((each) => each.where));
  }
}

export const fails = (t: Terms, symbol: Symbol): Term => t.not(t.equal(symbol.failure, t.number(0)));

/** It is an error for certain. */
export const surelyFails = (t: Terms, symbol: Symbol): Term =>
  t.and(t.not(possible(t, symbol)), t.not(symbol.mayNotApply), fails(t, symbol));

/** The failure that is met first. */
export const firstFailure = (t: Terms, failures: readonly Term[]): Term =>
  failures.reduceRight((rest, each) => t.choose(t.equal(each, t.number(0)), rest, each), t.number(0));

export function join(t: Terms, ...whys: readonly Why[]): Why {
  const [only, ...others] = whys.filter((each) => each.size > 0);
  if (only === undefined) return NOWHERE;
  if (others.length === 0) return only;
  const joined = new Map(only);
  for (const why of others) {
    for (const [cause, where] of why) joined.set(cause, t.or(joined.get(cause) ?? t.false, where));
  }
  return joined;
}

export function whyWhere(t: Terms, why: Why, condition: Term): Why {
  if (condition === t.true) return why;
  const found = new Map<number, Term>();
  for (const [cause, where] of why) {
    const both = t.and(where, condition);
    if (both !== t.false) found.set(cause, both);
  }
  return found;
}

export const becauseOf = (cause: number, where: Term): Why =>
  where.op === 'constant' && where.min === 0 ? NOWHERE : new Map([[cause, where]]);

/** What is settled is open for no reason. */
export function settle<S extends Symbol>(t: Terms, symbol: S): S {
  if (symbol.why.size === 0) return symbol;
  return { ...symbol, why: whyWhere(t, symbol.why, t.not(settled(t, symbol))) };
}

/** Whether one possibility is left. */
export function settled(t: Terms, symbol: Symbol): Term {
  const [some, failing] = [possible(t, symbol), fails(t, symbol)];
  const noValue = t.and(t.not(some), t.not(t.and(symbol.mayNotApply, failing)));
  return t.or(noValue, t.and(some, t.not(symbol.mayNotApply), t.not(failing), single(t, symbol)));
}

function single(t: Terms, symbol: Symbol): Term {
  switch (symbol.kind) {
    case 'number':
      return equalExact(t, symbol.low, symbol.high);
    case 'truth':
      return t.not(t.and(symbol.mayHold, symbol.mayNotHold));
    case 'code': {
      const open = symbol.options.filter((each) => !('is' in each) && each.among?.length !== 1);
      const several = symbol.options.flatMap((a, i) =>
        symbol.options.slice(i + 1).map((b) => t.and(a.where, b.where)),
      );
      return t.not(t.or(...open.map((each) => each.where), ...several));
    }
  }
}

/** Where each is one known number, so that the interpreter computes with numbers and not with intervals. */
export const isOne = (t: Terms, ...args: readonly NumberSymbol[]): Term =>
  t.and(
    ...args.flatMap((each) => [
      each.possible,
      equalExact(t, each.low, each.high),
      t.not(each.mayNotApply),
      t.not(fails(t, each)),
    ]),
  );

/** Cross-multiplied: the products are proved to be exact. */
function crossed(t: Terms, a: Exact, b: Exact): [Term, Term] {
  if (a.d === b.d) return [a.n, b.n];
  return [proved(t.multiply(a.n, b.d)), proved(t.multiply(b.n, a.d))];
}

export const lessExact = (t: Terms, a: Exact, b: Exact): Term => t.less(...crossed(t, a, b));
export const atMostExact = (t: Terms, a: Exact, b: Exact): Term => t.atMost(...crossed(t, a, b));
export const equalExact = (t: Terms, a: Exact, b: Exact): Term =>
  a.n === b.n && a.d === b.d ? t.true : t.equal(...crossed(t, a, b));

export function chooseExact(t: Terms, condition: Term, a: Exact, b: Exact): Exact {
  if (a.d === b.d) return exactly(t.choose(condition, a.n, b.n), a.d);
  return exactly(t.choose(condition, a.n, b.n), t.choose(condition, a.d, b.d));
}

export function leastExact(t: Terms, a: Exact, b: Exact): Exact {
  if (a.d === b.d) return exactly(t.least(a.n, b.n), a.d);
  return chooseExact(t, atMostExact(t, a, b), a, b);
}

export function greatestExact(t: Terms, a: Exact, b: Exact): Exact {
  if (a.d === b.d) return exactly(t.greatest(a.n, b.n), a.d);
  return chooseExact(t, atMostExact(t, b, a), a, b);
}

/** A term that no row brings out of what a double holds exactly. Throws Refused otherwise. */
export function proved(term: Term): Term {
  if (term.min >= -Number.MAX_SAFE_INTEGER && term.max <= Number.MAX_SAFE_INTEGER) return term;
  throw new Refused(`A number may leave the range that is exact: ${term.min} to ${term.max}`);
}
