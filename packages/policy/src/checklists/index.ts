import type { Checklist } from './checklist.ts';
import { firmChecklists } from './firm.ts';
import { personChecklists } from './person.ts';

export type { Checklist, ChecklistItem } from './checklist.ts';

/** Every checklist of the pack. A fact is on one at most. */
export const checklists: readonly Checklist[] = [...personChecklists, ...firmChecklists];

const byId = new Map(checklists.map((each) => [each.id, each]));
const byFact = new Map(checklists.flatMap((each) => each.items.map(({ fact }) => [fact, each] as const)));

/** The checklist with this id. */
export function findChecklist(id: string): Checklist | undefined {
  return byId.get(id);
}

/**
 * What to put to somebody, of the facts that can still matter: the checklist of a fact where another of its facts is
 * open too and it was not put before, else the fact itself. Each once, in the order of the facts.
 */
export function gathered(open: readonly string[], wasPut: (checklist: string) => boolean): readonly string[] {
  const isOpen = new Set(open);
  const ids = open.map((fact) => {
    const checklist = byFact.get(fact);
    if (checklist === undefined || wasPut(checklist.id)) return fact;
    return checklist.items.filter((item) => isOpen.has(item.fact)).length > 1 ? checklist.id : fact;
  });
  return [...new Set(ids)];
}
