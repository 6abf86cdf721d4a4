import { z } from 'zod';
import { officer } from '../../kernel/access.ts';
import { refuse } from '../../kernel/refusals.ts';
import { useCase } from '../../kernel/use-case.ts';
import { auditImpactFirms } from './audit-listed.ts';
import { impactFilters, impactFirm, impactFirms, mostExported } from './impact-lists.ts';

/**
 * The same of firms: each firm, and everybody whom it hired, is put on record.
 *
 * @throws Refusal `kernel.too-many-to-export`
 */
export const exportImpactFirms = useCase('entitlements.export-impact-firms', {
  input: impactFilters,
  output: z.object({ rows: z.array(impactFirm) }),
  access: officer('acceptor', 'reviewer', 'approver', 'auditor'),
  async run({ tx, input, audit }) {
    const { total, rows } = await impactFirms(tx, input, { offset: 0, limit: mostExported });
    if (total > mostExported) return refuse('kernel.too-many-to-export', { total, most: mostExported });
    await auditImpactFirms(audit, 'entitlements.export-impact-firms', input.valueId, rows);
    return { rows };
  },
});
