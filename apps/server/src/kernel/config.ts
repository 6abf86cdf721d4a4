import { createHash } from 'node:crypto';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

export type Mode = 'demonstration' | 'real';

export type Config = {
  /** Folder of everything that outlives a process and is not in PostgreSQL: uploaded files, anchors, secrets. */
  readonly dataFolder: string;
  /** Administrator's connection: migrations and role set-up only. */
  readonly databaseUrl: string;
  /** JSON file (0600) with the passwords of the database roles. */
  readonly secretsFile: string;
  readonly port: number;
  /** Where browsers reach the server: scheme, host and port. */
  readonly origin: string;
  /** Folder that the bank reads instructions from and writes answers to. */
  readonly bankFolder: string;
  /** Null where none is connected: a demonstration always has the simulated one. */
  readonly oidcIssuer: string | null;
  readonly mode: Mode;
  /** Business date at the first start of a demonstration. */
  readonly startDate: string;
};

const checkout = resolve(import.meta.dirname, '../../../..');

/**
 * Reads the environment; the only place that does.
 *
 * @throws Error naming the variable that is missing or malformed
 */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const dataFolder = dataFolderOf(env);
  const port = portOf(env['WENYE_PORT'] ?? '8020');
  const mode = modeOf(env['WENYE_MODE'] ?? 'demonstration');
  return {
    dataFolder,
    databaseUrl: required(env, 'DATABASE_URL'),
    secretsFile: env['WENYE_DB_SECRETS'] ?? join(dataFolder, 'db-secrets.json'),
    port,
    origin: env['WENYE_ORIGIN'] ?? `http://127.0.0.1:${port}`,
    bankFolder: env['WENYE_BANK_DIR'] ?? join(dataFolder, 'bank'),
    oidcIssuer: env['WENYE_OIDC_ISSUER'] ?? (mode === 'demonstration' ? 'http://127.0.0.1:8022' : null),
    mode,
    startDate: dateOf(env['WENYE_DATE'] ?? '2020-10-15'),
  };
}

/** The same rule as the supervisor's: `WENYE_DATA`, else `/var/lib/wenye/<id>` as root, else below the user's home. */
export function dataFolderOf(env: NodeJS.ProcessEnv): string {
  const given = env['WENYE_DATA'];
  if (given !== undefined && given !== '') return given;
  const id = createHash('sha256').update(checkout).digest('hex').slice(0, 12);
  const base = process.getuid?.() === 0 ? '/var/lib/wenye' : join(homedir(), '.local/share/wenye');
  return join(base, id);
}

function required(env: NodeJS.ProcessEnv, name: string): string {
  const value = env[name];
  if (value === undefined || value === '') throw new Error(`${name} is not set`);
  return value;
}

function portOf(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`WENYE_PORT is not a port: ${text}`);
  return port;
}

function modeOf(text: string): Mode {
  if (text !== 'demonstration' && text !== 'real')
    throw new Error(`WENYE_MODE is neither demonstration nor real: ${text}`);
  return text;
}

function dateOf(text: string): string {
  const day = new Date(`${text}T00:00:00Z`);
  // A day that does not exist, such as 30 February, is read as another.
  if (Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== text) {
    throw new Error(`WENYE_DATE is not a date: ${text}`);
  }
  return text;
}
