import type pg from 'pg';
import type { Break } from './verify.ts';
import { viewsNamed } from './views.ts';

/**
 * Asks every room's `<schema>.books_check (object text, seq bigint, fault text)` (kernel/chain.ts) whether its books
 * still add up: how many there are, and the first fault of each kind in each.
 */
export async function verifyBooks(client: pg.ClientBase): Promise<{ books: number; breaks: Break[] }> {
  const all = new Set<string>();
  const breaks: Break[] = [];
  for (const view of await viewsNamed(client, 'books_check')) {
    const { rows } = await client.query<{ object: string; seq: number; fault: string | null }>(
      `select object, seq::float8 as seq, fault from ${view} order by object, ${view}.seq, fault`,
    );
    for (const { object, seq, fault } of rows) {
      all.add(object);
      if (fault !== null) breaks.push({ chain: object, seq, reason: fault });
    }
  }
  return { books: all.size, breaks };
}
