import { fenToYuan } from '@wenye/codes';
import { sql } from 'kysely';
import { z } from 'zod';
import { bound } from '../../kernel/access.ts';
import { useCase } from '../../kernel/use-case.ts';
import { yuan } from '../views.ts';

/**
 * What the bank sent back or refused of payments to the caller, or to a firm that the caller acts for or represents,
 * and still waits to be paid; one row for each account and what the bank said, the latest first. Nothing of anybody else's: then the list is empty.
 */
export const listCameBack = useCase('funds.list-came-back', {
  input: z.object({
    /** Absent: the caller's own. */
    firmId: z.uuid().optional(),
  }),
  output: z.object({
    rows: z.array(
      z.object({
        accountId: z.uuid(),
        amountYuan: yuan,
        on: z.iso.date(),
        state: z.enum(['rejected', 'returned']).describe('银行没有付出，或者付出后退回'),
        /** As the bank put it. */
        reason: z.string().nullable(),
      }),
    ),
  }),
  access: bound(),
  async run({ tx, actor, input }) {
    const { rows } = await sql<{
      accountId: string;
      amountFen: number;
      on: string;
      state: 'rejected' | 'returned';
      reason: string | null;
    }>`
      select account_id as "accountId", amount_fen as "amountFen", came_back_on as "on", state, reason
      from funds.came_back_to(${input.firmId === undefined ? 'person' : 'firm'}, ${input.firmId ?? actor.personId}::uuid)
      order by came_back_on desc, account_id, amount_fen desc, reason`.execute(tx);
    return { rows: rows.map(({ amountFen, ...row }) => ({ ...row, amountYuan: fenToYuan(amountFen) })) };
  },
});
