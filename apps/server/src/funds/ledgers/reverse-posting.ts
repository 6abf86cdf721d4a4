import { sql } from 'kysely';
import { z } from 'zod';
import { officer } from '../../kernel/access.ts';
import { useCase } from '../../kernel/use-case.ts';
import { ask } from '../owner-function.ts';
import { refuseInsufficient, refuseOutcome } from '../refusals.ts';
import { reasonText } from '../views.ts';

/** Corrects a wrongly entered appropriation or transfer: entries never change, they are reversed. */
export const reversePosting = useCase('funds.reverse-posting', {
  input: z.object({ ledgerId: z.uuid(), seq: z.int().positive(), reason: reasonText }),
  output: z.object({ seq: z.int() }),
  access: officer('finance'),
  async run({ tx, input, audit }) {
    const answer = await ask<{ outcome: string; seq: number; availableFen: number }>(
      tx,
      sql`funds.reverse(${input.ledgerId}, ${input.seq}, ${input.reason})`,
    );
    if (answer.outcome === 'insufficient') return refuseInsufficient(answer.availableFen);
    if (answer.outcome !== 'posted') return refuseOutcome(answer.outcome);
    await audit({ action: 'funds.reverse-posting', object: { kind: 'ledger', id: input.ledgerId } });
    return { seq: answer.seq };
  },
});
