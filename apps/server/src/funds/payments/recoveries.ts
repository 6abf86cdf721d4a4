import { fenToYuan } from '@wenye/codes';
import { sql } from 'kysely';
import { z } from 'zod';
import { officer } from '../../kernel/access.ts';
import { listOf, listQuery } from '../../kernel/list.ts';
import { useCase } from '../../kernel/use-case.ts';
import { namedDivision } from '../../people/names.ts';
import { moneyKeepers } from '../batches/list-batches.ts';
import { tellWaitingCases } from '../ledgers/enter-appropriation.ts';
import { ask } from '../owner-function.ts';
import { RECOVERY_STATE_NAMES, RECOVERY_STATES, type RecoveryState } from '../recovery.transitions.ts';
import { refuseOutcome } from '../refusals.ts';
import { given, inYuan, matching, pageOfRows, yuan } from '../views.ts';

import { type WriteOff, writeOffView } from './write-offs.ts';

/**
 * What was paid back beyond a recovery, or for what the bank returned since; what of it has gone back to the debtor; and what
 * is still due and would go to an account that the bank has sent money back from.
 */
export const overpaidView = z.object({
  overpaidYuan: yuan,
  refundedYuan: yuan.describe('已退还到账的'),
  back: z
    .object({
      amountYuan: yuan,
      on: z.iso.date(),
      reason: z.string().nullable(),
      redirected: z.boolean().describe('已改付另一账户，或者与账户无关'),
    })
    .nullable()
    .describe('付到原账户的被银行退回或拒付、还没有付到的'),
});

/** The same as the database tells it. */
export type Overpaid = {
  overpaidFen: number;
  refundedFen: number;
  back: { amountFen: number; on: string; reason: string | null; redirected: boolean } | null;
};

/** Money ordered back: the orders are made by casework when an award is revoked. */
export const listRecoveries = useCase('funds.list-recoveries', {
  input: listQuery.omit({ sort: true }).extend({
    state: z.enum(RECOVERY_STATES).optional(),
    refundDue: z.enum(['true']).optional().describe('只看有多缴款待退还的'),
  }),
  output: listOf(
    z.object({
      recoveryId: z.uuid(),
      recoveryNo: z.string(),
      obligationId: z.uuid(),
      caseId: z.uuid(),
      caseNumber: z.string().nullable(),
      debtor: z.string().nullable().describe('应退回的人或单位'),
      batches: z
        .array(z.object({ batchId: z.uuid(), batchNo: z.string() }))
        .describe('付出要追回的钱的批次，先付的在前'),
      division: z.object({ code: z.string(), name: z.string() }),
      state: z.string(),
      stateName: z.string(),
      amountYuan: yuan,
      receivedYuan: yuan,
      outstandingYuan: yuan,
      overpaid: overpaidView.nullable().describe('多缴的，记为应退多缴款，列入待付'),
      reason: z.string(),
      orderedOn: z.iso.date(),
      closedOn: z.iso.date().nullable(),
      writeOff: writeOffView.nullable(),
    }),
  ),
  access: moneyKeepers,
  async run({ tx, input, audit }) {
    const page = await pageOfRows<{
      recoveryId: string;
      recoveryNo: string;
      obligationId: string;
      caseId: string;
      caseNumber: string | null;
      divisionCode: string;
      whose: { name: string | null; batches: { batchId: string; batchNo: string }[] };
      state: RecoveryState;
      amountFen: number;
      receivedFen: number;
      outstandingFen: number;
      overpaid: Overpaid | null;
      reason: string;
      orderedOn: string;
      closedOn: string | null;
      writeOff: WriteOff | null;
    }>(
      tx,
      {
        select: sql`r.id as "recoveryId", r.recovery_no as "recoveryNo", r.obligation_id as "obligationId",
          o.case_id as "caseId", funds.number_of_case(o.case_id) as "caseNumber", r.division as "divisionCode",
          funds.whose_recovery(r.id) as whose, r.state, r.amount_fen as "amountFen",
          r.received_fen as "receivedFen",
          r.amount_fen - r.received_fen - r.reduced_fen - r.written_off_fen as "outstandingFen",
          r.reason, r.ordered_on as "orderedOn", r.closed_on as "closedOn",
          funds.overpaid_on(r.id) as overpaid, funds.write_off_of(r.id) as "writeOff"`,
        from: sql`funds.recoveries_in(${input.state === undefined ? null : [input.state]}::text[]) r
          cross join lateral funds.obligations_of(array[r.obligation_id]) o where ${matching([
            given(input.q, (q) => sql`funds.is_number_asked(r.recovery_no, ${q})`),
            given(
              input.refundDue,
              () => sql`exists (select from jsonb_to_record(funds.overpaid_on(r.id)) as p
                ("overpaidFen" bigint, "refundedFen" bigint) where p."overpaidFen" > p."refundedFen")`,
            ),
          ])}`,
        orderBy: sql`r.ordered_on desc, r.id desc`,
      },
      input,
    );
    await audit({
      action: 'funds.list-recoveries',
      object: { kind: 'recovery', id: '*' },
      fields: ['claimant-name'],
    });
    return {
      ...page,
      rows: page.rows.map(({ divisionCode, whose, overpaid, writeOff, ...row }) => ({
        ...inYuan(row),
        debtor: whose.name,
        batches: whose.batches,
        overpaid: overpaid && { ...inYuan(overpaid), back: overpaid.back && inYuan(overpaid.back) },
        writeOff: writeOff === null ? null : inYuan(writeOff),
        division: namedDivision(divisionCode),
        stateName: RECOVERY_STATE_NAMES[row.state],
      })),
    };
  },
});

