import { sql } from 'kysely';
import { type Exchange, liesAtBank } from './exchange.ts';
import { sendBatch } from './send-batch.ts';

/**
 * Asks the bank again, by writing the same file again, about batches with items whose outcome is unknown, and about
 * those of which a statement shows a return that no answer told of; and carries on with authorised batches that a
 * crash left behind. The bank answers a known item as before, so asking cannot pay. Nothing is concluded from the time
 * that has passed.
 *
 * @param quietForMs a batch is asked about again only this long after the last time
 * @returns the batches that were written
 */
export async function retryUnknown(exchange: Exchange, quietForMs: number): Promise<string[]> {
  const waiting = await exchange.transaction(async ({ tx }) => {
    const { rows } = await sql<{ id: string; fileName: string | null }>`
      with asked as (
        select b.id from funds.batch b where b.state in ('authorised', 'sent')
          and (b.state = 'authorised' or exists (select 1 from funds.payment_item i
            where i.batch_id = b.id and i.state in ('intended', 'sent', 'accepted')))
        union
        select i.batch_id from funds.statement_line l join funds.payment_item i on i.id = l.reference
          where l.kind = 'return' and not l.matched and not l.explained and i.state = 'settled')
      select a.id, n.file_name as "fileName"
      from asked a left join funds.instruction n on n.batch_id = a.id
      where coalesce(n.last_written_at, '-infinity') <= clock_timestamp() - ${quietForMs} * interval '1 millisecond'
      order by a.id`.execute(tx);
    return rows;
  });
  const written: string[] = [];
  for (const { id, fileName } of waiting) {
    // Not yet taken: the bank will read it without being asked twice.
    if (fileName !== null && (await liesAtBank(exchange, fileName))) continue;
    await sendBatch(exchange, id);
    written.push(id);
  }
  return written;
}
