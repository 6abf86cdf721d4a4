import { sql } from 'kysely';
import { z } from 'zod';
import { bound } from '../../kernel/access.ts';
import { refuse as refuseGenerally } from '../../kernel/refusals.ts';
import { useCase } from '../../kernel/use-case.ts';
import type { CaseEvent } from '../case.commands.ts';
import { fold } from '../case.evolve.ts';
import type { Actor } from '../case.ts';
import { performOn } from '../perform.ts';
import { refuse } from '../refusals.ts';
import { date } from '../views.ts';

const objectionStatus = z.enum(['open', 'upheld', 'dismissed']);

/**
 * 异议 against one line of a running notice, by any natural person who is signed in and bound. It pauses that
 * case only. Whoever objects learns nothing of the case beyond the public line.
 */
export const raiseObjection = useCase('casework.raise-objection', {
  input: z.object({
    noticeId: z.uuid(),
    line: z.int().min(1),
    reason: z.string().trim().min(5).max(2000),
  }),
  output: z.object({ objectionId: z.uuid(), raisedOn: date }),
  access: bound(),
  async run(context) {
    const { tx, actor, input, businessDate } = context;
    const line = await tx
      .selectFrom('casework.notice_line')
      .select('line')
      .where('notice_id', '=', input.noticeId)
      .where('line', '=', input.line)
      .where('until', '>=', businessDate)
      .executeTakeFirst();
    if (line === undefined) return refuse('casework.notice-over');
    const objection = await tx
      .insertInto('casework.objection')
      .values({
        notice_id: input.noticeId,
        line: input.line,
        // Filled in by the database: the line is public, the case is not.
        case_id: sql<string>`null`,
        accepting_office: sql<string>`null`,
        raised_by: actor.personId ?? '',
        raised_on: businessDate,
        reason: input.reason,
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning('objection_id')
      .executeTakeFirst();
    if (objection === undefined) return refuse('casework.already-objected');
    const { objection_id: objectionId } = objection;
    const { rows } = await sql<{ row: CaseHead; events: CaseEvent[] }>`
      select casework.case_under_objection(${objectionId}) as row,
        array(select casework.events_under_objection(${objectionId})) as events`.execute(tx);
    const found = rows[0] ?? refuseGenerally('kernel.not-found');
    const state = fold(found.events);
    const citizen: Actor = {
      kind: 'person',
      personId: actor.personId ?? '',
      accountId: actor.accountId ?? '',
      actsForClaimant: null,
      tiedToClaimant: false,
      assignments: [],
    };
    const command = { kind: 'raise-objection', objectionId } as const;
    await performOn(context, { row: found.row, state }, state.version, command, citizen);
    return { objectionId, raisedOn: businessDate };
  },
});

type CaseHead = Parameters<typeof performOn>[1]['row'];

/** The caller's own objections and what became of them. */
export const listOwnObjections = useCase('casework.list-own-objections', {
  input: z.object({}),
  output: z.object({
    rows: z.array(
      z.object({
        objectionId: z.uuid(),
        noticeId: z.uuid(),
        line: z.int(),
        reason: z.string(),
        raisedOn: date,
        status: objectionStatus,
        decidedOn: date.nullable(),
        answer: z.string().nullable(),
      }),
    ),
  }),
  access: bound(),
  async run({ tx, actor }) {
    const rows = await tx
      .selectFrom('casework.objection')
      .selectAll()
      .where('raised_by', '=', actor.personId ?? '')
      .orderBy('raised_on', 'desc')
      .limit(200)
      .execute();
    return {
      rows: rows.map((row) => ({
        objectionId: row.objection_id,
        noticeId: row.notice_id,
        line: row.line,
        reason: row.reason,
        raisedOn: row.raised_on,
        status: row.status as 'open',
        decidedOn: row.decided_on,
        answer: row.answer,
      })),
    };
  },
});
