/** Evaluates one expression written as JSON (docs/expressions.md); what it may be where it is not known. */
import type { EvaluationError, InputError } from '../answer.ts';
import { formatExact } from '../boundary/format.ts';
import { Failure, isInterval, NotApplicable, Unknown, type Value } from '../core/state.ts';
import { evaluatorOver } from '../engine/alone.ts';
import type { Type } from '../ir.ts';
import { readExpression } from './read-expression.ts';

export type Evaluated =
  | { readonly ok: false; readonly errors: readonly InputError[] }
  | ({ readonly ok: true; readonly type: Type } & Outcome);

/** Values as literals of the type are written: money in yuan, fractions exact (`"0.25"`, `"1/3"`). */
export type Outcome =
  | { readonly state: 'known'; readonly value: string | boolean | number }
  | { readonly state: 'not-applicable' }
  | { readonly state: 'error'; readonly error: EvaluationError['code'] }
  | {
      readonly state: 'unknown';
      /** What it can still be: ends included, or codes; absent where it can be anything of its type. */
      readonly possible?: Range | readonly string[];
      readonly mayNotApply?: true;
      readonly mayFail?: EvaluationError['code'];
    };

export interface Range {
  readonly from: string | number;
  readonly to: string | number;
}

/** Never throws for what the JSON says. */
export function evaluateExpression(json: unknown): Evaluated {
  const read = readExpression(json);
  if ('errors' in read) return { ok: false, errors: read.errors };
  const { node, unknowns } = read;
  const value = evaluatorOver(unknowns).evaluate(node, { cells: [], item: null });
  return { ok: true, type: node.type, ...outcomeOf(node.type, value) };
}

function outcomeOf(type: Type, value: Value): Outcome {
  if (value instanceof NotApplicable) return { state: 'not-applicable' };
  if (value instanceof Failure) return { state: 'error', error: value.code };
  if (!(value instanceof Unknown)) return { state: 'known', value: formatExact(type, value) };
  const { possible, mayNotApply, mayFail } = value;
  return {
    state: 'unknown',
    ...(possible === null || possible === 'any' || type === 'boolean'
      ? {}
      : { possible: stated(type, possible) }),
    ...(mayNotApply ? { mayNotApply } : {}),
    ...(mayFail === null ? {} : { mayFail }),
  };
}

function stated(type: Type, possible: Exclude<Unknown['possible'], null | 'any'>): Range | readonly string[] {
  if (!isInterval(possible)) return possible;
  const [from, to] = [possible.min, possible.max].map((end) => formatExact(type, end));
  return { from, to } as Range;
}
