import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export type IdentityConfig = {
  /** Own address, as browsers and the server reach it. */
  readonly issuer: string;
  readonly port: number;
  /** Address of Wenye, to which people return. */
  readonly origin: string;
  readonly clientSecret: string;
  /** Optional list of people to choose from: `[{ "title", "name", "idNumber" }]`. */
  readonly peopleFile: string;
};

/** @throws Error naming what is missing */
export function readConfig(env: NodeJS.ProcessEnv = process.env): IdentityConfig {
  const data = env['WENYE_DATA'];
  if (!data) throw new Error('WENYE_DATA is not set');
  const issuer = env['WENYE_OIDC_ISSUER'] ?? 'http://127.0.0.1:8022';
  return {
    issuer,
    port: Number(new URL(issuer).port || '80'),
    origin: env['WENYE_ORIGIN'] ?? `http://127.0.0.1:${env['WENYE_PORT'] ?? '8020'}`,
    clientSecret: sharedSecret(data),
    peopleFile: join(data, 'demo-people.json'),
  };
}

/** The secret that Wenye's server uses too; whichever of the two starts first makes the file. */
function sharedSecret(data: string): string {
  const file = join(data, 'oidc-client-secret');
  mkdirSync(data, { recursive: true });
  try {
    writeFileSync(file, randomBytes(32).toString('base64url'), { flag: 'wx', mode: 0o600, flush: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return readFileSync(file, 'utf8');
}
