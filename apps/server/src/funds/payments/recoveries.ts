import { formatYuan } from '@wenye/codes';
import { sql } from 'kysely';
import { z } from 'zod';
import { officer } from '../../kernel/access.ts';
import type { Tx } from '../../kernel/database.ts';
import { listOf, listQuery } from '../../kernel/list.ts';
import { refuse as refuseGenerally } from '../../kernel/refusals.ts';
import { useCase } from '../../kernel/use-case.ts';
import { namedDivision } from '../../people/names.ts';
import { moneyKeepers } from '../batches/list-batches.ts';
import { tellWaitingCases } from '../ledgers/enter-appropriation.ts';
import { lockObligations, post, type StoredObligation, writeObligation } from '../obligation.store.ts';
import { decideObligation } from '../obligation.ts';
import { refuse } from '../refusals.ts';
import {
  amountYuan,
  documentNo,
  fenOf,
  given,
  inYuan,
  matching,
  pageOfRows,
  reasonText,
  yuan,
} from '../views.ts';

const STATES = ['open', 'received', 'reduced', 'written-off'] as const;
const STATE_NAMES = {
  open: '追回中',
  received: '已收回',
  reduced: '已由退汇抵清',
  'written-off': '已核销',
} as const;

/** Money ordered back: the orders are made by casework when an award is revoked. */
export const listRecoveries = useCase('funds.list-recoveries', {
  input: listQuery.omit({ sort: true }).extend({ state: z.enum(STATES).optional() }),
  output: listOf(
    z.object({
      recoveryId: z.uuid(),
      recoveryNo: z.string(),
      obligationId: z.uuid(),
      caseId: z.uuid(),
      division: z.object({ code: z.string(), name: z.string() }),
      state: z.string(),
      stateName: z.string(),
      amountYuan: yuan,
      receivedYuan: yuan,
      outstandingYuan: yuan,
      reason: z.string(),
      orderedOn: z.iso.date(),
      closedOn: z.iso.date().nullable(),
    }),
  ),
  access: moneyKeepers,
  async run({ tx, input }) {
    const page = await pageOfRows<{
      recoveryId: string;
      recoveryNo: string;
      obligationId: string;
      caseId: string;
      divisionCode: string;
      state: (typeof STATES)[number];
      amountFen: number;
      receivedFen: number;
      outstandingFen: number;
      reason: string;
      orderedOn: string;
      closedOn: string | null;
    }>(
      tx,
      {
        select: sql`r.id as "recoveryId", r.recovery_no as "recoveryNo", r.obligation_id as "obligationId",
          o.case_id as "caseId", r.division as "divisionCode", r.state, r.amount_fen as "amountFen",
          r.received_fen as "receivedFen",
          r.amount_fen - r.received_fen - r.reduced_fen - r.written_off_fen as "outstandingFen",
          r.reason, r.ordered_on as "orderedOn", r.closed_on as "closedOn"`,
        from: sql`funds.recovery r join funds.obligation o on o.id = r.obligation_id where ${matching([
          given(input.state, (state) => sql`r.state = ${state}`),
          given(input.q, (q) => sql`strpos(r.recovery_no, ${q}) > 0`),
        ])}`,
        orderBy: sql`r.ordered_on desc, r.id desc`,
      },
      input,
    );
    return {
      ...page,
      rows: page.rows.map(({ divisionCode, ...row }) => ({
        ...inYuan(row),
        division: namedDivision(divisionCode),
        stateName: STATE_NAMES[row.state],
      })),
    };
  },
});

/**
 * Enters money that came back for a recovery, by the bank's entry number. What becomes of it is the fund's rule:
 * it can be spent again, or it is owed to the treasury.
 */
