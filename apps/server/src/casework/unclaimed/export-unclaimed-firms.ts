import { z } from 'zod';
import { auditFirms } from '../../firms/listed-firm.ts';
import { officer } from '../../kernel/access.ts';
import { exported } from '../../kernel/export.ts';
import { useCase } from '../../kernel/use-case.ts';
import { unclaimedFilters, unclaimedFirm, unclaimedFirms } from './unclaimed.ts';

/**
 * The whole list of which firms are due a benefit and have not claimed it, or for which hires, as of one moment, to be saved
 * as a file. Every firm and everybody on it is put on record as taken out of the system.
 *
 * @throws Refusal `entitlements.benefit-not-found` where no benefit of a firm has this id
 * @throws Refusal `kernel.too-many-to-export`
 */
export const exportUnclaimedFirms = useCase('casework.export-unclaimed-firms', {
  input: unclaimedFilters,
  output: z.object({ rows: z.array(unclaimedFirm) }),
  access: officer('counter-clerk', 'acceptor', 'reviewer', 'approver', 'auditor'),
  async run({ tx, input, audit }) {
    const { benefit, rows } = await exported((range) => unclaimedFirms(tx, input, range));
    const action = 'casework.export-unclaimed-firms';
    await audit({ action, object: { kind: 'unclaimed-list', id: benefit.id } });
    await auditFirms(audit, action, benefit.id, rows);
    return { rows };
  },
});
