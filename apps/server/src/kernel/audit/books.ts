import type pg from 'pg';
import type { Break } from './verify.ts';
import { viewsNamed } from './views.ts';

/** Asks every room's `<schema>.books_check` (kernel/chain.ts) whether its books still add up: how many there are, and each fault. */
export async function verifyBooks(client: pg.ClientBase): Promise<{ books: number; breaks: Break[] }> {
  let books = 0;
  const breaks: Break[] = [];
  for (const view of await viewsNamed(client, 'books_check')) {
    const { rows } = await client.query<{ object: string; seq: number | null; fault: string | null }>(
      `select object, seq::float8 as seq, fault from ${view} order by object, ${view}.seq, fault`,
    );
    for (const { object, seq, fault } of rows) {
      if (fault === null) books += 1;
      else breaks.push({ chain: object, seq, reason: fault });
    }
  }
  return { books, breaks };
}
