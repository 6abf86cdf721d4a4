import { IMPLICATIONS } from '../facts/index.ts';
import type { Checklist } from './checklist.ts';
import { firmChecklists } from './firm.ts';
import { personChecklists } from './person.ts';

export type { Checklist, ChecklistItem } from './checklist.ts';
export { type Shortcut, shortcutAt } from './shortcuts.ts';

/** Every checklist of the pack. A fact is on one at most. */
export const checklists: readonly Checklist[] = [...personChecklists, ...firmChecklists];

const byId = new Map(checklists.map((each) => [each.id, each]));
const byFact = new Map(checklists.flatMap((each) => each.items.map(({ fact }) => [fact, each] as const)));

/** The checklist with this id. */
export function findChecklist(id: string): Checklist | undefined {
  return byId.get(id);
}

/**
 * What is asked before a fact: what must be so for there to be anything to say of it (when a subsidy ended, of one who
 * drew it), and what is answered at a glance and may spare it.
 */
const gates = new Map([
  ...IMPLICATIONS.filter(({ list, of, value }) => list === null && of === undefined && value === true).map(
    ({ given, implies }) => [given, implies] as const,
  ),
  // Most people’s age matters for nothing, which shows once it is told what they do.
  ['person.birth-date', 'person.unemployed'],
  ['person.hit-by-epidemic', 'person.hardship'],
  ['person.hardship-flexible-subsidy', 'person.hardship'],
  ['person.stable-work', 'person.hardship-flexible-subsidy'],
  ['person.diploma-date', 'person.school-kind'],
  ['person.trained-as-student', 'person.skill-training-ended-on'],
  ['person.school-leaver', 'person.skill-training-ended-on'],
]);

/**
 * What to put to somebody, of the facts that can still matter: the checklist of a fact where another of its facts is
 * open too and it was not put before, else the fact itself. Where it is open whether there is anything to say of a fact,
 * that is asked in its place. Each once, in the order of the facts.
 */
export function gathered(open: readonly string[], wasPut: (checklist: string) => boolean): readonly string[] {
  const isOpen = new Set(open);
  const behindGates = (fact: string): readonly string[] => {
    const gate = gates.get(fact);
    return gate !== undefined && isOpen.has(gate) ? [...behindGates(gate), fact] : [fact];
  };
  const ids = open.flatMap(behindGates).map((fact) => {
    const checklist = byFact.get(fact);
    if (checklist === undefined || wasPut(checklist.id)) return fact;
    return checklist.items.filter((item) => isOpen.has(item.fact)).length > 1 ? checklist.id : fact;
  });
  return [...new Set(ids)];
}
