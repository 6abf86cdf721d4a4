import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { checkout } from './checkout.js';
import { node } from './runtime.js';

const lockPath = join(checkout, 'package-lock.json');
const stampPath = join(checkout, 'node_modules/.wenye-installed');

/**
 * What the next `installDependencies` will be busy with, for who waits: to install takes minutes, to look does not.
 *
 * @returns {string} Chinese
 */
export function installTitle() {
  return isInstalled(manifestHash()) ? '检查依赖' : '安装依赖';
}

/** @param {string} wanted */
function isInstalled(wanted) {
  return existsSync(stampPath) && readFileSync(stampPath, 'utf8') === wanted;
}

/**
 * Installs the dependencies when they are missing or package-lock.json has changed since.
 *
 * Twice on a fresh machine: npm leaves out, without a word, optional packages that do not declare the Node it
 * runs on, and on an older Node that is the bundler's and the linter's native part. So the first run, on the
 * Node that is there, brings the runtime, and the second, on the runtime, completes the rest.
 *
 * @param {import('./run-once.js').OneShots} oneShots
 * @param {string} log
 * @returns {Promise<boolean>} whether anything was to do
 */
export async function installDependencies(oneShots, log) {
  const wanted = manifestHash();
  if (isInstalled(wanted)) return false;
  const lock = readFileSync(lockPath);
  if (!existsSync(node)) await npmInstall(process.execPath, oneShots, log);
  await npmInstall(node, oneShots, log);
  if (!readFileSync(lockPath).equals(lock)) writeFileSync(lockPath, lock);
  writeFileSync(stampPath, wanted);
  return true;
}

/**
 * `npm install --no-save` and not `npm ci`: it repairs an interrupted installation in place, takes a second
 * when little has changed, and leaves the lock alone.
 *
 * @param {string} interpreter Node to run npm on
 * @param {import('./run-once.js').OneShots} oneShots
 * @param {string} log
 */
async function npmInstall(interpreter, oneShots, log) {
  const script = process.env['npm_execpath'];
  // npm in PATH names its interpreter by `env node`, hence the order of PATH.
  const [file, ...first] = script?.endsWith('npm-cli.js') ? [interpreter, script] : ['npm'];
  await oneShots.run({
    file,
    args: [
      ...first,
      'install',
      '--no-save',
      '--include=dev', // also under NODE_ENV=production: the web is built here
      '--engine-strict=false', // the tools run on the runtime that is being installed, not on this Node
      '--no-audit',
      '--no-fund',
    ],
    cwd: checkout,
    env: { ...process.env, PATH: `${dirname(interpreter)}:${process.env['PATH'] ?? ''}` },
    log,
    failure: '安装依赖失败：请检查网络或 npm 的 registry 设置，然后重试',
  });
}

/** Hash of everything that decides what npm installs. */
function manifestHash() {
  const hash = createHash('sha256');
  const workspaces = ['packages', 'apps'].flatMap((folder) =>
    readdirSync(join(checkout, folder)).map((name) => join(folder, name)),
  );
  for (const folder of ['.', ...workspaces.sort()]) {
    const path = join(checkout, folder, 'package.json');
    if (existsSync(path)) hash.update(readFileSync(path));
  }
  return hash.update(readFileSync(lockPath)).digest('hex');
}
