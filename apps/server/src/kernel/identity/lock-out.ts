import { createHash } from 'node:crypto';
import type pg from 'pg';

const allowedFailures = 5;
const minutes = 15;

export type LockOut = {
  readonly isLocked: (name: string) => Promise<boolean>;
  readonly failed: (name: string) => Promise<void>;
  readonly succeeded: (name: string) => Promise<void>;
};

/** Five wrong passwords for a name lock it for a quarter of an hour, whether the name exists or not. */
export function lockOut(pool: pg.Pool): LockOut {
  const hash = (name: string) => createHash('sha256').update(name.trim().toLowerCase()).digest('hex');
  return {
    async isLocked(name) {
      const { rows } = await pool.query<{ failures: number }>(
        `select count(*) as failures from auth.failure
         where name_hash = $1 and failed_at > now() - make_interval(mins => $2)`,
        [hash(name), minutes],
      );
      return (rows[0]?.failures ?? 0) >= allowedFailures;
    },
    async failed(name) {
      await pool.query('insert into auth.failure (name_hash) values ($1)', [hash(name)]);
      await pool.query(`delete from auth.failure where failed_at < now() - interval '1 day'`);
    },
    async succeeded(name) {
      await pool.query('delete from auth.failure where name_hash = $1', [hash(name)]);
    },
  };
}
