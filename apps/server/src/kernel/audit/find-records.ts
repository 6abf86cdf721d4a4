import { sql } from 'kysely';
import { z } from 'zod';
import type { Tx } from '../database.ts';
import { searchWords } from '../list.ts';

/** What a list or an export of the trail may be narrowed to. */
export const auditFilters = z.object({
  objectKind: z.string().max(50).optional(),
  objectId: z.string().max(100).optional(),
  object: searchWords
    .pipe(z.string().trim().max(60))
    .optional()
    .describe('对象的编号（办件号、回执号、批次号等），或当事人完整的身份证号'),
  personId: z.uuid().optional().describe('经办人'),
  officer: searchWords.optional().describe('经办人姓名的开头'),
  action: z.string().max(100).optional().describe('动作，或带点的模块名，如 `people.`'),
  from: z.iso.date().optional().describe('业务日期'),
  to: z.iso.date().optional(),
});
export type AuditFilters = z.output<typeof auditFilters>;

export const auditView = z.object({
  id: z.int(),
  at: z.iso.datetime({ offset: true }),
  businessDate: z.iso.date(),
  actorKind: z.enum(['guest', 'account', 'system']),
  accountId: z.string().nullable(),
  personId: z.uuid().nullable(),
  officerName: z.string().nullable().describe('经办人姓名（任职或曾任职的）'),
  roles: z.array(z.string()),
  action: z.string(),
  objectKind: z.string(),
  objectId: z.string(),
  objectName: z.string().nullable().describe('对象的编号，如办件号；没有编号的为 null'),
  fields: z.array(z.string()),
  purpose: z.string().nullable(),
  requestId: z.string(),
  sealed: z.boolean().describe('是否已入链'),
});
type View = z.output<typeof auditView>;

/** Records that match in the auditor's territory, newest first, and how many there are in all. */
export async function findRecords(
  tx: Tx,
  filters: AuditFilters,
  { limit, offset }: { limit: number; offset: number },
): Promise<{ total: number; rows: View[] }> {
  const { rows } = await sql<{ answer: { total: number; rows: View[] } }>`
    select audit.search(${JSON.stringify(filters)}::jsonb, ${offset}, ${limit}) as answer`.execute(tx);
  const { total, rows: found } = (rows[0] as (typeof rows)[number]).answer;
  return { total, rows: found.map((record) => ({ ...record, at: new Date(record.at).toISOString() })) };
}
