import pg from 'pg';
import type { Connection } from './database.ts';

/** Any number; the worker's. */
const lockKey = 20_200_716;

/**
 * Waits until this process is the only worker of the database: the lock belongs to a connection, so it ends
 * with the process that holds it, however that ends.
 *
 * @param onLost called when the connection, and with it the lock, is lost
 * @returns gives the lock back
 */
export async function becomeOnlyWorker(
  connection: Connection,
  onLost: () => void,
): Promise<() => Promise<void>> {
  const client = new pg.Client(connection);
  let released = false;
  client.on('error', () => {
    if (!released) onLost();
  });
  await client.connect();
  await client.query('select pg_advisory_lock($1)', [lockKey]);
  return async () => {
    released = true;
    await client.end();
  };
}
