import { sql } from 'kysely';
import type { Tx } from '../../kernel/database.ts';
import type { StoredObligation } from '../obligation.store.ts';
import type { ObligationStep } from '../obligation.ts';

/**
 * Where a step lessens what is to be recovered (the bank returned the payment itself), lessens the open
 * recovery order too.
 * @returns the order's id, or null where the step does not touch one
 */
export async function reduceRecovery(
  tx: Tx,
  obligation: StoredObligation,
  step: ObligationStep,
): Promise<string | null> {
  const reduced = step.postings.find((posting) => posting.event === 'recovery-reduction');
  if (reduced === undefined) return null;
  const { rows } = await sql<{ id: string }>`
    update funds.recovery set reduced_fen = reduced_fen + ${reduced.amountFen},
      state = case when received_fen + reduced_fen + written_off_fen + ${reduced.amountFen} = amount_fen
        then 'reduced' else state end,
      closed_on = case when received_fen + reduced_fen + written_off_fen + ${reduced.amountFen} = amount_fen
        then kernel.business_date() end
    where obligation_id = ${obligation.id} and state = 'open' returning id`.execute(tx);
  const [order] = rows;
  if (order === undefined) throw new Error(`obligation ${obligation.id} has no open recovery to reduce`);
  return order.id;
}
