/** Decides one benefit for the subject, or for one item of a roster. */
import type { EvaluationError, Missing, Outcome, Reason, ReasonState, Step } from '../answer.ts';
import { describe, formatYuan, statedMost, stateOf } from '../boundary/format.ts';
import { formatDate } from '../core/calendar.ts';
import { type Cause, type Causes, causeList, join, leftToOfficials } from '../core/causes.ts';
import { floor } from '../core/rational.ts';
import { Failure, type Interval, NOT_APPLICABLE, outlook, Unknown, type Value } from '../core/state.ts';
import type { TableNode } from '../ir.ts';
import type { AmountKind } from '../pack.ts';
import { comparedIn } from './compared.ts';
import type { Env } from './env.ts';
import { namesAt } from './names.ts';
import { peek } from './peek.ts';
import type { CompiledBenefit, CompiledCondition, CompiledStep, Program } from './program.ts';
import { formulaOf, labelOf } from './render.ts';
import { heldBy, type Leaf, type Telling } from './render-operators.ts';
import { unitOf } from './shares.ts';

/** A condition's value, decided before: those that do not read item facts are shared by all items. */
export type Tests = readonly Value[];

/** The amount in fen that can be due, the ends included; null: the benefit has no amount. */
export interface Due {
  readonly min: number;
  readonly max: number;
}

export interface Decision {
  readonly outcome: Outcome;
  readonly due: Due | null;
  /** What leaves eligibility open. */
  readonly open: Causes;
  /** What leaves amount, months or until open. */
  readonly outputs: Causes;
}

/** The conditions' values. `shared`: values of those that do not depend on the item, where known. */
export function testsOf(compiled: CompiledBenefit, env: Env, shared?: Tests): Tests {
  return compiled.conditions.map(({ evaluate, perItem }, i) =>
    shared === undefined || perItem ? evaluate(env) : (shared[i] as Value),
  );
}

/** Why a condition holds or not. An unknown that can only be true, or not apply, cannot fail: it is met. */
export function reasonState(test: Value): ReasonState {
  if (test === 1) return 'met';
  if (test === 0) return 'not-met';
  if (test === NOT_APPLICABLE) return 'not-applicable';
  if (test instanceof Failure) return 'error';
  const { possible, mayFail, causes } = test as Unknown;
  if (mayFail === null && (possible as Interval | null)?.min === 1) return 'met';
  return leftToOfficials(causes) ? 'official' : 'unknown';
}

export function decideOutcome(program: Program, compiled: CompiledBenefit, env: Env, tests: Tests): Decision {
  const reasons: Reason[] = [];
  const errors: EvaluationError[] = [];
  let open: Causes = null;
  let [failing, undecided, byOfficial] = [false, false, true];
  compiled.conditions.forEach((condition, i) => {
    const test = tests[i] as Value;
    const state = reasonState(test);
    reasons.push(reasonOf(program, condition, state, env));
    if (state === 'not-met') failing = true;
    if (test instanceof Failure) errors.push({ code: test.code, where: condition.id });
    if (state !== 'unknown' && state !== 'official') return;
    undecided = true;
    if (state === 'unknown') byOfficial = false;
    open = join(open, (test as Unknown).causes);
  });
  if (failing) return refused(compiled, reasons);
  const decided = errors.length === 0 && !undecided;
  const judged = errors.length === 0 && byOfficial;
  const eligibility = decided ? 'entitled' : judged ? 'official-must-judge' : 'undetermined';

  const amount = compiled.amount?.(env) ?? null;
  const [months, until] = [compiled.months?.(env) ?? null, compiled.until?.(env) ?? null];
  let outputs: Causes = null;
  let determined = true;
  for (const [where, value] of [
    ['amount', amount],
    ['months', months],
    ['until', until],
  ] as const) {
    if (value instanceof Failure) errors.push({ code: value.code, where });
    if (value instanceof Unknown) outputs = join(outputs, value.causes);
    if (value instanceof Failure || value instanceof Unknown) determined = false;
  }
  const certain = eligibility === 'entitled';
  const due = amount === null ? null : dueOf(amount, certain);
  const kind = compiled.benefit.amount?.kind;
  const outcome: Outcome = {
    eligibility,
    settled: certain && determined,
    amount: certain ? amountOf(amount, kind) : null,
    range: rangeOf(due),
    months: certain && typeof months === 'number' ? months : null,
    until: certain && typeof until === 'number' ? formatDate(until) : null,
    reasons,
    missing: missingOf(open, outputs),
    errors,
    computation: env.explains ? stepsOf(program, compiled.steps, env) : [],
  };
  return { outcome, due, open, outputs };
}

/** A condition with how it is met; of one that is not, where it turns on figures, with those. */
export function reasonOf(
  program: Program,
  { id, clause, text, test }: CompiledCondition,
  state: ReasonState,
  env: Env,
): Reason {
  const compared = state === 'not-met' && env.explains ? comparedIn(program, test, env) : undefined;
  return compared === undefined ? { id, clause, state, text } : { id, clause, state, text, compared };
}

