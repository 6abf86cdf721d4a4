/** Where a figure is looked for: in a division, and what it is a part of. */
import type { Division } from '../pack.ts';

/** By division: itself with what it became or came of, and its ancestors, in the order in which figures count. */
export type Chains = ReadonlyMap<string, readonly string[]>;

/**
 * Each division with the unit that it became or came of, and its ancestors; a table with a loop is cut where it closes.
 */
export function chainsOf(divisions: readonly Division[]): Chains {
  const byCode = new Map(divisions.map((each) => [each.code, each]));
  const chainOf = ({ code, successor, predecessor, parent }: Division): string[] => {
    const chain = [successor, code, predecessor].filter((each) => each !== undefined);
    for (let at = parent; at !== null && !chain.includes(at); at = byCode.get(at)?.parent ?? null)
      chain.push(at);
    return chain;
  };
  return new Map(divisions.map((each) => [each.code, chainOf(each)]));
}
