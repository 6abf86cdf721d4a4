/** Whether an installation is a demonstration or in real use: chosen at its first start, and never changed. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
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

/** What a start writes before anything else. */
const OF_A_START = new Set(['running.json', 'logs']);
/** @param {string} data */
const isUnused = (data) => readdirSync(data).every((name) => OF_A_START.has(name));

/** Marks a folder that holds nothing yet, so that a first start that is broken off can begin anew. @param {string} data @param {Mode} mode */
export function markUnused(data, mode) {
  if (isUnused(data)) markMode(data, mode);
}

/**
 * @param {Mode} mode
 * @param {import('./arguments.js').StartOptions} options
 * @throws {UserError} on an option that only a demonstration has
 */
export function refuseForDemonstrations(mode, { date, people, firms }) {
  if (mode === 'demonstration') return;
  if (date !== undefined) throw new UserError('真实使用的业务日期就是当天，不能用 --date 设定。');
  if (people !== undefined || firms !== undefined)
    throw new UserError('真实使用不生成城市，不用 --people、--firms。');
}

/** What the folder was begun as. @param {string} data @returns {string | undefined} undefined: nothing says so */
const markIn = (data) => (existsSync(markOf(data)) ? readFileSync(markOf(data), 'utf8').trim() : undefined);

/**
 * @param {string} data folder
 * @throws {UserError} where it holds, or may hold, what a city works with
 */
export function refuseToDeleteReal(data) {
  if (wantedMode() === 'real')
    throw new UserError('--fresh 只用于演示。真实使用要重新开始的，请用 WENYE_DATA 另指定一个目录。');
  const mark = markIn(data);
  if (mark === 'demonstration' || (mark === undefined && isUnused(data))) return;
  throw new UserError(
    mark === 'real'
      ? `--fresh 只清空演示，不清空真实使用的数据。确实不再要 ${data} 里的数据的，请备份以后自行删除这个目录。`
      : `看不出 ${data} 里的数据是不是演示（缺少 mode 文件），--fresh 不清空。先不带 --fresh 启动一次，启动时会补上这个文件。`,
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
