import { sql } from 'kysely';
import { z } from 'zod';
import { officer } from '../access.ts';
import { counterCodeHash, newCounterCode } from '../counter-code.ts';
import { refuse } from '../refusals.ts';
import { useCase } from '../use-case.ts';

/** A clerk who has seen the person's document gives a code that binds an account, once, within a day. */
export const issueCounterCode = useCase('kernel.issue-counter-code', {
  input: z.object({ personId: z.uuid() }),
  output: z.object({ code: z.string(), expiresAt: z.iso.datetime({ offset: true }) }),
  access: officer('counter-clerk'),
  async run({ tx, actor, input, audit }) {
    if (input.personId === actor.personId)
      return refuse('kernel.code-for-oneself', {}, { path: ['personId'] });
    const code = newCounterCode();
    const { rows } = await sql<{ ends: Date }>`
      select access.issue_counter_code(${input.personId}, ${counterCodeHash(code)}) as ends`.execute(tx);
    await audit({ action: 'kernel.issue-counter-code', object: { kind: 'person', id: input.personId } });
    return { code, expiresAt: (rows[0] as { ends: Date }).ends.toISOString() };
  },
});
