import { findScheme } from '@wenye/policy';
import { sql } from 'kysely';
import { z } from 'zod';
import { officer } from '../../kernel/access.ts';
import type { Tx } from '../../kernel/database.ts';
import { useCase } from '../../kernel/use-case.ts';
import { ask } from '../owner-function.ts';
import { refuse } from '../refusals.ts';
import { amountYuan, documentNo, fenOf } from '../views.ts';
import { tellWaitingCases } from './enter-appropriation.ts';

type Outcome = 'set' | 'unchanged' | 'below-use' | null;

/** Sets or lifts what one scheme may take of a ledger, on a document. Not below what it has taken already. */
export const setLimit = useCase('funds.set-limit', {
  input: z.object({
    ledgerId: z.uuid(),
    scheme: z
      .string()
      .regex(/^\d{1,2}\.\d{1,2}$/, { error: '请填写条款号，如 11.2。' })
      .meta({ example: '11.2' }),
    limitYuan: amountYuan.nullable().describe('null 为取消限额'),
    documentNo,
  }),
  output: z.object({}),
  access: officer('finance'),
  async run({ tx, input, audit }) {
    const { ledgerId, scheme } = input;
    const division = await payerOf(tx, ledgerId, scheme);
    const limit = input.limitYuan === null ? null : fenOf(input.limitYuan);
    const outcome = await ask<Outcome>(
      tx,
      sql`funds.set_limit(${ledgerId}, ${scheme}, ${limit}, ${input.documentNo})`,
    );
    if (outcome === null) return refuse('funds.not-your-division');
    if (outcome === 'below-use') return refuse('funds.limit-below-use', {}, { path: ['limitYuan'] });
    if (outcome === 'unchanged') return refuse('funds.limit-unchanged', {}, { path: ['limitYuan'] });
    if (division !== null) await tellWaitingCases(tx, division);
    await audit({ action: 'funds.set-limit', object: { kind: 'ledger', id: ledgerId }, fields: [scheme] });
    return {};
  },
});

/**
 * The division whose ledger it is; null where the caller does not see it.
 * @throws Refusal `funds.scheme-of-other-fund` for a benefit that this ledger's fund does not pay
 */
async function payerOf(tx: Tx, ledgerId: string, scheme: string): Promise<string | null> {
  const { rows } = await sql<{ fund: string; division: string }>`
    select fund_id as fund, division from funds.ledger where id = ${ledgerId}`.execute(tx);
  const [ledger] = rows;
  if (ledger !== undefined && findScheme(scheme)?.fund !== ledger.fund)
    refuse('funds.scheme-of-other-fund', { scheme }, { path: ['scheme'] });
  return ledger?.division ?? null;
}
