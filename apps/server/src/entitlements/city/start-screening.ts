import { sql } from 'kysely';
import { z } from 'zod';
import { officer } from '../../kernel/access.ts';
import { useCase } from '../../kernel/use-case.ts';
import { refuse } from '../refusals.ts';
import { enqueueScreening } from './screen-city.ts';

/**
 * Has everybody screened by what the registers know today. The worker does it; `GET /api/city-screening` shows how far it
 * is. While a run is under way it is answered, and no other begun.
 */
export const startScreening = useCase('entitlements.start-city-screening', {
  input: z.object({}),
  output: z.object({ runId: z.uuid() }),
  access: officer('parameter-officer', 'reviewer', 'approver'),
  async run({ tx, audit }) {
    const { rows } = await sql<{ runId: string | null }>`
      select entitlements.request_screening() as "runId"`.execute(tx);
    const runId = rows[0]?.runId ?? null;
    if (runId === null) return refuse('entitlements.not-whole-city');
    await enqueueScreening(tx, runId);
    await audit({
      action: 'entitlements.start-city-screening',
      object: { kind: 'city-screening', id: runId },
    });
    return { runId };
  },
});
