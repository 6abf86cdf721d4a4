import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../kernel/database.ts';
import type { BatchCommandKind, BatchState } from './batch.transitions.ts';
import {
  type BatchAnswer,
  type BatchFacts,
  contentHashOf,
  decideBatch,
  type InstructionLine,
} from './batch.ts';

export type StoredBatch = {
  id: string;
  seq: number;
  batchNo: string;
  ledgerId: string;
  division: string;
  fundId: string;
  state: BatchState;
  itemCount: number;
  totalFen: number;
  contentHash: string | null;
  composedBy: string;
  frozenBy: string | null;
  authorisedBy: string | null;
  reconciledBy: string | null;
};

/** Locks a batch that the caller may change; null otherwise. */
export function lockBatch(tx: Tx, batchId: string): Promise<StoredBatch | null> {
  return batchBy(tx, sql`where b.id = ${batchId} for update of b`);
}

/** A batch that the caller may see; null otherwise. */
export function findBatch(tx: Tx, batchId: string): Promise<StoredBatch | null> {
  return batchBy(tx, sql`where b.id = ${batchId}`);
}

async function batchBy(tx: Tx, which: RawBuilder<unknown>): Promise<StoredBatch | null> {
  const { rows } = await sql<StoredBatch>`
    select b.id, b.seq, b.batch_no as "batchNo", b.ledger_id as "ledgerId", b.division, l.fund_id as "fundId",
      b.state, b.item_count as "itemCount", b.total_fen as "totalFen", b.content_hash as "contentHash",
      b.composed_by as "composedBy", b.frozen_by as "frozenBy", b.authorised_by as "authorisedBy",
      b.reconciled_by as "reconciledBy"
    from funds.batch b join funds.ledger l on l.id = b.ledger_id ${which}`.execute(tx);
  return rows[0] ?? null;
}

/** The batch's items as the bank is told of them, in file order. */
export async function instructionOf(tx: Tx, batchId: string): Promise<InstructionLine[]> {
  const { rows } = await sql<InstructionLine>`
    select id as "itemId", bank, account_number as "accountNumber", holder_name as "holderName",
      amount_fen as "amountFen"
    from funds.payment_item where batch_id = ${batchId} order by position`.execute(tx);
  return rows;
}

/** Asks the core with everything that it needs to know. */
export async function askBatch(
  tx: Tx,
  batch: StoredBatch,
  command: BatchCommandKind,
  actor: { personId: string | null; roles: readonly string[] },
): Promise<BatchAnswer> {
  return decideBatch(
    {
      state: batch.state,
      people: {
        composed: batch.composedBy,
        ...(batch.frozenBy === null ? {} : { frozen: batch.frozenBy }),
        ...(batch.authorisedBy === null ? {} : { authorised: batch.authorisedBy }),
        ...(batch.reconciledBy === null ? {} : { reconciled: batch.reconciledBy }),
      },
    },
    command,
    { ...actor, ...(await factsOf(tx, batch, actor.personId)) },
  );
}

async function factsOf(
  tx: Tx,
  batch: StoredBatch,
  personId: string | null,
): Promise<Omit<BatchFacts, 'personId' | 'roles'>> {
  const { rows } = await sql<{ unknown: number; unmatched: number; differences: number }>`
    select count(*) filter (where i.state in ('prepared', 'authorised', 'intended', 'sent', 'accepted')) as unknown,
      count(*) filter (where
        (i.state in ('settled', 'returned') and not exists (select 1 from funds.statement_line s
           where s.reference = i.id and s.kind = 'payment' and (s.matched or s.explained)))
        or (i.state = 'returned' and not exists (select 1 from funds.statement_line s
           where s.reference = i.id and s.kind = 'return' and (s.matched or s.explained)))) as unmatched,
      (select count(*) from funds.difference d join funds.payment_item di on di.id = d.item_id
         where di.batch_id = ${batch.id} and d.state = 'open') as differences
    from funds.payment_item i where i.batch_id = ${batch.id}`.execute(tx);
  const [counts] = rows;
  return {
    hadPartInCases: personId !== null && (await hadPart(tx, batch.id, personId)),
    contentUnchanged: contentHashOf(await instructionOf(tx, batch.id)) === batch.contentHash,
    unknownItems: counts?.unknown ?? 0,
    unmatchedItems: counts?.unmatched ?? 0,
    openDifferences: counts?.differences ?? 0,
  };
}

async function hadPart(tx: Tx, batchId: string, personId: string): Promise<boolean> {
  const { rows } = await sql<{ answer: boolean }>`
    select funds.has_part(${batchId}, ${personId}) as answer`.execute(tx);
  return rows[0]?.answer ?? true;
}

/** Appends the batch's event and gives its next sequence number; the row's own columns are the caller's. */
export async function moveBatch(
  tx: Tx,
  batch: StoredBatch,
  kind: string,
  to: BatchState,
  data: Record<string, unknown> = {},
): Promise<void> {
  await sql`update funds.batch set state = ${to}, seq = seq + 1 where id = ${batch.id}`.execute(tx);
  await noteBatch(tx, batch.id, batch.seq + 1, kind, data);
}

/** Appends to a batch's history. */
export async function noteBatch(
  tx: Tx,
  batchId: string,
  seq: number,
  kind: string,
  data: Record<string, unknown>,
): Promise<void> {
  await sql`
    insert into funds.batch_event (batch_id, seq, kind, data, actor_person_id, business_date)
    values (${batchId}, ${seq}, ${kind}, ${JSON.stringify(data)}::jsonb, access.person_id(), kernel.business_date())`.execute(
    tx,
  );
}

/** Marks batches answered whose every item the bank has answered. For the worker, and after manual evidence. */
export async function noteAnswered(tx: Tx, batchId: string, role: 'worker' | 'authoriser'): Promise<void> {
  const batch = await lockBatch(tx, batchId);
  if (batch === null) return;
  const answer = await askBatch(tx, batch, 'answer', { personId: null, roles: [role] });
  if (answer.outcome === 'moved') await moveBatch(tx, batch, 'answer', answer.to);
}
