import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { checkout, isRoot } from './checkout.js';
import { node, runtimeEnvironment } from './runtime.js';
import { UserError } from './user-error.js';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const playwright = join(checkout, 'node_modules/playwright-core/cli.js');

/**
 * A Chromium that starts on this machine: `CHROMIUM_PATH`, one in PATH, or Playwright's own. If there is
 * none it is installed: by apt (as root), else by Playwright's download.
 *
 * @param {import('./run-once.js').OneShots} oneShots
 * @param {string} log
 * @returns {Promise<string>} path of the program
 */
export async function chromium(oneShots, log) {
  const given = process.env['CHROMIUM_PATH'];
  if (given) {
    if (starts(given)) return given;
    throw new UserError(`CHROMIUM_PATH 指定的浏览器无法启动：${given}`);
  }
  const found = installed();
  if (found !== undefined) return found;
  const reasons = [];
  for (const install of [fromSystem, fromPlaywright]) {
    try {
      await install(oneShots, log);
    } catch (error) {
      reasons.push(/** @type {Error} */ (error).message);
    }
    const now = installed();
    if (now !== undefined) return now;
  }
  throw new UserError(
    `测试需要 Chromium，但无法安装：${reasons.join('；')}\n请自行安装，或用 CHROMIUM_PATH 指定它的路径。日志：${log}`,
  );
}

/** @returns {string | undefined} */
function installed() {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const inPath = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [...inPath, playwrightPath()].find((path) => existsSync(path) && starts(path));
}

/** Some systems install a stub that only says how to get the browser. @param {string} path */
function starts(path) {
  return spawnSync(path, ['--version'], { timeout: 30_000 }).status === 0;
}

/** @returns {string} where Playwright keeps its Chromium, whether or not it is there */
function playwrightPath() {
  const script = "console.log(require('playwright-core').chromium.executablePath())";
  return spawnSync(node, ['-e', script], { cwd: checkout, encoding: 'utf8' }).stdout.trim();
}

/** @param {import('./run-once.js').OneShots} oneShots @param {string} log */
async function fromSystem(oneShots, log) {
  if (!isRoot || !existsSync('/usr/bin/apt-get')) throw new Error('不能用 apt-get 安装');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (/** @type {string[]} */ ...args) =>
    oneShots.run({ file: 'apt-get', args, env, log, failure: `apt-get ${args[0]} 失败` });
  await apt('update');
  await apt('install', '--yes', '--no-install-recommends', 'chromium', 'fonts-noto-cjk');
}

/** @param {import('./run-once.js').OneShots} oneShots @param {string} log */
async function fromPlaywright(oneShots, log) {
  await oneShots.run({
    file: node,
    args: [playwright, 'install', ...(isRoot ? ['--with-deps'] : []), 'chromium'],
    cwd: checkout,
    env: runtimeEnvironment(),
    log,
    failure: 'Playwright 下载失败',
  });
}
