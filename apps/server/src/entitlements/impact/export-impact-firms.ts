import { z } from 'zod';
import { officer } from '../../kernel/access.ts';
import { exported } from '../../kernel/export.ts';
import { useCase } from '../../kernel/use-case.ts';
import { auditImpactFirms } from './audit-listed.ts';
import { impactFilters, impactFirm, impactFirms } from './impact-lists.ts';

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
    const { rows } = await exported((range) => impactFirms(tx, input, range));
    await auditImpactFirms(audit, 'entitlements.export-impact-firms', input.valueId, rows);
    return { rows };
  },
});
