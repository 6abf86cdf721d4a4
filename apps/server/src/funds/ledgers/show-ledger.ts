import { fenToYuan } from '@wenye/codes';
import { sql } from 'kysely';
import { z } from 'zod';
import { refuse } from '../../kernel/refusals.ts';
import { useCase } from '../../kernel/use-case.ts';
import { inYuan, yuan } from '../views.ts';
import { balancesView, type LedgerRow, ledgerColumns, ledgerReaders, ledgerView } from './list-ledgers.ts';

/**
 * One ledger: its balances, scheme limits and how they came about, what the bank's last statement says of the
 * account, and whether the chain of postings is unbroken. All of one moment.
 */
export const showLedger = useCase('funds.show-ledger', {
  input: z.object({ ledgerId: z.uuid() }),
  output: ledgerView.extend({
    schemes: z.array(z.object({ scheme: z.string(), usedYuan: yuan, limitYuan: yuan.nullable() })),
    limits: z
      .array(
        z.object({
          scheme: z.string(),
          wasYuan: yuan.nullable(),
          limitYuan: yuan.nullable(),
          documentNo: z.string(),
          setOn: z.iso.date(),
        }),
      )
      .describe('限额的历次变更，最近的在前；null 为不设限额'),
    bank: z
      .object({
        statementNo: z.int(),
        receivedOn: z.iso.date(),
        statementBalanceYuan: yuan,
        bookBalanceYuan: yuan.describe('第一份对账单的期初余额，加上账上其后的收付（本区划本资金各年度）'),
      })
      .nullable(),
    carriedOutYuan: yuan.describe('年末结转到下一年度的'),
    carriedInYuan: yuan.describe('上一年度年末结转来的'),
    firstBreak: z.int().nullable().describe('第一处断裂的账页序号；完整则为 null'),
  }),
  access: ledgerReaders,
  async run({ tx, input }) {
    const { ledgerId } = input;
    const { rows } = await sql<
      LedgerRow & { firstBreak: number | null; carried: { outFen: number; inFen: number } }
    >`
      select ${ledgerColumns}, funds.carried(l.id) as carried, funds.first_break(l.id) as "firstBreak"
      from funds.ledger l where l.id = ${ledgerId}`.execute(tx);
    const [ledger] = rows;
    if (ledger === undefined) return refuse('kernel.not-found');
    const schemes = await sql<{ scheme: string; usedFen: number; limitFen: number | null }>`
      select scheme, used_fen as "usedFen", limit_fen as "limitFen" from funds.scheme_usage
      where ledger_id = ${ledgerId} order by scheme`.execute(tx);
    const limits = await sql<{
      scheme: string;
      wasFen: number | null;
      limitFen: number | null;
      documentNo: string;
      setOn: string;
    }>`
      select scheme, lag(limit_fen) over (partition by scheme order by seq) as "wasFen", limit_fen as "limitFen",
        document_no as "documentNo", set_on as "setOn"
      from funds.scheme_limit where ledger_id = ${ledgerId} order by set_on desc, scheme, seq desc`.execute(
      tx,
    );
    const bank = await sql<{
      statementNo: number;
      receivedOn: string;
      statementBalanceFen: number;
      bookBalanceFen: number;
    }>`
      select s.statement_no as "statementNo", s.received_on as "receivedOn", s.closing_fen as "statementBalanceFen",
        (select o.opening_fen from funds.statements() o
           where o.division = s.division and o.fund_id = s.fund_id and o.statement_no = 1) +
        (select sum(b.balance_fen)::bigint from funds.balance b join funds.ledger l on l.id = b.ledger_id
           where b.account = 'cash' and l.division = s.division and l.fund_id = s.fund_id) as "bookBalanceFen"
      from funds.statements() s where s.division = ${ledger.division} and s.fund_id = ${ledger.fund}
      order by s.statement_no desc limit 1`.execute(tx);
    const [last] = bank.rows;
    return {
      ...balancesView(ledger),
      schemes: schemes.rows.map(inYuan),
      limits: limits.rows.map(inYuan),
      bank: last === undefined ? null : inYuan(last),
      carriedOutYuan: fenToYuan(ledger.carried.outFen),
      carriedInYuan: fenToYuan(ledger.carried.inFen),
      firstBreak: ledger.firstBreak,
    };
  },
});
