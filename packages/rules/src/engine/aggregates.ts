/** Compiles aggregates. All come from binary laws: a row contributes its value, or "not applicable". */
import { ROW_LIMIT } from '../boundary/bounds.ts';
import { join } from '../core/causes.ts';
import { either, interval, NOT_APPLICABLE, outlook, settle, Unknown, type Value } from '../core/state.ts';
import type { Aggregate } from '../ir.ts';
import { add, multiply } from '../operators/arithmetic.ts';
import { choose, ifNotApplicable } from '../operators/choice.ts';
import { atMost } from '../operators/comparison.ts';
import { junction } from '../operators/logic.ts';
import { ANY_ITEM, type Env, type Evaluate } from './env.ts';
import { extreme } from './extreme.ts';
import { causeOfFact } from './facts.ts';
import type { Level, Row } from './layout.ts';
import { nthLeast } from './nth-least.ts';

export interface AggregateParts {
  readonly aggregate: Aggregate;
  readonly of: Evaluate;
  readonly nth: Evaluate | null;
  readonly where: Evaluate | null;
  readonly window: { readonly date: Evaluate; readonly from: Evaluate; readonly to: Evaluate } | null;
}

const nothing = (): Value => NOT_APPLICABLE;
const none = (): Value => 0;

export function compileAggregate(parts: AggregateParts, level: Level, slot: number): Evaluate {
  const { aggregate, of, nth, where, window } = parts;
  const { index, parent, list } = level;

  /** Whether the current row counts. `from` and `to` do not depend on the row. */
  function selection(env: Env, from: Value, to: Value): Value {
    if (window === null) return where === null ? 1 : where(env);
    const date = window.date(env);
    return junction(
      where === null ? 2 : 3,
      (i) => (i === 0 ? atMost(from, date) : i === 1 ? atMost(date, to) : (where as Evaluate)(env)),
      env,
      0,
    );
  }

  function over(env: Env, rows: readonly Row[], from: Value, to: Value): Value {
    const next = (i: number): Value => {
      env.current[index] = rows[i] as Row;
      return choose(selection(env, from, to), () => of(env), nothing);
    };
    const values = () => Array.from(rows, (_, i) => next(i));
    if (nth !== null) return nthLeast(values(), nth(env));
    if (aggregate === 'min' || aggregate === 'max') return extreme(values(), aggregate === 'min' ? 1 : -1);
    if (aggregate === 'any') return ifNotApplicable(junction(rows.length, next, env, 1), empty);
    if (aggregate === 'all') return ifNotApplicable(junction(rows.length, next, env, 0), empty);
    let result = empty();
    // A record that adds nothing whether it counts or not is no reason for the sum to be open.
    for (let i = 0; i < rows.length; i++) result = add(result, ifNotApplicable(next(i), none));
    return result;
  }

  /** Over an unknown list: what any number of any rows could give. */
  function overUnknown(env: Env, owner: Row, from: Value, to: Value): Value {
    const item = owner.item === null ? ANY_ITEM : `${owner.item}/${ANY_ITEM}`;
    env.current[index] = { cells: [], item };
    const one = choose(selection(env, from, to), () => of(env), nothing);
    const cause = list === null ? null : causeOfFact(env, list, owner.item);
    const { possible, mayFail, causes } = outlook(one);
    const rank = outlook(nth?.(env) ?? NOT_APPLICABLE);
    if (possible === null && mayFail === null && rank.mayFail === null) return empty();
    const result = repeated(settle(possible, false, mayFail, causes));
    const open = outlook(either(result, empty(), null));
    const failing = open.mayFail ?? rank.mayFail;
    return settle(open.possible, open.mayNotApply, failing, join(cause, join(causes, rank.causes)));
  }

  /** Over no rows. */
  const empty = (): Value =>
    aggregate === 'min' || aggregate === 'max' ? NOT_APPLICABLE : aggregate === 'all' ? 1 : 0;

  const repeated = (one: Value): Value =>
    aggregate === 'sum' || aggregate === 'count'
      ? multiply(one, new Unknown(interval(0, ROW_LIMIT), false, null, null))
      : one;

  return (env) => {
    const owner = env.current[parent] as Row;
    const rows = owner.cells[slot] as readonly Row[] | undefined;
    const from = window === null || rows?.length === 0 ? 0 : window.from(env);
    const to = window === null || rows?.length === 0 ? 0 : window.to(env);
    const outer = env.current[index];
    const result = rows === undefined ? overUnknown(env, owner, from, to) : over(env, rows, from, to);
    if (outer !== undefined) env.current[index] = outer;
    return result;
  };
}
