import { z } from 'zod';
import { officer } from '../access.ts';
import { auditFilters, auditView, findRecords } from '../audit/find-records.ts';
import { refuse } from '../refusals.ts';
import { useCase } from '../use-case.ts';

/** More is narrowed by the filters first: a file that no spreadsheet opens helps nobody. */
export const mostExported = 50_000;

/**
 * All records that match, newest first, to be saved as a file. Taking them out of the system is recorded.
 *
 * @throws Refusal `kernel.too-many-to-export`
 */
export const exportAudit = useCase('kernel.export-audit', {
  input: auditFilters,
  output: z.object({ rows: z.array(auditView) }),
  access: officer('auditor'),
  isolation: 'repeatable read',
  async run({ tx, input, audit }) {
    const { total, rows } = await findRecords(tx, input, { limit: mostExported, offset: 0 });
    if (total > mostExported) return refuse('kernel.too-many-to-export', { total, most: mostExported });
    await audit({
      action: 'kernel.export-audit',
      object: { kind: 'audit', id: input.objectId ?? input.personId ?? '*' },
    });
    return { rows };
  },
});
