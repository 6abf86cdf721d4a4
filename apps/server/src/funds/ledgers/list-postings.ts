import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import { listOf, listQuery } from '../../kernel/list.ts';
import { CSV_MARK, csvLine } from '../../kernel/spreadsheet/write-csv.ts';
import { useCase } from '../../kernel/use-case.ts';
import { namedDivision } from '../../people/names.ts';
import { ACCOUNTS, type Account, POSTINGS, type PostingEvent } from '../postings.ts';
import { given, inYuan, matching, ordered, pageOfRows, yuan } from '../views.ts';
import { ledgerReaders } from './list-ledgers.ts';

const filters = z.object({
  ledgerId: z.uuid(),
  event: z.enum(Object.keys(POSTINGS) as [PostingEvent, ...PostingEvent[]]).optional(),
  account: z.enum(Object.keys(ACCOUNTS) as [Account, ...Account[]]).optional(),
  caseId: z.uuid().optional(),
  from: z.iso.date().optional().describe('业务日期'),
  to: z.iso.date().optional(),
});

const postingView = z.object({
  seq: z.int(),
  event: z.string(),
  eventName: z.string(),
  amountYuan: yuan,
  scheme: z.string().nullable(),
  caseId: z.uuid().nullable(),
  caseNumber: z.string().nullable(),
  itemId: z.string().nullable(),
  otherLedgerId: z.uuid().nullable(),
  /** The other side of a transfer, or of what is carried over. */
  other: z.object({ division: z.object({ code: z.string(), name: z.string() }), year: z.int() }).nullable(),
  reversesSeq: z.int().nullable(),
  reversedBySeq: z.int().nullable(),
  documentNo: z.string().nullable(),
  documentDate: z.iso.date().nullable(),
  reason: z.string().nullable(),
  businessDate: z.iso.date(),
  entries: z.array(
    z.object({ account: z.string(), accountName: z.string(), debitYuan: yuan, creditYuan: yuan }),
  ),
});

type Row = {
  seq: number;
  event: PostingEvent;
  /** Of the ledger. */
  year: number;
  amountFen: number;
  scheme: string | null;
  caseId: string | null;
  caseNumber: string | null;
  itemId: string | null;
  otherLedgerId: string | null;
  other: { division: string; year: number } | null;
  reversesSeq: number | null;
  reversedBySeq: number | null;
  documentNo: string | null;
  documentDate: string | null;
  reason: string | null;
  businessDate: string;
  entries: { account: Account; debitFen: number; creditFen: number }[];
};

const select = sql`p.seq, p.event, (select l.year from funds.ledger l where l.id = p.ledger_id) as year, p.amount_fen as "amountFen", p.scheme, p.case_id as "caseId",
  funds.number_of_case(p.case_id) as "caseNumber",
  p.item_id as "itemId", p.other_ledger_id as "otherLedgerId",
  case when p.other_ledger_id is not null then funds.other_side(p.ledger_id, p.seq) end as other, p.reverses_seq as "reversesSeq",
  funds.reversal_of(p.ledger_id, p.seq) as "reversedBySeq",
  p.document_no as "documentNo", p.document_date as "documentDate", p.reason, p.business_date as "businessDate",
  funds.entries_of(p.ledger_id, p.seq) as entries`;

function from(input: z.output<typeof filters>): RawBuilder<unknown> {
  return sql`funds.postings_of(${input.ledgerId}) p where ${matching([
    given(input.event, (event) => sql`p.event = ${event}`),
    given(
      input.account,
      // The receiver's part of a transfer names the giver's posting; its entries are those of the other side.
      (account) => sql`exists (select 1 from funds.posting_rule r
        where r.event = p.event and r.ledger = case when p.other_seq is null then 'own' else 'other' end
          and ${account} in (r.debit, r.credit))`,
    ),
    given(input.caseId, (caseId) => sql`p.case_id = ${caseId}`),
    given(input.from, (date) => sql`p.business_date >= ${date}`),
    given(input.to, (date) => sql`p.business_date <= ${date}`),
  ])}`;
}

/** Postings of one ledger with their entries, newest first. */
export const listPostings = useCase('funds.list-postings', {
  input: listQuery.omit({ q: true }).extend(filters.shape),
  output: listOf(postingView),
  access: ledgerReaders,
  async run({ tx, input }) {
    const orderBy = ordered(
      input.sort,
      { seq: sql`p.seq`, amount: sql`p.amount_fen`, businessDate: sql`p.business_date` },
      sql`p.seq desc`,
    );
    const page = await pageOfRows<Row>(tx, { select, from: from(input), orderBy }, input);
    return { ...page, rows: page.rows.map(viewOf) };
  },
});

/** The same as a CSV file that a spreadsheet opens, one line for each entry, oldest first. */
export const exportPostings = useCase('funds.export-postings', {
  input: filters,
  output: z.object({ name: z.string(), content: z.string() }),
  access: ledgerReaders,
  async run({ tx, input, audit }) {
    const { rows } = await sql<Row>`select ${select} from ${from(input)} order by p.seq`.execute(tx);
    await audit({ action: 'funds.export-postings', object: { kind: 'ledger', id: input.ledgerId } });
    const heading = [
      '序号',
      '日期',
      '事项',
      '科目',
      '借方（元）',
      '贷方（元）',
      '待遇',
      '文号',
      '说明',
      '办件',
      '支付项',
    ];
    const lines = rows
      .map(viewOf)
      .flatMap((posting) =>
        posting.entries.map((entry) => [
          posting.seq,
          posting.businessDate,
          posting.reversesSeq === null
            ? posting.eventName
            : `冲销${posting.reversesSeq}：${posting.eventName}`,
          entry.accountName,
          entry.debitYuan,
          entry.creditYuan,
          posting.scheme,
          posting.documentNo,
          posting.reason,
          posting.caseNumber,
          posting.itemId,
        ]),
      );
    const content = CSV_MARK + [heading, ...lines].map(csvLine).join('');
    return { name: `账页-${input.ledgerId.slice(0, 8)}.csv`, content };
  },
});

/** What a posting is called in a ledger of this year: what was carried on to it came from the last. */
const nameOf = ({ event, other, year }: Row): string =>
  event === 'carry-forward' && other !== null && other.year < year ? '上年结转' : POSTINGS[event].name;

function viewOf(row: Row): z.input<typeof postingView> {
  const { year: _, ...posting } = row;
  return {
    ...inYuan(posting),
    other: row.other === null ? null : { ...row.other, division: namedDivision(row.other.division) },
    eventName: nameOf(row),
    entries: row.entries.map((entry) => ({ ...inYuan(entry), accountName: ACCOUNTS[entry.account].name })),
  };
}
