import { bindingCodeProblem } from '@wenye/codes';
import { sql } from 'kysely';
import { z } from 'zod';
import { signedIn } from '../access.ts';
import { counterCodeHash } from '../counter-code.ts';
import { refuse } from '../refusals.ts';
import { useCase } from '../use-case.ts';

/** What cannot be a code is told at its field what one looks like. */
const typedCode = z
  .string()
  .max(40)
  .superRefine((code, context) => {
    const message = bindingCodeProblem(code);
    if (message !== null) context.addIssue({ code: 'custom', message });
  })
  .meta({ example: 'ABCDE-23456' });

/** Binds the account that is used to the natural person to whom the counter gave the code. */
export const redeemCounterCode = useCase('kernel.redeem-counter-code', {
  input: z.object({ code: typedCode }),
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
