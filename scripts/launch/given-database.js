/** The server of DATABASE_URL, looked at before anything is written to it. */
import { connected } from './database-client.js';
import { UserError } from './user-error.js';

const LEAST_VERSION = 18;
const FORM = 'postgres://用户:密码@主机:5432/数据库';
const WAY_OUT = '不设这个变量（unset DATABASE_URL）则使用自带的数据库。';

/**
 * Refuses a server that cannot be used, with the cause and what to do.
 *
 * @param {string} text the value of DATABASE_URL
 * @param {(client: import('pg').Client, url: URL) => Promise<string | undefined>} missingRight what the user
 *   named in it may not do and would have to, as `missingRight` for a start
 * @returns {Promise<string>} the address
 * @throws {UserError}
 */
export async function checkGivenDatabase(text, missingRight) {
  const malformed = malformation(text);
  if (malformed !== undefined) {
    throw new UserError(`环境变量 DATABASE_URL ${malformed}。请写成 ${FORM}；${WAY_OUT}`);
  }
  const url = new URL(text);
  const problem = await connected(text, async (client) => {
    return (await unfitness(client)) ?? (await missingRight(client, url));
  }).catch((error) => failure(error, url));
  if (problem !== undefined) throw new UserError(`DATABASE_URL：${problem}`);
  return text;
}

/** @param {string} text @returns {string | undefined} Chinese, without the text, which may hold a password */
function malformation(text) {
  if (text.trim() === '') return '是空的';
  if (!URL.canParse(text)) return '不是数据库地址（密码里的 @ : / # ? % 要写成 %40 这样的编码）';
  const { protocol, hostname, pathname, username, hash } = new URL(text);
  if (!['postgres:', 'postgresql:'].includes(protocol)) {
    return `以 ${protocol} 开头，不是 PostgreSQL 的地址`;
  }
  if (hash !== '') return '里有没有编码的 #，密码里的要写成 %23';
  // The roles' addresses are made from this one, and without them PostgreSQL would go by the user's name.
  if (hostname === '') return '没有写主机';
  if (username === '') return '没有写用户';
  if (pathname.length < 2) return '没有写数据库名';
  return undefined;
}

/**
 * @param {unknown} error that a connection failed with
 * @param {URL} url
 * @returns {string} Chinese: the cause and what to do
 * @throws what is no failure of a connection
 */
function failure(error, { hostname, port, pathname, username }) {
  if (!(error instanceof Error)) throw error;
  const where = `${hostname}:${port || 5432}`;
  const { code = '' } = /** @type {{ code?: string }} */ (error);
  switch (code) {
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `找不到主机 ${hostname}，请核对主机名。`;
    case 'ECONNREFUSED':
      return `${where} 上没有数据库在监听，请核对主机和端口，或先启动 PostgreSQL。`;
    case '28P01':
      return `用户 ${username} 的密码不对，或没有这个用户，请核对用户名和密码。`;
    case '28000':
      return `${where} 不让用户 ${username} 登录（${error.message}），请核对用户名和服务器的 pg_hba.conf。`;
    case '3D000': {
      const database = decodeURIComponent(pathname.slice(1));
      return `服务器 ${where} 上没有数据库 ${database}，请先建立（CREATE DATABASE），或核对名称。`;
    }
    default:
      // The driver says so without a code.
      if (error.message.includes('password must be a string')) return `服务器要密码，而地址里没有写。`;
      if (error.message.includes('does not support SSL'))
        return `${where} 不支持 SSL，请去掉地址里的 sslmode，或在服务器上打开 SSL。`;
      if (error.message.includes('timeout expired'))
        return `${where} 一直没有答复，请核对地址和防火墙，并确认那里是 PostgreSQL。`;
      return `连不上 ${where}（${error.message}），请核对地址，并确认那里是 PostgreSQL。`;
  }
}

