import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../kernel/database.ts';

/**
 * Calls a function of the schema `funds` that runs as its owner, and gives its one answer. Whoever may call it, and what
 * must hold first, is checked inside: the application's role cannot write the tables behind it.
 */
export async function ask<T>(tx: Tx, call: RawBuilder<unknown>): Promise<T> {
  const { rows } = await sql<{ answer: T }>`select ${call} as answer`.execute(tx);
  const [row] = rows;
  if (row === undefined) throw new Error('an owner function of funds answered nothing');
  return row.answer;
}
