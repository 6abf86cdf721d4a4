import { contactProblem } from '@wenye/codes';
import { sql } from 'kysely';
import { z } from 'zod';
import { officer } from '../../kernel/access.ts';
import { useCase } from '../../kernel/use-case.ts';
import { loadCase } from '../case.store.ts';
import { actorOn, performOn } from '../perform.ts';
import { refuse } from '../refusals.ts';
import { date } from '../views.ts';

/** How an objection reached the office where not through the portal. */
export const objectionChannel = z.enum(['phone', 'letter', 'in-person']);
const reason = z.string().trim().min(5).max(2000).meta({ example: '此人已在其他单位参保' });

/** Who objected and where they are answered. null: they gave no name, and nobody is answered. */
export const objector = z.object({
  name: z.string().trim().min(2).max(50).meta({ example: '王女士' }),
  contact: z
    .string()
    .trim()
    .min(5)
    .max(200)
    .superRefine((contact, context) => {
      const message = contactProblem(contact);
      if (message !== null) context.addIssue({ code: 'custom', message });
    })
    .describe('电话、地址或者电子邮箱')
    .meta({ example: '0379-60000000' }),
});

/**
 * 登记异议 that came by telephone, on paper or at a counter, against one line of a running notice: people without an
 * account are told to do so. From there it goes the way of every other; who wrote it down does not decide it.
 */
export const registerObjection = useCase('casework.register-objection', {
  input: z.object({
    noticeId: z.uuid(),
    line: z.int().min(1),
    channel: objectionChannel,
    objector: objector.nullable(),
    reason,
    paper: z.uuid().nullable().default(null).describe('书面异议的扫描件'),
  }),
  output: z.object({ objectionId: z.uuid(), raisedOn: date }),
  access: officer('counter-clerk', 'acceptor', 'reviewer', 'approver'),
  async run(context) {
    const { tx, files, input, businessDate } = context;
    if (input.paper !== null) await files.describe(tx, input.paper);
    const row = {
      channel: input.channel,
      reason: input.reason,
      name: input.objector?.name ?? null,
      contact: input.objector?.contact ?? null,
      paper: input.paper,
    };
    const { rows } = await sql<{ objectionId: string; caseId: string }>`
      select objection_id as "objectionId", case_id as "caseId"
      from casework.register_objection(${input.noticeId}, ${input.line}, ${JSON.stringify(row)}::jsonb)`.execute(
      tx,
    );
    const registered = rows[0] ?? refuse('casework.notice-over', {}, { path: ['line'] });
    const loaded = await loadCase(tx, registered.caseId);
    if (input.paper !== null) await files.share(tx, input.paper, { officeId: loaded.row.accepting_office });
    const { objectionId } = registered;
    const command = { kind: 'register-objection', objectionId, channel: input.channel } as const;
    await performOn(context, loaded, loaded.state.version, command, await actorOn(context, loaded));
    return { objectionId, raisedOn: businessDate };
  },
});

/** Writes down that who objected by telephone, on paper or at a counter was told what was decided, and how. */
export const tellObjector = useCase('casework.tell-objector', {
  input: z.object({ objectionId: z.uuid(), how: z.enum(['phone', 'letter', 'in-person']) }),
  output: z.object({ toldOn: date }),
  access: officer('counter-clerk', 'acceptor', 'reviewer', 'approver'),
  async run({ tx, input, businessDate, audit }) {
    await sql`select casework.tell_objector(${input.objectionId}, ${input.how})`.execute(tx);
    await audit({ action: 'casework.tell-objector', object: { kind: 'objection', id: input.objectionId } });
    return { toldOn: businessDate };
  },
});
