import { maskAccount } from '@wenye/codes';
import { sql } from 'kysely';
import { z } from 'zod';
import { officer } from '../../kernel/access.ts';
import type { AuditEntry } from '../../kernel/audit.ts';
import type { Tx } from '../../kernel/database.ts';
import { refuse as refuseGenerally } from '../../kernel/refusals.ts';
import { useCase } from '../../kernel/use-case.ts';
import { ACCOUNT_STANDINGS, type AccountStanding } from '../account-standing.ts';
import { OBLIGATION_STATE_NAMES, type ObligationState } from '../obligation.transitions.ts';
import { ask } from '../owner-function.ts';
import { refuse, refuseOutcome } from '../refusals.ts';
import { inYuan, yuan } from '../views.ts';

type AccountRow = {
  accountId: string;
  bank: string;
  accountNumber: string;
  holderName: string;
  standing: AccountStanding;
  chosen: boolean;
};

/** An obligation with the accounts of its claimant: which is paid now, and which could be instead. */
export const showObligation = useCase('funds.show-obligation', {
  input: z.object({ obligationId: z.uuid() }),
  output: z.object({
    obligationId: z.uuid(),
    caseId: z.uuid(),
    caseNumber: z.string().nullable(),
    benefitId: z.string(),
    periodKey: z.string(),
    state: z.string(),
    stateName: z.string(),
    version: z.int(),
    amountYuan: yuan,
    paidYuan: yuan,
    inTransitYuan: yuan,
    payableYuan: yuan.describe('还没有付、也没有在途的'),
    recoveryOrderedYuan: yuan,
    recoveredYuan: yuan,
    sameAccount: z
      .int()
      .describe('原定付到同一个不能再付的账户、可以一起改付的款项数，连同这一笔；账户还能付的为 0'),
    accounts: z.array(
      z.object({
        accountId: z.uuid(),
        bank: z.string(),
        accountNumber: z.string().describe('账号末四位'),
        holderName: z.string(),
        standing: z.enum(ACCOUNT_STANDINGS),
        chosen: z.boolean(),
      }),
    ),
  }),
  access: officer('finance', 'authoriser'),
  async run({ tx, input, audit }) {
    const { rows } = await sql<{
      obligationId: string;
      caseId: string;
      caseNumber: string | null;
      benefitId: string;
      periodKey: string;
      state: ObligationState;
      version: number;
      amountFen: number;
      paidFen: number;
      inTransitFen: number;
      payableFen: number;
      recoveryOrderedFen: number;
      recoveredFen: number;
      sameAccount: number;
    }>`
      select id as "obligationId", case_id as "caseId", funds.number_of_case(case_id) as "caseNumber", benefit_id as "benefitId", period_key as "periodKey", state,
        seq as version, amount_fen as "amountFen", settled_fen - returned_fen as "paidFen",
        in_transit_fen as "inTransitFen",
        amount_fen - cancelled_fen - (settled_fen - returned_fen) - in_transit_fen as "payableFen", recovery_ordered_fen as "recoveryOrderedFen",
        recovered_fen as "recoveredFen",
        jsonb_array_length(funds.same_dead_account(id)) as "sameAccount"
      from funds.obligations_of(array[${input.obligationId}::uuid])`.execute(tx);
    const [obligation] = rows;
    if (obligation === undefined) return refuseGenerally('kernel.not-found');
    const accounts = await sql<AccountRow>`
      select account_id as "accountId", bank, account_number as "accountNumber", holder_name as "holderName",
        standing, chosen from funds.accounts_of(${input.obligationId})`.execute(tx);
    await audit({
      action: 'funds.show-obligation',
      object: { kind: 'obligation', id: input.obligationId },
      fields: ['payee_account'],
    });
    return {
      ...inYuan(obligation),
      stateName: OBLIGATION_STATE_NAMES[obligation.state],
      accounts: accounts.rows.map((one) => ({ ...one, accountNumber: maskAccount(one.accountNumber) })),
    };
  },
});

