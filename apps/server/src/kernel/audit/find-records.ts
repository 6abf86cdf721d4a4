import { sql } from 'kysely';
import { z } from 'zod';
import type { Tx } from '../database.ts';

/** What a list or an export of the trail may be narrowed to. */
export const auditFilters = z.object({
  objectKind: z.string().max(50).optional(),
  objectId: z.string().max(100).optional(),
  personId: z.uuid().optional().describe('Who acted.'),
  officer: z.string().max(80).optional().describe('Who acted: the beginning of an officer’s name.'),
  action: z.string().max(100).optional().describe('The action, or its room with the dot: `people.`'),
  from: z.iso.date().optional().describe('Business date.'),
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
  officerName: z.string().nullable().describe('Name of the actor, where the actor holds or held an office.'),
  roles: z.array(z.string()),
  action: z.string(),
  objectKind: z.string(),
  objectId: z.string(),
  fields: z.array(z.string()),
  purpose: z.string().nullable(),
  requestId: z.string(),
  sealed: z.boolean().describe('Whether the record is in the chain already.'),
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
