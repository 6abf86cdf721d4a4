import { z } from 'zod';
import { officer } from '../../kernel/access.ts';
import { refuse as refuseGenerally } from '../../kernel/refusals.ts';
import { useCase } from '../../kernel/use-case.ts';
import { saveNote } from '../case.store.ts';
import { clause, text } from '../case-command.ts';
import { perform, resultOf } from '../perform.ts';
import { refuse } from '../refusals.ts';
import { commandResult, date, pageInput, pageOf } from '../views.ts';

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
      noticeId: z.uuid(),
      noticeNumber: z.string(),
      line: z.int(),
      reason: z.string(),
      raisedOn: date,
      status: z.enum(['open', 'upheld', 'dismissed']),
      decidedOn: date.nullable(),
      answer: z.string().nullable(),
    }),
  ),
  access: officer('acceptor', 'reviewer', 'approver', 'auditor'),
  async run({ tx, input, audit }) {
    const { page, pageSize } = input;
    const wanted = tx
      .selectFrom('casework.objection as b')
      .innerJoin('casework.case as c', 'c.case_id', 'b.case_id')
      .innerJoin('casework.notice as n', 'n.notice_id', 'b.notice_id')
      .where('b.status', '=', input.status)
      .$if(input.caseId !== undefined, (query) => query.where('b.case_id', '=', input.caseId ?? ''));
    const { total } = await wanted
      .select((each) => each.fn.countAll<number>().as('total'))
      .executeTakeFirstOrThrow();
    const rows = await wanted
      .selectAll('b')
      .select(['c.case_number', 'c.version', 'n.notice_number'])
      .orderBy('b.raised_on')
      .limit(pageSize)
      .offset((page - 1) * pageSize)
      .execute();
    await audit({ action: 'casework.list-objections', object: { kind: 'objection', id: `page-${page}` } });
    return {
      rows: rows.map((row) => ({
        objectionId: row.objection_id,
        caseId: row.case_id,
        caseNumber: row.case_number,
        caseVersion: row.version,
        noticeId: row.notice_id,
        noticeNumber: row.notice_number,
        line: row.line,
        reason: row.reason,
        raisedOn: row.raised_on,
        status: row.status as 'open',
        decidedOn: row.decided_on,
        answer: row.answer,
      })),
      total,
      page,
      pageSize,
    };
  },
});

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
    const { tx, actor, input, businessDate } = context;
    const objection = await tx
      .selectFrom('casework.objection')
      .select(['case_id', 'status', 'raised_by'])
      .where('objection_id', '=', input.objectionId)
      .executeTakeFirst();
    if (objection === undefined) return refuseGenerally('kernel.not-found');
    if (objection.status !== 'open') return refuse('casework.objection-not-open');
    if (objection.raised_by === actor.personId) return refuse('casework.own-objection');
    const { case_id: caseId } = objection;
    const decided = await perform(context, caseId, input.expectedVersion, async () => ({
      kind: 'decide-objection',
      objectionId: input.objectionId,
      upheld: input.upheld,
      clause: input.clause,
      reason: await saveNote(tx, caseId, input.reason),
    }));
    await tx
      .updateTable('casework.objection')
      .set({
        status: input.upheld ? 'upheld' : 'dismissed',
        decided_by: actor.personId ?? '',
        decided_on: businessDate,
        answer: input.reason,
      })
      .where('objection_id', '=', input.objectionId)
      .execute();
    return resultOf(decided);
  },
});
