import { officer } from '../access.ts';
import { auditFilters, auditView, findRecords } from '../audit/find-records.ts';
import { listOf, listQuery } from '../list.ts';
import { useCase } from '../use-case.ts';

/** What was done, newest first, in the auditor's territory; looking is itself recorded. */
export const listAudit = useCase('kernel.list-audit', {
  input: listQuery.omit({ q: true, sort: true }).extend(auditFilters.shape),
  output: listOf(auditView),
  access: officer('auditor'),
  async run({ tx, input, audit }) {
    const { page, pageSize, ...filters } = input;
    const found = await findRecords(tx, filters, { limit: pageSize, offset: (page - 1) * pageSize });
    await audit({
      action: 'kernel.list-audit',
      object: { kind: 'audit', id: input.objectId ?? input.personId ?? '*' },
    });
    return { ...found, page, pageSize };
  },
});
