import { sql } from 'kysely';
import { z } from 'zod';
import { signedIn } from '../access.ts';
import { counterCodeHash } from '../counter-code.ts';
import { refuse } from '../refusals.ts';
import { useCase } from '../use-case.ts';

/** Binds the account that is used to the natural person to whom the counter gave the code. */
export const redeemCounterCode = useCase('kernel.redeem-counter-code', {
  input: z.object({ code: z.string().min(8).max(40).meta({ example: 'ABCD-EFGH' }) }),
  output: z.object({ personId: z.uuid() }),
  access: signedIn(),
  async run({ tx, actor, input, audit }) {
    if (actor.personId !== null) return refuse('kernel.already-bound');
    const { rows } = await sql<{ person: string | null }>`
      select access.redeem_counter_code(${counterCodeHash(input.code)}) as person`.execute(tx);
    const personId = rows[0]?.person ?? null;
    if (personId === null) return refuse('kernel.counter-code-wrong', {}, { path: ['code'] });
    await audit({ action: 'kernel.redeem-counter-code', object: { kind: 'person', id: personId } });
    return { personId };
  },
});
