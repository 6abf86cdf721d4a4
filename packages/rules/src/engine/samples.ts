/** Answers that a question could get, to find out how much they would settle. */
import { isInterval, type Value } from '../core/state.ts';
import type { Node } from '../ir.ts';
import type { Env } from './env.ts';
import { type Cell, isList, type Row, type Slot } from './layout.ts';
import type { CompiledBenefit, Program } from './program.ts';
import { again, type Place, withCell } from './scenario.ts';
import { comparisonsOn, probeOf, turningValues } from './thresholds.ts';
import { nodesOf, rootsOf } from './walk.ts';

const MOST_CODES = 12;

/** Answers to try: all of a few, otherwise those on both sides of each turn of the rules. */
export function samples(program: Program, env: Env, open: readonly CompiledBenefit[], place: Place): Cell[] {
  const slot = program.layout.places.get(place.fact)?.slot;
  if (slot === undefined) return [];
  if (isList(slot.definition)) return [[]];
  const { possible } = slot;
  if (possible === null) return [];
  if (possible === 'any') return codesTested(open, place.fact).slice(0, MOST_CODES);
  if (!isInterval(possible)) return possible.slice(0, MOST_CODES);
  if (slot.definition.type === 'boolean') return [0, 1];
  const turns = place.item === null ? turnsOf(program, env, open, slot) : [];
  return [...new Set<Value>([possible.min, ...turns, possible.max])];
}

function turnsOf(program: Program, env: Env, open: readonly CompiledBenefit[], slot: Slot): number[] {
  const roots = open.flatMap(({ benefit }) => rootsOf(benefit).map((each) => each.node));
  const place = { fact: slot.definition.id, item: null };
  const comparisons = comparisonsOn(program, roots, place.fact, new Set());
  const root = env.current[0] as Row;
  const probe = probeOf(program, (value) => again(env, withCell(program.layout, root, place, value)));
  return turningValues(comparisons, slot, null, probe);
}

/** The codes by which the rules tell values of the fact apart. */
function codesTested(open: readonly CompiledBenefit[], fact: string): string[] {
  const roots = open.flatMap(({ benefit }) => rootsOf(benefit).map((each) => each.node));
  const reads = (node: Node | undefined): boolean =>
    node !== undefined && nodesOf([node]).some((each) => each.kind === 'fact' && each.definition.id === fact);
  const found = nodesOf(roots).flatMap((node): readonly string[] => {
    if (node.kind === 'apply' && node.operator === 'is-one-of')
      return reads(node.args[0]) ? (node.codes ?? []) : [];
    if (node.kind !== 'table') return [];
    return node.inputs.flatMap((input, i) =>
      reads(input) ? node.rows.flatMap((row) => row.match[i]?.slice(0, 1) ?? []) : [],
    );
  });
  return [...new Set(found)];
}
