/** Puts on record who was told of in a list of those whom a figure concerns, benefit by benefit. */
import type { z } from 'zod';
import { auditFirms } from '../../firms/listed-firm.ts';
import type { UseCaseContext } from '../../kernel/use-case.ts';
import type { impactFirm, impactPerson } from './impact-lists.ts';

type Audit = UseCaseContext<unknown>['audit'];
type Action = `entitlements.${string}`;

export async function auditImpactPeople(
  audit: Audit,
  action: Action,
  valueId: string,
  rows: readonly z.input<typeof impactPerson>[],
): Promise<void> {
  await audit({ action, object: { kind: 'parameter-value', id: valueId } });
  for (const [benefitId, some] of Map.groupBy(rows, (row) => row.benefitId)) {
    const id = some.map(({ personId }) => personId);
    await audit({ action, object: { kind: 'person', id }, fields: ['name', 'residence', benefitId] });
  }
}

export async function auditImpactFirms(
  audit: Audit,
  action: Action,
  valueId: string,
  rows: readonly z.input<typeof impactFirm>[],
): Promise<void> {
  await audit({ action, object: { kind: 'parameter-value', id: valueId } });
  for (const [benefitId, some] of Map.groupBy(rows, (row) => row.benefitId))
    await auditFirms(audit, action, benefitId, some);
}
