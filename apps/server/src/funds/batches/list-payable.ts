import { maskAccount, maskId, maskName } from '@wenye/codes';
import { sql } from 'kysely';
import { z } from 'zod';
import { officer } from '../../kernel/access.ts';
import { listOf, listQuery } from '../../kernel/list.ts';
import { useCase } from '../../kernel/use-case.ts';
import { PAYABLE_STANDINGS, type PayableStanding } from '../account-standing.ts';
import { nameDifferences, namesForPayer } from '../names.ts';
import { given, inYuan, matching, ordered, pageOfRows, yuan } from '../views.ts';

export type PayableRow = {
  obligationId: string;
  caseId: string;
  benefitId: string;
  periodKey: string;
  claimantKind: 'person' | 'firm';
  openedOn: string;
  /** Paid back beyond a recovery, and not awarded. */
  refund: boolean;
  payableFen: number;
  accountId: string | null;
  bank: string | null;
  accountNumber: string | null;
  holderName: string | null;
  standing: PayableStanding;
  lastState: string | null;
  lastReason: string | null;
};

type ListedRow = PayableRow & {
  caseNumber: string | null;
  hired: { name: string; number: string | null } | null;
  names: z.output<typeof nameDifferences> | null;
  fileRefused: boolean | null;
  sameAccount: boolean | null;
};

export const payableColumns = sql`p.obligation_id as "obligationId", p.case_id as "caseId", p.benefit_id as "benefitId",
  p.period_key as "periodKey", p.claimant_kind as "claimantKind", p.opened_on as "openedOn", p.refund,
  p.payable_fen as "payableFen", p.account_id as "accountId", p.bank, p.account_number as "accountNumber",
  p.holder_name as "holderName", p.standing, p.last->>'state' as "lastState", p.last->>'reason' as "lastReason"`;

/** Obligations of a ledger that wait for payment, oldest first; those that came back say why. */
export const listPayable = useCase('funds.list-payable', {
  input: listQuery.extend({
    ledgerId: z.uuid(),
    benefitId: z.string().max(10).optional(),
    cameBack: z.enum(['true', 'false']).optional().describe('只看曾被拒付或退汇的'),
  }),
  output: listOf(
    z.object({
      obligationId: z.uuid(),
      caseId: z.uuid(),
      caseNumber: z.string().nullable(),
      hired: z.string().nullable().describe('单位为谁申请的：姓名和证件号码，部分隐去'),
      names: nameDifferences,
      benefitId: z.string(),
      periodKey: z.string(),
      claimantKind: z.enum(['person', 'firm']),
      holderName: z.string().nullable(),
      bank: z.string().nullable(),
      accountNumber: z.string().nullable().describe('账号末四位'),
      payableYuan: yuan,
      openedOn: z.iso.date(),
      refund: z.boolean().describe('退还多缴款：追回时多缴的，不是待遇'),
      standing: z
        .enum(PAYABLE_STANDINGS)
        .describe(
          '账户：可用、待核验、核验未通过、已停用；书面答复尚待对账单印证；银行答复拒付、对账单却列为已付；拟撤销批准，暂停支付',
        ),
      lastState: z.string().nullable(),
      lastReason: z.string().nullable(),
      fileRefused: z.boolean().describe('上次银行没有受理整份文件，与收款账户无关'),
      sameAccount: z.boolean().describe('上次因账户没有付成，收款账户至今未换'),
    }),
  ),
  access: officer('finance', 'authoriser'),
  async run({ tx, input, audit }) {
    const cameBack = sql`p.last->>'state' in ('rejected', 'returned')`;
    const fileRefused = sql`(p.last->'fileRefused')::boolean`;
    const page = await pageOfRows<ListedRow>(
      tx,
      {
        select: sql`${payableColumns}, funds.number_of_case(p.case_id) as "caseNumber",
          funds.hired_in_case(p.case_id) as hired, funds.names_in_case(p.case_id, p.account_id) as names,
          ${fileRefused} as "fileRefused",
          ${cameBack} and not ${fileRefused} and p.last->>'account' = p.account_id::text as "sameAccount"`,
        from: sql`funds.payable(${input.ledgerId}) p where ${matching([
          given(input.benefitId, (benefit) => sql`p.benefit_id = ${benefit}`),
          given(input.cameBack, (yes) => (yes === 'true' ? cameBack : sql`not coalesce(${cameBack}, false)`)),
          given(input.q, (q) => sql`strpos(p.holder_name, ${q}) > 0`),
        ])}`,
        orderBy: ordered(
          input.sort,
          { amount: sql`p.payable_fen`, openedOn: sql`p.opened_on`, holderName: sql`p.holder_name` },
          sql`p.opened_on, p.obligation_id`,
        ),
      },
      input,
    );
    await audit({
      action: 'funds.list-payable',
      object: { kind: 'ledger', id: input.ledgerId },
      fields: ['holder_name', 'object_name'],
    });
    return {
      ...page,
      rows: page.rows.map(({ hired, names, ...row }) => ({
        ...inYuan(row),
        hired: hired && `${maskName(hired.name)} ${maskId(hired.number ?? '')}`,
        names: namesForPayer(names ?? []),
        fileRefused: row.fileRefused === true,
        sameAccount: row.sameAccount === true,
        accountNumber: row.accountNumber === null ? null : maskAccount(row.accountNumber),
      })),
    };
  },
});
