import { sql } from 'kysely';
import { z } from 'zod';
import { officer } from '../access.ts';
import { listOf, listQuery } from '../list.ts';
import { useCase } from '../use-case.ts';

const row = z.object({
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

/** What was done, newest first, in the auditor's territory; looking is itself recorded. */
export const listAudit = useCase('kernel.list-audit', {
  input: listQuery.omit({ q: true, sort: true }).extend({
    objectKind: z.string().max(50).optional(),
    objectId: z.string().max(100).optional(),
    personId: z.uuid().optional().describe('Who acted.'),
    officer: z.string().max(80).optional().describe('Who acted: the beginning of an officer’s name.'),
    action: z.string().max(100).optional().describe('The action, or its room with the dot: `people.`'),
    from: z.iso.date().optional().describe('Business date.'),
    to: z.iso.date().optional(),
  }),
  output: listOf(row),
  access: officer('auditor'),
  async run({ tx, input, audit }) {
    const { page, pageSize, ...filters } = input;
    const { rows } = await sql<{ answer: { total: number; rows: z.infer<typeof row>[] } }>`
      select audit.search(${JSON.stringify(filters)}::jsonb, ${(page - 1) * pageSize}, ${pageSize}) as answer`.execute(
      tx,
    );
    const { total, rows: found } = (rows[0] as (typeof rows)[number]).answer;
    await audit({
      action: 'kernel.list-audit',
      object: { kind: 'audit', id: input.objectId ?? input.personId ?? '*' },
    });
    const shown = found.map((record) => ({ ...record, at: new Date(record.at).toISOString() }));
    return { rows: shown, total, page, pageSize };
  },
});
