import { maskId } from '@wenye/codes';
import { sql } from 'kysely';
import { z } from 'zod';
import { officer } from '../../kernel/access.ts';
import { searchWords } from '../../kernel/list.ts';
import { useCase } from '../../kernel/use-case.ts';
import { clash } from './post.ts';

/** Whom an administrator may propose for a post: by the account's whole name, or the name of somebody who is an officer. */
export const findCandidates = useCase('people.find-candidates', {
  input: z.object({ q: searchWords.pipe(z.string().trim().min(2)).describe('登录名或者姓名') }),
  output: z.object({
    rows: z.array(
      z.object({
        personId: z.uuid(),
        name: z.string(),
        idNumberMasked: z.string(),
        logins: z.array(z.string()),
        secondFactor: z.boolean(),
        posts: z.array(clash).describe('在本辖区现任的岗位'),
      }),
    ),
  }),
  access: officer('administrator'),
  async run({ tx, input, audit }) {
    const { rows } = await sql<Found>`select * from access.post_candidates(${input.q})`.execute(tx);
    const id = rows.map(({ person_id }) => person_id);
    const fields = ['name', 'id_number', 'account'];
    await audit({ action: 'people.find-candidates', object: { kind: 'person', id }, fields });
    return {
      rows: rows.map(({ person_id, name, id_number, logins, second_factor, posts }) => ({
        personId: person_id,
        name,
        idNumberMasked: maskId(id_number),
        logins,
        secondFactor: second_factor,
        posts,
      })),
    };
  },
});

type Found = {
  person_id: string;
  name: string;
  id_number: string;
  logins: string[];
  second_factor: boolean;
  posts: z.output<typeof clash>[];
};

/** The offices of the territory, from the city's down, in which posts may be given today. */
export const listPostOffices = useCase('people.list-post-offices', {
  input: z.object({}),
  output: z.object({
    rows: z.array(
      z.object({
        officeId: z.uuid(),
        name: z.string(),
        kind: z.enum(['city', 'county', 'township', 'zone']),
      }),
    ),
  }),
  access: officer('administrator', 'auditor'),
  async run({ tx }) {
    const { rows } = await sql<{ officeId: string; name: string; kind: 'city' }>`
      select office_id as "officeId", name, kind from access.post_offices()`.execute(tx);
    return { rows };
  },
});
