import { z } from 'zod';
import { officer } from '../../kernel/access.ts';
import { exported } from '../../kernel/export.ts';
import { useCase } from '../../kernel/use-case.ts';
import { nearMissFilters, nearMissPeople, nearMissPerson } from './near-miss.ts';

/**
 * The whole list of whom one condition alone keeps from a benefit, as of one moment, to be saved as a file. Everybody on it is
 * put on record as taken out of the system.
 *
 * @throws Refusal `entitlements.benefit-not-found` where no benefit of a person has this id
 * @throws Refusal `kernel.too-many-to-export`
 */
export const exportNearMisses = useCase('entitlements.export-near-misses', {
  input: nearMissFilters,
  output: z.object({ rows: z.array(nearMissPerson) }),
  access: officer('counter-clerk', 'acceptor', 'reviewer', 'approver', 'auditor'),
  async run({ tx, input, audit }) {
    const { benefit, rows } = await exported((range) => nearMissPeople(tx, input, range));
    const action = 'entitlements.export-near-misses';
    await audit({ action, object: { kind: 'near-miss-list', id: benefit.id } });
    const id = rows.map(({ personId }) => personId);
    await audit({ action, object: { kind: 'person', id }, fields: ['name', 'residence', benefit.id] });
    return { rows };
  },
});
