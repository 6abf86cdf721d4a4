/** Evaluates a single expression, outside of any pack. */
import type { Value } from '../core/state.ts';
import type { FactNode, Node } from '../ir.ts';
import type { Pack } from '../pack.ts';
import type { ListFact } from '../vocabulary.ts';
import { Compiler } from './compile.ts';
import { newEnv } from './env.ts';
import { type Layout, layoutOf, type Row } from './layout.ts';
import { Scopes } from './walk.ts';

/** A function of the subject's row, for an expression over these facts and no others; without parameters. */
export function evaluatorOver(facts: readonly (FactNode | ListFact)[]): {
  readonly layout: Layout;
  readonly evaluate: (node: Node, subject: Row) => Value;
} {
  const layout = layoutOf({ facts, divisions: [] } as Partial<Pack> as Pack);
  return {
    layout,
    evaluate(node, subject) {
      const evaluate = new Compiler(layout, new Scopes(layout), new Map(), new Map()).compile(node);
      return evaluate(newEnv(subject, { knownOn: null, trust: 'demonstration' }));
    },
  };
}
