import { z } from 'zod';
import { auditFirms } from '../../firms/listed-firm.ts';
import { officer } from '../../kernel/access.ts';
import { exported } from '../../kernel/export.ts';
import { useCase } from '../../kernel/use-case.ts';
import { nearMissFilters, nearMissFirm, nearMissFirms } from './near-miss.ts';

/**
 * The whole list of which firms one condition alone keeps from a benefit, or for which hires, as of one moment, to be saved as
 * a file. Every firm and everybody on it is put on record as taken out of the system.
 *
 * @throws Refusal `entitlements.benefit-not-found` where no benefit of a firm has this id
 * @throws Refusal `kernel.too-many-to-export`
 */
export const exportNearMissingFirms = useCase('entitlements.export-near-missing-firms', {
  input: nearMissFilters,
  output: z.object({ rows: z.array(nearMissFirm) }),
  access: officer('counter-clerk', 'acceptor', 'reviewer', 'approver', 'auditor'),
  async run({ tx, input, audit }) {
    const { benefit, rows } = await exported((range) => nearMissFirms(tx, input, range));
    const action = 'entitlements.export-near-missing-firms';
    await audit({ action, object: { kind: 'near-miss-list', id: benefit.id } });
    await auditFirms(audit, action, benefit.id, rows);
    return { rows };
  },
});
