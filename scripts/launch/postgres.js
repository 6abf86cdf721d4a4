import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import * as fs from 'node:fs';
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { totalmem } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { connected } from './database-client.js';
import { postgresAccount } from './postgres-account.js';
import { postgresBinaries } from './postgres-binaries.js';
import { serverSettings } from './postgres-settings.js';
import { end, processesIn } from './processes.js';
import { UserError } from './user-error.js';

const MAJOR = '18';
const DATABASE = 'wenye';

/** Fast shutdown first: it rolls back, writes out and ends. */
const STOPPING = /** @type {const} */ ([
  ['SIGINT', 60_000],
  ['SIGQUIT', 20_000],
  ['SIGKILL', 5_000],
]);

/**
 * @typedef {object} Cluster
 * @property {string} folder PostgreSQL's own data folder
 * @property {string} binaries
 * @property {string} password of the administrator `postgres`
 * @property {import('./postgres-account.js').Account | undefined} account
 */

/**
 * Makes the database cluster of a data folder at the first start, and ends a server that a killed supervisor
 * left running on it.
 *
 * @param {object} request
 * @param {string} request.data
 * @param {string} request.log
 * @param {import('./run-once.js').OneShots} request.oneShots
 * @param {string} [request.password] of the administrator of a new cluster; random unless given
 * @returns {Promise<Cluster>}
 */
export async function prepareCluster({ data, log, oneShots, password: wanted }) {
  const account = postgresAccount();
  const binaries = postgresBinaries(data, account);
  const folder = join(data, 'postgres');
  const password = keptPassword(join(data, 'postgres-password'), account, wanted);
  if (existsSync(folder)) {
    checkMajor(folder);
    await endOrphan(folder);
  } else {
    await initialise({
      folder,
      passwordFile: join(data, 'postgres-password'),
      binaries,
      account,
      log,
      oneShots,
    });
  }
  return { folder, binaries, password, account };
}

/**
 * @param {Cluster} cluster
 * @param {object} request
 * @param {number} request.port
 * @param {string} request.log
 * @param {boolean} [request.throwAway]
 * @returns {import('./children.js').ChildPlan}
 */
export function postgresServer({ folder, binaries, account }, { port, log, throwAway = false }) {
  const settings = serverSettings({
    memoryBytes: Math.min(totalmem(), process.constrainedMemory?.() || Number.POSITIVE_INFINITY),
    sharedMemoryBytes: freeSharedMemory(),
    throwAway,
  });
  const parameters = Object.entries({ ...settings, port }).flatMap(([key, value]) => [
    '-c',
    `${key}=${value}`,
  ]);
  return {
    name: 'postgres',
    title: '数据库',
    log,
    spawn: (descriptor) =>
      spawn(join(binaries, 'postgres'), ['-D', folder, ...parameters], {
        ...account,
        cwd: '/',
        env: { LC_ALL: 'C' },
        detached: true,
        stdio: ['ignore', descriptor, descriptor],
      }),
    ready: (child) => acceptsConnections(folder, child),
    stopping: STOPPING,
  };
}

/** Free bytes in /dev/shm; none where nobody can tell (no such folder, Node before 18.15). */
function freeSharedMemory() {
  if (fs.statfsSync === undefined || !existsSync('/dev/shm')) return 0;
  const { bavail, bsize } = fs.statfsSync('/dev/shm');
  return bavail * bsize;
}

/**
 * Makes Wenye's database if it is missing.
 *
 * @param {Cluster} cluster
 * @param {number} port
 * @returns {Promise<string>} the administrator's connection to it
 */
export async function administratorUrl({ password }, port) {
  const url = (/** @type {string} */ database) =>
    `postgres://postgres:${password}@127.0.0.1:${port}/${database}`;
  await connected(url('postgres'), async (client) => {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [DATABASE]);
    if (rowCount === 0) await client.query(`create database ${DATABASE}`);
  });
  return url(DATABASE);
}

/**
 * Ready means: the lock file names the process that was started here, so an old server on the same port or
 * folder is not taken for it.
 *
 * @param {string} folder
 * @param {import('node:child_process').ChildProcess} child
 */
async function acceptsConnections(folder, child) {
  while (child.exitCode === null && child.signalCode === null) {
    const { pid, status } = readLock(folder) ?? {};
    if (pid === child.pid && status === 'ready') return;
    await delay(25);
  }
  throw new Error('PostgreSQL ended before it was ready');
}

/**
 * Ends a server that outlived its supervisor (its clients died with that), and backends that outlived their
 * server: none may write while a new server starts. Then nothing holds the lock file; left in place, it
 * would keep PostgreSQL from starting once its pid belongs to another program.
 *
 * @param {string} folder
 */
export async function endOrphan(folder) {
  const server = readLock(folder)?.pid;
  const found = processesIn(folder).sort((a, b) => Number(b.pid === server) - Number(a.pid === server));
  for (const identity of found) await end(identity, STOPPING);
  rmSync(join(folder, 'postmaster.pid'), { force: true });
}

/** @param {string} folder @returns {{ pid: number, status: string | undefined } | undefined} */
function readLock(folder) {
  const path = join(folder, 'postmaster.pid');
  try {
    const lines = readFileSync(path, 'utf8').split('\n');
    return { pid: Number(lines[0]), status: lines[7]?.trim() };
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** @param {string} folder */
function checkMajor(folder) {
  const found = readFileSync(join(folder, 'PG_VERSION'), 'utf8').trim();
  if (found !== MAJOR) {
    throw new UserError(
      `数据目录 ${folder} 属于 PostgreSQL ${found}，本版需要 ${MAJOR}；请先迁移数据，或用 WENYE_DATA 另指定目录。`,
    );
  }
}

/**
 * The administrator's password, made once. The database's account reads it when it makes the cluster.
 *
 * @param {string} path
 * @param {import('./postgres-account.js').Account | undefined} account
 * @param {string} [wanted]
 */
function keptPassword(path, account, wanted = randomBytes(24).toString('hex')) {
  if (!existsSync(path)) writeFileSync(path, wanted, { mode: 0o600, flag: 'wx' });
  if (account !== undefined) chownSync(path, account.uid, account.gid);
  return readFileSync(path, 'utf8');
}

/**
 * Makes the cluster beside its place and moves it there when it is complete.
 *
 * @param {object} request
 * @param {string} request.folder
 * @param {string} request.passwordFile
 * @param {string} request.binaries
 * @param {import('./postgres-account.js').Account | undefined} request.account
 * @param {string} request.log
 * @param {import('./run-once.js').OneShots} request.oneShots
 */
async function initialise({ folder, passwordFile, binaries, account, log, oneShots }) {
  const draft = `${folder}.new`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  if (account !== undefined) chownSync(draft, account.uid, account.gid);
  await oneShots.run({
    file: join(binaries, 'initdb'),
    // The C.UTF-8 of the server itself sorts alike on every machine; Chinese order is asked for by column.
    args: `-U postgres -A scram-sha-256 -E UTF8 --locale=C --locale-provider=builtin --builtin-locale=C.UTF-8`
      .split(' ')
      .concat('--no-instructions', '-D', draft, `--pwfile=${passwordFile}`),
    ...account,
    cwd: '/',
    env: { LC_ALL: 'C' },
    log,
    failure: '数据库初始化失败',
  });
  renameSync(draft, folder);
}
