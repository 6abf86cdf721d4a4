/** Evaluates single expressions over facts, for tests of the laws. */

import type { Value } from '../core/state.ts';
import { evaluatorOver } from '../engine/alone.ts';
import type { Cell, Layout, Row } from '../engine/layout.ts';
import type { ListFact } from '../index.ts';
import type { FactNode, Node } from '../ir.ts';

/** By fact id: a value, undefined for unknown, an array of records for a list. */
export interface Given {
  readonly [id: string]: Value | undefined | readonly Given[];
}

/** Evaluates with these facts as the whole vocabulary. */
export function evaluator(facts: readonly (FactNode | ListFact)[]): (node: Node, given?: Given) => Value {
  const { layout, evaluate } = evaluatorOver(facts);
  return (node, given = {}) => evaluate(node, rowOf(layout, 0, given, null));
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
