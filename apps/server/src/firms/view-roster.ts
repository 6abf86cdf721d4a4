import { sql } from 'kysely';
import { z } from 'zod';
import { bound } from '../kernel/access.ts';
import { listOf, listQuery } from '../kernel/list.ts';
import { readCounted } from '../kernel/read-page.ts';
import { useCase } from '../kernel/use-case.ts';
import { rosterRow } from './views.ts';

type Found = {
  employment_id: string;
  person_id: string;
  name: string;
  id_number: string;
  from_date: string;
  to_date: string | null;
  contract_kind: 'fixed-term' | 'open-ended' | 'task' | null;
  contract_start: string | null;
  contract_end: string | null;
  post: string | null;
  recorded_on: string;
  total: number;
};

/**
 * A firm's employments as the labour register knows them, with the people employed: for those who act for the
 * firm and the officers of its territory. Empty for anyone else.
 */
export const viewRoster = useCase('firms.view-roster', {
  input: listQuery.extend({
    firmId: z.uuid(),
    /** Only those employed on the business date. */
    current: z.boolean().default(false),
  }),
  output: listOf(rosterRow),
  access: bound(),
  async run({ tx, input, businessDate, audit }) {
    const { page, pageSize, firmId } = input;
    const q = input.q?.trim() ?? '';
    const { rows, total } = await readCounted(async (limit, offset) => {
      const found = await sql<Found>`
        select * from firms.roster(
          ${firmId}::uuid, ${businessDate}::date, ${q}, ${input.current}, ${limit}, ${offset})`.execute(tx);
      return found.rows;
    }, input);
    await audit({
      action: 'firms.view-roster',
      object: { kind: 'person', id: rows.map(({ person_id }) => person_id) },
      fields: ['name', 'id_number', 'employment'],
    });
    return {
      rows: rows.map((row) => ({
        employmentId: row.employment_id,
        personId: row.person_id,
        name: row.name,
        idNumber: row.id_number,
        fromDate: row.from_date,
        toDate: row.to_date,
        contractKind: row.contract_kind,
        contractStart: row.contract_start,
        contractEnd: row.contract_end,
        post: row.post,
        recordedOn: row.recorded_on,
      })),
      total,
      page,
      pageSize,
    };
  },
});
