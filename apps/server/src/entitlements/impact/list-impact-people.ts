import { z } from 'zod';
import { officer } from '../../kernel/access.ts';
import { useCase } from '../../kernel/use-case.ts';
import { auditImpactPeople } from './audit-listed.ts';
import { impactPage, impactPeople, impactPerson } from './impact-lists.ts';

/**
 * For whom a proposed figure would change something: of each county, benefit and effect up to fifty whose answer turns and
 * up to fifty whose amount or term changes. Of the officer's territory.
 */
export const listImpactPeople = useCase('entitlements.list-impact-people', {
  input: impactPage,
  output: z.object({ rows: z.array(impactPerson), total: z.int(), page: z.int(), pageSize: z.int() }),
  access: officer('acceptor', 'reviewer', 'approver', 'auditor'),
  async run({ tx, input, audit }) {
    const { page, pageSize, ...filters } = input;
    const range = { offset: (page - 1) * pageSize, limit: pageSize };
    const { total, rows } = await impactPeople(tx, filters, range);
    await auditImpactPeople(audit, 'entitlements.list-impact-people', input.valueId, rows);
    return { rows, total, page, pageSize };
  },
});