function refused(compiled: CompiledBenefit, reasons: readonly Reason[]): Decision {
  const due = compiled.amount === null ? null : { min: 0, max: 0 };
  const outcome: Outcome = {
    eligibility: 'not-entitled',
    settled: true,
    amount: null,
    range: rangeOf(due),
    months: null,
    until: null,
    reasons,
    missing: [],
    errors: [],
    computation: [],
  };
  return { outcome, due, open: null, outputs: null };
}

function amountOf(amount: Value | null, kind: AmountKind | undefined): Outcome['amount'] {
  return typeof amount === 'number' && kind !== undefined ? { yuan: formatYuan(amount), kind } : null;
}

/** Nothing is due where entitlement is open, or the amount may not apply or fail. */
function dueOf(amount: Value, certain: boolean): Due {
  const { possible, mayNotApply, mayFail } = outlook(amount);
  if (possible === null) return { min: 0, max: 0 };
  const { min, max } = possible as Interval;
  const [low, high] = [floor(min), floor(max)];
  const mayBeNothing = !certain || mayNotApply || mayFail !== null;
  return { min: mayBeNothing ? Math.min(0, low) : low, max: mayBeNothing ? Math.max(0, high) : high };
}

export function rangeOf(due: Due | null): Outcome['range'] {
  if (due === null) return null;
  const most = statedMost(due.min, due.max);
  return { minYuan: formatYuan(due.min), maxYuan: most === null ? null : formatYuan(most) };
}

/**
 * What is missing, each thing once; what bears on eligibility comes first. A figure that is read on many days of one
 * gap is one thing to find.
 */
export function missingOf(eligibility: Causes, outputs: Causes): Missing[] {
  const found: Missing[] = [];
  const named = new Set<Cause | string>();
  const tell = (causes: Causes, affects: Missing['affects']) => {
    for (const cause of causeList(causes)) {
      const name = nameOf(cause);
      if (named.has(name)) continue;
      named.add(name);
      found.push(missing(cause, affects));
    }
  };
  tell(eligibility, 'eligibility');
  tell(outputs, 'amount');
  return found;
}

/** A fact or a judgement has one cause (env.causes); a figure has one for each day on which it is read. */
function nameOf(cause: Cause): Cause | string {
  if (cause.kind !== 'parameter') return cause;
  const { why, region, from, to } = cause.gap;
  return `${cause.definition.key} ${region} ${from} ${to} ${why}`;
}

function missing(cause: Cause, affects: Missing['affects']): Missing {
  switch (cause.kind) {
    case 'fact': {
      const { id, label } = cause.definition;
      return { kind: 'fact', fact: id, item: cause.item, label, affects };
    }
    case 'parameter': {
      const { key, label } = cause.definition;
      return { kind: 'parameter', key, label, ...cause.gap, affects };
    }
    case 'official': {
      const { id, question, clause } = cause.node;
      return { kind: 'official', judgement: id, item: cause.item, question, clause: clause ?? null, affects };
    }
  }
}

/** The named steps that were computed for the rows now current; those of branches not taken are left out. */
export function stepsOf(program: Program, steps: readonly CompiledStep[], env: Env): Step[] {
  return steps.flatMap(({ node, memo, level, formula }): Step[] => {
    const kept = env.memo[memo];
    if (kept === undefined || kept.row !== env.current[level]) return [];
    return [
      {
        id: node.id,
        label: node.label,
        clause: node.clause ?? null,
        state: stateOf(kept.value),
        value: describe(node.type, kept.value, namesAt(node, program.names), unitOf(node)),
        formula,
        substituted: formulaOf(node.body, program.names, valuesIn(program, env)),
      },
    ];
  });
}

/**
 * Writes the values of facts, parameters and steps into a formula: amounts, counts and days in their place, and what
 * is no figure, or has none, beside its name.
 */
export function valuesIn(program: Program, env: Env): Telling {
  const leaf: Leaf = (node) => {
    const value = peek(program, env, node);
    if (value instanceof Unknown) {
      return { text: labelOf(node), aside: node.kind === 'definition' ? '尚不能确定' : '尚不知道' };
    }
    const told = describe(node.type, value, namesAt(node, program.names), unitOf(node));
    const isFigure = stateOf(value) === 'known' && node.type !== 'boolean' && node.type !== 'code';
    return isFigure ? { text: told } : { text: labelOf(node), aside: told };
  };
  const named: Leaf = (node) => {
    const { text, aside } = leaf(node);
    return aside !== undefined || node.kind === 'parameter'
      ? leaf(node)
      : { text: labelOf(node), aside: text };
  };
  const came = (table: TableNode): string | null => {
    const value = peek(program, env, table);
    return stateOf(value) === 'known' ? describe(table.type, value, program.names, unitOf(table)) : null;
  };
  return { leaf, named, holds: (test) => heldBy(peek(program, env, test)), came };
}
