import { sql } from 'kysely';
import { z } from 'zod';
import { officer } from '../../kernel/access.ts';
import { useCase } from '../../kernel/use-case.ts';
import { caseStatus, pageInput, pageOf, workRow } from '../views.ts';
import { type ListedCase, maskedNames, rowView } from './case-row.ts';
import { turns } from './turns.ts';

const deskRoles = officer('counter-clerk', 'acceptor', 'reviewer', 'approver', 'auditor');

/** By what list and tabs find the same cases. */
const found = {
  q: pageInput.shape.q,
  benefitId: z.string().max(20).optional(),
  divisionCode: z.string().max(12).optional(),
  claimantId: z.uuid().optional(),
};

/** The officers' work list: cases that the caller's offices, or offices below them, accepted. */
export const listWork = useCase('casework.list-work', {
  input: pageInput.extend({
    ...found,
    status: z.array(caseStatus).optional(),
    mine: z.boolean().optional(),
    unassigned: z.boolean().optional(),
    overdue: z.boolean().optional(),
    sort: z.enum(['due', '-due', 'submitted', '-submitted', 'amount', '-amount']).default('due'),
  }),
  output: pageOf(workRow),
  access: deskRoles,
  async run({ tx, input, businessDate, audit }) {
    const { page, pageSize, ...filters } = input;
    const query = { ...filters, turns, offset: (page - 1) * pageSize, limit: pageSize };
    const { rows } = await sql<{ answer: { total: number; rows: ListedCase[] } }>`
      select casework.work_list(${JSON.stringify(query)}::jsonb) as answer`.execute(tx);
    const { total, rows: listed } = rows[0]?.answer ?? { total: 0, rows: [] };
    await audit({
      action: 'casework.list-work',
      object: { kind: 'work-list', id: `page-${page}` },
      fields: ['claimant-name', 'object-name'],
    });
    return {
      rows: listed.map((row) => ({ ...rowView(row, businessDate), names: maskedNames(row.names) })),
      total,
      page,
      pageSize,
    };
  },
});

/** Numbers for the work list's tabs: of what the list finds by words, benefit, county and claimant. */
export const countWork = useCase('casework.count-work', {
  input: z.object(found),
  output: z.object({
    byStatus: z.record(z.string(), z.int()),
    mine: z.int(),
    unassigned: z.int(),
    overdue: z.int(),
  }),
  access: deskRoles,
  async run({ tx, input }) {
    const { rows } = await sql<{
      answer: { byStatus: Record<string, number>; mine: number; unassigned: number; overdue: number };
    }>`
      select casework.work_counts(${JSON.stringify({ ...input, turns })}::jsonb) as answer`.execute(tx);
    return (rows[0] as (typeof rows)[number]).answer;
  },
});
