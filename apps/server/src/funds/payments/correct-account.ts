import { maskAccount } from '@wenye/codes';
import { sql } from 'kysely';
import { z } from 'zod';
import { officer } from '../../kernel/access.ts';
import { refuse as refuseGenerally } from '../../kernel/refusals.ts';
import { useCase } from '../../kernel/use-case.ts';
import { lockObligations, writeObligation } from '../obligation.store.ts';
import { OBLIGATION_STATE_NAMES, type ObligationState } from '../obligation.transitions.ts';
import { decideObligation } from '../obligation.ts';
import { refuse } from '../refusals.ts';
import { inYuan, yuan } from '../views.ts';

type AccountRow = {
  accountId: string;
  bank: string;
  accountNumber: string;
  holderName: string;
  usable: boolean;
  chosen: boolean;
};

/** An obligation with the accounts of its claimant: which is paid now, and which could be instead. */
export const showObligation = useCase('funds.show-obligation', {
  input: z.object({ obligationId: z.uuid() }),
  output: z.object({
    obligationId: z.uuid(),
    caseId: z.uuid(),
    benefitId: z.string(),
    periodKey: z.string(),
    state: z.string(),
    stateName: z.string(),
    version: z.int(),
    amountYuan: yuan,
    paidYuan: yuan,
    inTransitYuan: yuan,
    recoveryOrderedYuan: yuan,
    recoveredYuan: yuan,
    accounts: z.array(
      z.object({
        accountId: z.uuid(),
        bank: z.string(),
        accountNumber: z.string().describe('Last four digits.'),
        holderName: z.string(),
        usable: z.boolean(),
        chosen: z.boolean(),
      }),
    ),
  }),
  access: officer('finance', 'authoriser'),
  async run({ tx, input, audit }) {
    const { rows } = await sql<{
      obligationId: string;
      caseId: string;
      benefitId: string;
      periodKey: string;
      state: ObligationState;
      version: number;
      amountFen: number;
      paidFen: number;
      inTransitFen: number;
      recoveryOrderedFen: number;
      recoveredFen: number;
    }>`
      select id as "obligationId", case_id as "caseId", benefit_id as "benefitId", period_key as "periodKey", state,
        seq as version, amount_fen as "amountFen", settled_fen - returned_fen as "paidFen",
        in_transit_fen as "inTransitFen", recovery_ordered_fen as "recoveryOrderedFen",
        recovered_fen as "recoveredFen"
      from funds.obligation where id = ${input.obligationId}`.execute(tx);
    const [obligation] = rows;
    if (obligation === undefined) return refuseGenerally('kernel.not-found');
    const accounts = await sql<AccountRow>`
      select account_id as "accountId", bank, account_number as "accountNumber", holder_name as "holderName",
        usable, chosen from funds.accounts_of(${input.obligationId})`.execute(tx);
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
 * next batch pays it as a new generation.
 */
export const correctAccount = useCase('funds.correct-account', {
  input: z.object({ obligationId: z.uuid(), expectedVersion: z.int(), accountId: z.uuid() }),
  output: z.object({ version: z.int() }),
  access: officer('finance'),
  async run({ tx, input, audit }) {
    const locked = await lockObligations(tx, [input.obligationId]);
    const obligation = locked.get(input.obligationId);
    if (obligation === undefined) return refuseGenerally('kernel.not-found');
    if (obligation.seq !== input.expectedVersion) return refuseGenerally('kernel.changed-meanwhile');
    const { rows } = await sql<{ usable: boolean; inBatch: boolean }>`
      select bool_or(usable) as usable, exists (select 1 from funds.payment_line l
          where l.obligation_id = ${obligation.id} and l.state in ('prepared', 'authorised', 'intended', 'sent', 'accepted'))
        as "inBatch"
      from funds.accounts_of(${obligation.id}) where account_id = ${input.accountId}`.execute(tx);
    const [found] = rows;
    if (found?.usable !== true) return refuse('funds.account-not-offered', {}, { path: ['accountId'] });
    const corrected = { ...obligation, payeeAccountId: input.accountId };
    const step = decideObligation(corrected, { kind: 'correct-account' });
    if (step.outcome === 'refused' || found.inBatch) return refuse('funds.payment-in-transit');
    const after = await writeObligation(tx, corrected, step, {
      kind: 'correct-account',
      data: { from: obligation.payeeAccountId, to: input.accountId },
    });
    await audit({
      action: 'funds.correct-account',
      object: { kind: 'obligation', id: obligation.id },
      fields: ['payee_account'],
    });
    return { version: after.seq };
  },
});
