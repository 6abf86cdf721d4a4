import { sql } from 'kysely';
import { z } from 'zod';
import { bound } from '../../kernel/access.ts';
import { useCase } from '../../kernel/use-case.ts';
import { namedBy } from '../object-label.ts';
import { caseRow, caseStatus, dueKind, pageInput, pageOf } from '../views.ts';
import { type ListedCase, ownStandingLabel, rowView } from './case-row.ts';

/** The caller's own cases: in person, of firms acted for, and those filed by the caller at a counter. */
export const listOwnCases = useCase('casework.list-own-cases', {
  input: pageInput.extend({
    status: z.array(caseStatus).optional(),
    due: z
      .array(dueKind)
      .optional()
      .describe('期限的种类；correction、rebuttal 和 defence 是等申请人办理的')
      .meta({ example: ['correction', 'rebuttal', 'defence'] }),
    submissionId: z.uuid().optional(),
    claimantId: z.uuid().optional(),
  }),
  output: pageOf(caseRow),
  access: bound(),
  async run({ tx, actor, input, businessDate, audit }) {
    const { page, pageSize, ...filters } = input;
    const query = { ...filters, offset: (page - 1) * pageSize, limit: pageSize };
    const { rows } = await sql<{ answer: { total: number; rows: ListedCase[] } }>`
      select casework.own_list(${JSON.stringify(query)}::jsonb) as answer`.execute(tx);
    const { total, rows: listed } = rows[0]?.answer ?? { total: 0, rows: [] };
    await audit({
      action: 'casework.list-own-cases',
      object: { kind: 'own-list', id: `page-${page}` },
      fields: ['claimant-name', 'object-name'],
    });
    // Who has the case on the desk is the office's matter.
    return {
      rows: listed.map((row) => {
        const whole = namedBy(actor, { kind: row.claimantKind, id: row.claimantId });
        return {
          ...rowView(row, businessDate, whole),
          statusLabel: ownStandingLabel(row, businessDate),
          assignee: null,
        };
      }),
      total,
      page,
      pageSize,
    };
  },
});
