import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import type { MigrationFile } from '../../apps/server/src/kernel/migration-files.ts';

const folder = 'apps/server/migrations';

export type PreviousVersion = {
  readonly name: string;
  /** A tag: installations of it exist, so its files stay as they are. */
  readonly released: boolean;
  readonly files: readonly MigrationFile[];
};

/**
 * The migrations of the version before this one: of the latest tag `v…` below HEAD, else of the commit
 * before. undefined where history holds neither (a shallow clone, the first commit).
 */
export function previousVersion(root: string): PreviousVersion | undefined {
  const tag = git(root, 'describe', '--tags', '--match', 'v*', '--abbrev=0');
  const name = tag ?? git(root, 'rev-parse', 'HEAD~1');
  if (name === undefined) return undefined;
  const files = (git(root, 'ls-tree', '--name-only', `${name}:${folder}`) ?? '')
    .split('\n')
    .filter((file) => file.endsWith('.sql'))
    .sort()
    .map((file) => {
      const sql = execFileSync('git', ['show', `${name}:${folder}/${file}`], { cwd: root, encoding: 'utf8' });
      return { name: file, sql, sha256: createHash('sha256').update(sql).digest('hex') };
    });
  return files.length === 0 ? undefined : { name, released: tag !== undefined, files };
}

/** Names of applied files that are gone or hold something else now: an installation would refuse them. */
export function changedMigrations(before: readonly MigrationFile[], now: readonly MigrationFile[]): string[] {
  const present = new Map(now.map(({ name, sha256 }) => [name, sha256]));
  return before.filter(({ name, sha256 }) => present.get(name) !== sha256).map(({ name }) => name);
}

function git(root: string, ...args: string[]): string | undefined {
  try {
    return execFileSync('git', args, {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return undefined; // git answers "no such thing" by failing
  }
}
