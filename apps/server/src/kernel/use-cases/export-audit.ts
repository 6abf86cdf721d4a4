import { z } from 'zod';
import { officer } from '../access.ts';
import { auditFilters, auditView, findRecords } from '../audit/find-records.ts';
import { exported } from '../export.ts';
import { useCase } from '../use-case.ts';

/** A record is short, and many are gone through at once; but a file that no spreadsheet opens helps nobody. */
const mostExported = 50_000;

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
    const { rows } = await exported((range) => findRecords(tx, input, range), mostExported);
    await audit({
      action: 'kernel.export-audit',
      object: { kind: 'audit', id: input.objectId ?? input.personId ?? '*' },
    });
    return { rows };
  },
});