/** @param {import('pg').Client} client @returns {Promise<string | undefined>} */
async function unfitness(client) {
  const { rows } = await client.query(`
    select current_setting('server_version_num')::int / 10000 as major, current_setting('server_version') as version,
      array(select wanted from unnest(array['pgcrypto', 'btree_gist']) wanted
        where not exists (select from pg_available_extensions where name = wanted)) as missing`);
  return unfit(/** @type {{ major: number, version: string, missing: string[] }} */ (rows[0]));
}

/**
 * @param {{ major: number, version: string, missing: readonly string[] }} server
 * @returns {string | undefined} Chinese: why it is not fit for Wenye, and what to do
 */
export function unfit({ major, version, missing }) {
  if (major < LEAST_VERSION) {
    return `服务器是 PostgreSQL ${version}，稳业需要 ${LEAST_VERSION} 或更新的版本，请升级，或换一台服务器。`;
  }
  if (missing.length > 0) {
    return `服务器缺少扩展 ${missing.join('、')}，请安装 PostgreSQL 的 contrib 软件包。`;
  }
  return undefined;
}

/**
 * What an administrator of an installation may not do and would have to: make the roles and give them their
 * passwords, and make schemas for their owner. A superuser may, and so may the database's owner with CREATEROLE.
 *
 * @param {import('pg').Client} client
 * @param {URL} url
 * @returns {Promise<string | undefined>} Chinese
 */
export async function missingRight(client, { username, pathname }) {
  const { rows } = await client.query(`
    select rolsuper or rolcreaterole and has_database_privilege(current_database(), 'create with grant option') as may,
      array(select quote_ident(r.rolname) from pg_roles r where r.rolname ~ '^wenye_(owner|app|worker|auth|sealer)$'
        and not pg_has_role(current_user, r.oid, 'member with admin option')) as withheld,
      format('ALTER ROLE %I CREATEROLE; ALTER DATABASE %I OWNER TO %1$I;', current_user, current_database()) as remedy
    from pg_roles where rolname = current_user`);
  const { may, withheld, remedy } = /** @type {{ may: boolean, withheld: string[], remedy: string }} */ (
    rows[0]
  );
  if (!may) {
    const database = decodeURIComponent(pathname.slice(1));
    return (
      `用户 ${username} 的权限不够：要能建角色（CREATEROLE），并且是数据库 ${database} 的所有者；` +
      `不必是超级用户。请由超级用户执行：${remedy}`
    );
  }
  if (withheld.length > 0) {
    return (
      `服务器上已有角色 ${withheld.join('、')}，而用户 ${username} 不能管理它们。` +
      `请由超级用户执行：GRANT ${withheld.join(', ')} TO ${username} WITH ADMIN OPTION;`
    );
  }
  return undefined;
}

/**
 * Whether PostgreSQL tells the installation's roles how many rows its tables have: only a superuser can close that
 * (kernel/silence.ts), and once is enough.
 *
 * @param {string} databaseUrl of a migrated database
 * @returns {Promise<string | undefined>} Chinese
 */
export async function countsTold(databaseUrl) {
  const told = await connected(databaseUrl, async (client) => {
    const { rows } = await client.query(
      `select has_column_privilege('wenye_app', 'pg_catalog.pg_class', 'reltuples', 'select') as told`,
    );
    return /** @type {{ told: boolean }} */ (rows[0]).told;
  });
  return told
    ? 'DATABASE_URL 的用户不是超级用户，关不了 PostgreSQL 的统计：拿到服务端数据库口令的人可以从中看出全市大约有多少办件、多少人。用超级用户启动一次就会关上。'
    : undefined;
}

/**
 * What the tests' administrator lacks: it makes and drops databases, and looks past row-level security.
 *
 * @param {import('pg').Client} client
 * @param {URL} url
 * @returns {Promise<string | undefined>} Chinese
 */
export async function missingTestRight(client, { username }) {
  const { rowCount } = await client.query('select from pg_roles where rolname = current_user and rolsuper');
  return rowCount === 1 ? undefined : `测试要用超级用户，而 ${username} 不是；请换一个用户。`;
}