/** Money on the bank's statements that finance may enter for a recovery; what names it comes first. */
export const listReceipts = useCase('funds.list-receipts', {
  input: z.object({ recoveryId: z.uuid() }),
  output: z.object({
    owedYuan: yuan.describe('尚欠的，已核销的也算：超过它的是多缴'),
    rows: z.array(
      z.object({
        bankEntryNo: z.string(),
        statementNo: z.int(),
        amountYuan: yuan,
        /** What the payer wrote. */
        reference: z.string(),
        named: z.boolean().describe('附言里写有这个追回单号'),
        receivedOn: z.iso.date(),
      }),
    ),
  }),
  access: officer('finance'),
  async run({ tx, input }) {
    const { rows } = await sql<{
      bankEntryNo: string;
      statementNo: number;
      amountFen: number;
      reference: string;
      named: boolean;
      receivedOn: string;
    }>`select entry_no as "bankEntryNo", statement_no as "statementNo", amount_fen as "amountFen", reference, named,
        received_on as "receivedOn" from funds.receipts_for(${input.recoveryId})`.execute(tx);
    const owed = await sql<{ owedFen: number }>`
      select amount_fen - received_fen - reduced_fen as "owedFen" from funds.recoveries_in(null)
      where id = ${input.recoveryId}`.execute(tx);
    const owedFen = owed.rows[0]?.owedFen ?? 0;
    return { owedYuan: fenToYuan(owedFen), rows: rows.map((row) => inYuan(row)) };
  },
});

/**
 * Enters money that came back for a recovery, by its entry on the bank's statement, which tells amount and day. What
 * becomes of it is the fund's rule: it can be spent again, or it is owed to the treasury. What is beyond the debt, or all
 * of it where nothing is owed any more, is owed to the debtor and waits to be paid in a batch.
 */
export const receiveRecovery = useCase('funds.receive-recovery', {
  input: z.object({
    recoveryId: z.uuid(),
    bankEntryNo: z.string().trim().min(3).max(40).meta({ example: 'E000000012' }),
  }),
  output: z.object({
    settledYuan: yuan.describe('抵偿欠款的'),
    outstandingYuan: yuan.describe('尚欠的'),
    overpaidYuan: yuan.describe('多缴的，记为应退多缴款'),
  }),
  access: officer('finance'),
  async run({ tx, input, audit }) {
    const { recoveryId, bankEntryNo } = input;
    const { outcome, restoredIn, ...answer } = await ask<{
      outcome: string;
      settledFen: number;
      outstandingFen: number;
      overpaidFen: number;
      restoredIn: string | null;
    }>(tx, sql`funds.receive_recovery(${recoveryId}, ${bankEntryNo})`);
    if (outcome === 'receipt-entered' || outcome === 'receipt-not-on-statement')
      return refuseOutcome(outcome, ['bankEntryNo']);
    if (outcome !== 'received') return refuseOutcome(outcome);
    if (restoredIn !== null) await tellWaitingCases(tx, restoredIn);
    await audit({ action: 'funds.receive-recovery', object: { kind: 'recovery', id: recoveryId } });
    return inYuan(answer);
  },
});
