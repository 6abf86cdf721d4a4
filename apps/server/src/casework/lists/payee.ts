/** Into which account a case is paid, for officers who see the claimant's registers. */
import { maskAccount } from '@wenye/codes';
import { sql } from 'kysely';
import { z } from 'zod';
import { ACCOUNT_STANDINGS, type AccountStanding } from '../../funds/account-standing.ts';
import type { Tx } from '../../kernel/database.ts';
import { payeeView } from '../filing/enclosed.ts';
import { date } from '../views.ts';

export const casePayee = z.object({
  account: payeeView
    .extend({
      source: z.object({ name: z.string(), recordedOn: date }),
      validFrom: date,
      standing: z.enum(ACCOUNT_STANDINGS),
      chosen: z.boolean().describe('是申请时选的账户；否：已由现在的账户代替，或者由财务改付'),
    })
    .nullable()
    .describe('null：没有可以付款的账户'),
});

type Found = {
  account: {
    bank: string;
    accountNumber: string;
    holderName: string;
    source: string;
    recordedOn: string;
    validFrom: string;
    standing: AccountStanding;
    chosen: boolean;
  } | null;
};

/** The account of the case; null where nothing will be paid, or the officer may not see the claimant's accounts. */
export async function payeeOnCase(tx: Tx, caseId: string): Promise<z.input<typeof casePayee> | null> {
  const { rows } = await sql<{ found: Found | null }>`
    select casework.payee_of(${caseId}::uuid) as found`.execute(tx);
  const found = rows[0]?.found ?? null;
  if (found === null || found.account === null) return found as { account: null } | null;
  const { accountNumber, source: name, recordedOn, ...shown } = found.account;
  return {
    account: { ...shown, accountNumberMasked: maskAccount(accountNumber), source: { name, recordedOn } },
  };
}
