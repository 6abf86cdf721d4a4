/**
 * What runs now, written beside the data: a second start finds the first one, a start after a crash finds
 * what the crash left behind, and command-line tools find the addresses.
 */
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { end, identify, isRunning, npmAbove, waitForEnd } from './processes.js';
import { UserError } from './user-error.js';

/** @typedef {import('./processes.js').ProcessIdentity} ProcessIdentity */

/**
 * @typedef {object} RunRecord
 * @property {ProcessIdentity} supervisor
 * @property {ProcessIdentity[]} above npm and its shell: the supervisor stops when one of them ends
 * @property {'starting' | 'running' | 'stopping'} state
 * @property {ProcessIdentity[]} children
 * @property {string} [origin] address of the web and the API
 * @property {string} [bank] control page of the simulated bank
 * @property {string} [identity] issuer of the simulated identity provider
 * @property {string} [databaseUrl] administrator's connection; the file is readable by its owner only
 * @property {string} [secretsFile]
 */

const LEFTOVER_ENDING = /** @type {const} */ ([
  ['SIGTERM', 8_000],
  ['SIGKILL', 5_000],
]);

/** @param {string} data folder */
const recordPath = (data) => join(data, 'running.json');

/** @param {string} data @returns {RunRecord | undefined} */
export function readRecord(data) {
  const path = recordPath(data);
  if (!existsSync(path)) return undefined;
  return /** @type {RunRecord} */ (JSON.parse(readFileSync(path, 'utf8')));
}

/**
 * Claims the data folder for this supervisor, after ending what a killed supervisor left behind.
 *
 * Two starts in the same instant may both pass; then PostgreSQL's own lock refuses the second.
 *
 * @param {string} data
 * @returns {Promise<RunRecord>} the new record, to be kept up to date with `writeRecord`
 * @throws {UserError} when another supervisor runs on this folder
 */
export async function claim(data) {
  const previous = readRecord(data);
  if (previous !== undefined) {
    await waitForStop(previous);
    if (isRunning(previous.supervisor)) throw alreadyRunning(previous);
    for (const child of previous.children) {
      await end(child, LEFTOVER_ENDING, { group: true });
    }
  }
  const supervisor = identify(process.pid) ?? { pid: process.pid, started: '' };
  /** @type {RunRecord} */
  const record = { supervisor, above: npmAbove(), state: 'starting', children: [] };
  writeRecord(data, record);
  return record;
}

/** @param {string} data @param {RunRecord} record */
export function writeRecord(data, record) {
  const temporary = `${recordPath(data)}.new`;
  writeFileSync(temporary, `${JSON.stringify(record, null, 2)}\n`, { mode: 0o600 });
  renameSync(temporary, recordPath(data));
}

/** @param {string} data */
export function removeRecord(data) {
  rmSync(recordPath(data), { force: true });
}

/** A supervisor that is stopping, or is about to because its npm is gone, is waited for. @param {RunRecord} record */
async function waitForStop({ supervisor, above, state }) {
  if (state === 'stopping' || !above.every(isRunning)) await waitForEnd(supervisor, 90_000);
}

/** @param {RunRecord} record */
function alreadyRunning({ state, origin, supervisor }) {
  const stop = `如需停止：kill ${supervisor.pid}`;
  if (state === 'running') return new UserError(`稳业已经在运行：${origin}\n${stop}`);
  return new UserError(
    `另一个稳业正在${state === 'starting' ? '启动' : '停止'}（进程 ${supervisor.pid}），请稍候。\n${stop}`,
  );
}
