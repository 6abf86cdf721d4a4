import { fenToYuan } from '@wenye/codes';
import { sql } from 'kysely';
import { z } from 'zod';
import { officer } from '../../kernel/access.ts';
import { useCase } from '../../kernel/use-case.ts';
import { type ListedCase, rowView } from '../lists/case-row.ts';
import { caseRow, pageInput, pageOf, yuan } from '../views.ts';
import { causeView } from './causes.ts';
import type { Reckoned } from './reckon-case.ts';

type Row = ListedCase & Omit<Reckoned, 'caseId'>;

/**
 * Awards that come to another amount by what is known today: what is owed besides, what was too much, and what cannot be
 * told any more, each with what has become known and when. Of cases that the officer may open. Changes nothing.
 */
export const listReckoned = useCase('casework.list-reckoned', {
  input: pageInput.omit({ q: true }).extend({
    kind: z.enum(['owed', 'too-much', 'open']).optional(),
    benefitId: z.string().max(20).optional(),
    division: z
      .string()
      .regex(/^\d{6}$/)
      .optional(),
  }),
  output: pageOf(
    caseRow.extend({
      kind: z.enum(['owed', 'too-much', 'open']),
      grantedYuan: yuan.describe('批准的金额，复议增加的在内'),
      nowYuan: yuan.nullable().describe('按现在所知应得的金额；null：还不能确定'),
      differenceYuan: yuan.nullable().describe('相差多少，不分正负'),
      causes: z.array(causeView),
    }),
  ),
  access: officer('acceptor', 'reviewer', 'approver', 'auditor'),
  async run({ tx, input, businessDate, audit }) {
    const { page, pageSize, ...filters } = input;
    const query = { ...filters, offset: (page - 1) * pageSize, limit: pageSize };
    const { rows: answers } = await sql<{ answer: { total: number; rows: Row[] } }>`
      select casework.reckoned_cases(${JSON.stringify(query)}::jsonb) as answer`.execute(tx);
    const { total, rows } = answers[0]?.answer ?? { total: 0, rows: [] };
    const action = 'casework.list-reckoned';
    await audit({ action, object: { kind: 'reckoned-list', id: `page-${page}` }, fields: ['claimant-name'] });
    for (const { caseId, causes } of rows) {
      const fields = causes.flatMap((each) => (each.kind === 'fact' ? [each.fact] : []));
      await audit({ action, object: { kind: 'case', id: caseId }, fields });
    }
    return {
      rows: rows.map((row) => ({
        ...rowView(row, businessDate),
        kind: row.kind,
        grantedYuan: fenToYuan(row.grantedFen),
        nowYuan: row.nowFen === null ? null : fenToYuan(row.nowFen),
        differenceYuan: row.differenceFen === null ? null : fenToYuan(Math.abs(row.differenceFen)),
        causes: [...row.causes],
      })),
      total,
      page,
      pageSize,
    };
  },
});
