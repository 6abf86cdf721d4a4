/** On which days the rules of a benefit read a parameter, told from the rules alone. */
import type { Node } from '../ir.ts';
import type { Benefit } from '../pack.ts';
import { nodesOf, rootsOf } from './walk.ts';

/** What stands as the day where the benefit's rules read the parameter, each once; empty: they do not read it. */
export function daysAsked(benefit: Benefit, key: string): readonly Node[] {
  const days = new Set<Node>();
  for (const node of nodesOf(rootsOf(benefit).map((root) => root.node)))
    if (node.kind === 'parameter' && node.definition.key === key) days.add(node.on);
  return [...days];
}
