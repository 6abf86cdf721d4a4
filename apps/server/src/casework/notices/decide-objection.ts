import { sql } from 'kysely';
import { z } from 'zod';
import { officer } from '../../kernel/access.ts';
import { refuse as refuseGenerally } from '../../kernel/refusals.ts';
import { useCase } from '../../kernel/use-case.ts';
import { saveNote } from '../case.store.ts';
import { citationOf, clause, text } from '../case-command.ts';
import { perform, resultOf } from '../perform.ts';
import { refuse } from '../refusals.ts';
import { commandResult, date, pageInput, pageOf } from '../views.ts';
import { objectionChannel, objector } from './register-objection.ts';

/** Objections against cases of the caller's territory. */
export const listObjections = useCase('casework.list-objections', {
  input: pageInput.omit({ q: true }).extend({
    status: z.enum(['open', 'upheld', 'dismissed']).default('open'),
    caseId: z.uuid().optional(),
  }),
  output: pageOf(
    z.object({
      objectionId: z.uuid(),
      caseId: z.uuid(),
      caseNumber: z.string(),
      caseVersion: z.int(),
      benefitId: z.string(),
      noticeId: z.uuid(),
      noticeNumber: z.string(),
      line: z.int(),
      reason: z.string(),
      raisedOn: date,
      status: z.enum(['open', 'upheld', 'dismissed']),
      decidedOn: date.nullable(),
      answer: z.string().nullable(),
      channel: z.enum(['online', ...objectionChannel.options]),
      /** Who objected by telephone, on paper or at a counter: for who wrote it down, and for the others once it is decided. */
      objector: objector.nullable(),
      paper: z.uuid().nullable().describe('书面异议的扫描件'),
      /** How and when the answer was told to them. */
      told: z.object({ on: date, how: z.enum(['phone', 'letter', 'in-person']) }).nullable(),
      toTell: z.boolean().describe('已处理，还没有答复来电、来信或到窗口的异议人'),
      /** Open, and whoever asks held no other duty on the case and may decide for its office. */
      mayDecide: z.boolean(),
    }),
  ),
  access: officer('counter-clerk', 'acceptor', 'reviewer', 'approver', 'auditor'),
  async run({ tx, input, audit }) {
    const { page, pageSize } = input;
    const { rows: answers } = await sql<{ answer: { total: number; rows: ListedObjection[] } }>`
      select casework.objection_page(${input.status}, ${input.caseId ?? null}, ${(page - 1) * pageSize},
        ${pageSize}) as answer`.execute(tx);
    const { total, rows } = (answers[0] as (typeof answers)[number]).answer;
    await audit({ action: 'casework.list-objections', object: { kind: 'objection', id: `page-${page}` } });
    return {
      rows: rows.map((row) => ({
        objectionId: row.objection_id,
        caseId: row.case_id,
        caseNumber: row.case_number,
        caseVersion: row.version,
        benefitId: row.benefit_id,
        noticeId: row.notice_id,
        noticeNumber: row.notice_number,
        line: row.line,
        reason: row.reason,
        raisedOn: row.raised_on,
        status: row.status,
        decidedOn: row.decided_on,
        answer: row.answer,
        channel: row.channel,
        objector:
          row.objector_name === null || row.objector_contact === null
            ? null
            : { name: row.objector_name, contact: row.objector_contact },
        paper: row.paper,
        told: row.told_on === null || row.told_how === null ? null : { on: row.told_on, how: row.told_how },
        toTell: row.to_tell,
        mayDecide: row.may_decide,
      })),
      total,
      page,
      pageSize,
    };
  },
});

interface ListedObjection {
  objection_id: string;
  case_id: string;
  case_number: string;
  version: number;
  benefit_id: string;
  notice_id: string;
  notice_number: string;
  line: number;
  reason: string;
  channel: 'online' | z.output<typeof objectionChannel>;
  objector_name: string | null;
  objector_contact: string | null;
  paper: string | null;
  told_on: string | null;
  told_how: 'phone' | 'letter' | 'in-person' | null;
  to_tell: boolean;
  raised_on: string;
  status: 'open' | 'upheld' | 'dismissed';
  decided_on: string | null;
  answer: string | null;
  may_decide: boolean;
}

/**
 * 处理异议, by somebody who held no other duty on the case. Dismissed: the notice runs on for the days that were
 * left; upheld: refusal is proposed. The reason is also the answer to whoever objected.
 */
export const decideObjection = useCase('casework.decide-objection', {
  input: z.object({
    objectionId: z.uuid(),
    expectedVersion: z.int(),
    upheld: z.boolean(),
    clause,
    reason: text,
  }),
  output: commandResult,
  access: officer('reviewer', 'approver'),
  async run(context) {
    const { tx, actor, input } = context;
    const { rows } = await sql<Pick<ListedObjection, 'case_id' | 'status'> & { raised_by: string }>`
      select case_id, status, raised_by from casework.objections_of(${[input.objectionId]}::uuid[])`.execute(
      tx,
    );
    const [objection] = rows;
    if (objection === undefined) return refuseGenerally('kernel.not-found');
    if (objection.status !== 'open') return refuse('casework.objection-not-open');
    if (objection.raised_by === actor.personId) return refuse('casework.own-objection');
    const { case_id: caseId } = objection;
    const decided = await perform(context, caseId, input.expectedVersion, async () => ({
      kind: 'decide-objection',
      objectionId: input.objectionId,
      upheld: input.upheld,
      clause: citationOf(input.clause),
      reason: await saveNote(tx, caseId, input.reason),
    }));
    await sql`select casework.settle_objection(${input.objectionId}, ${input.upheld}, ${input.reason})`.execute(
      tx,
    );
    return resultOf(decided);
  },
});
