import { z } from 'zod';
import { officer } from '../../kernel/access.ts';
import { exported } from '../../kernel/export.ts';
import { useCase } from '../../kernel/use-case.ts';
import { auditImpactPeople } from './audit-listed.ts';
import { impactFilters, impactPeople, impactPerson } from './impact-lists.ts';

/**
 * The whole list of people for whom a proposed figure would change something, to be saved as a file. Everybody on it is put
 * on record as taken out of the system.
 *
 * @throws Refusal `kernel.too-many-to-export`
 */
export const exportImpactPeople = useCase('entitlements.export-impact-people', {
  input: impactFilters,
  output: z.object({ rows: z.array(impactPerson) }),
  access: officer('acceptor', 'reviewer', 'approver', 'auditor'),
  async run({ tx, input, audit }) {
    const { rows } = await exported((range) => impactPeople(tx, input, range));
    await auditImpactPeople(audit, 'entitlements.export-impact-people', input.valueId, rows);
    return { rows };
  },
});
