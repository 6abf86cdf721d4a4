import { maskId, maskPhone } from '@wenye/codes';
import { sql } from 'kysely';
import { z } from 'zod';
import { officer } from '../kernel/access.ts';
import { listOf, listQuery } from '../kernel/list.ts';
import { readCounted } from '../kernel/read-page.ts';
import { useCase } from '../kernel/use-case.ts';
import { namedDivision, namedEducation, namedTownship } from './names.ts';
import { personRow } from './views.ts';

type Found = {
  person_id: string;
  name: string;
  id_number: string;
  sex: 'male' | 'female' | null;
  birth_date: string | null;
  division: string;
  township: string | null;
  phone: string | null;
  education: string | null;
  generated: boolean;
  total: number;
};

/** Finds people of the officer's territory by the beginning of name or number, or by the whole phone number. */
export const searchPeople = useCase('people.search-people', {
  input: listQuery.extend({
    division: z
      .string()
      .regex(/^\d{6}(\d{3})?$/)
      .optional(),
    sort: z.enum(['name', '-name', 'birthDate', '-birthDate']).optional(),
  }),
  output: listOf(personRow),
  access: officer('counter-clerk', 'acceptor', 'reviewer', 'approver', 'auditor'),
  async run({ tx, input, audit }) {
    const { page, pageSize } = input;
    const q = input.q?.trim() ?? '';
    const { rows, total } = await readCounted(async (limit, offset) => {
      const found = await sql<Found>`
        select * from people.search(${q}, ${input.division ?? null}, ${input.sort ?? ''}, ${limit}, ${offset})`.execute(
        tx,
      );
      return found.rows;
    }, input);
    // Who was listed is on record, one line a person: a search is a read of each of them.
    await audit({
      action: 'people.list',
      object: { kind: 'person', id: rows.map(({ person_id }) => person_id) },
      fields: ['name', 'birth_date', 'residence', 'education'],
    });
    return {
      rows: rows.map((row) => ({
        personId: row.person_id,
        name: row.name,
        idNumberMasked: maskId(row.id_number),
        sex: row.sex,
        birthDate: row.birth_date,
        division: namedDivision(row.division),
        township: namedTownship(row.township),
        phoneMasked: row.phone === null ? null : maskPhone(row.phone),
        education: row.education === null ? null : namedEducation(row.education),
        generated: row.generated,
      })),
      total,
      page,
      pageSize,
    };
  },
});
