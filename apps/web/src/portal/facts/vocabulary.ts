import { facts } from '@wenye/policy';
import type { AnyFactDefinition, ListDefinition } from '@wenye/rules';

/** Every fact of the pack by id, the facts of a list's records included. */
const byId = new Map<string, AnyFactDefinition>();

function add(definition: AnyFactDefinition): void {
  byId.set(definition.id, definition);
  if (definition.type === 'list') definition.items.forEach(add);
}
for (const fact of facts) add(fact.definition);

/** The definition of a fact, or undefined for an id that the pack does not know. */
export function findFact(id: string): AnyFactDefinition | undefined {
  return byId.get(id);
}

/**
 * Lists of people, each named by a code. One fact at a time is asked of all of them together; records that a month
 * names are filled in as a table instead.
 */
export const ROSTERS: readonly ListDefinition[] = facts.flatMap(({ definition }) =>
  definition.type === 'list' && namesPeople(definition) ? [definition] : [],
);

function namesPeople({ items, itemId }: ListDefinition): boolean {
  return items.some(({ id, type }) => id === itemId && type === 'code');
}

/** The roster with this id. */
export function findRoster(id: string): ListDefinition | undefined {
  return ROSTERS.find((roster) => roster.id === id);
}

/** Where a fact of the people on a roster belongs: `firm.hires.insured` → `firm.hires`, `insured`. */
export function inRoster(id: string): { roster: ListDefinition; key: string } | null {
  const roster = ROSTERS.find((each) => id.startsWith(`${each.id}.`));
  return roster ? { roster, key: id.slice(roster.id.length + 1) } : null;
}

/** Fact ids in the order in which the pack lists them: the order in which people are asked and shown. */
export const FACT_ORDER: readonly string[] = [...byId.keys()];
