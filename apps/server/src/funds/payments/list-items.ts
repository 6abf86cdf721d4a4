import { maskAccount } from '@wenye/codes';
import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import { listOf, listQuery } from '../../kernel/list.ts';
import { refuse } from '../../kernel/refusals.ts';
import { useCase } from '../../kernel/use-case.ts';
import { moneyKeepers } from '../batches/list-batches.ts';
import { type HistoryRow, historyEntry, historyView } from '../history.ts';
import { ITEM_STATE_NAMES, ITEM_STATES, type ItemState } from '../payment-item.transitions.ts';
import { DISPUTES, type Dispute, isUnknown, PAPERS, type Paper } from '../payment-item.ts';
import {
  type BankWord,
  bankWord,
  divisionCode,
  given,
  inYuan,
  matching,
  ordered,
  pageOfRows,
  yuan,
} from '../views.ts';

/** What has become of a payment since it came back or was refused, as `funds.after_return` says it. */
export const AFTER_RETURN = [
  'disputed',
  'awaits-statement',
  'waits',
  'redirected',
  'in-batch',
  'back-again',
  'paid-again',
  'over',
] as const;
const afterReturn = z
  .enum(AFTER_RETURN)
  .nullable()
  .describe(
    '退汇或拒付后：与对账单矛盾待查清、待对账单印证、待处理、已改付、已编入新批次、再付又没有付成、已重新付清、不再付；没有退回的为 null',
  );

const itemRow = z.object({
  itemId: z.string(),
  version: z.int(),
  batchId: z.uuid(),
  batchNo: z.string(),
  position: z.int(),
  holderName: z.string(),
  bank: z.string(),
  accountNumber: z.string().describe('账号末四位'),
  amountYuan: yuan,
  state: z.string(),
  stateName: z.string(),
  changedOn: z.iso.date(),
  bankCode: z.string().nullable(),
  bankReason: z.string().nullable(),
  settledOn: z.iso.date().nullable(),
  returnedOn: z.iso.date().nullable(),
  statement: z
    .enum(['matched', 'explained', 'open'])
    .describe('各笔收支在银行对账单上：相符；有不符而已由对账人说明；还没有'),
  cases: z.int(),
  fileRefused: z.boolean().describe('银行没有受理整份文件，与收款账户无关'),
  unansweredSince: z.iso.date().nullable().describe('指令发出、银行没有答复结果的：从哪天起'),
  after: afterReturn,
  dispute: z
    .enum(DISPUTES)
    .nullable()
    .describe(
      '银行答复拒付，对账单却列为已付：open 待与银行查清；upheld 银行已书面确认没有付成，待冲回；null 没有这种情况',
    ),
  listedOn: z.int().nullable().describe('第几号对账单把这一笔列为已付；没有列，或又列出退回的为 null'),
  returnListedOn: z
    .int()
    .nullable()
    .describe('已到账的：第几号对账单列出退回，而银行还没有答复；没有的为 null'),
  paper: z
    .enum(PAPERS)
    .nullable()
    .describe(
      '银行书面答复：unconfirmed 已登记，待第二人确认；not-on-statement 只凭书面答复退汇，此后的对账单上没有；null 没有待印证的',
    ),
  unclear: z
    .array(bankWord)
    .describe('银行答复的代码不在约定之内，待查清：每次不同的代码和银行的原话，先说的在前'),
});

/** Instructed, and the bank has not said what became of it. */
const UNKNOWN = ITEM_STATES.filter(isUnknown);

type ItemRow = Omit<z.input<typeof itemRow>, 'amountYuan' | 'stateName' | keyof Marks> & {
  amountFen: number;
  state: ItemState;
  marks: Marks;
};
type Marks = {
  cases: number;
  statement: 'matched' | 'explained' | 'open';
  fileRefused: boolean;
  unansweredSince: string | null;
  after: (typeof AFTER_RETURN)[number] | null;
  dispute: Dispute | null;
  listedOn: number | null;
  paper: Paper | null;
  unclear: BankWord[];
  returnListedOn: number | null;
};

const columns = sql`i.id as "itemId", i.seq as version, i.batch_id as "batchId", b.batch_no as "batchNo", i.position,
  i.holder_name as "holderName", i.bank, i.account_number as "accountNumber", i.amount_fen as "amountFen", i.state,
  i.changed_on as "changedOn", i.bank_code as "bankCode", i.bank_reason as "bankReason",
  i.settled_on as "settledOn", i.returned_on as "returnedOn",
  funds.marks_of_item(i.id) as marks`;

function viewOf({ marks, ...row }: ItemRow): z.input<typeof itemRow> {
  return {
    ...inYuan(row),
    ...marks,
    accountNumber: maskAccount(row.accountNumber),
    stateName: ITEM_STATE_NAMES[row.state],
  };
}

