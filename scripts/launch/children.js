import { spawn } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';
import { logTail, withLog } from './log-files.js';
import { end, identify } from './processes.js';
import { UserError } from './user-error.js';

/** A child that lived this long was well: its next crash counts as the first again. */
const HEALTHY_AFTER_MS = 20_000;
const MOST_FAILURES = 5;

/**
 * How long to wait before a crashed child is started again.
 *
 * @param {number} failures crashes in a row, from 1
 * @returns {number | undefined} milliseconds; undefined: give up
 */
export function backOff(failures) {
  return failures >= MOST_FAILURES ? undefined : Math.min(500 * 2 ** (failures - 1), 8_000);
}

/**
 * @typedef {object} ChildPlan
 * @property {string} name as in the log's name
 * @property {string} title Chinese
 * @property {string} log
 * @property {(descriptor: number) => import('node:child_process').ChildProcess} spawn
 * @property {(child: import('node:child_process').ChildProcess) => Promise<void>} [ready] resolves when it can be used
 * @property {readonly (readonly [NodeJS.Signals, number])[]} stopping signals and the patience for each
 * @property {boolean} [group] stop its whole process group
 */

/** One long-running process, started again when it dies. */
export class Child {
  /** @type {import('node:child_process').ChildProcess | undefined} */
  #process;
  #failures = 0;
  #stopping = false;

  /**
   * @param {ChildPlan} plan
   * @param {object} events
   * @param {() => void} events.changed the process behind `identity` is another one
   * @param {(text: string) => void} events.restarting
   * @param {(error: UserError) => void} events.gaveUp it keeps failing
   */
  constructor(plan, events) {
    this.plan = plan;
    this.events = events;
  }

  /** @returns {import('./processes.js').ProcessIdentity | undefined} */
  get identity() {
    const child = this.#process;
    const alive = child?.pid !== undefined && child.exitCode === null && child.signalCode === null;
    return alive ? identify(child.pid) : undefined;
  }

  /** Starts it; resolves when it is ready for the first time. @returns {Promise<void>} */
  start() {
    return new Promise((resolve, reject) => this.#run(resolve, reject));
  }

  /** Stops it and whatever would restart it. */
  async stop() {
    this.#stopping = true;
    const identity = this.identity;
    if (identity !== undefined) await end(identity, this.plan.stopping, { group: this.plan.group ?? false });
  }

  /** @param {() => void} ready @param {(error: UserError) => void} failed */
  #run(ready, failed) {
    const begun = Date.now();
    const child = withLog(this.plan.log, (descriptor) => this.plan.spawn(descriptor));
    this.#process = child;
    this.events.changed();
    let over = false;
    const onEnd = () => {
      if (over) return;
      over = true;
      void this.#afterEnd(Date.now() - begun, ready, failed);
    };
    child.once('error', onEnd);
    child.once('exit', onEnd);
    void (this.plan.ready?.(child) ?? Promise.resolve()).then(ready, () => child.kill('SIGKILL'));
  }

  /** @param {number} lived milliseconds @param {() => void} ready @param {(error: UserError) => void} failed */
  async #afterEnd(lived, ready, failed) {
    if (this.#stopping) return;
    this.#failures = lived > HEALTHY_AFTER_MS ? 1 : this.#failures + 1;
    const pause = backOff(this.#failures);
    if (pause === undefined) {
      const error = new UserError(
        `${this.plan.title}连续 ${this.#failures} 次异常退出。`,
        logTail(this.plan.log),
      );
      failed(error);
      this.events.gaveUp(error);
      return;
    }
    this.events.restarting(
      `${this.plan.title}异常退出，${pause / 1000} 秒后重新启动（日志 ${this.plan.log}）`,
    );
    await delay(pause);
    if (!this.#stopping) this.#run(ready, failed);
  }
}

const exitWithParent = new URL('./exit-with-parent.js', import.meta.url).href;

/**
 * A Node program of this checkout as a child: it leads its own process group, so that Ctrl-C reaches it only
 * in order, and it ends when this process dies without having stopped it.
 *
 * @param {object} program
 * @param {string} program.name
 * @param {string} program.title
 * @param {string} program.node
 * @param {string} program.script
 * @param {string} program.cwd
 * @param {NodeJS.ProcessEnv} program.env
 * @param {string} program.log
 * @param {(child: import('node:child_process').ChildProcess) => Promise<void>} [program.ready]
 * @returns {ChildPlan}
 */
export function nodeProgram({ name, title, node, script, cwd, env, log, ready }) {
  return {
    name,
    title,
    log,
    spawn: (descriptor) =>
      spawn(node, ['--import', exitWithParent, script], {
        cwd,
        env,
        detached: true,
        stdio: ['ignore', descriptor, descriptor, 'ipc'],
      }),
    ...(ready ? { ready } : {}),
    stopping: [
      ['SIGTERM', 15_000],
      ['SIGKILL', 5_000],
    ],
    group: true,
  };
}
