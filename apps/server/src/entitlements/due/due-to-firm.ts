import { decideRequest } from '@wenye/policy';
import { firmRegistryOf, hireFacts } from '../../firms/registry.ts';
import type { RegistryFact } from '../../people/registry-fact.ts';
import { rulesInForce } from '../parameters/rules-in-force.ts';
import { refuse } from '../refusals.ts';
import type { Declared, Reading } from './due-to-person.ts';
import { firmRequest } from './firm-request.ts';
import { declaredHires } from './known-facts.ts';

/**
 * What a firm is due today, for the hires that it declares (`firm.hires` with resident ID numbers as `id`).
 *
 * @throws Refusal `entitlements.not-mandated` where the signed-in person may not act for the firm
 */
export async function dueToFirm(reading: Reading, firmId: string, declared: Declared) {
  const { tx, actor, businessDate, audit } = reading;
  if (!actor.mandates.some((mandate) => mandate.firmId === firmId))
    return refuse('entitlements.not-mandated');
  const rows = await firmRegistryOf(tx, firmId, businessDate);
  const hires = new Map<string, readonly RegistryFact[]>();
  for (const id of declaredHires(declared)) hires.set(id, await hireFacts(tx, firmId, id, businessDate));
  const { known, request } = firmRequest(rows, hires, businessDate, declared);
  const fields = new Set([...known, ...[...hires.values()].flat()].map(({ fact }) => fact));
  await audit({
    action: 'entitlements.read-firm',
    object: { kind: 'firm', id: firmId },
    fields: [...fields],
  });
  const decided = decideRequest({ ...request, changes: true }, await rulesInForce(tx));
  return { known, decided };
}
