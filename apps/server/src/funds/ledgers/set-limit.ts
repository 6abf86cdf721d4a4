import { sql } from 'kysely';
import { z } from 'zod';
import { officer } from '../../kernel/access.ts';
import { useCase } from '../../kernel/use-case.ts';
import { ask } from '../owner-function.ts';
import { refuse } from '../refusals.ts';
import { amountYuan, fenOf } from '../views.ts';

/** Sets or lifts what one scheme may take of a ledger. Not below what it has taken already. */
export const setLimit = useCase('funds.set-limit', {
  input: z.object({
    ledgerId: z.uuid(),
    scheme: z
      .string()
      .regex(/^\d{1,2}\.\d{1,2}$/, { error: '请填写条款号，如 11.2。' })
      .meta({ example: '11.2' }),
    limitYuan: amountYuan.nullable().describe('null 为取消限额'),
  }),
  output: z.object({}),
  access: officer('finance'),
  async run({ tx, input, audit }) {
    const limit = input.limitYuan === null ? null : fenOf(input.limitYuan);
    const done = await ask<boolean | null>(
      tx,
      sql`funds.set_limit(${input.ledgerId}, ${input.scheme}, ${limit})`,
    );
    if (done === null) return refuse('funds.not-your-division');
    if (!done) return refuse('funds.limit-below-use', {}, { path: ['limitYuan'] });
    await audit({
      action: 'funds.set-limit',
      object: { kind: 'ledger', id: input.ledgerId },
      fields: [input.scheme],
    });
    return {};
  },
});
