/** Decides a benefit for each item of its roster, and sums the items up. */
import type { Eligibility, ItemOutcome, Outcome, Reason } from '../answer.ts';
import { formatYuan } from '../boundary/format.ts';
import { type Causes, join } from '../core/causes.ts';
import type { Value } from '../core/state.ts';
import { ANY_ITEM, type Env } from './env.ts';
import { causeOfFact } from './facts.ts';
import { currentRows, type Level, type Row } from './layout.ts';
import {
  type Decision,
  type Due,
  decideOutcome,
  missingOf,
  rangeOf,
  reasonOf,
  reasonState,
  type Tests,
  testsOf,
} from './outcome.ts';
import type { CompiledBenefit, Program } from './program.ts';

export type Summary = Outcome & { readonly items: readonly ItemOutcome[] | null };

export function decideRoster(program: Program, compiled: CompiledBenefit, env: Env): Summary {
  const { level, conditions } = compiled;
  const { list, parent } = program.layout.levels[level] as Level;
  const shared: (Value | undefined)[] = conditions.map((each) =>
    each.perItem ? undefined : each.evaluate(env),
  );
  const decideRow = (row: Row): Decision => {
    env.current[level] = row;
    return decideOutcome(program, compiled, env, testsOf(compiled, env, shared as Tests));
  };
  const rows = currentRows(program.layout, env.current, level);
  if (rows === undefined) {
    const owner = env.current[parent] as Row;
    const roster = list === null ? null : causeOfFact(env, list, owner.item);
    return unknownRoster(decideRow({ cells: [], item: ANY_ITEM }), roster);
  }
  const own = conditions.flatMap((condition, i): Reason[] => {
    const test = shared[i];
    return test === undefined ? [] : [reasonOf(program, condition, reasonState(test), env)];
  });
  if (rows.length === 0) {
    const { clause } = compiled.benefit;
    own.push({ id: 'items', clause, state: 'not-met', text: `${list?.label ?? ''}：没有记录` });
  }
  const decisions = rows.map((row) => ({ item: row.item ?? '', decision: decideRow(row) }));
  return sumUp(compiled, own, decisions);
}

/** No item is known: refused where any item would be, otherwise open, with the roster as what is missing. */
function unknownRoster({ outcome, due, open, outputs }: Decision, roster: Causes): Summary {
  if (outcome.eligibility === 'not-entitled') return { ...outcome, items: null };
  return {
    ...outcome,
    eligibility: 'undetermined',
    settled: false,
    amount: null,
    months: null,
    until: null,
    range: due === null ? null : { minYuan: formatYuan(Math.min(0, due.min)), maxYuan: null },
    missing: missingOf(join(roster, open), outputs),
    computation: [],
    items: null,
  };
}

interface Decided {
  readonly item: string;
  readonly decision: Decision;
}

function sumUp(compiled: CompiledBenefit, own: readonly Reason[], decisions: readonly Decided[]): Summary {
  const outcomes = decisions.map(({ decision }) => decision.outcome);
  const eligibility = summedEligibility(outcomes);
  const settled = outcomes.every((each) => each.settled);
  const kind = compiled.benefit.amount?.kind;
  const dues = decisions.map(({ decision }) => decision.due);
  const total = kind === undefined ? null : dues.reduce<Due>(sum, { min: 0, max: 0 });
  const due = settled && eligibility === 'entitled' && total !== null && total.min === total.max;
  return {
    eligibility,
    settled,
    amount: due && kind !== undefined ? { yuan: formatYuan(total.min), kind } : null,
    range: rangeOf(total),
    months: null,
    until: null,
    reasons: own,
    missing: missingOf(
      decisions.reduce<Causes>((all, { decision }) => join(all, decision.open), null),
      decisions.reduce<Causes>((all, { decision }) => join(all, decision.outputs), null),
    ),
    errors: [],
    computation: [],
    items: decisions.map(({ item, decision }) => ({ item, ...decision.outcome })),
  };
}

const sum = (total: Due, due: Due | null): Due =>
  due === null ? total : { min: total.min + due.min, max: total.max + due.max };

/** One entitled item entitles; otherwise what is still open decides what may come. */
function summedEligibility(outcomes: readonly Outcome[]): Eligibility {
  for (const each of ['entitled', 'undetermined', 'official-must-judge'] as const) {
    if (outcomes.some((outcome) => outcome.eligibility === each)) return each;
  }
  return 'not-entitled';
}
