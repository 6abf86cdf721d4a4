import { fenToYuan } from '@wenye/codes';
import { sql } from 'kysely';
import { z } from 'zod';
import { officer } from '../../kernel/access.ts';
import { listOf, listQuery } from '../../kernel/list.ts';
import { refuse as refuseGenerally } from '../../kernel/refusals.ts';
import { useCase } from '../../kernel/use-case.ts';
import { applyAnswer } from '../bank/apply-answer.ts';
import { noteAnswered } from '../batch.store.ts';
import { moneyKeepers } from '../batches/list-batches.ts';
import { lockItems } from '../payment-item.store.ts';
import { ANSWER_KINDS, type AnswerKind, ITEM_STATE_NAMES } from '../payment-item.transitions.ts';
import { decideItem, isUnknown } from '../payment-item.ts';
import { refuse } from '../refusals.ts';
import { documentNo, pageOfRows, reasonText, yuan } from '../views.ts';

/**
 * States what the bank said on paper of an item that it does not answer by file. Changes nothing until a second
 * person confirms it: time alone never leads on from unknown.
 */
export const stateEvidence = useCase('funds.state-evidence', {
  input: z.object({
    itemId: z.string(),
    outcome: z.enum(ANSWER_KINDS),
    documentNo: documentNo.describe("Number of the bank's document."),
    note: reasonText,
  }),
  output: z.object({ evidenceId: z.uuid() }),
  access: officer('finance', 'reconciler'),
  async run({ tx, input, audit }) {
    const [item] = await lockItems(tx, [input.itemId]);
    if (item === undefined) return refuseGenerally('kernel.not-found');
    const returned = item.state === 'settled' && input.outcome === 'returned';
    if (!isUnknown(item.state) && !returned) return refuse('funds.item-known');
    const { rows } = await sql<{ evidenceId: string }>`
      insert into funds.manual_evidence (item_id, division, outcome, document_no, note, stated_by, stated_on)
      values (${item.id}, ${item.division}, ${input.outcome}, ${input.documentNo}, ${input.note},
        access.person_id(), kernel.business_date())
      on conflict do nothing returning id as "evidenceId"`.execute(tx);
    const [evidence] = rows;
    if (evidence === undefined) return refuse('funds.evidence-open');
    await audit({ action: 'funds.state-evidence', object: { kind: 'payment-item', id: item.id } });
    return evidence;
  },
});

/** Confirms another person's statement, having seen the document: then it counts as the bank's answer. */
export const confirmEvidence = useCase('funds.confirm-evidence', {
  input: z.object({ evidenceId: z.uuid() }),
  output: z.object({ itemId: z.string() }),
  access: officer('authoriser'),
  async run({ tx, input, actor, audit }) {
    const { rows } = await sql<{
      itemId: string;
      division: string;
      outcome: AnswerKind;
      documentNo: string;
      note: string;
      statedBy: string;
    }>`
      select item_id as "itemId", division, outcome, document_no as "documentNo", note, stated_by as "statedBy"
      from funds.manual_evidence where id = ${input.evidenceId} and confirmed_by is null for update`.execute(
      tx,
    );
    const [evidence] = rows;
    if (evidence === undefined) return refuseGenerally('kernel.not-found');
    if (evidence.statedBy === actor.personId) return refuse('funds.same-person');
    const [item] = await lockItems(tx, [evidence.itemId]);
    if (item === undefined) return refuseGenerally('kernel.not-found');
    if (decideItem(item.state, evidence.outcome).outcome === 'contradiction') {
      return refuse('funds.evidence-contradicts');
    }
    await sql`
      update funds.manual_evidence set confirmed_by = access.person_id(), confirmed_on = kernel.business_date()
      where id = ${input.evidenceId}`.execute(tx);
    const moved = await applyAnswer(
      tx,
      {
        itemId: item.id,
        answer: evidence.outcome,
        code: 'MANUAL',
        reason: evidence.note,
        amountFen: null,
        reference: evidence.documentNo,
      },
      evidence.division,
      { evidence: input.evidenceId },
    );
    if (moved !== null) await noteAnswered(tx, moved.batchId, 'authoriser');
    await audit({ action: 'funds.confirm-evidence', object: { kind: 'payment-item', id: item.id } });
    return { itemId: item.id };
  },
});

/** Evidence that waits for a second person. */
export const listEvidence = useCase('funds.list-evidence', {
  input: listQuery.omit({ q: true, sort: true }),
  output: listOf(
    z.object({
      evidenceId: z.uuid(),
      itemId: z.string(),
      outcome: z.string(),
      outcomeName: z.string(),
      documentNo: z.string(),
      note: z.string(),
      statedBy: z.uuid(),
      statedOn: z.iso.date(),
      amountYuan: yuan,
    }),
  ),
  access: moneyKeepers,
  async run({ tx, input }) {
    const page = await pageOfRows<{
      evidenceId: string;
      itemId: string;
      outcome: AnswerKind;
      documentNo: string;
      note: string;
      statedBy: string;
      statedOn: string;
      amountFen: number;
    }>(
      tx,
      {
        select: sql`e.id as "evidenceId", e.item_id as "itemId", e.outcome, e.document_no as "documentNo", e.note,
          e.stated_by as "statedBy", e.stated_on as "statedOn", i.amount_fen as "amountFen"`,
        from: sql`funds.manual_evidence e join funds.payment_item i on i.id = e.item_id where e.confirmed_by is null`,
        orderBy: sql`e.stated_on, e.id`,
      },
      input,
    );
    return {
      ...page,
      rows: page.rows.map(({ amountFen, ...row }) => ({
        ...row,
        outcomeName: ITEM_STATE_NAMES[row.outcome],
        amountYuan: fenToYuan(amountFen),
      })),
    };
  },
});
