import { spawn } from 'node:child_process';
import { logTail, withLog } from './log-files.js';
import { UserError } from './user-error.js';

/**
 * Commands that run and end. Each leads its own process group, so that Ctrl-C reaches it only through
 * `cancel` and stops its children too.
 */
export class OneShots {
  /** @type {Set<import('node:child_process').ChildProcess>} */
  #running = new Set();
  #cancelled = false;

  /**
   * @param {object} command
   * @param {string} command.file
   * @param {readonly string[]} command.args
   * @param {string} command.log path that receives its output
   * @param {string} command.failure Chinese: what went wrong when it fails
   * @param {string} [command.cwd]
   * @param {NodeJS.ProcessEnv} [command.env]
   * @param {number} [command.uid] run as this user and the group of `gid`
   * @param {number} [command.gid]
   * @throws {UserError} with the last lines of its log when it cannot be started or fails
   */
  async run({ file, args, log, failure, ...options }) {
    if (this.#cancelled) throw new Error('cancelled');
    const child = withLog(log, (descriptor) =>
      spawn(file, args, { ...options, detached: true, stdio: ['ignore', descriptor, descriptor] }),
    );
    this.#running.add(child);
    try {
      await ended(child, file);
    } catch (error) {
      throw new UserError(`${failure}（${/** @type {Error} */ (error).message}）`, logTail(log));
    } finally {
      this.#running.delete(child);
    }
  }

  /** Stops what runs and refuses what would come. */
  cancel() {
    this.#cancelled = true;
    for (const { pid } of this.#running) if (pid !== undefined) process.kill(-pid, 'SIGTERM');
  }
}

/** @param {import('node:child_process').ChildProcess} child @param {string} file @returns {Promise<void>} */
function ended(child, file) {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      if (code === 0) resolve();
      else reject(new Error(`${file} ${signal === null ? `退出码 ${code}` : `被信号 ${signal} 终止`}`));
    });
  });
}
