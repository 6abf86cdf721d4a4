import { decideRequest } from '@wenye/policy';
import type { Json } from '@wenye/rules';
import type { UseCaseContext } from '../../kernel/use-case.ts';
import { registryOf } from '../../people/registry.ts';
import { rulesInForce } from '../parameters/rules-in-force.ts';
import { personRequest } from './person-request.ts';
import { withoutGranted } from './without-granted.ts';

export type Reading = Pick<UseCaseContext<unknown>, 'tx' | 'actor' | 'businessDate' | 'audit'>;
export type Declared = { readonly [fact: string]: Json };

/** What the signed-in person is due today by what registers know and what they declare. */
export async function dueToPerson(reading: Reading, declared: Declared) {
  const personId = reading.actor.personId as string; // the access rule has checked
  return dueTo(reading, personId, declared, 'entitlements.read-own');
}

/** The same for anybody whose registers the caller may read; the caller has checked. Months that were granted are left out. */
export async function dueTo(
  { tx, businessDate, audit }: Reading,
  personId: string,
  declared: Declared,
  action: `entitlements.${string}`,
) {
  const rows = await registryOf(tx, personId, businessDate);
  const { known, request } = personRequest(rows && withoutGranted(rows), businessDate, declared);
  await audit({
    action,
    object: { kind: 'person', id: personId },
    fields: known.map(({ fact }) => fact),
  });
  const decided = decideRequest({ ...request, changes: true }, await rulesInForce(tx));
  return { known, decided };
}
