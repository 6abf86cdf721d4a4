import { sql } from 'kysely';
import type { Tx } from '../../kernel/database.ts';
import { type DifferenceKind, findDifference } from './differences.ts';
import type { BankFile } from './files.ts';

type StatementFile = Extract<BankFile, { kind: 'statement' }>;

/** Keeps a statement with its lines. A number that is known already with other content is a difference. */
export async function storeStatement(tx: Tx, file: StatementFile, bankFile: string): Promise<void> {
  const { payer } = file;
  const { rows } = await sql<{ id: string }>`
    insert into funds.statement
      (division, fund_id, statement_no, opening_fen, closing_fen, received_on, bank_file)
    values (${payer.division}, ${payer.fundId}, ${file.statementNo}, ${file.openingFen}, ${file.closingFen},
      kernel.business_date(), ${bankFile})
    on conflict (division, fund_id, statement_no) do nothing returning id`.execute(tx);
  const [stored] = rows;
  if (stored === undefined) {
    await findDifference(tx, {
      kind: 'statement-gap',
      division: payer.division,
      entryNo: `${payer.fundId}:${file.statementNo}`,
      detail: { fundId: payer.fundId, statementNo: file.statementNo, repeatedWithOtherContent: true },
    });
    return;
  }
  await sql`
    insert into funds.statement_line (statement_id, entry_no, position, kind, reference, amount_fen)
    select ${stored.id}, e."entryNo", e.position, e.kind, e.reference, e."amountFen"
    from jsonb_to_recordset(${JSON.stringify(file.entries.map((entry, position) => ({ ...entry, position })))}::jsonb)
      as e ("entryNo" text, position int, kind text, reference text, "amountFen" bigint)`.execute(tx);
  await checkContinuity(tx, payer.division, payer.fundId);
}

/** Statement numbers run from 1 without a gap, and each opens with the closing balance of the one before. */
async function checkContinuity(tx: Tx, division: string, fundId: string): Promise<void> {
  const { rows } = await sql<{ broken: number | null }>`
    select min(statement_no) as broken from (
      select statement_no, opening_fen, row_number() over w as place, lag(closing_fen, 1, 0::bigint) over w as before
      from funds.statement where division = ${division} and fund_id = ${fundId}
      window w as (order by statement_no)) s
    where statement_no <> place or opening_fen <> before`.execute(tx);
  const broken = rows[0]?.broken ?? null;
  if (broken !== null) {
    await findDifference(tx, {
      kind: 'statement-gap',
      division,
      entryNo: fundId,
      detail: { fundId, statementNo: broken },
    });
  } else {
    await resolveByFacts(tx, sql`kind = 'statement-gap' and division = ${division} and entry_no = ${fundId}`);
  }
}

type Unmatched = {
  statementId: string;
  entryNo: string;
  division: string;
  fundId: string;
  kind: 'payment' | 'return' | 'receipt';
  reference: string;
  amountFen: number;
  itemState: string | null;
  itemAmountFen: number | null;
  recoveryKnown: boolean;
  receiptEntered: boolean;
  twice: boolean;
};

/**
 * Matches every open statement line with its item, or its receipt, line by line, and lists what does not
 * agree. Run after every reading: a line that came before its answer matches later, and its difference closes.
 */
export async function matchStatements(tx: Tx): Promise<void> {
  const { rows } = await sql<Unmatched>`
    select s.id as "statementId", l.entry_no as "entryNo", s.division, s.fund_id as "fundId", l.kind, l.reference,
      l.amount_fen as "amountFen", i.state as "itemState", i.amount_fen as "itemAmountFen",
      r.id is not null as "recoveryKnown",
      exists (select 1 from funds.recovery_receipt x where x.recovery_id = r.id and x.bank_entry_no = l.entry_no
        and x.amount_fen = l.amount_fen) as "receiptEntered",
      exists (select 1 from funds.statement_line o where o.reference = l.reference and o.kind = l.kind
        and o.kind <> 'receipt' and (o.statement_id, o.entry_no) < (l.statement_id, l.entry_no)) as twice
    from funds.statement_line l
    join funds.statement s on s.id = l.statement_id
    left join (funds.payment_item i join funds.batch b on b.id = i.batch_id join funds.ledger g on g.id = b.ledger_id)
      on i.id = l.reference and l.kind <> 'receipt' and i.division = s.division and g.fund_id = s.fund_id
    left join funds.recovery r on r.recovery_no = l.reference and l.kind = 'receipt' and r.division = s.division
    where not l.matched and not l.explained order by l.statement_id, l.position for update of l`.execute(tx);
  for (const line of rows) {
    const difference = differenceOf(line);
    if (difference === 'none') await markMatched(tx, line);
    else if (difference !== 'waits') {
      await findDifference(tx, {
        kind: difference,
        division: line.division,
        statementId: line.statementId,
        entryNo: line.entryNo,
        ...(line.itemState === null ? {} : { itemId: line.reference }),
        detail: {
          fundId: line.fundId,
          reference: line.reference,
          amountFen: line.amountFen,
          kind: line.kind,
        },
      });
    }
  }
}

/** What is wrong with a line; `waits` for a receipt that finance has yet to enter. */
export function differenceOf(
  line: Omit<Unmatched, 'statementId' | 'entryNo' | 'division' | 'fundId'>,
): DifferenceKind | 'none' | 'waits' {
  if (line.kind === 'receipt') {
    if (!line.recoveryKnown) return 'statement-unknown';
    return line.receiptEntered ? 'none' : 'waits';
  }
  if (line.itemState === null) return 'statement-unknown';
  if (line.twice) return 'statement-twice';
  if (line.itemAmountFen !== line.amountFen) return 'statement-amount';
  const said = line.kind === 'payment' ? ['settled', 'returned'] : ['returned'];
  return said.includes(line.itemState) ? 'none' : 'statement-not-answered';
}

async function markMatched(tx: Tx, line: Unmatched): Promise<void> {
  await sql`
    update funds.statement_line set matched = true
    where statement_id = ${line.statementId} and entry_no = ${line.entryNo}`.execute(tx);
  await resolveByFacts(tx, sql`statement_id = ${line.statementId} and entry_no = ${line.entryNo}`);
}

/** Closes differences that later facts have explained, in nobody's name. */
async function resolveByFacts(tx: Tx, which: ReturnType<typeof sql>): Promise<void> {
  await sql`
    update funds.difference set state = 'resolved', resolved_on = kernel.business_date(),
      reason = '后续数据已相符，自动核销'
    where state = 'open' and ${which}`.execute(tx);
}
