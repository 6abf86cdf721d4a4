/** Evaluates single expressions over facts, for tests of the laws. */

import type { Value } from '../core/state.ts';
import { Compiler } from '../engine/compile.ts';
import { newEnv } from '../engine/env.ts';
import { type Cell, type Layout, layoutOf, type Row } from '../engine/layout.ts';
import { Scopes } from '../engine/walk.ts';
import type { ListFact, Pack } from '../index.ts';
import type { FactNode, Node } from '../ir.ts';

/** By fact id: a value, undefined for unknown, an array of records for a list. */
export interface Given {
  readonly [id: string]: Value | undefined | readonly Given[];
}

/** Evaluates with these facts as the whole vocabulary. */
export function evaluator(facts: readonly (FactNode | ListFact)[]): (node: Node, given?: Given) => Value {
  const pack = { facts, divisions: [] } as unknown as Pack;
  const layout = layoutOf(pack);
  return (node, given = {}) => {
    const evaluate = new Compiler(layout, new Scopes(layout), new Map(), new Map()).compile(node);
    const reading = { knownOn: null, trust: 'demonstration' } as const;
    return evaluate(newEnv(rowOf(layout, 0, given, null), reading));
  };
}

/** The row, with the rows of its lists, as the interpreter reads it. */
export function rowOf(layout: Layout, level: number, given: Given, item: string | null): Row {
  const cells: Cell[] = (layout.levels[level]?.slots ?? []).map(({ definition, name }) => {
    const value = given[name] as Value | undefined | readonly Given[];
    if (!Array.isArray(value)) return value as Cell;
    const below = layout.levelOfList.get(definition.id) as number;
    return value.map((each: Given, i) => rowOf(layout, below, each, String(i + 1)));
  });
  return { cells, item };
}
