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
    const { page, pageSize } = input;
    const action = input.action ?? null;
    const matching = sql`from audit.record r where
      (${input.objectKind ?? null}::text is null or r.object_kind = ${input.objectKind ?? null})
      and (${input.objectId ?? null}::text is null or r.object_id = ${input.objectId ?? null})
      and (${input.personId ?? null}::uuid is null or r.person_id = ${input.personId ?? null})
      and (${input.officer ?? null}::text is null or r.person_id in (
        select o.person_id from audit.officers() o where starts_with(o.name, ${input.officer ?? null})))
      and (${action}::text is null or r.action = ${action}
        or right(${action}, 1) = '.' and starts_with(r.action, ${action}))
      and (${input.from ?? null}::date is null or r.business_date >= ${input.from ?? null})
      and (${input.to ?? null}::date is null or r.business_date <= ${input.to ?? null})`;
    const counted = await sql<{ total: number }>`select count(*) as total ${matching}`.execute(tx);
    const { rows } = await sql<Omit<z.infer<typeof row>, 'at'> & { at: Date }>`
      with shown as (select * ${matching} order by r.id desc limit ${pageSize} offset ${(page - 1) * pageSize})
      select r.id, r.at, r.business_date as "businessDate", r.actor_kind as "actorKind", r.account_id as "accountId",
        r.person_id as "personId", o.name as "officerName", r.roles, r.action, r.object_kind as "objectKind",
        r.object_id as "objectId", r.fields, r.purpose, r.request_id as "requestId",
        exists (select from audit.seal s where s.record_id = r.id) as sealed
      from shown r left join audit.officers() o using (person_id) order by r.id desc`.execute(tx);
    await audit({
      action: 'kernel.list-audit',
      object: { kind: 'audit', id: input.objectId ?? input.personId ?? '*' },
    });
    const shown = rows.map((record) => ({ ...record, at: record.at.toISOString() }));
    return { rows: shown, total: counted.rows[0]?.total ?? 0, page, pageSize };
  },
});
