import { createHash } from 'node:crypto';
import { accessSync, chmodSync, constants, mkdirSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { UserError } from './user-error.js';

/** Root folder of the checkout. */
export const checkout = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

export const isRoot = process.getuid?.() === 0;

/**
 * Where everything lives that must outlive a process: `WENYE_DATA`, else `/var/lib/wenye/<id>` as root, else
 * `~/.local/share/wenye/<id>`. The same rule as the server's `kernel/config.ts`.
 *
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {string} absolute path; the folder need not exist
 */
export function dataFolder(env = process.env) {
  if (env['WENYE_DATA']) return resolve(env['WENYE_DATA']);
  const id = createHash('sha256').update(checkout).digest('hex').slice(0, 12);
  return join(isRoot ? '/var/lib/wenye' : join(homedir(), '.local/share/wenye'), id);
}

/** @type {Readonly<Record<string, string>>} */
const REASONS = {
  EROFS: '文件系统是只读的',
  EACCES: '没有写入的权限',
  EPERM: '没有写入的权限',
  ENOENT: '那里不能新建文件夹',
  ENOTDIR: '路径中有一段不是文件夹',
  EEXIST: '路径中有一段不是文件夹',
  ENOSPC: '磁盘已满',
};

/**
 * Makes the data folder. As root it can be traversed (not listed) by others, because PostgreSQL runs below
 * it as an unprivileged user.
 *
 * @param {string} folder
 * @throws {UserError} when nothing can be written there
 */
export function makeDataFolder(folder) {
  try {
    makeFolder(join(folder, 'logs'));
    accessSync(folder, constants.W_OK);
    if (statSync(folder).uid === process.getuid?.()) chmodSync(folder, isRoot ? 0o711 : 0o700);
  } catch (error) {
    const { code = '', message } = /** @type {NodeJS.ErrnoException} */ (error);
    throw new UserError(
      `数据目录 ${folder} 无法写入：${REASONS[code] ?? message}。请用环境变量 WENYE_DATA 指定一个可写的目录。`,
    );
  }
}

/**
 * One level at a time: `recursive` never ends where the system answers ENOENT to whatever is made, as in /proc.
 *
 * @param {string} folder
 */
function makeFolder(folder) {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
  makeFolder(dirname(folder));
  try {
    mkdirSync(folder, { mode: 0o755 });
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    // Another start has made it meanwhile.
    if (code !== 'EEXIST' || !statSync(folder).isDirectory()) throw error;
  }
}
