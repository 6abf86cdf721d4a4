import { sql } from 'kysely';
import { z } from 'zod';
import { officer } from '../access.ts';
import { useCase } from '../use-case.ts';

const day = z.object({
  day: z.iso.date(),
  done: z.array(z.object({ action: z.string(), count: z.int() })).describe('到期办理了什么：审计动作及次数'),
});

/** The last days that were opened, newest first, each with what the system did because it fell due. */
export const showDaysDone = useCase('kernel.show-days-done', {
  input: z.object({ most: z.int().min(1).max(400).default(400) }),
  output: z.object({ rows: z.array(day) }),
  access: officer('administrator'),
  async run({ tx, input }) {
    const { rows } = await sql<z.infer<typeof day>>`
      select day, done from audit.days_done(${input.most}::int)`.execute(tx);
    return { rows };
  },
});
