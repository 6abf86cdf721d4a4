import { sql } from 'kysely';
import type { Tx } from '../kernel/database.ts';
import { refuse } from '../kernel/refusals.ts';
import type { BatchCommandKind, BatchState } from './batch.transitions.ts';
import { type BatchAnswer, type BatchFacts, decideBatch } from './batch.ts';
import { ask } from './owner-function.ts';

export type StoredBatch = {
  id: string;
  seq: number;
  batchNo: string;
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

/** A batch that the caller may see; null otherwise. */
export async function findBatch(tx: Tx, batchId: string): Promise<StoredBatch | null> {
  const { rows } = await sql<StoredBatch>`
    select b.id, b.seq, b.batch_no as "batchNo", b.division, l.fund_id as "fundId",
      b.state, b.item_count as "itemCount", b.total_fen as "totalFen", b.content_hash as "contentHash",
      b.composed_by as "composedBy", b.frozen_by as "frozenBy", b.authorised_by as "authorisedBy",
      b.reconciled_by as "reconciledBy"
    from funds.batches() b join funds.ledger l on l.id = b.ledger_id where b.id = ${batchId}`.execute(tx);
  return rows[0] ?? null;
}

/** What a decision on the batch depends on besides its row. */
export type FactsOfBatch = Omit<BatchFacts, 'personId' | 'roles'>;

export function factsOf(tx: Tx, batchId: string): Promise<FactsOfBatch> {
  return ask<FactsOfBatch>(tx, sql`funds.facts_of_batch(${batchId})`);
}

/** Asks the core with everything that it needs to know. */
export function askBatch(
  batch: StoredBatch,
  command: BatchCommandKind,
  actor: { personId: string | null; roles: readonly string[] },
  facts: FactsOfBatch,
): BatchAnswer {
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
    { ...actor, ...facts },
  );
}

/**
 * Takes a step that the core allowed; the database checks it again (`funds.step`) and moves the items with it.
 * @param data what the step is given: a reason, or what the authoriser saw
 * @throws Refusal `kernel.changed-meanwhile` where another step came first
 */
export async function stepBatch(
  tx: Tx,
  batch: StoredBatch,
  command: BatchCommandKind,
  data: Record<string, unknown> = {},
): Promise<number> {
  const version = await ask<number | null>(
    tx,
    sql`funds.step_batch(${batch.id}, ${batch.seq}, ${command}, ${JSON.stringify(data)}::jsonb)`,
  );
  return version ?? refuse('kernel.changed-meanwhile');
}
