import { fenToYuan, maskAccount } from '@wenye/codes';
import { sql } from 'kysely';
import { z } from 'zod';
import { officer } from '../../kernel/access.ts';
import { listOf, listQuery } from '../../kernel/list.ts';
import { useCase } from '../../kernel/use-case.ts';
import { moneyKeepers } from '../batches/list-batches.ts';
import { ask } from '../owner-function.ts';
import { ANSWER_KINDS, type AnswerKind, ITEM_STATE_NAMES } from '../payment-item.transitions.ts';
import { refuseOutcome } from '../refusals.ts';
import { documentNo, pageOfRows, reasonText, yuan } from '../views.ts';

/**
 * States what the bank said on paper of an item that it does not answer by file, or by which of its words it stands
 * where it refused one that its statement lists as paid. Changes nothing until a second person confirms it: time alone
 * never leads on from unknown.
 */
export const stateEvidence = useCase('funds.state-evidence', {
  input: z.object({
    itemId: z.string(),
    outcome: z.enum(ANSWER_KINDS),
    documentNo: documentNo.describe('银行书面答复的文号'),
    note: reasonText,
  }),
  output: z.object({ evidenceId: z.uuid() }),
  access: officer('finance', 'reconciler'),
  async run({ tx, input, audit }) {
    const { itemId, documentNo: document, note } = input;
    const { outcome, evidenceId } = await ask<{ outcome: string; evidenceId: string }>(
      tx,
      sql`funds.state_evidence(${itemId}, ${input.outcome}, ${document}, ${note})`,
    );
    if (outcome !== 'stated') return refuseOutcome(outcome);
    await audit({ action: 'funds.state-evidence', object: { kind: 'payment-item', id: itemId } });
    return { evidenceId };
  },
});

/** Confirms another person's statement, having seen the document: then it counts as the bank's answer. */
export const confirmEvidence = useCase('funds.confirm-evidence', {
  input: z.object({ evidenceId: z.uuid() }),
  output: z.object({ itemId: z.string() }),
  access: officer('authoriser'),
  async run({ tx, input, audit }) {
    const { outcome, itemId } = await ask<{ outcome: string; itemId: string }>(
      tx,
      sql`funds.confirm_evidence(${input.evidenceId})`,
    );
    if (outcome !== 'confirmed') return refuseOutcome(outcome);
    await audit({ action: 'funds.confirm-evidence', object: { kind: 'payment-item', id: itemId } });
    return { itemId };
  },
});

/** Takes back what one has stated oneself, or, as the second person, does not confirm it. It changes nothing; it stays on record. */
export const dropEvidence = useCase('funds.drop-evidence', {
  input: z.object({ evidenceId: z.uuid(), reason: reasonText }),
  output: z.object({ itemId: z.string() }),
  access: officer('finance', 'reconciler', 'authoriser'),
  async run({ tx, input, audit }) {
    const { outcome, itemId } = await ask<{ outcome: string; itemId: string }>(
      tx,
      sql`funds.drop_evidence(${input.evidenceId}, ${input.reason})`,
    );
    if (outcome !== 'dropped') return refuseOutcome(outcome);
    await audit({ action: 'funds.drop-evidence', object: { kind: 'payment-item', id: itemId } });
    return { itemId };
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
      mine: z.boolean().describe('由本人登记'),
      disputed: z.boolean().describe('银行答复过拒付，对账单却列为已付：这份答复说以哪个为准'),
      listedOn: z.int().nullable().describe('第几号对账单已把这一笔列为已付；没有的为 null'),
      statedOn: z.iso.date(),
      amountYuan: yuan,
      holderName: z.string(),
      bank: z.string(),
      accountNumber: z.string().describe('账号末四位'),
    }),
  ),
  access: moneyKeepers,
  async run({ tx, actor, input }) {
    const page = await pageOfRows<{
      evidenceId: string;
      itemId: string;
      outcome: AnswerKind;
      documentNo: string;
      note: string;
      statedBy: string;
      disputed: boolean;
      listedOn: number | null;
      statedOn: string;
      amountFen: number;
      holderName: string;
      bank: string;
      accountNumber: string;
    }>(
      tx,
      {
        select: sql`e.id as "evidenceId", e.item_id as "itemId", e.outcome, e.document_no as "documentNo", e.note,
          e.stated_by as "statedBy", e.stated_on as "statedOn",
          m.marks->'dispute' <> 'null' as disputed, (m.marks->>'listedOn')::int as "listedOn",
          i.amount_fen as "amountFen", i.holder_name as "holderName", i.bank, i.account_number as "accountNumber"`,
        from: sql`funds.open_evidence() e cross join lateral funds.item(e.item_id) i
          cross join lateral (select funds.marks_of_item(e.item_id) as marks) m`,
        orderBy: sql`e.stated_on, e.id`,
      },
      input,
    );
    return {
      ...page,
      rows: page.rows.map(({ amountFen, ...row }) => ({
        ...row,
        mine: row.statedBy === actor.personId,
        accountNumber: maskAccount(row.accountNumber),
        outcomeName: ITEM_STATE_NAMES[row.outcome],
        amountYuan: fenToYuan(amountFen),
      })),
    };
  },
});
