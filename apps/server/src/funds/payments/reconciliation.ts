import { fenToYuan } from '@wenye/codes';
import { sql } from 'kysely';
import { z } from 'zod';
import { officer } from '../../kernel/access.ts';
import { listOf, listQuery } from '../../kernel/list.ts';
import { useCase } from '../../kernel/use-case.ts';
import { namedDivision } from '../../people/names.ts';
import {
  DIFFERENCE_KINDS,
  type DifferenceKind,
  ENDED_BY_ANSWER,
  REFUSED_BUT_LISTED,
} from '../bank/differences.ts';
import { moneyKeepers } from '../batches/list-batches.ts';
import { ask } from '../owner-function.ts';
import { DISPUTES, type Dispute } from '../payment-item.ts';
import { refuseOutcome } from '../refusals.ts';
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
  pageOfRows,
  reasonText,
  yuan,
} from '../views.ts';

/** What a line of a statement is: money paid out, come back from a payee's bank, or arrived of somebody's own accord. */
const movements = ['payment', 'return', 'receipt'] as const;

const paged = listQuery.omit({ q: true, sort: true });

/** Bank statements, newest first, with how many of their lines agree. */
export const listStatements = useCase('funds.list-statements', {
  input: paged.extend({ fund: fundId.optional(), division: divisionCode.optional() }),
  output: listOf(
    z.object({
      statementId: z.uuid(),
      fund: named,
      division: z.object({ code: z.string(), name: z.string() }),
      statementNo: z.int(),
      receivedOn: z.iso.date(),
      openingYuan: yuan,
      closingYuan: yuan,
      lines: z.int(),
      matched: z.int().describe('与付款、退汇或追回相符的'),
      explained: z.int().describe('不相符而已由对账人说明的'),
    }),
  ),
  access: moneyKeepers,
  async run({ tx, input }) {
    const page = await pageOfRows<{
      statementId: string;
      fundId: string;
      divisionCode: string;
      statementNo: number;
      receivedOn: string;
      openingFen: number;
      closingFen: number;
      tally: { lines: number; matched: number; explained: number };
    }>(
      tx,
      {
        select: sql`s.id as "statementId", s.fund_id as "fundId", s.division as "divisionCode",
          s.statement_no as "statementNo", s.received_on as "receivedOn", s.opening_fen as "openingFen",
          s.closing_fen as "closingFen",
          (select jsonb_build_object('lines', count(*), 'matched', count(*) filter (where l.matched),
              'explained', count(*) filter (where l.explained and not l.matched))
             from funds.statement_lines(s.id, false) l) as tally`,
        from: sql`funds.statements() s where ${matching([
          given(input.fund, (fund) => sql`s.fund_id = ${fund}`),
          given(input.division, (division) => sql`s.division = ${division}`),
        ])}`,
        orderBy: sql`s.received_on desc, s.division, s.fund_id, s.statement_no desc`,
      },
      input,
    );
    return {
      ...page,
      rows: page.rows.map(({ divisionCode: code, fundId: fund, tally, ...row }) => ({
        ...inYuan(row),
        ...tally,
        fund: namedFund(fund),
        division: namedDivision(code),
      })),
    };
  },
});

/** Lines of statements: of one, or all that are still open, such as receipts that finance has yet to enter. */
export const listStatementLines = useCase('funds.list-statement-lines', {
  input: paged.extend({
    statementId: z.uuid().optional(),
    kind: z.enum(movements).optional(),
    open: z.enum(['true']).optional(),
  }),
  output: listOf(
    z.object({
      statementId: z.uuid(),
      entryNo: z.string(),
      kind: z.enum(movements),
      reference: z.string(),
      amountYuan: yuan,
      matched: z.boolean(),
      explained: z.boolean(),
      whose: z
        .object({
          name: z.string().nullable().describe('收款人；收款的，为退回的人或单位'),
          batchId: z.uuid().nullable(),
          batchNo: z.string().nullable(),
          recoveryNo: z.string().nullable(),
          caseId: z.uuid().describe('办件；一笔付几件的，为其中一件'),
          caseNumber: z.string().nullable(),
          cases: z.int(),
        })
        .nullable()
        .describe('属于谁的哪一笔；还不知道的为 null'),
    }),
  ),
  access: moneyKeepers,
  async run({ tx, input, audit }) {
    const page = await pageOfRows<{
      statementId: string;
      entryNo: string;
      kind: (typeof movements)[number];
      reference: string;
      amountFen: number;
      matched: boolean;
      explained: boolean;
      whose: {
        name: string | null;
        batchId: string | null;
        batchNo: string | null;
        recoveryNo: string | null;
        caseId: string;
        caseNumber: string | null;
        cases: number;
      } | null;
    }>(
      tx,
      {
        select: sql`l.statement_id as "statementId", l.entry_no as "entryNo", l.kind, l.reference,
          l.amount_fen as "amountFen", l.matched, l.explained,
          funds.whose_movement(l.statement_id, l.entry_no) as whose`,
        from: sql`funds.statement_lines(${input.statementId ?? null}, ${input.open !== undefined}) l
          where ${matching([given(input.kind, (kind) => sql`l.kind = ${kind}`)])}`,
        orderBy: sql`l.statement_id desc, l.position`,
      },
      input,
    );
    await audit({
      action: 'funds.list-statement-lines',
      object: { kind: 'statement', id: input.statementId ?? '*' },
      fields: ['holder_name', 'claimant-name'],
    });
    return { ...page, rows: page.rows.map(inYuan) };
  },
});

