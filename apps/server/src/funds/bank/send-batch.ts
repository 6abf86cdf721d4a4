import { sql } from 'kysely';
import type { Tx } from '../../kernel/database.ts';
import { findBatch } from '../batch.store.ts';
import type { InstructionLine } from '../batch.ts';
import { type Exchange, writeToBank } from './exchange.ts';
import { paymentFile } from './files.ts';

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
    await sql`select funds.note_sent(${batchId})`.execute(tx);
    exchange.reached('sent:written');
  });
  exchange.reached('sent:committed');
}

/**
 * Commits the intent, Committed → In transit for every line: from here on the money may have left. Or finds it
 * committed; null when the batch is not authorised. The database takes only the bytes that follow from what was
 * frozen.
 */
async function recordInstruction(tx: Tx, batchId: string): Promise<Instruction | null> {
  const existing = await findInstruction(tx, batchId);
  if (existing !== null) return existing;
  const batch = await findBatch(tx, batchId);
  if (batch?.state !== 'authorised') return null;

  const payer = { division: batch.division, fundId: batch.fundId };
  const { content } = paymentFile(batch.batchNo, payer, await linesOf(tx, batchId));
  await sql`select funds.instruct_batch(${batchId}, ${Buffer.from(content, 'utf8')})`.execute(tx);
  return findInstruction(tx, batchId);
}

/** The batch's items as the bank is told of them, in file order. */
async function linesOf(tx: Tx, batchId: string): Promise<InstructionLine[]> {
  const { rows } = await sql<InstructionLine>`
    select id as "itemId", bank, account_number as "accountNumber", holder_name as "holderName",
      amount_fen as "amountFen"
    from funds.payment_item where batch_id = ${batchId} order by position`.execute(tx);
  return rows;
}

async function findInstruction(tx: Tx, batchId: string): Promise<Instruction | null> {
  const { rows } = await sql<Instruction>`
    select file_name as "fileName", content from funds.instruction where batch_id = ${batchId}`.execute(tx);
  return rows[0] ?? null;
}
