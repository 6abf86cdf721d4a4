/** What an expression can be in a row, in one form for every back end, for tests. */

import { CODES, type Symbol } from '../columns/symbol.ts';
import type { Term } from '../columns/term.ts';
import type { Terms } from '../columns/terms.ts';
import { type Cause, causeList } from '../core/causes.ts';
import { compare, ratio } from '../core/rational.ts';
import { isInterval, outlook, type Value } from '../core/state.ts';
import type { Node, Rational } from '../ir.ts';
import type { Given } from './evaluate.ts';
import { show } from './show-expression.ts';

/** What a value can be, as the test compares it. */
export interface Shown {
  readonly low: Rational | null;
  readonly high: Rational | null;
  readonly mayNotApply: boolean;
  readonly mayFail: string | null;
  readonly missing: readonly string[];
}

export const nameOf = (cause: Cause): string => (cause.kind === 'fact' ? cause.definition.id : cause.kind);

export function shown(value: Value): Shown {
  const { possible, mayNotApply, mayFail, causes } = outlook(value);
  const missing = [...new Set(causeList(causes).map(nameOf))].sort();
  if (possible === null) return { low: null, high: null, mayNotApply, mayFail, missing };
  if (!isInterval(possible)) throw new Error('A code');
  return { low: possible.min, high: possible.max, mayNotApply, mayFail, missing };
}

/** Of the numbers of `partsOf` in a row, and of the causes that hold there. */
export function shownBy(parts: readonly (number | boolean)[], causes: readonly Cause[]): Shown {
  const [possible, lowN, lowD, highN, highD, mayNotApply, failure] = parts;
  return {
    low: possible ? ratio(Number(lowN), Number(lowD)) : null,
    high: possible ? ratio(Number(highN), Number(highD)) : null,
    mayNotApply: mayNotApply === true,
    mayFail: failure === 0 ? null : (CODES[Number(failure) - 1] as string),
    missing: [...new Set(causes.map(nameOf))].sort(),
  };
}

/** The terms that say what a symbol can be. */
export function partsOf(t: Terms, symbol: Symbol): Term[] {
  const one = t.number(1);
  const states = [symbol.mayNotApply, symbol.failure];
  if (symbol.kind === 'number')
    return [symbol.possible, symbol.low.n, symbol.low.d, symbol.high.n, symbol.high.d, ...states];
  if (symbol.kind === 'code') throw new Error('A code');
  const { mayHold, mayNotHold } = symbol;
  return [t.or(mayHold, mayNotHold), t.asNumber(t.not(mayNotHold)), one, t.asNumber(mayHold), one, ...states];
}

const same = (a: Rational | null, b: Rational | null): boolean =>
  a === null || b === null ? a === b : compare(a, b) === 0;

/** Where both say the same, undefined; else what they say, as a person can read it. */
export function difference(node: Node, given: Given, interpreter: Shown, other: Shown): string | undefined {
  const bounds = same(interpreter.low, other.low) && same(interpreter.high, other.high);
  const rest = (shown: Shown): string => JSON.stringify({ ...shown, low: null, high: null });
  if (bounds && rest(interpreter) === rest(other)) return undefined;
  return [show(node), given, interpreter, other].map((each) => JSON.stringify(each)).join('\n');
}
