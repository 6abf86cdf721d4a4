/**
 * The values of a fact at which something turns: found by halving on the comparisons that read it, so any
 * arithmetic between fact and bound is covered as long as it only rises or only falls.
 */
import { type Interval, isInterval, type Value } from '../core/state.ts';
import type { Node } from '../ir.ts';
import type { Env } from './env.ts';
import type { Slot } from './layout.ts';
import type { Program } from './program.ts';
import { nodesOf } from './walk.ts';

/** Evaluates a node with the fact at a value, all else as it is. */
export type Probe = (node: Node, value: number) => Value;

/** The comparisons within `roots` that read the fact and no rows other than the current ones. */
export function comparisonsOn(
  program: Program,
  roots: readonly Node[],
  fact: string,
  levels: ReadonlySet<number>,
): Node[] {
  return nodesOf(roots).filter(
    (node) =>
      node.kind === 'apply' &&
      (node.operator === 'less' || node.operator === 'at-most' || node.operator === 'equal') &&
      [...program.scopes.of(node)].every((level) => levels.has(level)) &&
      nodesOf([node]).some((each) => each.kind === 'fact' && each.definition.id === fact),
  );
}

/** Values next to each turn of the comparisons between `from` and the ends of the fact's range, both sides. */
export function turningValues(
  comparisons: readonly Node[],
  slot: Slot,
  from: number | null,
  probe: Probe,
): number[] {
  const possible = slot.possible;
  if (possible === null || !isInterval(possible) || possible.denominator > 1) return [];
  const { min, max } = possible as Interval & { min: number; max: number };
  const start = from ?? min;
  const found = new Set<number>();
  for (const node of comparisons) {
    for (const end of [min, max]) for (const value of turn(node, start, end, probe)) found.add(value);
    for (const value of equalised(node, slot, start, probe)) {
      if (value >= min && value <= max) found.add(value);
    }
  }
  return [...found].sort((a, b) => a - b);
}

/** The two neighbouring values between which the comparison changes on the way from a to b. */
function turn(node: Node, a: number, b: number, probe: Probe): number[] {
  const before = probe(node, a);
  const after = probe(node, b);
  if (before === after || typeof before !== 'number' || typeof after !== 'number') return [];
  let [here, there] = [a, b];
  while (Math.abs(there - here) > 1) {
    const middle = Math.trunc((here + there) / 2);
    const value = probe(node, middle);
    if (value === before) here = middle;
    else there = middle;
  }
  return [here, there];
}

/** For "fact = something": that something, which halving cannot find. */
function equalised(node: Node, slot: Slot, from: number, probe: Probe): number[] {
  if (node.kind !== 'apply' || node.operator !== 'equal') return [];
  const other = node.args.find((arg) => !(arg.kind === 'fact' && arg.definition.id === slot.definition.id));
  if (other === undefined || node.args.every((arg) => arg === other)) return [];
  const value = probe(other, from);
  return typeof value === 'number' ? [value] : [];
}

/** A probe for a case whose rows are made by `at`. */
export const probeOf =
  (program: Program, envAt: (value: number) => Env): Probe =>
  (node, value) =>
    program.compile(node)(envAt(value));
