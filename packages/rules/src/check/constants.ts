/** Finds conditions and branches that no facts can change: they decide before anything is known. */
import { isKnown, NOT_APPLICABLE, type Value } from '../core/state.ts';
import { ANY_ITEM, type Env, newEnv } from '../engine/env.ts';
import { type Program, programOf } from '../engine/program.ts';
import { nodesOf, rootsOf } from '../engine/walk.ts';
import type { Node } from '../ir.ts';
import type { Pack } from '../pack.ts';
import type { Find } from './finding.ts';

/** The pack must have no errors. Parameters count as open: they change with day and region. */
export function checkConstants(pack: Pack, find: Find): void {
  const program = programOf(pack);
  const decided = (node: Node): Value | null => {
    if (nodesOf([node]).some((each) => each.kind === 'parameter')) return null;
    const value = program.compile(node)(blank(program));
    return isKnown(value) || value === NOT_APPLICABLE ? value : null;
  };
  for (const benefit of pack.benefits) {
    for (const { id, test } of benefit.conditions) {
      const value = decided(test);
      if (value === null) continue;
      const always = value === 0 ? '永远不满足' : value === 1 ? '永远满足' : '永远不适用';
      find('warning', 'constant-condition', `${benefit.id}/${id}`, `不论事实如何，这一条件${always}`);
    }
    for (const { where, node } of rootsOf(benefit)) {
      for (const each of nodesOf([node])) {
        if (each.kind !== 'choice') continue;
        const dead = each.cases.findIndex(({ when }) => decided(when) === 0);
        const rest = each.cases.findIndex(({ when }) => decided(when) === 1);
        if (dead >= 0)
          find('warning', 'dead-branch', `${benefit.id}/${where}`, `第 ${dead + 1} 种情形不会出现`);
        if (rest >= 0)
          find('warning', 'dead-branch', `${benefit.id}/${where}`, `第 ${rest + 1} 种情形之后的都不会出现`);
      }
    }
  }
}

/** A case of which nothing is known, looking at any record of every list. */
function blank(program: Program): Env {
  const reading = { knownOn: null, trust: 'demonstration' } as const;
  const env = newEnv({ cells: [], item: null }, reading);
  for (const { index } of program.layout.levels.slice(1)) env.current[index] = { cells: [], item: ANY_ITEM };
  return env;
}
