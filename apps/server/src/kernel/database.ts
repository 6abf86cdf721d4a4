import { Kysely, PostgresDialect, type Transaction } from 'kysely';
import pg from 'pg';
import { CopyCursor } from './copy-out.ts';
import { wireTypes } from './database-types.ts';
import type { Database } from './schema.generated.ts';

/**
 * A transaction. Tables are named with their schema (`tx.selectFrom('casework.case')`), columns as in SQL.
 * `int8` arrives as a safe number (an overflow throws), `date` as 'YYYY-MM-DD', `numeric` as text,
 * `timestamptz` as Date.
 */
export type Tx = Transaction<Database>;
export type Db = Kysely<Database>;

export type LoginRole = 'wenye_app' | 'wenye_worker' | 'wenye_auth' | 'wenye_sealer';

/** How to reach the database as one role; see `roleConnection` (kernel/secrets.ts). */
export type Connection = { readonly connectionString: string; readonly options?: string };

/**
 * A pool of connections. A connection that breaks while idle is logged and replaced; without the listener a
 * restart of the database would end the process.
 */
export function openPool(connection: Connection, onError: (error: Error) => void, max = 10): pg.Pool {
  const pool = new pg.Pool({ ...connection, max, types: wireTypes });
  pool.on('error', onError);
  pool.on('connect', (client) => client.on('error', onError));
  return pool;
}

/** Kysely over a pool; `destroy()` ends the pool. */
export function openDatabase(pool: pg.Pool): Db {
  return new Kysely<Database>({ dialect: new PostgresDialect({ pool, cursor: CopyCursor }) });
}

/** PostgreSQL's connection exceptions, its ways to end a session, and what it answers while it starts. */
const away = /^(08|57P0[123]$)/;
/** A connection that cannot be made, or breaks. */
const broken: readonly (string | undefined)[] = [
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ENOENT',
  'ETIMEDOUT',
];
/** What pg says of one that broke, without a code. */
const ended = /^(Connection terminated|Client has encountered a connection error)/;

/** Whether the error is that the database cannot be reached now, such as while it restarts: it will be, in a moment. */
export function isDatabaseAway(error: unknown): boolean {
  if (error instanceof pg.DatabaseError) return away.test(error.code ?? '');
  if (!(error instanceof Error)) return false;
  const { code, syscall } = error as NodeJS.ErrnoException;
  const socket = syscall === 'connect' || syscall === 'read' || syscall === 'write';
  return ended.test(error.message) || (socket && broken.includes(code));
}

export type Isolation = 'read committed' | 'repeatable read' | 'serializable';

const retried = new Set(['40001', '40P01']); // serialization_failure, deadlock_detected
const attempts = 6;

/**
 * Runs `work` in a transaction; again, after a short random wait, where PostgreSQL asked for it (serialisation
 * failure or deadlock). `work` must therefore have no effect outside the transaction.
 */
export async function transact<T>(
  db: Db,
  work: (tx: Tx) => Promise<T>,
  isolation: Isolation = 'read committed',
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await db.transaction().setIsolationLevel(isolation).execute(work);
    } catch (error) {
      if (attempt === attempts || !(error instanceof pg.DatabaseError) || !retried.has(error.code ?? ''))
        throw error;
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 10 * 2 ** attempt));
    }
  }
}
