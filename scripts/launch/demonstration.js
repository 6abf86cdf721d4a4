/** What makes an installation a demonstration: the generated city, its accounts, its business date. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { connected } from './database-client.js';
import { UserError } from './user-error.js';

/**
 * One account that can be tried, as the demonstration's loader writes it to `demo-accounts.json`.
 *
 * @typedef {object} DemoAccount
 * @property {string} group Chinese heading, such as 嵩县 or 申请人
 * @property {string} title who it is and what it may do
 * @property {string} login
 * @property {string} password
 * @property {string} [totpSecret] base32
 */

/** @param {string} data folder @returns {DemoAccount[]} */
export function demoAccounts(data) {
  const path = join(data, 'demo-accounts.json');
  if (!existsSync(path)) return [];
  return /** @type {DemoAccount[]} */ (JSON.parse(readFileSync(path, 'utf8')));
}

/**
 * @param {readonly DemoAccount[]} accounts
 * @returns {string} a table for the terminal, grouped in the order given
 */
export function accountTable(accounts) {
  const titles = Math.max(...accounts.map(({ title }) => columns(title)));
  const logins = Math.max(...accounts.map(({ login }) => columns(login)));
  const lines = accounts.map(({ group, title, login, password, totpSecret }, index) => {
    const heading = accounts[index - 1]?.group === group ? '' : `\n  ${group}\n`;
    const code = totpSecret === undefined ? '' : `  动态口令密钥 ${totpSecret}`;
    return `${heading}    ${pad(title, titles)}  ${pad(login, logins)}  密码 ${password}${code}`;
  });
  return lines.join('\n');
}

/** @param {string} text @param {number} width in terminal columns */
const pad = (text, width) => text + ' '.repeat(width - columns(text));

/** Width in terminal columns: a Chinese character takes two. @param {string} text @returns {number} */
function columns(text) {
  return Array.from(text).reduce((sum, character) => sum + (character > '\u2e7f' ? 2 : 1), 0);
}

/**
 * Business date of the database.
 *
 * @param {string} databaseUrl
 * @param {string | undefined} wanted by --date
 * @param {string} anew how to begin anew, in Chinese
 * @returns {Promise<string>} YYYY-MM-DD
 * @throws {UserError} when another one was wanted: it is set once, afterwards the web moves it forward
 */
export async function establishedDate(databaseUrl, wanted, anew) {
  const [row] = await query(databaseUrl, 'select kernel.business_date()::text as date');
  const { date } = /** @type {{ date: string }} */ (row);
  if (wanted !== undefined && wanted !== date) {
    throw new UserError(
      `业务日期已是 ${date}。--date 只在首次启动时设定；此后由演示管理员在页面上向前推进。\n` +
        `如需从 ${wanted} 重新开始（再次启动时写 --date ${wanted}）：${anew}`,
    );
  }
  return date;
}

/**
 * Size of the city that is loaded.
 *
 * @param {string} databaseUrl
 * @param {{ people?: number, firms?: number }} wanted by the options
 * @param {string} anew how to begin anew, in Chinese
 * @returns {Promise<{ people: number, firms: number }>}
 * @throws {UserError} when another size was wanted: a city is loaded once
 */
export async function establishedCity(databaseUrl, wanted, anew) {
  const [row] = await query(databaseUrl, 'select people, firms from people.loaded_city');
  const city = /** @type {{ people: number, firms: number }} */ (row);
  if ((wanted.people ?? city.people) !== city.people || (wanted.firms ?? city.firms) !== city.firms) {
    throw new UserError(
      `演示城市已经载入：居民 ${city.people} 人，企业 ${city.firms} 户。--people 和 --firms 只在首次启动时有效；` +
        `如需另一规模，请重新开始：${anew}`,
    );
  }
  return city;
}

/** @param {string} databaseUrl @param {string} text @returns {Promise<unknown[]>} */
async function query(databaseUrl, text) {
  const { rows } = await connected(databaseUrl, (client) => client.query(text));
  return /** @type {unknown[]} */ (rows);
}
