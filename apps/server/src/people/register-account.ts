import { checkBankCard } from '@wenye/codes';
import { z } from 'zod';
import { bound, officer } from '../kernel/access.ts';
import type { Tx } from '../kernel/database.ts';
import { refuse as refuseCommon } from '../kernel/refusals.ts';
import { useCase } from '../kernel/use-case.ts';
import { requireCorrectable } from './correct-person.ts';
import { refuse } from './refusals.ts';

const account = z.object({
  bank: z.string().trim().min(2).max(80),
  accountNumber: z.string().trim().min(8).max(40),
  /** Must be the person's own name. */
  holderName: z.string().trim().min(1).max(80),
});
const registered = z.object({
  accountId: z.uuid(),
  verification: z.literal('unverified'),
  /** The number looks unlike a card number; it was kept all the same. */
  warning: z.string().nullable(),
});

/**
 * Registers or corrects one's own social-security-card account. The former account is closed, never changed, and
 * the new one waits for the bank's verification.
 */
export const registerMyAccount = useCase('people.register-my-account', {
  input: account,
  output: registered,
  access: bound(),
  async run({ tx, actor, input, businessDate, audit }) {
    const personId = actor.personId as string; // bound() has checked
    const result = await replaceAccount(tx, personId, input, 'self', businessDate);
    await audit({
      action: 'people.register-account',
      object: { kind: 'person', id: personId },
      fields: ['payee_account'],
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
    const result = await replaceAccount(tx, input.personId, input, 'counter', businessDate);
    await audit({
      action: 'people.register-account',
      object: { kind: 'person', id: input.personId },
      fields: ['payee_account'],
      purpose: 'counter',
    });
    return result;
  },
});

async function replaceAccount(
  tx: Tx,
  personId: string,
  wanted: z.output<typeof account>,
  source: 'self' | 'counter',
  today: string,
) {
  const number = checkBankCard(wanted.accountNumber);
  if (!number.valid)
    return refuse('people.account-malformed', { reason: number.reason }, { path: ['accountNumber'] });
  const person = await tx
    .selectFrom('people.person')
    .select('name')
    .where('person_id', '=', personId)
    .executeTakeFirst();
  if (person === undefined) return refuseCommon('kernel.not-found');
  if (person.name !== wanted.holderName)
    return refuse('people.holder-differs', { holder: wanted.holderName }, { path: ['holderName'] });
  const current = await tx
    .selectFrom('people.payee_account')
    .select(['account_number', 'bank', 'verification'])
    .where('person_id', '=', personId)
    .where('valid_to', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  if (current?.account_number === number.number && current.verification !== 'rejected')
    return refuse('people.account-unchanged', {}, { path: ['accountNumber'] });
  await tx
    .updateTable('people.payee_account')
    .set({ valid_to: today })
    .where('person_id', '=', personId)
    .where('valid_to', 'is', null)
    .execute();
  const { account_id } = await tx
    .insertInto('people.payee_account')
    .values({
      person_id: personId,
      bank: wanted.bank,
      account_number: number.number,
      holder_name: wanted.holderName,
      valid_from: today,
      source,
      recorded_on: today,
    })
    .returning('account_id')
    .executeTakeFirstOrThrow();
  return { accountId: account_id, verification: 'unverified' as const, warning: number.warning };
}
