/** Whether an installation is a demonstration or in real use: chosen at its first start, and never changed. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { connected } from './database-client.js';
import { UserError } from './user-error.js';

/** @typedef {'demonstration' | 'real'} Mode */

/**
 * The mode that is wanted, as `kernel/config.ts` reads it.
 *
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Mode}
 * @throws {UserError} on a slip: a city would be begun as a demonstration
 */
export function wantedMode(env = process.env) {
  const text = env['WENYE_MODE'] ?? 'demonstration';
  if (text === 'demonstration' || text === 'real') return text;
  throw new UserError(
    `WENYE_MODE 只能是 real（真实使用）或者 demonstration（演示，不写也是演示），而不是“${text}”。`,
  );
}

/** @param {string} data folder */
const markOf = (data) => join(data, 'mode');

/** Kept in the folder as well, where it can be read while no database runs. @param {string} data @param {Mode} mode */
export function markMode(data, mode) {
  writeFileSync(markOf(data), `${mode}\n`);
}

/**
 * @param {string} data folder
 * @throws {UserError} where it holds what a city works with, or may come to
 */
export function refuseToDeleteReal(data) {
  const marked = existsSync(markOf(data)) && readFileSync(markOf(data), 'utf8').trim() === 'real';
  if (!marked && wantedMode() !== 'real') return;
  throw new UserError(
    `--fresh 只清空演示，不清空真实使用的数据。确实不再要 ${data} 里的数据的，请备份以后自行删除这个目录。`,
  );
}

/**
 * @param {string} url administrator's connection
 * @param {string} data folder
 * @param {Mode} wanted
 * @throws {UserError} where the database was begun as the other
 */
export async function checkMode(url, data, wanted) {
  const begun = await connected(url, async (client) => {
    const { rows } = await client.query(`select to_regclass('kernel.clock') is not null as there`);
    if (!(/** @type {{ there: boolean }[]} */ (rows)[0]?.there)) return undefined;
    const clock = await client.query('select mode from kernel.clock');
    return /** @type {{ mode: Mode }[]} */ (clock.rows)[0]?.mode;
  });
  if (begun === undefined || begun === wanted) return;
  throw new UserError(
    begun === 'real'
      ? `数据目录 ${data} 是真实使用的：请以 WENYE_MODE=real npm start 启动。想看演示的，用 WENYE_DATA 另指定一个目录（设了 DATABASE_URL 的，先去掉它）。`
      : `数据目录 ${data} 已经用于演示，不能改作真实使用：请用 WENYE_DATA 指定一个新的目录（设了 DATABASE_URL 的，另用一个空数据库），再以 WENYE_MODE=real npm start 启动。`,
  );
}
