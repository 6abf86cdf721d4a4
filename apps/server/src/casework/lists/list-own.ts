import { sql } from 'kysely';
import { z } from 'zod';
import { bound } from '../../kernel/access.ts';
import { useCase } from '../../kernel/use-case.ts';
import { namedBy } from '../object-label.ts';
import { caseStatus, dueKind, ownRow, pageInput, pageOf } from '../views.ts';
import { ownRowView } from './case-row.ts';

type OwnListed = Parameters<typeof ownRowView>[0];

/** The caller's own cases: in person, of firms acted for, and those filed by the caller at a counter. */
export const listOwnCases = useCase('casework.list-own-cases', {
  input: pageInput.extend({
    status: z.array(caseStatus).optional(),
    due: z
      .array(dueKind)
      .optional()
      .describe('期限的种类；correction、rebuttal 和 defence 是等申请人办理的')
      .meta({ example: ['correction', 'rebuttal', 'defence'] }),
    waiting: z
      .boolean()
      .optional()
      .describe('只列等申请人办理的：补正、说明、陈述申辩、退款、登记收款账户；期限近的在前'),
    submissionId: z.uuid().optional(),
    claimantId: z.uuid().optional(),
  }),
  output: pageOf(ownRow),
  access: bound(),
  async run({ tx, actor, input, businessDate, audit }) {
    const { page, pageSize, ...filters } = input;
    const query = { ...filters, offset: (page - 1) * pageSize, limit: pageSize };
    const { rows } = await sql<{ answer: { total: number; rows: OwnListed[] } }>`
      select casework.own_list(${JSON.stringify(query)}::jsonb) as answer`.execute(tx);
    const { total, rows: listed } = rows[0]?.answer ?? { total: 0, rows: [] };
    await audit({
      action: 'casework.list-own-cases',
      object: { kind: 'own-list', id: `page-${page}` },
      fields: ['claimant-name', 'object-name'],
    });
    return {
      rows: listed.map((row) =>
        ownRowView(row, businessDate, namedBy(actor, { kind: row.claimantKind, id: row.claimantId })),
      ),
      total,
      page,
      pageSize,
    };
  },
});
