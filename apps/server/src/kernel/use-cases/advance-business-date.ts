import { sql } from 'kysely';
import { z } from 'zod';
import { officer } from '../access.ts';
import { enqueue } from '../jobs.ts';
import { refuse } from '../refusals.ts';
import { useCase } from '../use-case.ts';

const farthest = 400;

/**
 * Moves the business date of a demonstration forward. The worker opens day after day and does on each what
 * falls due, so the answer comes at once and `GET /api/business-date` shows how far it is.
 */
export const advanceBusinessDate = useCase('kernel.advance-business-date', {
  input: z.object({ to: z.iso.date() }),
  output: z.object({ from: z.iso.date(), to: z.iso.date() }),
  access: officer('administrator'),
  async run({ tx, input, businessDate, audit }) {
    const { rows } = await sql<{ mode: string; days: number; ours: boolean }>`
      select kernel.mode() as mode, access.whole_city('administrator') as ours, ${input.to}::date - ${businessDate}::date as days`.execute(
      tx,
    );
    const { mode, days, ours } = rows[0] as (typeof rows)[number];
    if (!ours) return refuse('kernel.date-of-whole-city');
    if (mode !== 'demonstration') return refuse('kernel.date-is-real');
    if (days < 1) return refuse('kernel.date-not-ahead', { today: businessDate }, { path: ['to'] });
    if (days > farthest) return refuse('kernel.date-too-far', { days: farthest }, { path: ['to'] });
    await sql`select kernel.advance_to(${input.to}::date)`.execute(tx);
    await enqueue(tx, 'kernel.open-days', {}, { key: 'kernel.open-days', queue: 'business-date' });
    await audit({ action: 'kernel.advance-business-date', object: { kind: 'business-date', id: input.to } });
    return { from: businessDate, to: input.to };
  },
});
