import { createHash } from 'node:crypto';
import { hostname } from 'node:os';
import pg from 'pg';
import { authSecret } from './secrets.ts';

/**
 * Notes in the database which data folder it belongs to, and on the roles, which are the whole server's, which database
 * they have their passwords for. A start that finds otherwise is refused before it changes anything
 * (scripts/launch/installation.js).
 */
export async function recordInstallation(admin: pg.Client, dataFolder: string): Promise<void> {
  const fingerprint = createHash('sha256')
    .update(await authSecret(dataFolder))
    .digest('hex');
  await admin.query(
    `insert into kernel.installation (secret_fingerprint, data_folder) values ($1, $2)
     on conflict (only_row) do update set data_folder = excluded.data_folder`,
    [fingerprint, `${hostname()}:${dataFolder}`],
  );
  const { rows } = await admin.query<{ name: string }>('select current_database() as name');
  await admin.query(
    `comment on role wenye_owner is ${pg.escapeLiteral(`wenye: database ${rows[0]?.name ?? ''}`)}`,
  );
}
