import { industrySectionOf } from '@wenye/codes';
import { sql } from 'kysely';
import { z } from 'zod';
import { bound } from '../kernel/access.ts';
import { listOf, listQuery } from '../kernel/list.ts';
import { readCounted } from '../kernel/read-page.ts';
import { useCase } from '../kernel/use-case.ts';
import { namedDivision } from '../people/names.ts';
import { firmRow } from './views.ts';

type Found = {
  firm_id: string;
  uscc: string;
  name: string;
  entity_type: string;
  industry: string | null;
  staff: number | null;
  division: string;
  generated: boolean;
  total: number;
};

/** Finds the firms that the actor may see: of the territory, of one's mandates, of which one is the representative. */
export const searchFirms = useCase('firms.search-firms', {
  input: listQuery.extend({
    division: z
      .string()
      .regex(/^\d{6}(\d{3})?$/)
      .optional(),
    sort: z.enum(['name', '-name', 'staff', '-staff']).optional(),
  }),
  output: listOf(firmRow),
  access: bound(),
  async run({ tx, input }) {
    const { page, pageSize } = input;
    const q = input.q?.trim() ?? '';
    const { rows, total } = await readCounted(async (limit, offset) => {
      const found = await sql<Found>`
        select * from firms.search(${q}, ${input.division ?? null}, ${input.sort ?? ''}, ${limit}, ${offset})`.execute(
        tx,
      );
      return found.rows;
    }, input);
    return {
      rows: rows.map((row) => ({
        firmId: row.firm_id,
        uscc: row.uscc,
        name: row.name,
        entityType: row.entity_type,
        industry: namedIndustry(row.industry),
        staff: row.staff,
        division: namedDivision(row.division),
        generated: row.generated,
      })),
      total,
      page,
      pageSize,
    };
  },
});

/** An industry code with the name of its section. */
export function namedIndustry(code: string | null): { code: string; name: string } | null {
  return code === null ? null : { code, name: industrySectionOf(code)?.name ?? code };
}
