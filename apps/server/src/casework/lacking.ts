/** What a decision lacks for the claimant to state: else it could be neither asked for nor said. Pure. */
import { type FactEntry, findFact, findScheme, flatten, vocabulary } from '@wenye/policy';
import type { Missing } from '@wenye/rules';

const ROSTER = 'firm.hires';

/** Facts as cases hold them: those of the claimant, and those of the one person hired in place of the roster. */
const caseFacts: readonly FactEntry[] = vocabulary.flatMap((entry) =>
  entry.id === ROSTER ? (entry.items ?? []).filter(({ key }) => key !== entry.itemKey) : [entry],
);

/** Which fact of a case each fact of the vocabulary is stated with: a list by the month is stated whole. */
const statedWith = new Map(
  caseFacts.flatMap((whole) => flatten([whole]).map((part) => [part.id, whole] as const)),
);

/**
 * Facts that a decision names as missing and that the claimant may state, each once, in its order. What the vocabulary
 * does not know (the place, what the rules add to a request), figures and judgements are not theirs to state.
 */
export function lackingFacts(missing: readonly Missing[]): { fact: string; label: string }[] {
  const ids = missing.flatMap((each) => (each.kind === 'fact' ? (statedWith.get(each.fact)?.id ?? []) : []));
  return [...new Set(ids)].map((fact) => ({ fact, label: findFact(fact)?.label ?? fact }));
}

/**
 * Whether a correction of a case of this benefit may ask for an item: a paper of its scheme (`document:diploma`), or a
 * fact that it reads and that the claimant states (`fact:person.diploma-date`).
 */
export function mayBeAsked(benefitId: string, item: string): boolean {
  const [kind, id] = item.split(':');
  return kind === 'document'
    ? findScheme(benefitId)?.documents.value.some((each) => each.kind === id) === true
    : caseFacts.some((each) => each.id === id && each.clauses.includes(benefitId));
}
