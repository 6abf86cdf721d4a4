import type { Kysely, Transaction } from 'kysely';
import type { Database } from './schema.generated.ts';

/**
 * A transaction. Tables are named with their schema (`tx.selectFrom('casework.case')`), columns as in SQL.
 * `int8` arrives as a safe number (an overflow throws), `date` as 'YYYY-MM-DD', `numeric` as text,
 * `timestamptz` as Date.
 */
export type Tx = Transaction<Database>;
export type Db = Kysely<Database>;
