import { sql } from 'kysely';
import type { Tx } from '../../kernel/database.ts';
import { askBatch, instructionOf, lockBatch, moveBatch, type StoredBatch } from '../batch.store.ts';
import { contentHashOf } from '../batch.ts';
import { lockItems, writeItem } from '../payment-item.store.ts';
import { decideItem } from '../payment-item.ts';
import { planMoves, writeMoves } from './apply-answer.ts';
import { type Exchange, writeToBank } from './exchange.ts';
import { paymentFile, sha256 } from './files.ts';

const WORKER = { personId: null, roles: ['worker'] } as const;

type Instruction = { fileName: string; content: Buffer };

/**
 * Sends an authorised batch to the bank. May die anywhere and be run again: the intent is committed with its
 * exact bytes before the first of them leaves (invariant 7), the file is written whole or not at all, and a
 * repetition writes the same bytes under the same name. A batch that is not to be sent is left alone.
 */
export async function sendBatch(exchange: Exchange, batchId: string): Promise<void> {
  exchange.reached('instruct:began');
  const instruction = await exchange.transaction(async ({ tx }) => {
    const recorded = await recordInstruction(tx, batchId);
    exchange.reached('instruct:items-written');
    return recorded;
  });
  if (instruction === null) return;
  exchange.reached('instruct:committed');

  await writeToBank(exchange, instruction.fileName, instruction.content);

  await exchange.transaction(async ({ tx }) => {
    await noteSent(tx, batchId);
    exchange.reached('sent:written');
  });
  exchange.reached('sent:committed');
}

/** Commits the intent, or finds it committed; null when the batch is not authorised or fully answered. */
async function recordInstruction(tx: Tx, batchId: string): Promise<Instruction | null> {
  const batch = await lockBatch(tx, batchId);
  if (batch === null || (batch.state !== 'authorised' && batch.state !== 'sent')) return null;
  const existing = await findInstruction(tx, batchId);
  if (existing !== null) return existing;

  const lines = await instructionOf(tx, batchId);
  if (contentHashOf(lines) !== batch.contentHash) {
    throw new Error(`the items of batch ${batch.batchNo} are not those that were frozen`);
  }
  await intendItems(
    tx,
    batch,
    lines.map((line) => line.itemId),
  );
  const file = paymentFile(batch.batchNo, { division: batch.division, fundId: batch.fundId }, lines);
  const content = Buffer.from(file.content, 'utf8');
  await sql`
    insert into funds.instruction (batch_id, file_name, content, sha256)
    values (${batchId}, ${file.name}, ${content}, ${sha256(content)})`.execute(tx);
  return { fileName: file.name, content };
}

/** Committed → In transit for every line: from here on the money may have left. */
async function intendItems(tx: Tx, batch: StoredBatch, itemIds: readonly string[]): Promise<void> {
  for (const item of await lockItems(tx, itemIds)) {
    const decision = decideItem(item.state, 'intend');
    const moves = decision.outcome === 'moved' ? await planMoves(tx, item, decision.to) : null;
    if (decision.outcome !== 'moved' || moves === null) {
      throw new Error(`item ${item.id} of authorised batch ${batch.batchNo} cannot be instructed`);
    }
    await writeItem(tx, item, decision.to, { kind: 'intend' });
    await writeMoves(tx, item, moves);
  }
}

async function findInstruction(tx: Tx, batchId: string): Promise<Instruction | null> {
  const { rows } = await sql<Instruction>`
    select file_name as "fileName", content from funds.instruction where batch_id = ${batchId}`.execute(tx);
  return rows[0] ?? null;
}

/** Notes that the file was written. An answer may have come in between: then there is less to note. */
async function noteSent(tx: Tx, batchId: string): Promise<void> {
  const batch = await lockBatch(tx, batchId);
  if (batch === null) throw new Error(`batch ${batchId} is gone`);
  await sql`
    update funds.instruction set times_written = times_written + 1, last_written_at = clock_timestamp()
    where batch_id = ${batchId}`.execute(tx);
  const { rows } = await sql<{ id: string }>`
    select id from funds.payment_item where batch_id = ${batchId} and state = 'intended'`.execute(tx);
  for (const item of await lockItems(
    tx,
    rows.map((row) => row.id),
  )) {
    await writeItem(tx, item, 'sent', { kind: 'send' });
  }
  const answer = await askBatch(tx, batch, 'send', WORKER);
  if (answer.outcome === 'moved') await moveBatch(tx, batch, 'send', answer.to);
}