/** What does not agree between instructions, answers and statements. */
export const listDifferences = useCase('funds.list-differences', {
  input: paged.extend({ state: z.enum(['open', 'resolved']).default('open') }),
  output: listOf(
    z.object({
      differenceId: z.uuid(),
      kind: z.string(),
      kindName: z.string(),
      dispute: z.enum(DISPUTES).nullable().describe('银行答复拒付，对账单却列为已付：待查清，或待冲回'),
      unanswered: z
        .boolean()
        .describe(
          '对账单已列付出或退回，银行还没有答复这个结果，或者答复的代码不在约定之内：答复以前不能了结',
        ),
      said: bankWord.nullable().describe('银行答复的代码和原话；不是答复的为 null'),
      division: z.object({ code: z.string(), name: z.string() }),
      fund: named.nullable().describe('哪一项资金的账户；文件名和内容都看不出的为 null'),
      itemId: z.string().nullable(),
      statementId: z.uuid().nullable(),
      entryNo: z.string().nullable(),
      /** On the statement or in the answer; null where the difference is not about one amount. */
      amountYuan: yuan.nullable(),
      /** What the payer wrote, or the item. */
      reference: z.string().nullable(),
      file: z.string().nullable().describe('没有接收的文件的名称；不是整份文件的为 null'),
      problem: z.string().nullable().describe('文件或对账单为什么没有接收；与文件无关的为 null'),
      statementNo: z.int().nullable(),
      movement: z.enum(movements).nullable().describe('对账单上这一笔的类别；与某一笔无关的为 null'),
      detail: z.record(z.string(), z.unknown()),
      foundOn: z.iso.date(),
      state: z.string(),
      resolvedOn: z.iso.date().nullable(),
      reason: z.string().nullable(),
    }),
  ),
  access: moneyKeepers,
  async run({ tx, input }) {
    const page = await pageOfRows<{
      differenceId: string;
      kind: DifferenceKind;
      dispute: Dispute | null;
      answerAwaited: boolean | null;
      said: BankWord | null;
      divisionCode: string;
      fundId: string | null;
      itemId: string | null;
      statementId: string | null;
      entryNo: string | null;
      amountFen: number | null;
      reference: string | null;
      file: string | null;
      problem: string | null;
      statementNo: number | null;
      movement: (typeof movements)[number] | null;
      detail: Record<string, unknown>;
      foundOn: string;
      state: string;
      resolvedOn: string | null;
      reason: string | null;
    }>(
      tx,
      {
        select: sql`d.id as "differenceId", d.kind, d.division as "divisionCode",
          d.detail->>'fundId' as "fundId", case when d.bank_file is not null then d.detail->>'file' end as file, d.item_id as "itemId",
          d.statement_id as "statementId", d.entry_no as "entryNo", (d.detail->>'amountFen')::bigint as "amountFen",
          d.detail->>'reference' as reference, d.detail->>'problem' as problem, funds.dispute_shown(d.item_id) as dispute,
          funds.answer_awaited(d.item_id) as "answerAwaited",
          case when d.detail ? 'code' then jsonb_build_object('code', d.detail->'code', 'reason', d.detail->'reason') end as said,
          coalesce((select s.statement_no from funds.statements() s where s.id = d.statement_id),
            (d.detail->>'statementNo')::int) as "statementNo",
          case when d.statement_id is not null then d.detail->>'kind' end as movement, d.detail, d.found_on as "foundOn", d.state,
          d.resolved_on as "resolvedOn", d.reason`,
        from: sql`funds.differences_in(${input.state}) d`,
        orderBy: sql`d.found_on desc, d.id desc`,
      },
      input,
    );
    return {
      ...page,
      rows: page.rows.map(({ divisionCode: code, fundId: fund, amountFen, answerAwaited, ...row }) => ({
        ...row,
        unanswered: row.state === 'open' && ENDED_BY_ANSWER.includes(row.kind) && answerAwaited === true,
        amountYuan: amountFen === null ? null : fenToYuan(amountFen),
        kindName:
          row.kind === 'statement-not-answered' && row.dispute !== null
            ? REFUSED_BUT_LISTED
            : DIFFERENCE_KINDS[row.kind],
        division: namedDivision(code),
        fund: fund === null ? null : namedFund(fund),
      })),
    };
  },
});

/** Works a difference off with its reason; its statement line then counts as explained, not as matched. */
export const resolveDifference = useCase('funds.resolve-difference', {
  input: z.object({ differenceId: z.uuid(), reason: reasonText }),
  output: z.object({}),
  access: officer('reconciler'),
  async run({ tx, input, audit }) {
    const { outcome } = await ask<{ outcome: string }>(
      tx,
      sql`funds.resolve_difference(${input.differenceId}, ${input.reason})`,
    );
    if (outcome !== 'resolved') return refuseOutcome(outcome);
    await audit({
      action: 'funds.resolve-difference',
      object: { kind: 'difference', id: input.differenceId },
    });
    return {};
  },
});
