import { sql } from 'kysely';
import type { Tx } from '../../kernel/database.ts';
import { type PayableRow, payableColumns } from './list-payable.ts';
import type { Candidate, PriorLine } from './plan.ts';

export type Wanted = { obligationId: string; amountFen?: number };

/**
 * The payable obligations among those wanted, all of the ledger where none are named. What is missing from the answer
 * is not payable at present.
 */
export async function candidatesOf(
  tx: Tx,
  ledgerId: string,
  wanted: readonly Wanted[] | null,
): Promise<Candidate[]> {
  const filter =
    wanted === null
      ? sql`true`
      : sql`p.obligation_id = any(${wanted.map((one) => one.obligationId)}::uuid[])`;
  const { rows } = await sql<PayableRow & { prior: PriorLine[] }>`
    select ${payableColumns}, p.prior
    from funds.payable(${ledgerId}) p where ${filter}
    order by p.opened_on, p.obligation_id`.execute(tx);
  const amounts = new Map(wanted?.map((one) => [one.obligationId, one.amountFen]));
  return rows.map((row) => {
    const wantedFen = amounts.get(row.obligationId);
    return {
      obligationId: row.obligationId,
      caseId: row.caseId,
      payableFen: row.payableFen,
      account:
        row.accountId === null || row.bank === null || row.accountNumber === null || row.holderName === null
          ? null
          : {
              accountId: row.accountId,
              bank: row.bank,
              accountNumber: row.accountNumber,
              holderName: row.holderName,
            },
      standing: row.standing,
      prior: row.prior,
      ...(wantedFen === undefined ? {} : { wantedFen }),
    };
  });
}

/** In which batch each of these obligations is, of which its payment is still to come: by obligation, the batch's number. */
export async function batchesOf(tx: Tx, obligationIds: readonly string[]): Promise<Map<string, string>> {
  if (obligationIds.length === 0) return new Map();
  const { rows } = await sql<{ obligationId: string; batchNo: string }>`
    select l.obligation_id as "obligationId", b.batch_no as "batchNo"
    from funds.obligations_of(${obligationIds}::uuid[]) o
    cross join lateral funds.items_of_case(o.case_id) i
    cross join lateral funds.lines_of_item(i.id) l
    join funds.batches() b on b.id = i.batch_id
    where l.obligation_id = o.id and l.live and l.state <> 'settled'`.execute(tx);
  return new Map(rows.map(({ obligationId, batchNo }) => [obligationId, batchNo]));
}
