import { sql } from 'kysely';
import type { Tx } from '../kernel/database.ts';
import type { ItemState } from './payment-item.transitions.ts';

export type StoredItem = {
  id: string;
  seq: number;
  batchId: string;
  division: string;
  state: ItemState;
  amountFen: number;
  lines: { obligationId: string; amountFen: number }[];
};

/** Locks items with their lines, in the order of their ids. */
export async function lockItems(tx: Tx, ids: readonly string[]): Promise<StoredItem[]> {
  const { rows } = await sql<StoredItem>`
    select id, seq, batch_id as "batchId", division, state, amount_fen as "amountFen",
      (select jsonb_agg(jsonb_build_object('obligationId', l.obligation_id, 'amountFen', l.amount_fen)
         order by l.obligation_id)
       from funds.payment_line l where l.item_id = i.id) as lines
    from funds.payment_item i where id = any(${[...ids]}::text[]) order by id for update`.execute(tx);
  return rows;
}

/** How an item came to its state, as its event keeps it. */
export type ItemNote = {
  kind: string;
  /** The bank's, where the bank said it. */
  code?: string;
  reason?: string;
  data?: Record<string, string>;
};

/** Moves an item and its lines, with the event, under the row's lock. */
export async function writeItem(tx: Tx, item: StoredItem, to: ItemState, note: ItemNote): Promise<void> {
  await sql`
    update funds.payment_item set state = ${to}, seq = seq + 1, changed_on = kernel.business_date(),
      bank_code = coalesce(${note.code ?? null}, bank_code), bank_reason = coalesce(${note.reason ?? null}, bank_reason),
      settled_on = case when ${to} in ('settled', 'returned') then coalesce(settled_on, kernel.business_date()) end,
      returned_on = case when ${to} = 'returned' then kernel.business_date() end
    where id = ${item.id}`.execute(tx);
  await sql`
    update funds.payment_line set state = ${to}, changed_on = kernel.business_date(),
      bank_reason = coalesce(${note.reason ?? null}, bank_reason)
    where item_id = ${item.id}`.execute(tx);
  await noteItem(tx, item.id, item.seq + 1, note);
}

/** Appends to an item's history. */
async function noteItem(tx: Tx, itemId: string, seq: number, note: ItemNote): Promise<void> {
  const data = JSON.stringify({ ...note.data, code: note.code, reason: note.reason });
  await sql`
    insert into funds.item_event (item_id, seq, kind, data, actor_person_id, business_date)
    values (${itemId}, ${seq}, ${note.kind}, ${data}::jsonb, access.person_id(), kernel.business_date())`.execute(
    tx,
  );
}
