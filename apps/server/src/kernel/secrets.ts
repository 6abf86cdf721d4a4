import { randomBytes } from 'node:crypto';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import type { Config } from './config.ts';
import type { Connection, LoginRole } from './database.ts';

export const loginRoles = [
  'wenye_app',
  'wenye_worker',
  'wenye_auth',
  'wenye_sealer',
] as const satisfies LoginRole[];
export type RolePasswords = Readonly<Record<LoginRole, string>>;

const passwordFile = z.object({
  wenye_app: z.string().min(1),
  wenye_worker: z.string().min(1),
  wenye_auth: z.string().min(1),
  wenye_sealer: z.string().min(1),
});

/** Reads the roles' passwords; makes the file (0600, random passwords) where there is none. */
export async function rolePasswords(file: string): Promise<RolePasswords> {
  const random = () => randomBytes(24).toString('base64url');
  const fresh = Object.fromEntries(loginRoles.map((role) => [role, random()]));
  return passwordFile.parse(JSON.parse(await readOrCreate(file, JSON.stringify(fresh, null, 2))));
}

/** The secret with which better-auth signs cookies and encrypts TOTP secrets; kept in the data folder. */
export function authSecret(dataFolder: string): Promise<string> {
  return readOrCreate(join(dataFolder, 'auth-secret'), randomBytes(32).toString('base64url'));
}

/** The administrator's address with a role's name and password in it. */
export function roleConnection(databaseUrl: string, role: LoginRole, passwords: RolePasswords): Connection {
  const url = new URL(databaseUrl);
  url.username = role;
  url.password = encodeURIComponent(passwords[role]);
  return { connectionString: url.href };
}

export async function connectionAs(config: Config, role: LoginRole): Promise<Connection> {
  return roleConnection(config.databaseUrl, role, await rolePasswords(config.secretsFile));
}

/** Creates with `wx`, so that of two processes that start together one writes and both read the same. */
async function readOrCreate(file: string, content: string): Promise<string> {
  await mkdir(dirname(file), { recursive: true });
  try {
    await writeFile(file, content, { flag: 'wx', mode: 0o600, flush: true });
    await chmod(file, 0o600);
    return content;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return readFile(file, 'utf8');
  }
}

/** How this installation is known to the identity provider, null where none is connected; the demonstration's provider reads the same file. */
export async function oidcClient(
  config: Pick<Config, 'dataFolder' | 'oidcIssuer'>,
): Promise<{ issuer: string; clientId: string; clientSecret: string } | null> {
  if (config.oidcIssuer === null) return null;
  const clientSecret = await readOrCreate(
    join(config.dataFolder, 'oidc-client-secret'),
    randomBytes(32).toString('base64url'),
  );
  return { issuer: config.oidcIssuer, clientId: 'wenye', clientSecret };
}
