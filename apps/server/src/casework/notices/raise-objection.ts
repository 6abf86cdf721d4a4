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
import { linesOf } from './notice.store.ts';

const objectionStatus = z.enum(['open', 'upheld', 'dismissed']);

/**
 * 异议 against one line of a running notice, by any natural person who is signed in and bound. It pauses that
 * case only. Whoever objects learns nothing of the case beyond the public line.
 */
export const raiseObjection = useCase('casework.raise-objection', {
  input: z.object({
    noticeId: z.uuid(),
    line: z.int().min(1),
    reason: z.string().trim().min(5).max(2000).meta({ example: '此人已在其他单位参保' }),
  }),
  output: z.object({ objectionId: z.uuid(), raisedOn: date }),
  access: bound(),
  async run(context) {
    const { tx, actor, input, businessDate } = context;
    const line = (await linesOf(tx, input.noticeId)).find((each) => each.line === input.line);
    if (line === undefined || line.until < businessDate) return refuse('casework.notice-over');
    const raised = await sql<{ objectionId: string | null }>`
      select casework.raise_objection(${input.noticeId}, ${input.line}, ${input.reason}) as "objectionId"`.execute(
      tx,
    );
    const objectionId = raised.rows[0]?.objectionId ?? refuse('casework.already-objected');
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
        noticeNumber: z.string(),
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
  async run({ tx }) {
    const { rows } = await sql<OwnObjection>`select * from casework.own_objections()`.execute(tx);
    return {
      rows: rows.map((row) => ({
        objectionId: row.objection_id,
        noticeId: row.notice_id,
        noticeNumber: row.notice_number,
        line: row.line,
        reason: row.reason,
        raisedOn: row.raised_on,
        status: row.status,
        decidedOn: row.decided_on,
        answer: row.answer,
      })),
    };
  },
});

interface OwnObjection {
  objection_id: string;
  notice_id: string;
  notice_number: string;
  line: number;
  reason: string;
  raised_on: string;
  status: z.output<typeof objectionStatus>;
  decided_on: string | null;
  answer: string | null;
}