/**
 * Directs what is still owed to another verified account of the same claimant, for instance after a return. The
 * next batch pays it as a new generation. With it, where its account takes nothing any more, everything of the claimant that
 * was to go there: all of it or nothing, and as many as were seen.
 */
export const correctAccount = useCase('funds.correct-account', {
  input: z.object({
    obligationId: z.uuid(),
    expectedVersion: z.int(),
    accountId: z.uuid(),
    sameAccount: z
      .int()
      .min(1)
      .optional()
      .describe('连同原定付到同一账户的其他款项一起改付：看到的款项数；不填只改这一笔'),
  }),
  output: z.object({ version: z.int() }),
  access: officer('finance'),
  async run({ tx, input, audit }) {
    const { obligationId, expectedVersion, accountId } = input;
    const others = input.sameAccount === undefined ? [] : await withSameAccount(tx, obligationId);
    const count = others.length + 1;
    if (input.sameAccount !== undefined && count !== input.sameAccount)
      return refuse('funds.other-number', { count });
    const wanted = [{ obligationId, expectedVersion }, ...others];
    const versions = await redirect(tx, wanted, accountId);
    for (const one of wanted) await auditRedirection(audit, one.obligationId);
    return { version: versions[obligationId] as number };
  },
});

/**
 * Directs everything that came back with one payment to another verified account of its payee, all of it or nothing:
 * what is in another batch already, or not owed any more, is left as it is.
 */
export const correctItemAccount = useCase('funds.correct-item-account', {
  input: z.object({ itemId: z.string(), expectedVersion: z.int(), accountId: z.uuid() }),
  output: z.object({
    obligations: z.int().describe('下一批次付至此账户的款项数'),
  }),
  access: officer('finance'),
  async run({ tx, input, audit }) {
    const { rows } = await sql<{ version: number; returned: Wanted[] }>`
      select seq as version, funds.returned_of_item(id) as returned from funds.item(${input.itemId})`.execute(
      tx,
    );
    const [item] = rows;
    if (item === undefined) return refuseGenerally('kernel.not-found');
    if (item.version !== input.expectedVersion) return refuseGenerally('kernel.changed-meanwhile');
    if (item.returned.length === 0) return refuse('funds.nothing-to-pay');
    await redirect(tx, item.returned, input.accountId);
    for (const { obligationId } of item.returned) await auditRedirection(audit, obligationId);
    return { obligations: item.returned.length };
  },
});

type Wanted = { obligationId: string; expectedVersion: number };

/** The others that were to go to the same account, which takes nothing any more. */
async function withSameAccount(tx: Tx, obligationId: string): Promise<Wanted[]> {
  const { rows } = await sql<{ found: Wanted[] }>`
    select funds.same_dead_account(${obligationId}) as found`.execute(tx);
  return (rows[0]?.found ?? []).filter((one) => one.obligationId !== obligationId);
}

/** @returns the new version of each obligation */
async function redirect(
  tx: Tx,
  wanted: readonly Wanted[],
  accountId: string,
): Promise<Record<string, number>> {
  const { outcome, versions, batchNo } = await ask<{
    outcome: string;
    versions: Record<string, number>;
    batchNo?: string;
  }>(tx, sql`funds.redirect(${JSON.stringify(wanted)}::jsonb, ${accountId})`);
  if (outcome === 'in-batch') return refuse('funds.in-batch', { batchNo: batchNo ?? '' });
  if (outcome === 'account-not-offered') return refuseOutcome(outcome, ['accountId']);
  return outcome === 'redirected' ? versions : refuseOutcome(outcome);
}

async function auditRedirection(
  audit: (entry: AuditEntry) => Promise<void>,
  obligationId: string,
): Promise<void> {
  await audit({
    action: 'funds.correct-account',
    object: { kind: 'obligation', id: obligationId },
    fields: ['payee_account'],
  });
}
