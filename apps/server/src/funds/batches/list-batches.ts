import { sql } from 'kysely';
import { z } from 'zod';
import { officer } from '../../kernel/access.ts';
import { listOf, listQuery } from '../../kernel/list.ts';
import { useCase } from '../../kernel/use-case.ts';
import { namedDivision } from '../../people/names.ts';
import { BATCH_STATE_NAMES, BATCH_STATES, type BatchState } from '../batch.transitions.ts';
import { DISPUTES, type Dispute, PAPERS, type Paper } from '../payment-item.ts';
import {
  type BankWord,
  bankWord,
  divisionCode,
  fundId,
  given,
  inYuan,
  matching,
  named,
  namedFund,
  ordered,
  pageOfRows,
  yuan,
} from '../views.ts';

/** Who keeps the money of a division, or audits it. */
export const moneyKeepers = officer('finance', 'authoriser', 'reconciler', 'auditor');

export const batchRow = z.object({
  batchId: z.uuid(),
  batchNo: z.string(),
  ledgerId: z.uuid(),
  fund: named,
  year: z.int(),
  division: z.object({ code: z.string(), name: z.string() }),
  state: z.string(),
  stateName: z.string(),
  version: z.int(),
  itemCount: z.int(),
  totalYuan: yuan,
  composedOn: z.iso.date(),
  unknownItems: z.int().describe('已发出而银行没有答复的'),
  settledYuan: yuan,
  returnedYuan: yuan,
  rejectedYuan: yuan.describe('银行逐笔拒付的'),
  fileRefusedYuan: yuan.describe('随整份文件未受理的，账户没有问题'),
  unansweredSince: z.iso.date().nullable().describe('还有银行没有答复的：最早从哪天起'),
  contested: z
    .array(
      z.object({
        itemId: z.string(),
        position: z.int(),
        dispute: z.enum(DISPUTES).nullable(),
        paper: z.enum(PAPERS).nullable(),
        unclear: z.array(bankWord),
        returnListedOn: z.int().nullable(),
      }),
    )
    .describe(
      '银行前后说法不一、答复的代码不在约定之内、对账单列出退回而银行没有答复、或者书面答复还没有印证的各笔',
    ),
  itemChanges: z.int().describe('各笔付款共变动过多少次；与上次读到的不同，就是有了变动'),
});

export type BatchRow = {
  batchId: string;
  batchNo: string;
  ledgerId: string;
  fundId: string;
  year: number;
  divisionCode: string;
  state: BatchState;
  version: number;
  itemCount: number;
  totalFen: number;
  composedOn: string;
  sums: {
    unknownItems: number;
    settledFen: number;
    returnedFen: number;
    rejectedFen: number;
    fileRefusedFen: number;
    contested: {
      itemId: string;
      position: number;
      dispute: Dispute | null;
      paper: Paper | null;
      unclear: BankWord[];
      returnListedOn: number | null;
    }[];
    itemChanges: number;
    unansweredSince: string | null;
  };
};

export const batchColumns = sql`b.id as "batchId", b.batch_no as "batchNo", b.ledger_id as "ledgerId",
  l.fund_id as "fundId", l.year, b.division as "divisionCode", b.state, b.seq as version, b.item_count as "itemCount",
  b.total_fen as "totalFen", b.composed_on as "composedOn",
  funds.sums_of_batch(b.id) as sums`;

export function batchView({
  divisionCode: code,
  fundId: fund,
  sums,
  ...row
}: BatchRow): z.input<typeof batchRow> {
  return {
    ...inYuan({ ...row, ...sums }),
    fund: namedFund(fund),
    division: namedDivision(code),
    stateName: BATCH_STATE_NAMES[row.state],
  };
}

/** Payment batches of the actor's territory, newest first. */
export const listBatches = useCase('funds.list-batches', {
  input: listQuery.extend({
    state: z.enum(BATCH_STATES).optional(),
    fund: fundId.optional(),
    division: divisionCode.optional(),
    ledgerId: z.uuid().optional(),
    unanswered: z.enum(['true']).optional().describe('只看还有银行没有答复的'),
  }),
  output: listOf(batchRow),
  access: moneyKeepers,
  async run({ tx, input }) {
    const page = await pageOfRows<BatchRow>(
      tx,
      {
        select: batchColumns,
        from: sql`funds.batches() b join funds.ledger l on l.id = b.ledger_id where ${matching([
          given(input.state, (state) => sql`b.state = ${state}`),
          given(input.fund, (fund) => sql`l.fund_id = ${fund}`),
          given(input.division, (division) => sql`b.division = ${division}`),
          given(input.ledgerId, (ledgerId) => sql`b.ledger_id = ${ledgerId}`),
          given(
            input.unanswered,
            () =>
              sql`b.state in ('authorised', 'sent') and (funds.sums_of_batch(b.id)->>'unknownItems')::int > 0`,
          ),
          given(input.q, (q) => sql`funds.is_number_asked(b.batch_no, ${q})`),
        ])}`,
        orderBy: ordered(
          input.sort,
          {
            batchNo: sql`b.batch_no`,
            total: sql`b.total_fen`,
            composedOn: sql`b.composed_on`,
            state: sql`b.state`,
          },
          sql`b.id desc`,
        ),
      },
      input,
    );
    return { ...page, rows: page.rows.map(batchView) };
  },
});