/** Payment items, of one batch or of the territory: for instance everything returned, or everything unknown. */
export const listItems = useCase('funds.list-items', {
  input: listQuery.extend({
    q: listQuery.shape.q.describe('户名或者付款编号的一段，批次号，办件号'),
    batchId: z.uuid().optional(),
    state: z.enum(ITEM_STATES).optional(),
    unknown: z.enum(['true']).optional().describe('只看银行没有答复的'),
    after: z.enum(AFTER_RETURN).optional().describe('只看退汇或拒付后到了这一步的'),
    division: divisionCode.optional(),
    caseId: z.uuid().optional(),
  }),
  output: listOf(itemRow),
  access: moneyKeepers,
  async run({ tx, input, audit }) {
    const page = await pageOfRows<ItemRow>(
      tx,
      {
        select: columns,
        from: sql`${itemsBy(input)} i join funds.batches() b on b.id = i.batch_id where ${matching([
          given(input.batchId, (batchId) => sql`i.batch_id = ${batchId}`),
          given(input.state, (state) => sql`i.state = ${state}`),
          given(input.unknown, () => sql`i.state = any(${UNKNOWN})`),
          given(input.division, (division) => sql`i.division = ${division}`),
          given(input.after, (after) => sql`funds.marks_of_item(i.id)->>'after' = ${after}`),
          given(input.q, (q) => sql`i.id in (select funds.items_asked(${q}))`),
        ])}`,
        orderBy: ordered(
          input.sort,
          {
            amount: sql`i.amount_fen`,
            state: sql`i.state`,
            changedOn: sql`i.changed_on`,
            position: sql`i.position`,
          },
          sql`i.batch_id desc, i.position`,
        ),
      },
      input,
    );
    await audit({
      action: 'funds.list-items',
      object: { kind: 'batch', id: input.batchId ?? '*' },
      fields: ['holder_name'],
    });
    return { ...page, rows: page.rows.map(viewOf) };
  },
});

/** The narrowest set of items that a key leads to; the other filters are laid over it. */
function itemsBy(input: {
  batchId?: string | undefined;
  caseId?: string | undefined;
  division?: string | undefined;
  state?: ItemState | undefined;
  unknown?: 'true' | undefined;
  after?: string | undefined;
}): RawBuilder<unknown> {
  if (input.caseId !== undefined) return sql`funds.items_of_case(${input.caseId})`;
  if (input.batchId !== undefined) return sql`funds.items_of_batch(${input.batchId})`;
  const back = input.after === undefined ? null : (['rejected', 'returned'] as const);
  const states = input.state === undefined ? ((input.unknown && UNKNOWN) ?? back) : [input.state];
  return sql`funds.items_in(${input.division ?? null}, ${states}::text[])`;
}

/** One item with its cases, its history and, where there is one, the open manual evidence. */
export const showItem = useCase('funds.show-item', {
  input: z.object({ itemId: z.string() }),
  output: itemRow.extend({
    lines: z.array(
      z.object({
        obligationId: z.uuid(),
        caseId: z.uuid(),
        caseNumber: z.string().nullable(),
        instalment: z.int(),
        generation: z.int(),
        amountYuan: yuan,
        refund: z.boolean().describe('退还多缴款：追回时多缴的，不是待遇'),
        /** Came back or was refused, and waits to be paid again: not redirected in another batch, not revoked. */
        waits: z.boolean(),
        after: afterReturn,
      }),
    ),
    history: z.array(historyEntry),
    openEvidence: z
      .object({ evidenceId: z.uuid(), outcome: z.string(), documentNo: z.string(), note: z.string() })
      .nullable(),
  }),
  access: moneyKeepers,
  async run({ tx, input, audit }) {
    const { itemId } = input;
    const { rows } = await sql<ItemRow>`
      select ${columns} from funds.item(${itemId}) i join funds.batches() b on b.id = i.batch_id`.execute(tx);
    const [item] = rows;
    if (item === undefined) return refuse('kernel.not-found');
    const lines = await sql<{
      obligationId: string;
      caseId: string;
      caseNumber: string | null;
      instalment: number;
      generation: number;
      amountFen: number;
      refund: boolean;
      waits: boolean;
      after: (typeof AFTER_RETURN)[number] | null;
    }>`
      select obligation_id as "obligationId", case_id as "caseId",
        funds.number_of_case(case_id) as "caseNumber", instalment, generation, amount_fen as "amountFen",
        exists (select from funds.obligations_of(array[obligation_id]) o where o.refund_of is not null) as refund,
        back.lines @> jsonb_build_array(jsonb_build_object('obligationId', obligation_id)) as waits,
        funds.after_return(item_id, obligation_id) as after
      from funds.lines_of_item(${itemId}) cross join (select funds.returned_of_item(${itemId}) as lines) back order by obligation_id`.execute(
      tx,
    );
    const history = await sql<HistoryRow>`
      select kind, at, business_date as "businessDate", name, stated_by as "statedBy", data
      from funds.history_of_item(${itemId})`.execute(tx);
    const evidence = await sql<{ evidenceId: string; outcome: string; documentNo: string; note: string }>`
      select id as "evidenceId", outcome, document_no as "documentNo", note
      from funds.open_evidence() where item_id = ${itemId}`.execute(tx);
    await audit({
      action: 'funds.show-item',
      object: { kind: 'payment-item', id: itemId },
      fields: ['holder_name'],
    });
    return {
      ...viewOf(item),
      lines: lines.rows.map(inYuan),
      history: historyView(history.rows),
      openEvidence: evidence.rows[0] ?? null,
    };
  },
});
