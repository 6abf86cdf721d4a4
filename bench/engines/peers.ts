/** The other engines, in bench/peers: no part of the product, installed there when they are first wanted. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const FOLDER = join(import.meta.dirname, '../peers');

export function installPeers(): void {
  if (existsSync(join(FOLDER, 'node_modules', '.package-lock.json'))) return;
  const path = `${dirname(process.execPath)}:${process.env['PATH'] ?? ''}`;
  execFileSync('npm', ['ci', '--ignore-scripts'], {
    cwd: FOLDER,
    stdio: 'inherit',
    env: { ...process.env, PATH: path },
  });
}

/** A package of theirs, with the type that the caller says it has. */
export const peer = <T>(name: string): T => createRequire(join(FOLDER, 'package.json'))(name) as T;
