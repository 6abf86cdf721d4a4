/** Requests as every back end reads them, for tests that compare what they say. */
import type { Request } from '../answer.ts';
import { readRequest } from '../boundary/read-request.ts';
import { type Frame, shapeOf } from '../columns/frame.ts';
import { codesOf, frameOf } from '../columns/frame-of.ts';
import { Lowering } from '../columns/lower.ts';
import { type BenefitPlan, planOf } from '../columns/plan.ts';
import { Refused } from '../columns/symbol.ts';
import { Terms } from '../columns/terms.ts';
import type { Cause } from '../core/causes.ts';
import type { Reading } from '../engine/book.ts';
import type { Env } from '../engine/env.ts';
import { currentRows, type Row } from '../engine/layout.ts';
import { type CompiledBenefit, type Program, programOf } from '../engine/program.ts';
import type { Pack } from '../pack.ts';
import { type Said, saidOf } from './said.ts';

export interface Subjects {
  readonly program: Program;
  readonly reading: Reading;
  readonly frame: Frame;
  readonly terms: Terms;
  /** Of each benefit that columns can decide. */
  readonly plans: readonly BenefitPlan[];
  readonly causes: readonly Cause[];
  /** Benefits that columns cannot decide, as they say when they are built. */
  readonly refused: readonly string[];
  /** What the interpreter says of each row of the benefit's level, in the frame's order. */
  readonly interpreted: (benefit: CompiledBenefit) => readonly Said[];
}

/**
 * All requests are of one subject kind, read in one way; they may differ in everything else. Throws where there are
 * none, or one is not valid.
 */
export function subjectsOf(pack: Pack, requests: readonly Request[]): Subjects {
  const program = programOf(pack);
  const cases = requests.map((request) => {
    const read = readRequest(program, request);
    if ('errors' in read) throw new Error(JSON.stringify(read.errors));
    return read;
  });
  const [first] = cases;
  if (first === undefined) throw new TypeError('No requests');
  // Texts are the interpreter's alone.
  const envs = cases.map((each): Env => ({ ...each.env, explains: false }));
  const { reading } = first.env;
  const { layout } = program;
  const frame = frameOf(
    layout,
    envs.map((each) => each.current[0] as Row),
    codesOf(program),
  );
  const terms = new Terms((level) => layout.levels[level]?.parent ?? -1);
  const lowering = new Lowering(program, shapeOf(frame), reading, terms);
  const planned = first.benefits.map((each) => planUnlessRefused(lowering, each));
  const known = new Map<CompiledBenefit, readonly Said[]>();
  return {
    program,
    reading,
    frame,
    terms,
    plans: planned.filter((each) => each !== null),
    causes: lowering.causes,
    refused: first.benefits.flatMap(({ benefit }, k) => (planned[k] === null ? [benefit.id] : [])),
    interpreted(benefit) {
      const said = known.get(benefit) ?? interpreted(program, benefit, envs);
      known.set(benefit, said);
      return said;
    },
  };
}

function planUnlessRefused(lowering: Lowering, benefit: CompiledBenefit): BenefitPlan | null {
  try {
    return planOf(lowering, benefit);
  } catch (error) {
    if (error instanceof Refused) return null;
    throw error;
  }
}

function interpreted(program: Program, compiled: CompiledBenefit, envs: readonly Env[]): Said[] {
  return envs.flatMap((env) => {
    if (compiled.level === 0) return [saidOf(program, compiled, env)];
    const rows = currentRows(program.layout, env.current, compiled.level) ?? [];
    return rows.map((row) => {
      env.current[compiled.level] = row;
      return saidOf(program, compiled, env);
    });
  });
}
