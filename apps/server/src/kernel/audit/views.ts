import type pg from 'pg';

/** The views of this name that the rooms expose (kernel/chain.ts), as `<schema>.<view>`. */
export async function viewsNamed(client: pg.ClientBase, view: string): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select format('%I.%I', schemaname, viewname) as name from pg_views where viewname = $1 order by 1`,
    [view],
  );
  return rows.map(({ name }) => name);
}
