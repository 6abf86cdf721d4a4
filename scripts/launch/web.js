import { createHash } from 'node:crypto';
import {
  existsSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { checkout } from './checkout.js';
import { identify, isRunning } from './processes.js';
import { node, runtimeEnvironment } from './runtime.js';

const web = join(checkout, 'apps/web');
const stampPath = join(web, 'dist/.built-from');

/** Names the start that is building: of two at one moment the second waits, and finds it built. */
const lockPath = join(checkout, 'node_modules/.wenye-web-build');

/**
 * Builds the web when its sources, those of the packages it uses or the dependencies have changed.
 *
 * @param {import('./run-once.js').OneShots} oneShots
 * @param {string} log
 * @returns {Promise<boolean>} whether it was built now
 */
export async function buildWeb(oneShots, log) {
  await takeTurn();
  try {
    return await build(oneShots, log);
  } finally {
    rmSync(lockPath, { force: true });
  }
}

/** The name is a link that leads nowhere: it is made whole, or not at all. */
async function takeTurn() {
  for (;;) {
    try {
      return symlinkSync(JSON.stringify(identify(process.pid)), lockPath);
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
    }
    const builder = builderNow();
    // It was killed before it could take its name away.
    if (builder !== undefined && !isRunning(builder)) rmSync(lockPath, { force: true });
    await delay(100);
  }
}

/** @returns {import('./processes.js').ProcessIdentity | undefined} undefined: it has just finished */
function builderNow() {
  try {
    return /** @type {import('./processes.js').ProcessIdentity} */ (JSON.parse(readlinkSync(lockPath)));
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** @param {import('./run-once.js').OneShots} oneShots @param {string} log @returns {Promise<boolean>} */
async function build(oneShots, log) {
  const wanted = sourceHash();
  if (existsSync(stampPath) && readFileSync(stampPath, 'utf8') === wanted) return false;
  await oneShots.run({
    file: node,
    args: [join(checkout, 'node_modules/vite/bin/vite.js'), 'build'],
    cwd: web,
    env: runtimeEnvironment({ NODE_ENV: 'production' }),
    log,
    failure: '网页构建失败',
  });
  writeFileSync(stampPath, wanted);
  return true;
}

/** Packages are hashed whole, and the server's types are not: they leave no trace in the bundle. */
function sourceHash() {
  const hash = createHash('sha256').update(readFileSync(join(checkout, 'package-lock.json')));
  for (const path of [web, join(checkout, 'packages')].flatMap(sourceFiles)) {
    hash.update(path.slice(checkout.length)).update('\0').update(readFileSync(path)).update('\0');
  }
  return hash.digest('hex');
}

/** @param {string} folder @returns {string[]} */
function sourceFiles(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return ['dist', 'node_modules'].includes(entry.name) ? [] : sourceFiles(path);
      return entry.isFile() ? [path] : [];
    });
}
