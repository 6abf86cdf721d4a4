/** Decides one benefit with all its items, and sums the items up. */
import type { BenefitAnswer, Eligibility, ItemOutcome, Outcome, Reason, UsedParameter } from '../answer.ts';
import { formatKnown, formatYuan } from '../boundary/format.ts';
import { formatDate } from '../core/calendar.ts';
import { type Causes, join } from '../core/causes.ts';
import type { Value } from '../core/state.ts';
import { ANY_ITEM, type Env, type Used } from './env.ts';
import { causeOfFact } from './facts.ts';
import type { Row } from './layout.ts';
import {
  type Decision,
  type Due,
  decideOutcome,
  missingOf,
  rangeOf,
  reasonState,
  type Tests,
} from './outcome.ts';
import type { CompiledBenefit, Program } from './program.ts';

export function decideBenefit(program: Program, compiled: CompiledBenefit, env: Env): BenefitAnswer {
  const before = env.used.length;
  const { benefit } = compiled;
  const summary =
    compiled.level === 0
      ? { ...decideOutcome(program, compiled, env, testsOf(compiled, env)).outcome, items: null }
      : decideRoster(program, compiled, env);
  const { items, ...outcome } = summary;
  return {
    id: benefit.id,
    clause: benefit.clause,
    title: benefit.title,
    kind: benefit.kind,
    ...outcome,
    items,
    notes: benefit.notes ?? [],
    parameters: usedParameters(program, env.used.slice(before)),
  };
}

/** The conditions' values. `shared`: values of those that do not depend on the item, where known. */
export function testsOf(compiled: CompiledBenefit, env: Env, shared?: Tests): Tests {
  return compiled.conditions.map(({ evaluate, perItem }, i) =>
    shared === undefined || perItem ? evaluate(env) : (shared[i] as Value),
  );
}

type Summary = Outcome & { readonly items: readonly ItemOutcome[] | null };

/** Runs over the items of the roster with `visit`; null where the roster itself is unknown. */
function decideRoster(program: Program, compiled: CompiledBenefit, env: Env): Summary {
  const { level, conditions } = compiled;
  const { parent, list } = program.layout.levels[level] as {
    parent: number;
    list: { id: string; label: string };
  };
  const slot = program.layout.places.get(list.id)?.slot.index as number;
  const owner = env.current[parent] as Row;
  const rows = owner.cells[slot] as readonly Row[] | undefined;
  const shared: (Value | undefined)[] = conditions.map((each) =>
    each.perItem ? undefined : each.evaluate(env),
  );
  const own = conditions.flatMap(({ id, clause, text }, i): Reason[] => {
    const test = shared[i];
    return test === undefined ? [] : [{ id, clause, state: reasonState(test), text }];
  });
  const decideRow = (row: Row): Decision => {
    env.current[level] = row;
    return decideOutcome(program, compiled, env, testsOf(compiled, env, shared as Tests));
  };

  if (rows === undefined) {
    const definition = program.layout.places.get(list.id)?.slot.definition;
    const any = decideRow({ cells: [], item: ANY_ITEM });
    return unknownRoster(
      any,
      own,
      definition === undefined ? null : causeOfFact(env, definition, owner.item),
    );
  }
  const decisions = rows.map((row) => ({ item: row.item ?? '', decision: decideRow(row) }));
  if (rows.length === 0) {
    own.push({
      id: 'items',
      clause: compiled.benefit.clause,
      state: 'not-met',
      text: `${list.label}：没有记录`,
    });
  }
  return sumUp(compiled, own, decisions);
}

/** No item is known: refused where any item would be, otherwise open, with the roster as what is missing. */
function unknownRoster(
  { outcome, due, open, outputs }: Decision,
  own: readonly Reason[],
  roster: Causes,
): Summary {
  if (outcome.eligibility === 'not-entitled')
    return { ...outcome, reasons: own.length > 0 ? own : outcome.reasons, items: null };
  return {
    ...outcome,
    eligibility: 'undetermined',
    settled: false,
    amount: null,
    months: null,
    until: null,
    range: due === null ? null : { minYuan: formatYuan(Math.min(0, due.min)), maxYuan: null },
    reasons: outcome.reasons,
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

/** Each reading once, sorted by key, region and day. */
function usedParameters(program: Program, used: readonly Used[]): UsedParameter[] {
  const found = new Map<string, UsedParameter>();
  for (const { key, entry, region, on } of used) {
    const name = `${key}\n${region}\n${String(on).padStart(8, '0')}`;
    const definition = program.book.get(key)?.definition;
    if (found.has(name) || definition === undefined || entry.value === null) continue;
    found.set(name, {
      key,
      label: definition.label,
      value: formatKnown(definition.type, entry.value),
      unit: definition.unit ?? null,
      region,
      on: formatDate(on),
      from: Number.isFinite(entry.from) ? formatDate(entry.from) : null,
      to: Number.isFinite(entry.to) ? formatDate(entry.to) : null,
      source: entry.source,
      confidence: entry.confidence,
    });
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, parameter]) => parameter);
}
