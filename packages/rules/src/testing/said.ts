/** What the interpreter and the other back ends say of a row, in one form, for tests. */
import type { Request } from '../answer.ts';
import { readRequest } from '../boundary/read-request.ts';
import type { Examined } from '../columns/examining.ts';
import type { Frame } from '../columns/frame.ts';
import { codesOf, frameOf } from '../columns/frame-of.ts';
import { type BenefitPlan, REASONS, VERDICTS } from '../columns/plan.ts';
import { parseDate } from '../core/calendar.ts';
import { type Cause, type Causes, causeList } from '../core/causes.ts';
import type { Reading } from '../engine/book.ts';
import type { Env } from '../engine/env.ts';
import type { Row } from '../engine/layout.ts';
import { currentRows } from '../engine/layout.ts';
import { decideOutcome, testsOf } from '../engine/outcome.ts';
import { type CompiledBenefit, type Program, programOf } from '../engine/program.ts';
import type { Pack } from '../pack.ts';

/** What each back end says of a row; amounts in yuan. */
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
}

/** Requests as the interpreter reads them, and as columns. */
export interface Subjects {
  readonly program: Program;
  readonly envs: readonly Env[];
  readonly benefits: readonly CompiledBenefit[];
  readonly reading: Reading;
  readonly frame: Frame;
}

/**
 * All requests are of one subject kind, read in one way; they may differ in everything else. Throws where a request
 * is not valid. Undefined: there are none.
 */
export function subjectsOf(pack: Pack, requests: readonly Request[]): Subjects | undefined {
  const program = programOf(pack);
  const cases = requests.map((request) => {
    const read = readRequest(program, request);
    if ('errors' in read) throw new Error(JSON.stringify(read.errors));
    return read;
  });
  const [first] = cases;
  if (first === undefined) return undefined;
  const envs = cases.map((each) => each.env);
  const frame = frameOf(program.layout, envs.map(rootOf), codesOf(program));
  return { program, envs, benefits: first.benefits, reading: first.env.reading, frame };
}

const rootOf = (env: Env): Row => env.current[0] as Row;

/** Row by row of the benefit's level, as in the frame. */
export function interpreted(program: Program, compiled: CompiledBenefit, envs: readonly Env[]): Said[] {
  return envs.flatMap((env) => {
    if (compiled.level === 0) return [outcome(program, compiled, env)];
    const rows = currentRows(program.layout, env.current, compiled.level) ?? [];
    return rows.map((row) => {
      env.current[compiled.level] = row;
      return outcome(program, compiled, env);
    });
  });
}

function outcome(program: Program, compiled: CompiledBenefit, env: Env): Said {
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
