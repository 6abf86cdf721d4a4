import { sql } from 'kysely';
import type { Tx } from '../../kernel/database.ts';
import { ask } from '../owner-function.ts';
import type { POSTINGS, PostingEvent } from '../postings.ts';
import { refuseInsufficient, refuseOutcome } from '../refusals.ts';

/** Postings that an officer makes directly, on a document. */
type DocumentEvent = {
  [Event in PostingEvent]: (typeof POSTINGS)[Event]['by'] extends readonly ['finance'] ? Event : never;
}[PostingEvent];

/** Columns of `funds.posting` that a document fills. */
type Document = { document_no: string; document_date?: string; other_ledger_id?: string };

/**
 * Posts what a document says of a ledger that the actor keeps.
 * @param refuseBeyond how to refuse more than the ledger still has
 * @throws Refusal `funds.insufficient`, unless `refuseBeyond` says otherwise; `funds.document-entered` for an
 *   appropriation, or a transfer to the same receiver, that is entered already
 */
export async function postDocument(
  tx: Tx,
  event: DocumentEvent,
  ledgerId: string,
  amountFen: number,
  document: Document,
  refuseBeyond: (availableFen: number) => never = refuseInsufficient,
): Promise<void> {
  const answer = await ask<{ outcome: string; availableFen: number }>(
    tx,
    sql`funds.post(${event}, ${ledgerId}, ${amountFen}, ${JSON.stringify(document)}::jsonb)`,
  );
  if (answer.outcome === 'insufficient') return refuseBeyond(answer.availableFen);
  if (answer.outcome !== 'posted') return refuseOutcome(answer.outcome, ['documentNo']);
}
