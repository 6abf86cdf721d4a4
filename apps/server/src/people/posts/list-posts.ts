import { z } from 'zod';
import { officer } from '../../kernel/access.ts';
import { exported } from '../../kernel/export.ts';
import { listOf, listQuery } from '../../kernel/list.ts';
import { useCase } from '../../kernel/use-case.ts';
import { findPosts, postFilters, postView } from './post.ts';

/** Acts for the public are not anonymous among those who answer for them. */
const readers = officer('administrator', 'auditor');

/** Who holds, will hold and held which post in the territory, and what waits for a second administrator. */
export const listPosts = useCase('people.list-posts', {
  input: listQuery.extend({
    ...postFilters.shape,
    sort: z.enum(['name', '-name', 'office', '-office', 'from', '-from']).optional(),
  }),
  output: listOf(postView),
  access: readers,
  async run({ tx, input, audit }) {
    const { page, pageSize, ...filters } = input;
    const found = await findPosts(tx, filters, { limit: pageSize, offset: (page - 1) * pageSize });
    const id = [...new Set(found.rows.map(({ personId }) => personId))];
    await audit({ action: 'people.list-posts', object: { kind: 'person', id }, fields: ['name', 'post'] });
    return { ...found, page, pageSize };
  },
});

/**
 * All posts that match, to be saved as a file.
 *
 * @throws Refusal `kernel.too-many-to-export`
 */
export const exportPosts = useCase('people.export-posts', {
  input: postFilters,
  output: z.object({ rows: z.array(postView) }),
  access: readers,
  async run({ tx, input, audit }) {
    const { rows } = await exported((range) => findPosts(tx, input, range));
    const id = [...new Set(rows.map(({ personId }) => personId))];
    await audit({ action: 'people.export-posts', object: { kind: 'person', id }, fields: ['name', 'post'] });
    return { rows };
  },
});
