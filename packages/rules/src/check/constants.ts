/**
 * Finds conditions and branches that no facts can change: they decide before anything is known; and amounts that can be
 * less than nothing.
 */
import { formatKnown } from '../boundary/format.ts';
import { compare } from '../core/rational.ts';
import { type Interval, isKnown, NOT_APPLICABLE, outlook, type Value } from '../core/state.ts';
import { ANY_ITEM, type Env, newEnv } from '../engine/env.ts';
import { type Program, programOf } from '../engine/program.ts';
import { nodesOf, rootsOf } from '../engine/walk.ts';
import type { ApplyNode, Node } from '../ir.ts';
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
  const boundsOf = (node: Node): Interval | null =>
    outlook(program.compile(node)(blank(program))).possible as Interval | null;
  for (const benefit of pack.benefits) {
    const least = benefit.amount === undefined ? null : boundsOf(benefit.amount.value);
    if (least !== null && compare(least.min, 0) < 0)
      find(
        'warning',
        'negative-amount',
        `${benefit.id}/amount`,
        "金额可能算成负数，那时按零认定；本该如此的，请写明：greatest(…, money('0'))",
      );
    for (const { id, test } of benefit.conditions) {
      const value = decided(test);
      if (value === null) continue;
      const always = value === 0 ? '永远不满足' : value === 1 ? '永远满足' : '永远不适用';
      find('warning', 'constant-condition', `${benefit.id}/${id}`, `不论事实如何，这一条件${always}`);
    }
    for (const { where, node } of rootsOf(benefit)) {
      for (const each of nodesOf([node])) {
        for (const window of emptyWindows(each, boundsOf))
          find('warning', 'empty-window', `${benefit.id}/${where}`, window);
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

/** Of a conjunction: what is to lie between two ends of which the first comes after the last, whatever figure is read. */
function emptyWindows(node: Node, boundsOf: (node: Node) => Interval | null): string[] {
  if (node.kind !== 'apply' || node.operator !== 'and') return [];
  const comparisons = node.args.filter((each) => each.kind === 'apply').filter(isComparison);
  return comparisons.flatMap((lower) =>
    comparisons.flatMap((upper) => {
      const [from, value] = lower.args;
      const [same, to] = upper.args;
      if (from === undefined || to === undefined || nameOf(value) !== nameOf(same)) return [];
      const [first, last] = [boundsOf(from), boundsOf(to)];
      if (first === null || last === null || compare(first.min, last.max) <= 0) return [];
      const [least, most] = [formatKnown(from.type, first.min), formatKnown(to.type, last.max)];
      return [`须不小于 ${least}，又不大于 ${most}：永远不满足，起止是不是写反了`];
    }),
  );
}

const isComparison = ({ operator }: ApplyNode): boolean => operator === 'at-most' || operator === 'less';

/** Equal for nodes that are sure to have one value; a node of no name is equal to itself alone. */
const nameOf = (node: Node | undefined): unknown =>
  node?.kind === 'fact' ? node.definition.id : node?.kind === 'definition' ? `definition ${node.id}` : node;

/** A case of which nothing is known, looking at any record of every list. */
function blank(program: Program): Env {
  const reading = { knownOn: null, trust: 'demonstration' } as const;
  const env = newEnv({ cells: [], item: null }, reading);
  for (const { index } of program.layout.levels.slice(1)) env.current[index] = { cells: [], item: ANY_ITEM };
  return env;
}
