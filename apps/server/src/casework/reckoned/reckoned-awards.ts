/** Awards that come to another amount by what is known today, as lists and files show them. */
import { fenToYuan } from '@wenye/codes';
import { sql } from 'kysely';
import { z } from 'zod';
import type { AuditEntry } from '../../kernel/audit.ts';
import type { Tx } from '../../kernel/database.ts';
import { type ListedCase, rowView } from '../lists/case-row.ts';
import { caseRow, yuan } from '../views.ts';
import { causeView } from './causes.ts';
import type { Reckoned } from './reckon-case.ts';

export const reckonedFilters = z.strictObject({
  kind: z.enum(['owed', 'too-much', 'open']).optional(),
  benefitId: z.string().max(20).optional(),
  division: z
    .string()
    .regex(/^\d{6}$/)
    .optional(),
});

export const reckonedCase = caseRow.extend({
  kind: z.enum(['owed', 'too-much', 'open']),
  grantedYuan: yuan.describe('批准的金额，复议增加的在内'),
  nowYuan: yuan.nullable().describe('按现在所知应得的金额；null：还不能确定'),
  differenceYuan: yuan.nullable().describe('相差多少，不分正负'),
  causes: z.array(causeView),
});

type Row = ListedCase & Omit<Reckoned, 'caseId'>;
type Place = { readonly offset: number; readonly limit: number };

/** Those of the cases that the officer may open, most money first. */
export async function reckonedAwards(
  tx: Tx,
  filters: z.output<typeof reckonedFilters>,
  place: Place,
): Promise<{ total: number; rows: readonly Row[] }> {
  const { rows: answers } = await sql<{ answer: { total: number; rows: Row[] } }>`
    select casework.reckoned_cases(${JSON.stringify({ ...filters, ...place })}::jsonb) as answer`.execute(tx);
  return answers[0]?.answer ?? { total: 0, rows: [] };
}

/** Puts on record whose cases were read, with the facts that are told of each. */
export async function auditReckoned(
  audit: (entry: AuditEntry) => Promise<void>,
  action: string,
  listId: string,
  rows: readonly Row[],
): Promise<void> {
  await audit({ action, object: { kind: 'reckoned-list', id: listId }, fields: ['claimant-name'] });
  for (const { caseId, causes } of rows) {
    const fields = causes.flatMap((each) => (each.kind === 'fact' ? [each.fact] : []));
    await audit({ action, object: { kind: 'case', id: caseId }, fields });
  }
}

export const reckonedView = (row: Row, businessDate: string): z.input<typeof reckonedCase> => ({
  ...rowView(row, businessDate),
  kind: row.kind,
  grantedYuan: fenToYuan(row.grantedFen),
  nowYuan: row.nowFen === null ? null : fenToYuan(row.nowFen),
  differenceYuan: row.differenceFen === null ? null : fenToYuan(Math.abs(row.differenceFen)),
  causes: [...row.causes],
});
