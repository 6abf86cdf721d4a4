/** In which regions the rules of a pack read a parameter, told from the rules alone. */
import type { Node } from '../ir.ts';
import type { Division, Pack } from '../pack.ts';
import { nodesOf, rootsOf } from './walk.ts';

/**
 * The regions that the pack's rules name where they read a parameter; null where one reads it in a region that
 * depends on the case, such as its county. Empty: no rule reads it.
 */
export function regionsAsked(pack: Pack, key: string): ReadonlySet<string> | null {
  const asked = new Set<string>();
  const roots = pack.benefits.flatMap(rootsOf).map(({ node }) => node);
  for (const node of nodesOf(roots)) {
    if (node.kind !== 'parameter' || node.definition.key !== key) continue;
    const region = named(node.region);
    if (region === null) return null;
    asked.add(region);
  }
  return asked;
}

/** Whether a value of `region` holds in `place`: there, or where it is a part of it. */
export function holdsIn(divisions: readonly Division[], region: string, place: string): boolean {
  const parents = new Map(divisions.map(({ code, parent }) => [code, parent]));
  const seen = new Set<string>();
  for (let at: string | null = place; at !== null && !seen.has(at); at = parents.get(at) ?? null) {
    if (at === region) return true;
    seen.add(at);
  }
  return false;
}

function named(node: Node): string | null {
  if (node.kind === 'definition') return named(node.body);
  return node.kind === 'constant' && typeof node.value === 'string' ? node.value : null;
}
