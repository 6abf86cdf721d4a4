/** Lazy laws: the part that is not chosen is not evaluated, so its errors and unknowns do not count. */
import { type Causes, join } from '../core/causes.ts';
import {
  type Codes,
  either,
  FAILURES,
  Failure,
  NotApplicable,
  settle,
  Unknown,
  type Value,
} from '../core/state.ts';
import { openings, verdict } from './logic.ts';

export type Later = () => Value;

/**
 * `then` where the condition holds, `otherwise` where it is false or not applicable; while it is open, either.
 */
export function choose(condition: Value, then: Later, otherwise: Later): Value {
  switch (verdict(condition)) {
    case 'holds':
      return then();
    case 'fails-to-hold':
      return otherwise();
    case 'error':
      return condition;
    case 'open': {
      const { causes, mayFail } = condition as Unknown;
      const { mayHold, mayNotHold } = openings(condition as Unknown);
      const options: Value[] = [];
      if (mayHold) options.push(then());
      if (mayNotHold) options.push(otherwise());
      if (mayFail !== null) options.push(FAILURES[mayFail]);
      return options.reduce((a, b) => either(a, b, causes));
    }
  }
}

/** `value`, with `fallback` for the case that it is not applicable. */
export function ifNotApplicable(value: Value, fallback: Later): Value {
  if (value instanceof NotApplicable) return fallback();
  if (!(value instanceof Unknown) || !value.mayNotApply) return value;
  const applies = settle(value.possible, false, value.mayFail, value.causes);
  return either(applies, fallback(), value.causes);
}

export interface TableRow {
  /** For each input the codes that match; null: anything, "not applicable" included. */
  readonly match: readonly (ReadonlySet<string> | null)[];
  readonly gives: Later;
}

/** Stands for a code that the table does not mention. */
const OTHER = Symbol('other');
type Candidate = string | symbol | null;

/** Beyond this many combinations of possible codes every row stays possible. */
const MOST_COMBINATIONS = 4096;

/** The first row that matches. Unknown inputs: every row that some combination of their codes would meet. */
export function lookUpTable(inputs: readonly Value[], rows: readonly TableRow[], otherwise: Later): Value {
  const failed = inputs.find((input) => input instanceof Failure);
  if (failed !== undefined) return failed;
  const candidates = inputs.map((input, i) => candidatesOf(input, rows, i));
  const combinations = candidates.reduce((count, each) => count * each.length, 1);
  const met = new Set<number>();
  if (combinations > MOST_COMBINATIONS) for (let i = 0; i <= rows.length; i++) met.add(i);
  else for (let n = 0; n < combinations; n++) met.add(firstMatch(combination(candidates, n), rows));
  let causes: Causes = null;
  const options = [...met].sort((a, b) => a - b).map((i) => rows[i]?.gives ?? otherwise);
  const values = options.map((option) => option());
  for (const input of inputs) {
    if (!(input instanceof Unknown)) continue;
    causes = join(causes, input.causes);
    if (input.mayFail !== null) values.push(FAILURES[input.mayFail]);
  }
  return values.reduce((a, b) => either(a, b, causes));
}

function candidatesOf(input: Value, rows: readonly TableRow[], column: number): Candidate[] {
  if (typeof input === 'string') return [input];
  if (!(input instanceof Unknown)) return [null];
  const possible = input.possible as Codes | null;
  const codes: Candidate[] =
    possible === 'any'
      ? [...new Set(rows.flatMap((row) => [...(row.match[column] ?? [])])), OTHER]
      : [...(possible ?? [])];
  return input.mayNotApply ? [...codes, null] : codes;
}

/** The n-th combination of one candidate for each input. */
function combination(candidates: readonly Candidate[][], n: number): Candidate[] {
  let rest = n;
  return candidates.map((each) => {
    const picked = each[rest % each.length] as Candidate;
    rest = Math.floor(rest / each.length);
    return picked;
  });
}

function firstMatch(codes: readonly Candidate[], rows: readonly TableRow[]): number {
  const found = rows.findIndex((row) =>
    row.match.every((set, i) => set === null || (typeof codes[i] === 'string' && set.has(codes[i]))),
  );
  return found < 0 ? rows.length : found;
}
