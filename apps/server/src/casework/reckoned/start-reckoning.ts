import { sql } from 'kysely';
import { z } from 'zod';
import { officer } from '../../kernel/access.ts';
import { useCase } from '../../kernel/use-case.ts';
import { refuse } from '../refusals.ts';
import { enqueueReckoning } from './reckon-awards.ts';

/**
 * Has every award decided once more by what is known today. The worker does it; `GET /api/reckoned-awards/run` shows how far
 * it is. While one is at work another follows it, since it may have read what was corrected since; one that waits is answered.
 */
export const startReckoning = useCase('casework.start-reckoning', {
  input: z.object({}),
  output: z.object({ runId: z.uuid() }),
  access: officer('reviewer', 'approver'),
  async run({ tx, audit }) {
    const { rows } = await sql<{ runId: string | null }>`
      select casework.request_reckoning() as "runId"`.execute(tx);
    const runId = rows[0]?.runId ?? null;
    if (runId === null) return refuse('casework.reckoning-of-city');
    await enqueueReckoning(tx, runId);
    await audit({ action: 'casework.start-reckoning', object: { kind: 'reckoning', id: runId } });
    return { runId };
  },
});
