import { checkBankCard } from '@wenye/codes';
import { sql } from 'kysely';
import { z } from 'zod';
import { bound } from '../kernel/access.ts';
import { refuse as refuseCommon } from '../kernel/refusals.ts';
import { useCase } from '../kernel/use-case.ts';
import { asksFirst, bankName } from '../people/bank-name.ts';
import { refuse as refusePeople } from '../people/refusals.ts';
import { hasFullPower } from './full-power.ts';
import { refuse } from './refusals.ts';

/**
 * Registers or replaces a firm's basic account, by whoever has full power for it: an agent who may only apply does
 * not say where the money goes. The former account is never changed; where it is verified it stays in force until the bank has verified the new one.
 */
export const registerFirmAccount = useCase('firms.register-account', {
  input: z.object({
    firmId: z.uuid(),
    bank: bankName,
    accountNumber: z.string().trim().min(8).max(40).meta({ example: '6217000000000000003' }),
    /** Must be the firm's own name. */
    holderName: z.string().trim().min(1).max(120).meta({ example: '洛阳示例轴承有限公司' }),
    asksFirst,
  }),
  output: z.object({ accountId: z.uuid(), verification: z.literal('unverified') }),
  access: bound(),
  async run({ tx, actor, input, businessDate, audit }) {
    const { firmId, bank, holderName } = input;
    if (!(await hasFullPower(tx, firmId))) return refuse('firms.may-not-name-account');
    const number = checkBankCard(input.accountNumber);
    if (!number.valid)
      return refuse('firms.account-malformed', { reason: number.reason }, { path: ['accountNumber'] });
    const firm = await tx
      .selectFrom('firms.firm')
      .select(['name', 'legal_representative'])
      .where('firm_id', '=', firmId)
      .executeTakeFirst();
    if (firm === undefined) return refuseCommon('kernel.not-found');
    if (firm.name !== holderName)
      return refuse('firms.holder-differs', { holder: holderName }, { path: ['holderName'] });
    const own =
      firm.legal_representative === actor.personId ||
      actor.mandates.some((mandate) => mandate.firmId === firmId && mandate.scope === 'all');
    const held = await tx
      .selectFrom('firms.payee_account')
      .select(['account_number', 'verification'])
      .where('firm_id', '=', firmId)
      .where('valid_to', 'is', null)
      .forUpdate()
      .execute();
    if (held.some((each) => each.account_number === number.number && each.verification !== 'rejected'))
      return refuse('firms.account-unchanged', {}, { path: ['accountNumber'] });
    if (input.asksFirst && held.length > 0) return refusePeople('people.account-replaces');
    await tx
      .updateTable('firms.payee_account')
      .set({ valid_to: businessDate })
      .where('firm_id', '=', firmId)
      .where('valid_to', 'is', null)
      .where('verification', '<>', 'verified')
      .execute();
    const { account_id, digest } = await tx
      .insertInto('firms.payee_account')
      .values({
        firm_id: firmId,
        bank,
        account_number: number.number,
        holder_name: holderName,
        valid_from: businessDate,
        source: own ? 'firm' : 'counter',
        recorded_on: businessDate,
      })
      .returning(['account_id', sql<string>`firms.account_digest(payee_account)`.as('digest')])
      .executeTakeFirstOrThrow();
    await audit({
      action: 'firms.register-account',
      object: { kind: 'firm', id: firmId },
      fields: ['payee_account'],
      evidence: digest,
    });
    return { accountId: account_id, verification: 'unverified' as const };
  },
});
