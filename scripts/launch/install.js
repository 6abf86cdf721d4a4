import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkout } from './checkout.js';

const lockPath = join(checkout, 'package-lock.json');
const stampPath = join(checkout, 'node_modules/.wenye-installed');

/**
 * Installs the dependencies when they are missing or package-lock.json has changed since.
 *
 * `npm install --no-save` and not `npm ci`: it repairs an interrupted installation in place, takes a second
 * when little has changed, and leaves the lock alone.
 *
 * @param {import('./run-once.js').OneShots} oneShots
 * @param {string} log
 * @returns {Promise<boolean>} whether anything was to do
 */
export async function installDependencies(oneShots, log) {
  const wanted = manifestHash();
  if (existsSync(stampPath) && readFileSync(stampPath, 'utf8') === wanted) return false;
  const lock = readFileSync(lockPath);
  const [file, ...first] = npmCommand();
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
    log,
    failure: '安装依赖失败：请检查网络或 npm 的 registry 设置，然后重试',
  });
  if (!readFileSync(lockPath).equals(lock)) writeFileSync(lockPath, lock);
  writeFileSync(stampPath, wanted);
  return true;
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

/** npm as it was called, so that `npm start` uses one npm throughout; else the one in PATH. */
function npmCommand() {
  const script = process.env['npm_execpath'];
  return /** @type {[string, ...string[]]} */ (
    script?.endsWith('npm-cli.js') ? [process.execPath, script] : ['npm']
  );
}
