/** For officers: every condition, named step and fact behind an answer, with its state and value. */
import type { Answer, ReasonState, Rejected, Request, Step } from './answer.ts';
import { CONTRACT } from './answer.ts';
import { describe, stateOf } from './boundary/format.ts';
import { readRequest } from './boundary/read-request.ts';
import type { Value } from './core/state.ts';
import { decide } from './decide.ts';
import type { Env } from './engine/env.ts';
import { currentRows, isList, type Row } from './engine/layout.ts';
import { namesOfOwn } from './engine/names.ts';
import { reasonState, stepsOf, testsOf, valuesIn } from './engine/outcome.ts';
import { type CompiledBenefit, type Program, programOf } from './engine/program.ts';
import { formulaOf } from './engine/render.ts';
import { nodesOf, rootsOf } from './engine/walk.ts';
import type { FactNode } from './ir.ts';
import type { Pack } from './pack.ts';

export interface Trace {
  readonly contract: typeof CONTRACT;
  readonly ok: true;
  readonly answer: Answer;
  readonly benefits: readonly TracedOutcome[];
}

/** One decision: of a benefit for the subject (`item` null) or for an item of its roster. */
export interface TracedOutcome {
  readonly id: string;
  readonly clause: string;
  readonly item: string | null;
  readonly conditions: readonly TracedCondition[];
  /** Named steps that were computed; those of branches not taken are absent. */
  readonly steps: readonly Step[];
  readonly facts: readonly TracedFact[];
}

export interface TracedCondition {
  readonly id: string;
  readonly clause: string;
  readonly state: ReasonState;
  readonly text: string;
  readonly formula: string;
  readonly substituted: string;
}

/** A fact that the rule reads, directly; those in the rows of a list are counted with the list. */
export interface TracedFact {
  readonly fact: string;
  readonly item: string | null;
  readonly label: string;
  readonly state: Step['state'];
  readonly value: string;
}

/** `decide`, with everything that led to the answer. The same input errors. */
export function trace(pack: Pack, request: Request): Trace | Rejected {
  const answer = decide(pack, request);
  if (!answer.ok) return answer;
  const program = programOf(pack);
  const read = readRequest(program, request);
  if ('errors' in read) return { contract: CONTRACT, ok: false, errors: read.errors };
  const benefits = read.benefits.flatMap((compiled) => traceBenefit(program, compiled, read.env));
  return { contract: CONTRACT, ok: true, answer, benefits };
}

function traceBenefit(program: Program, compiled: CompiledBenefit, env: Env): TracedOutcome[] {
  const { level } = compiled;
  if (level === 0) return [traceOne(program, compiled, env, null)];
  const rows = currentRows(program.layout, env.current, level) ?? [];
  return rows.map((row) => {
    env.current[level] = row;
    return traceOne(program, compiled, env, row.item);
  });
}

function traceOne(program: Program, compiled: CompiledBenefit, env: Env, item: string | null): TracedOutcome {
  const { benefit, conditions } = compiled;
  const tests = testsOf(compiled, env);
  for (const output of [compiled.amount, compiled.months, compiled.until]) output?.(env);
  const values = valuesIn(program, env);
  return {
    id: benefit.id,
    clause: benefit.clause,
    item,
    conditions: conditions.map(({ id, clause, text, test }, i) => ({
      id,
      clause,
      state: reasonState(tests[i] as Value),
      text,
      formula: formulaOf(test, program.names),
      substituted: formulaOf(test, program.names, values),
    })),
    steps: stepsOf(program, compiled.allSteps, env),
    facts: factsOf(program, compiled, env),
  };
}

function factsOf(program: Program, compiled: CompiledBenefit, env: Env): TracedFact[] {
  const nodes = nodesOf(rootsOf(compiled.benefit).map((root) => root.node));
  const facts = nodes.filter((node): node is FactNode => node.kind === 'fact');
  const definitions = new Set(facts.map((node) => node.definition.id));
  for (const node of nodes) if (node.kind === 'aggregate') definitions.add(node.list.id);
  const read: TracedFact[] = [];
  for (const [id, { level, slot }] of program.layout.places) {
    const row = env.current[level];
    if (!definitions.has(id) || row === undefined || (level !== 0 && level !== compiled.level)) continue;
    const { definition } = slot;
    const cell = row.cells[slot.index];
    const shown = isList(definition)
      ? rowsShown(cell as readonly Row[] | undefined)
      : scalarShown(program, definition, cell as Value | undefined);
    read.push({ fact: id, item: row.item, label: definition.label, ...shown });
  }
  return read;
}

const UNKNOWN = { state: 'unknown', value: '尚不知道' } as const;

const rowsShown = (rows: readonly Row[] | undefined) =>
  rows === undefined ? UNKNOWN : { state: 'known' as const, value: `${rows.length} 条` };

function scalarShown(program: Program, definition: FactNode['definition'], cell: Value | undefined) {
  const { type, unit } = definition;
  if (cell === undefined) return UNKNOWN;
  const state = stateOf(cell);
  return state === 'unknown'
    ? UNKNOWN
    : { state, value: describe(type, cell, namesOfOwn(definition, program.names), unit) };
}
