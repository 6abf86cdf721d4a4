import { sql } from 'kysely';
import { z } from 'zod';
import { officer } from '../../kernel/access.ts';
import type { Tx } from '../../kernel/database.ts';
import { useCase } from '../../kernel/use-case.ts';

const colleague = z.object({
  personId: z.uuid(),
  name: z.string(),
  role: z.string(),
  officeName: z.string(),
});

/** Officers who may take a case over. */
export const listColleagues = useCase('casework.list-colleagues', {
  input: z.object({ caseId: z.uuid() }),
  output: z.object({ colleagues: z.array(colleague) }),
  access: officer('acceptor', 'reviewer', 'approver'),
  run: async ({ tx, input }) => ({ colleagues: await colleaguesOf(tx, input.caseId) }),
});

/** Whoever else may take the case over; none where the caller may not see it. */
export async function colleaguesOf(tx: Tx, caseId: string): Promise<z.output<typeof colleague>[]> {
  const { rows } = await sql<z.output<typeof colleague>>`
    select person_id as "personId", name, role, office_name as "officeName"
    from casework.colleagues(${caseId}) order by role, name, person_id`.execute(tx);
  return rows;
}