export const receiveRecovery = useCase('funds.receive-recovery', {
  input: z.object({
    recoveryId: z.uuid(),
    bankEntryNo: z.string().trim().min(3).max(40),
    amountYuan,
    receivedOn: z.iso.date(),
  }),
  output: z.object({ outstandingYuan: yuan }),
  access: officer('finance'),
  async run({ tx, input, audit }) {
    const amountFen = fenOf(input.amountYuan);
    const { recovery, obligation } = await lockRecovery(tx, input.recoveryId);
    const step = decideObligation(obligation, { kind: 'receive-recovery', amountFen });
    if (step.outcome === 'refused' || amountFen > recovery.outstandingFen) {
      return refuse(
        'funds.receipt-too-large',
        { outstanding: formatYuan(recovery.outstandingFen) },
        { path: ['amountYuan'] },
      );
    }
    const { numInsertedOrUpdatedRows } = await insertReceipt(tx, input, amountFen);
    if (numInsertedOrUpdatedRows === 0) return refuse('funds.receipt-entered', {}, { path: ['bankEntryNo'] });

    await writeObligation(tx, obligation, step, {
      kind: 'receive-recovery',
      amountFen,
      recoveryId: recovery.id,
      data: { bankEntryNo: input.bankEntryNo },
    });
    const event = recovery.rule === 'restores' ? 'recovery-restored' : 'recovery-to-treasury';
    await post(tx, event, obligation.ledgerId, amountFen, {
      case_id: obligation.caseId,
      obligation_id: obligation.id,
      recovery_id: recovery.id,
      scheme: obligation.scheme,
    });
    const outstandingFen = recovery.outstandingFen - amountFen;
    await sql`
      update funds.recovery set received_fen = received_fen + ${amountFen},
        state = case when ${outstandingFen} = 0 then 'received' else state end,
        closed_on = case when ${outstandingFen} = 0 then kernel.business_date() end
      where id = ${recovery.id}`.execute(tx);
    if (recovery.rule === 'restores') await tellWaitingCases(tx, obligation.division);
    await audit({ action: 'funds.receive-recovery', object: { kind: 'recovery', id: recovery.id } });
    return inYuan({ outstandingFen });
  },
});

/** Gives up what is still outstanding, on the decision of a document. */
export const writeOffRecovery = useCase('funds.write-off-recovery', {
  input: z.object({ recoveryId: z.uuid(), documentNo, reason: reasonText }),
  output: z.object({ writtenOffYuan: yuan }),
  access: officer('finance'),
  async run({ tx, input, audit }) {
    const { recovery, obligation } = await lockRecovery(tx, input.recoveryId);
    const step = decideObligation(obligation, { kind: 'write-off' });
    if (step.outcome === 'refused') return refuse('funds.recovery-closed');
    await writeObligation(tx, obligation, step, {
      kind: 'write-off',
      amountFen: recovery.outstandingFen,
      recoveryId: recovery.id,
      data: { documentNo: input.documentNo, reason: input.reason },
    });
    await sql`
      update funds.recovery set written_off_fen = ${recovery.outstandingFen}, state = 'written-off',
        closed_on = kernel.business_date()
      where id = ${recovery.id}`.execute(tx);
    await audit({ action: 'funds.write-off-recovery', object: { kind: 'recovery', id: recovery.id } });
    return inYuan({ writtenOffFen: recovery.outstandingFen });
  },
});

type LockedRecovery = { id: string; outstandingFen: number; rule: 'restores' | 'treasury' };

/** Locks obligation, then order: the order in which casework and the bank's answers take them. */
async function lockRecovery(
  tx: Tx,
  recoveryId: string,
): Promise<{ recovery: LockedRecovery; obligation: StoredObligation }> {
  const { rows: found } = await sql<{ obligationId: string }>`
    select obligation_id as "obligationId" from funds.recovery where id = ${recoveryId}`.execute(tx);
  const obligationId = found[0]?.obligationId;
  if (obligationId === undefined) return refuseGenerally('kernel.not-found');
  const obligation = (await lockObligations(tx, [obligationId])).get(obligationId);
  const { rows } = await sql<LockedRecovery & { state: string }>`
    select r.id, r.state, r.amount_fen - r.received_fen - r.reduced_fen - r.written_off_fen as "outstandingFen",
      f.recovery as rule
    from funds.recovery r join funds.ledger l on l.id = r.ledger_id join funds.fund f on f.id = l.fund_id
    where r.id = ${recoveryId} for update of r`.execute(tx);
  const [recovery] = rows;
  if (recovery === undefined || obligation === undefined) return refuseGenerally('kernel.not-found');
  if (recovery.state !== 'open') return refuse('funds.recovery-closed');
  return { recovery, obligation };
}

async function insertReceipt(
  tx: Tx,
  input: { recoveryId: string; bankEntryNo: string; receivedOn: string },
  amountFen: number,
): Promise<{ numInsertedOrUpdatedRows: number }> {
  const { rows } = await sql`
    insert into funds.recovery_receipt (recovery_id, bank_entry_no, amount_fen, received_on, entered_by)
    values (${input.recoveryId}, ${input.bankEntryNo}, ${amountFen}, ${input.receivedOn}, access.person_id())
    on conflict do nothing returning recovery_id`.execute(tx);
  return { numInsertedOrUpdatedRows: rows.length };
}
