import { facts } from '@wenye/policy';
import type { AnyFactDefinition } from '@wenye/rules';

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

/** Fact ids in the order in which the pack lists them: the order in which people are asked and shown. */
export const FACT_ORDER: readonly string[] = [...byId.keys()];
