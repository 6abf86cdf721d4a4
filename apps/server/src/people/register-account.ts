import { checkBankCard } from '@wenye/codes';
import { sql } from 'kysely';
import { z } from 'zod';
import { bound, officer } from '../kernel/access.ts';
import type { Tx } from '../kernel/database.ts';
import { refuse as refuseCommon } from '../kernel/refusals.ts';
import { useCase } from '../kernel/use-case.ts';
import { asksFirst, bankName } from './bank-name.ts';
import { requireCorrectable } from './correct-person.ts';
import { refuse } from './refusals.ts';
import { accountsOf, registryOf } from './registry.ts';

const account = z.object({
  bank: bankName,
  accountNumber: z.string().trim().min(8).max(40).meta({ example: '6217000000000000003' }),
  /** Must be the person's own name. */
  holderName: z.string().trim().min(1).max(80).meta({ example: '张三' }),
  asksFirst,
});
const registered = z.object({
  accountId: z.uuid(),
  verification: z.literal('unverified'),
  /** The number looks unlike a card number; it was kept all the same. */
  warning: z.string().nullable(),
});

/**
 * Registers or corrects one's own social-security-card account. The former account is never changed; where it is
 * verified it stays in force until the bank has verified the new one.
 */
export const registerMyAccount = useCase('people.register-my-account', {
  input: account,
  output: registered,
  access: bound(),
  async run({ tx, actor, input, businessDate, audit }) {
    const personId = actor.personId as string; // bound() has checked
    const { digest, ...result } = await replaceAccount(tx, personId, input, businessDate);
    await audit({
      action: 'people.register-account',
      object: { kind: 'person', id: personId },
      fields: ['payee_account'],
      evidence: digest,
    });
    return result;
  },
});

/** The same at a counter, for a person of the clerk's territory. */
export const registerAccount = useCase('people.register-account', {
  input: account.extend({ personId: z.uuid() }),
  output: registered,
  access: officer('counter-clerk', 'acceptor'),
  async run({ tx, input, businessDate, audit }) {
    await requireCorrectable(tx, input.personId);
    const { digest, ...result } = await replaceAccount(tx, input.personId, input, businessDate);
    await audit({
      action: 'people.register-account',
      object: { kind: 'person', id: input.personId },
      fields: ['payee_account'],
      purpose: 'counter',
      evidence: digest,
    });
    return result;
  },
});

async function replaceAccount(tx: Tx, personId: string, wanted: z.output<typeof account>, today: string) {
  const number = checkBankCard(wanted.accountNumber);
  if (!number.valid)
    return refuse('people.account-malformed', { reason: number.reason }, { path: ['accountNumber'] });
  const rows = await registryOf(tx, personId, today);
  if (rows === null) return refuseCommon('kernel.not-found');
  if (rows.person.name !== wanted.holderName)
    return refuse('people.holder-differs', { holder: wanted.holderName }, { path: ['holderName'] });
  const held = (await accountsOf(tx, personId)).filter(({ valid_to }) => valid_to === null);
  if (held.some((each) => each.account_number === number.number && each.verification !== 'rejected'))
    return refuse('people.account-unchanged', {}, { path: ['accountNumber'] });
  if (wanted.asksFirst && held.length > 0) return refuse('people.account-replaces');
  const { rows: made } = await sql<{ account_id: string; digest: string }>`
    select * from people.replace_account(${personId}::uuid, ${wanted.bank}, ${number.number}, ${wanted.holderName})`.execute(
    tx,
  );
  const { account_id, digest } = made[0] as (typeof made)[number];
  return {
    accountId: account_id,
    digest,
    verification: 'unverified' as const,
    warning: number.warning,
  };
}
