import { z } from 'zod';
import { officer } from '../../kernel/access.ts';
import { useCase } from '../../kernel/use-case.ts';
import { auditImpactFirms } from './audit-listed.ts';
import { impactFirm, impactFirms, impactPage } from './impact-lists.ts';

/**
 * For which firms a proposed figure would change something, or for which of their hires where the benefit is decided hire by
 * hire; as many of each kind as of people. Of the officer's territory.
 */
export const listImpactFirms = useCase('entitlements.list-impact-firms', {
  input: impactPage,
  output: z.object({ rows: z.array(impactFirm), total: z.int(), page: z.int(), pageSize: z.int() }),
  access: officer('acceptor', 'reviewer', 'approver', 'auditor'),
  async run({ tx, input, audit }) {
    const { page, pageSize, ...filters } = input;
    const range = { offset: (page - 1) * pageSize, limit: pageSize };
    const { total, rows } = await impactFirms(tx, filters, range);
    await auditImpactFirms(audit, 'entitlements.list-impact-firms', input.valueId, rows);
    return { rows, total, page, pageSize };
  },
});
