import { sql } from 'kysely';
import { z } from 'zod';
import { anyone } from '../access.ts';
import { useCase } from '../use-case.ts';

const clock = z.object({
  date: z.iso.date(),
  mode: z.enum(['demonstration', 'real']),
  advancingTo: z.iso.date().nullable().describe('正在推进时，推进到哪一天'),
});

/** The date that every page shows. */
export const showBusinessDate = useCase('kernel.show-business-date', {
  input: z.object({}),
  output: clock,
  access: anyone(),
  async run({ tx }) {
    const { rows } = await sql<z.infer<typeof clock>>`
      select date, mode, advancing_to as "advancingTo" from kernel.clock_now()`.execute(tx);
    return rows[0] as z.infer<typeof clock>;
  },
});
