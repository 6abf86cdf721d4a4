/** A database, its data folder and the roles of its server belong together; a start that finds otherwise is refused. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { connected } from './database-client.js';
import { UserError } from './user-error.js';

/**
 * Refuses a database of another data folder, a data folder of another database, and a server with another
 * installation, before anything is written. `kernel/installation.ts` records what is read here.
 *
 * @param {string} url administrator's connection
 * @param {string} data folder
 * @param {string} anew how to begin anew, in Chinese
 * @throws {UserError}
 */
export async function checkInstallation(url, data, anew) {
  const problem = await connected(url, async (client) => {
    return (
      (await foreignSchema(client)) ??
      (await foreignFolder(client, data, anew)) ??
      (await foreignRoles(client))
    );
  });
  if (problem !== undefined) throw new UserError(problem);
}

/**
 * The database of another program, which has a schema of the same name.
 *
 * @param {import('pg').Client} client
 * @returns {Promise<string | undefined>} Chinese
 */
async function foreignSchema(client) {
  const taken = await value(
    client,
    `select current_database() as value from pg_namespace
     where nspname = 'kernel' and to_regclass('kernel.migration') is null`,
  );
  return taken && `数据库 ${taken} 里已有别的程序的模式 kernel，请换一个空数据库。`;
}

/**
 * Without the secret of its folder no second factor can be checked, and the papers are in the folder too.
 *
 * @param {import('pg').Client} client
 * @param {string} data
 * @param {string} anew
 * @returns {Promise<string | undefined>} Chinese
 */
async function foreignFolder(client, data, anew) {
  const name = await value(client, 'select current_database() as value');
  const mine = fingerprintOf(data);
  if ((await value(client, `select to_regclass('kernel.migration')::text as value`)) === undefined) {
    if (mine === undefined) return undefined;
    return (
      `数据目录 ${data} 属于另一个数据库，而数据库 ${name} 是空的：` +
      `请改回原来的数据库，或用 WENYE_DATA 指定一个新的目录。演示要重新开始：${anew}`
    );
  }
  // A start that was cut short, or an earlier version, has recorded nothing yet.
  if ((await value(client, `select to_regclass('kernel.installation')::text as value`)) === undefined) {
    return undefined;
  }
  const recorded = await value(client, 'select secret_fingerprint as value from kernel.installation');
  if (recorded === undefined || recorded === mine) return undefined;
  const former = await value(client, 'select data_folder as value from kernel.installation');
  return (
    `数据库 ${name} 属于另一个数据目录（上次启动时是 ${former}），用 ${data} 不能验证动态口令，也没有已上传的材料：` +
    '请用 WENYE_DATA 指定原来的目录，或另用一台服务器上的空数据库；目录已丢失的，' +
    `按 docs/install.md “If the data folder is lost”处理。演示要重新开始：${anew}`
  );
}

/**
 * Roles are the whole server's: another installation's start would give them new passwords.
 *
 * @param {import('pg').Client} client
 * @returns {Promise<string | undefined>} Chinese
 */
async function foreignRoles(client) {
  const other = await value(
    client,
    `select datname as value from pg_database join pg_roles on rolname = 'wenye_owner'
     where shobj_description(pg_roles.oid, 'pg_authid') = 'wenye: database ' || datname
       and datname <> current_database()`,
  );
  if (other === undefined) return undefined;
  return (
    `这台 PostgreSQL 服务器上已有一套稳业（数据库 ${other}）。数据库角色是整台服务器共用的，一台服务器只能装一套：` +
    `请换一台服务器；那一套不再使用的，先删除它的数据库（DROP DATABASE ${other}）。`
  );
}

/** @param {string} data @returns {string | undefined} as the server records it; undefined: the folder has begun nothing */
function fingerprintOf(data) {
  const path = join(data, 'auth-secret');
  return existsSync(path) ? createHash('sha256').update(readFileSync(path, 'utf8')).digest('hex') : undefined;
}

/** @param {import('pg').Client} client @param {string} text @returns {Promise<string | undefined>} */
async function value(client, text) {
  const { rows } = await client.query(text);
  const [row] = /** @type {{ value: string | null }[]} */ (rows);
  return row?.value ?? undefined;
}
