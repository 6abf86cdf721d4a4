import { sql } from 'kysely';
import { z } from 'zod';
import { officer } from '../../kernel/access.ts';
import { useCase } from '../../kernel/use-case.ts';
import { refuseInsufficient, refuseOutcome } from '../refusals.ts';
import { reasonText } from '../views.ts';

type Answer = { outcome: string; seq: number; availableFen: number };

/** Corrects a wrongly entered appropriation or transfer: entries never change, they are reversed. */
export const reversePosting = useCase('funds.reverse-posting', {
  input: z.object({ ledgerId: z.uuid(), seq: z.int().positive(), reason: reasonText }),
  output: z.object({ seq: z.int() }),
  access: officer('finance'),
  async run({ tx, input, audit }) {
    const { rows } = await sql<{ answer: Answer }>`
      select case when exists (select 1 from funds.ledger where id = ${input.ledgerId}
          and division = any(access.division_codes('finance')))
        then funds.reverse(${input.ledgerId}, ${input.seq}, ${input.reason})
        else '{"outcome": "not-your-division"}' end as answer`.execute(tx);
    const { answer } = rows[0] as { answer: Answer };
    if (answer.outcome === 'insufficient') return refuseInsufficient(answer.availableFen);
    if (answer.outcome !== 'posted') return refuseOutcome(answer.outcome);
    await audit({ action: 'funds.reverse-posting', object: { kind: 'ledger', id: input.ledgerId } });
    return { seq: answer.seq };
  },
});
