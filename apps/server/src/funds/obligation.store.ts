import { sql } from 'kysely';
import type { Tx } from '../kernel/database.ts';
import type { Obligation, ObligationStep } from './obligation.ts';

/** An obligation with what its postings and events need. */
export type StoredObligation = Obligation & {
  id: string;
  seq: number;
  caseId: string;
  ledgerId: string;
  division: string;
  scheme: string | null;
  payeeAccountId: string;
};

/** Locks obligations in the order of their ids, so that two batches cannot wait for each other. */
export async function lockObligations(
  tx: Tx,
  ids: readonly string[],
): Promise<Map<string, StoredObligation>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<StoredObligation>`
    select id, seq, case_id as "caseId", ledger_id as "ledgerId", division, scheme,
      payee_account_id as "payeeAccountId", state, amount_fen as "amountFen",
      in_transit_fen as "inTransitFen", settled_fen as "settledFen", returned_fen as "returnedFen",
      cancelled_fen as "cancelledFen", recovery_ordered_fen as "recoveryOrderedFen",
      recovered_fen as "recoveredFen", written_off_fen as "writtenOffFen"
    from funds.obligation where id = any(${[...ids]}::uuid[]) order by id for update`.execute(tx);
  return new Map(rows.map((row) => [row.id, row]));
}

/** What an event and its postings refer to. */
export type ObligationNote = {
  kind: string;
  amountFen?: number;
  itemId?: string;
  recoveryId?: string;
  data?: Record<string, string>;
};

/**
 * Writes a step: row, event and postings, in the caller's transaction and under the row's lock.
 * @returns the obligation afterwards
 */
export async function writeObligation(
  tx: Tx,
  before: StoredObligation,
  step: ObligationStep,
  note: ObligationNote,
): Promise<StoredObligation> {
  const after = { ...before, ...step.obligation, seq: before.seq + 1 };
  await sql`
    update funds.obligation set state = ${after.state}, seq = ${after.seq}, in_transit_fen = ${after.inTransitFen},
      settled_fen = ${after.settledFen}, returned_fen = ${after.returnedFen}, cancelled_fen = ${after.cancelledFen},
      recovery_ordered_fen = ${after.recoveryOrderedFen}, recovered_fen = ${after.recoveredFen},
      written_off_fen = ${after.writtenOffFen}, payee_account_id = ${after.payeeAccountId}
    where id = ${after.id}`.execute(tx);
  await sql`
    insert into funds.obligation_event
      (obligation_id, seq, kind, amount_fen, data, actor_person_id, business_date)
    values (${after.id}, ${after.seq}, ${note.kind}, ${note.amountFen ?? null},
      ${JSON.stringify({ ...note.data, itemId: note.itemId, recoveryId: note.recoveryId })}::jsonb,
      access.person_id(), kernel.business_date())`.execute(tx);
  for (const posting of step.postings) {
    await post(tx, posting.event, after.ledgerId, posting.amountFen, {
      case_id: after.caseId,
      obligation_id: after.id,
      scheme: after.scheme,
      item_id: note.itemId,
      recovery_id: note.recoveryId,
    });
  }
  return after;
}

export type PostingOutcome =
  | { outcome: 'posted'; seq: number }
  | { outcome: 'insufficient'; availableFen: number };

/**
 * Posts through the owner function. `references` are columns of funds.posting.
 * @throws Error when the ledger lacks Available: callers that may meet that use `tryPost`
 */
export async function post(
  tx: Tx,
  event: string,
  ledgerId: string,
  amountFen: number,
  references: Record<string, string | null | undefined>,
): Promise<void> {
  const answer = await tryPost(tx, event, ledgerId, amountFen, references);
  if (answer.outcome !== 'posted') throw new Error(`${event} of ${amountFen} fen found too little available`);
}

/** Posts, or answers how much is available when that is less. */
export async function tryPost(
  tx: Tx,
  event: string,
  ledgerId: string,
  amountFen: number,
  references: Record<string, string | null | undefined>,
): Promise<PostingOutcome> {
  const { rows } = await sql<{ answer: PostingOutcome }>`
    select funds.post(${event}, ${ledgerId}, ${amountFen}, ${JSON.stringify(references)}::jsonb) as answer`.execute(
    tx,
  );
  return (rows[0] as { answer: PostingOutcome }).answer;
}
