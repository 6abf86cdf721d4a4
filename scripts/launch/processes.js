/** Processes told apart by pid and start time, because a pid alone may have been given to another program. */
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';

/** @typedef {{ pid: number, started: string }} ProcessIdentity */

/**
 * @param {number} pid
 * @returns {ProcessIdentity | undefined} undefined when no such process runs (a zombie does not run)
 */
export function identify(pid) {
  const found = status(pid);
  return found === undefined || found.state === 'Z' ? undefined : { pid, started: found.started };
}

/**
 * The npm that runs this script by `npm start`, and the shell that some systems put between.
 *
 * @returns {ProcessIdentity[]} empty when npm does not run it
 */
export function npmAbove() {
  if (process.env['npm_lifecycle_event'] !== 'start') return [];
  const parent = status(process.ppid);
  const pids = [process.ppid, ...(parent !== undefined && parent.name.endsWith('sh') ? [parent.parent] : [])];
  return pids.flatMap((pid) => identify(pid) ?? []);
}

/**
 * Columns of proc(5).
 *
 * @param {number} pid
 * @returns {{ name: string, state: string, parent: number, started: string } | undefined}
 */
function status(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [, name = '', rest = ''] = /^\d+ \((.*)\) (.*)$/s.exec(text) ?? [];
    const columns = rest.split(' '); // from the third on
    const column = (/** @type {number} */ number) => columns[number - 3] ?? '';
    return { name, state: column(3), parent: Number(column(4)), started: column(22) };
  } catch {
    return undefined; // the process is gone: there is nothing to read
  }
}

/** @param {ProcessIdentity} identity */
export function isRunning(identity) {
  return identify(identity.pid)?.started === identity.started;
}

/**
 * Processes that work in a folder, as PostgreSQL and its backends do in their data folder.
 *
 * @param {string} folder
 * @returns {ProcessIdentity[]}
 */
export function processesIn(folder) {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && workingFolder(name) === folder)
    .flatMap((name) => identify(Number(name)) ?? []);
}

/** @param {string} pid @returns {string | undefined} */
function workingFolder(pid) {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return undefined; // gone, or another user's: then it is not ours
  }
}

/**
 * Waits for a process to end.
 *
 * @param {ProcessIdentity} identity
 * @param {number} milliseconds
 * @returns {Promise<boolean>} whether it ended in time
 */
export async function waitForEnd(identity, milliseconds) {
  for (const end = Date.now() + milliseconds; isRunning(identity); await delay(25)) {
    if (Date.now() > end) return false;
  }
  return true;
}

/**
 * Sends one signal after the other until the process has ended.
 *
 * @param {ProcessIdentity} identity
 * @param {readonly (readonly [NodeJS.Signals, number])[]} steps signal and milliseconds to wait for its effect
 * @param {{ group?: boolean }} [options] group: signal the process group that it leads
 */
export async function end(identity, steps, options = {}) {
  for (const [signal, milliseconds] of steps) {
    if (!isRunning(identity)) return;
    signalProcess(options.group ? -identity.pid : identity.pid, signal);
    if (await waitForEnd(identity, milliseconds)) return;
  }
  throw new Error(`process ${identity.pid} did not end`);
}

/** @param {number} pid @param {NodeJS.Signals} signal */
function signalProcess(pid, signal) {
  try {
    process.kill(pid, signal);
  } catch (error) {
    // ESRCH: it ended between the check and the signal, which is what was wanted.
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ESRCH') throw error;
  }
}
