import { fenToYuan } from '@wenye/codes';
import { sql } from 'kysely';
import { z } from 'zod';
import { officer } from '../../kernel/access.ts';
import { useCase } from '../../kernel/use-case.ts';
import { namedDivision } from '../../people/names.ts';
import { ACCOUNTS, type Account } from '../postings.ts';
import { divisionCode, fundId, given, matching, named, namedFund, yuan } from '../views.ts';

const accountBalance = z.object({
  account: z.string(),
  name: z.string(),
  normal: z.enum(['debit', 'credit']),
  budget: z.boolean().describe('是否计入指标平衡关系'),
  balanceYuan: yuan.describe('科目正常方向为正'),
});

export const ledgerView = z.object({
  ledgerId: z.uuid(),
  fund: named,
  division: z.object({ code: z.string(), name: z.string() }),
  year: z.int(),
  balances: z.array(accountBalance),
  /** Appropriated + net transfers = available + reserved + committed + in transit + disbursed + lapsed. */
  identity: z.object({
    sourcesYuan: yuan.describe('指标下达 + 净调剂 + 净结转'),
    usesYuan: yuan.describe('可用 + 预留 + 承诺 + 在途 + 已拨付 + 年末收回'),
    holds: z.boolean(),
  }),
  postings: z.int(),
});

/** Every officer who keeps, supervises or reports on money sees the ledgers of the offices' territory. */
export const ledgerReaders = officer('finance', 'authoriser', 'reconciler', 'approver', 'auditor', 'leader');

export type LedgerRow = {
  id: string;
  fund: string;
  year: number;
  division: string;
  lastSeq: number;
  balances: Record<Account, number>;
};

export const ledgerColumns = sql`l.id, l.fund_id as fund, l.year, l.division, l.last_seq as "lastSeq",
  (select jsonb_object_agg(b.account, b.balance_fen) from funds.balance b where b.ledger_id = l.id) as balances`;

/** The ledgers of the actor's territory with every balance, and the identity that they must satisfy. */
export const listLedgers = useCase('funds.list-ledgers', {
  input: z.object({
    fund: fundId.optional(),
    year: z.coerce.number().int().optional(),
    division: divisionCode.optional(),
  }),
  output: z.object({ rows: z.array(ledgerView) }),
  access: ledgerReaders,
  async run({ tx, input }) {
    const { rows } = await sql<LedgerRow>`
      select ${ledgerColumns}
      from funds.ledger l
      where ${matching([
        given(input.fund, (fund) => sql`l.fund_id = ${fund}`),
        given(input.year, (year) => sql`l.year = ${year}`),
        given(input.division, (division) => sql`l.division = ${division}`),
      ])}
      order by l.year desc, l.division, l.fund_id`.execute(tx);
    return { rows: rows.map(balancesView) };
  },
});

export function balancesView(row: LedgerRow): z.input<typeof ledgerView> {
  const of = (account: Account) => row.balances[account] ?? 0;
  const sources = -(of('appropriated') + of('transfers') + of('carried-forward'));
  const uses =
    of('available') + of('reserved') + of('committed') + of('in-transit') + of('disbursed') + of('lapsed');
  return {
    ledgerId: row.id,
    fund: namedFund(row.fund),
    division: namedDivision(row.division),
    year: row.year,
    balances: Object.entries(ACCOUNTS).map(([account, { name, normal, budget }]) => ({
      account,
      name,
      normal,
      budget,
      balanceYuan: fenToYuan(normal === 'debit' ? of(account as Account) : -of(account as Account)),
    })),
    identity: { sourcesYuan: fenToYuan(sources), usesYuan: fenToYuan(uses), holds: sources === uses },
    postings: row.lastSeq,
  };
}
