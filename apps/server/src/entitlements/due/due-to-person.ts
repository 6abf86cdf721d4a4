import { decideRequest } from '@wenye/policy';
import type { Json } from '@wenye/rules';
import type { UseCaseContext } from '../../kernel/use-case.ts';
import { personFactsOf } from '../../people/person-facts.ts';
import { registryOf } from '../../people/registry.ts';
import type { RegistryFact } from '../../people/registry-fact.ts';
import { requestFacts } from './known-facts.ts';

export type Reading = Pick<UseCaseContext<unknown>, 'tx' | 'actor' | 'businessDate' | 'audit'>;
export type Declared = { readonly [fact: string]: Json };

/** What the signed-in person is due today by what registers know and what they declare. */
export async function dueToPerson({ tx, actor, businessDate, audit }: Reading, declared: Declared) {
  const personId = actor.personId as string; // the access rule has checked
  const rows = await registryOf(tx, personId, businessDate);
  const known: RegistryFact[] = rows === null ? [] : personFactsOf(rows, businessDate);
  await audit({
    action: 'entitlements.read-own',
    object: { kind: 'person', id: personId },
    fields: known.map(({ fact }) => fact),
  });
  const decided = decideRequest({
    subject: 'person',
    decisionDate: businessDate,
    county: rows?.person.division ?? null,
    facts: requestFacts(declared, known),
  });
  return { known, decided };
}
