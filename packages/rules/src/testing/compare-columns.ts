/** The column kernel against the interpreter, benefit by benefit, for tests. */
import type { Request } from '../answer.ts';
import { readRequest } from '../boundary/read-request.ts';
import { codesOf, frameOf } from '../columns/frame-of.ts';
import { type Examined, Kernel } from '../columns/kernel.ts';
import { type BenefitPlan, REASONS, VERDICTS } from '../columns/plan.ts';
import { parseDate } from '../core/calendar.ts';
import { type Causes, causeList } from '../core/causes.ts';
import type { Env } from '../engine/env.ts';
import type { Row } from '../engine/layout.ts';
import { currentRows } from '../engine/layout.ts';
import { decideOutcome, testsOf } from '../engine/outcome.ts';
import { type CompiledBenefit, type Program, programOf } from '../engine/program.ts';
import type { Pack } from '../pack.ts';

/** What both say of a row; amounts in yuan. */
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
  readonly columns: Said;
}

/**
 * All requests are of one subject kind, read in one way; they may differ in everything else. Throws where a request
 * is not valid.
 */
export function compareColumns(pack: Pack, requests: readonly Request[]): Compared {
  const program = programOf(pack);
  const cases = requests.map((request) => {
    const read = readRequest(program, request);
    if ('errors' in read) throw new Error(JSON.stringify(read.errors));
    return read;
  });
  const [first] = cases;
  if (first === undefined) return { compared: 0, hits: 0, differences: [] };
  const { reading } = first.env;
  const frame = frameOf(
    program.layout,
    cases.map(({ env }) => rootOf(env)),
    codesOf(program),
  );
  const kernel = new Kernel(program, frame, first.benefits, reading);
  kernel.reduce();
  const hits = kernel.screen();
  const differences: Difference[] = [];
  let compared = 0;
  for (const [k, plan] of kernel.plans.entries()) {
    const told = new Map<number, number | 'open'>();
    for (const [i, row] of [...(hits[k]?.rows ?? [])].entries()) told.set(row, hits[k]?.amounts[i] as number);
    for (const row of hits[k]?.open ?? []) told.set(row, 'open');
    for (const [row, interpreter] of interpreted(
      program,
      plan.benefit,
      cases.map(({ env }) => env),
    ).entries()) {
      compared++;
      const columns = fromColumns(kernel, plan, kernel.examine(plan, row));
      const screened = told.get(row);
      const agrees =
        JSON.stringify(columns) === JSON.stringify(interpreter) && agreesWith(interpreter, screened);
      if (!agrees) differences.push({ benefit: plan.benefit.benefit.id, row, interpreter, columns });
    }
  }
  return { compared, hits: hits.reduce((sum, each) => sum + each.rows.length, 0), differences };
}

const rootOf = (env: Env): Row => env.current[0] as Row;

/** Screening finds what is due for certain, with its amount; what it leaves open is examined, which tells the rest. */
function agreesWith(said: Said, screened: number | 'open' | undefined): boolean {
  if (screened === 'open') return true;
  if (screened === undefined) return said.eligibility === 'not-entitled';
  return (
    said.eligibility === 'entitled' &&
    screened === Number(said.range === null ? 0 : (said.amount ?? Number.NaN))
  );
}

/** Row by row of the benefit's level, as in the frame. */
function interpreted(program: Program, compiled: CompiledBenefit, envs: readonly Env[]): Said[] {
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

function fromColumns(kernel: Kernel, plan: BenefitPlan, examined: Examined): Said {
  const number = (value: number): number | null => (Number.isNaN(value) ? null : value);
  const whys = (numbers: readonly number[]): string[] =>
    names(
      numbers.reduce<Causes>(
        (all, each) => ({ kind: 'join', left: all, right: kernel.causes[each] ?? null }),
        null,
      ),
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
