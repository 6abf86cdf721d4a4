/** What the interpreter and the other back ends say of a row, in one form, for tests. */
import type { Examined } from '../columns/examining.ts';
import { type BenefitPlan, REASONS, VERDICTS } from '../columns/plan.ts';
import { parseDate } from '../core/calendar.ts';
import { type Cause, type Causes, causeList } from '../core/causes.ts';
import type { Env } from '../engine/env.ts';
import { decideOutcome, testsOf } from '../engine/outcome.ts';
import type { CompiledBenefit, Program } from '../engine/program.ts';

/** What each back end says of a row; amounts in fen. */
export interface Said {
  readonly eligibility: string;
  readonly amount: string | null;
  readonly range: readonly [string, string] | null;
  readonly months: number | null;
  readonly until: string | number | null;
  readonly settled: boolean;
  readonly states: readonly string[];
  readonly open: readonly string[];
  readonly outputs: readonly string[];
}

export interface Compared {
  /** Rows of benefits that both decided. */
  readonly compared: number;
  /** Of these, what screening found due without examining it. */
  readonly hits: number;
  readonly differences: readonly Difference[];
}

export interface Difference {
  readonly benefit: string;
  readonly row: number;
  readonly interpreter: Said;
  readonly other: Said;
  /** What screening made of the row. */
  readonly screened: string;
}

/** What the interpreter says of the rows now current. */
export function saidOf(program: Program, compiled: CompiledBenefit, env: Env): Said {
  env.memo.length = 0;
  const tests = testsOf(compiled, env);
  const decision = decideOutcome(program, compiled, env, tests);
  const { outcome: said, due } = decision;
  return {
    eligibility: said.eligibility,
    amount: said.amount === null ? null : String(due?.min),
    range: due === null ? null : [String(due.min), String(due.max)],
    months: said.months,
    until: said.until === null ? null : (parseDate(said.until) as number),
    settled: said.settled,
    states: said.reasons.map((each) => each.state),
    open: names(decision.open),
    outputs: names(decision.outputs),
  };
}

const names = (causes: Causes): string[] =>
  [
    ...new Set(
      causeList(causes).map((cause) =>
        cause.kind === 'fact'
          ? cause.definition.id
          : cause.kind === 'official'
            ? cause.node.id
            : `${cause.definition.key} ${cause.gap.why} ${cause.gap.region} ${cause.gap.from} ${cause.gap.to}`,
      ),
    ),
  ].sort();

export function saidBy(causes: readonly Cause[], plan: BenefitPlan, examined: Examined): Said {
  const number = (value: number): number | null => (Number.isNaN(value) ? null : value);
  const whys = (numbers: readonly number[]): string[] =>
    names(
      numbers.reduce<Causes>((all, each) => ({ kind: 'join', left: all, right: causes[each] ?? null }), null),
    );
  return {
    eligibility: VERDICTS[examined.verdict] as string,
    amount: Number.isNaN(examined.amount) ? null : String(examined.amount),
    range: plan.due === null ? null : [String(examined.min), String(examined.max)],
    months: number(examined.months),
    until: number(examined.until),
    settled: examined.settled,
    states: examined.states.map((each) => REASONS[each] as string),
    open: whys(examined.open),
    outputs: whys(examined.outputs),
  };
}
