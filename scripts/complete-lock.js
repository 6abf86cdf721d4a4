/**
 * Completes package-lock.json so that `npm ci` accepts it on every registry.
 *
 * Tools such as biome and oxlint name one optional package per platform. A registry that lacks the packages
 * of foreign platforms makes npm write a lock without them, and `npm ci` then refuses that lock. Each
 * missing package is added with the platform that its name states, so that npm knows it and skips it.
 *
 *   node scripts/complete-lock.js [FOLDER]     the lock of this project, or the one in a folder
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const OPERATING_SYSTEMS = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32'];
const PROCESSORS = ['arm', 'arm64', 'ia32', 'ppc64', 'riscv64', 's390x', 'x64'];

/** @typedef {{ version?: string, resolved?: string, link?: boolean, dev?: boolean, devOptional?: boolean, optional?: boolean, cpu?: string[], os?: string[], libc?: string[], optionalDependencies?: Record<string, string> }} LockEntry */
/** @typedef {{ packages: Record<string, LockEntry> }} Lock */

/**
 * Optional packages that the lock names but does not describe.
 *
 * @param {Lock} lock
 * @returns {{ name: string, version: string, parent: string }[]}
 */
export function missingPackages(lock) {
  return Object.entries(lock.packages).flatMap(([parent, entry]) =>
    Object.entries(entry.optionalDependencies ?? {})
      .filter(([name]) => !isDescribed(lock, parent, name))
      .map(([name, version]) => ({ name, version, parent })),
  );
}

/**
 * Adds the missing optional packages.
 *
 * @param {Lock} lock
 * @returns {Lock} a new lock; `packages` sorted by path, as npm sorts them
 */
export function completeLock(lock) {
  const packages = { ...lock.packages };
  for (const { name, version, parent } of missingPackages(lock)) {
    packages[`node_modules/${name}`] = {
      version,
      ...platformOf(name),
      ...(packages[parent]?.dev ? { dev: true } : {}),
      optional: true,
    };
  }
  const sorted = Object.entries(packages).sort(([a], [b]) => a.localeCompare(b, 'en'));
  return { ...lock, packages: Object.fromEntries(sorted) };
}

/**
 * The platform in a package's name: `@biomejs/cli-linux-arm64-musl` → linux, arm64, musl.
 *
 * @param {string} name
 * @returns {{ cpu: string[], os?: string[], libc?: string[] }}
 * @throws {Error} when the name states no platform: then the package is not one to skip
 */
export function platformOf(name) {
  const words = name.split(/[/-]/);
  // Runs on any system.
  if (words.includes('wasm32')) return { cpu: ['wasm32'] };
  const os = words.find((word) => OPERATING_SYSTEMS.includes(word));
  const cpu = words.find((word) => PROCESSORS.includes(word));
  if (os === undefined || cpu === undefined) {
    throw new Error(`${name} is missing from package-lock.json and names no platform; install it again`);
  }
  const tail = words[words.length - 1] ?? '';
  if (os !== 'linux') return { cpu: [cpu], os: [os] };
  if (tail.startsWith('musl')) return { cpu: [cpu], os: [os], libc: ['musl'] };
  return tail.startsWith('gnu') ? { cpu: [cpu], os: [os], libc: ['glibc'] } : { cpu: [cpu], os: [os] };
}

/**
 * Whether npm would find `name` from the folder of `parent`, looking upwards as Node does.
 *
 * @param {Lock} lock
 * @param {string} parent path such as `node_modules/oxlint`, or '' for the root
 * @param {string} name
 * @returns {boolean}
 */
function isDescribed(lock, parent, name) {
  for (let folder = parent; ; ) {
    const path = folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
    if (lock.packages[path] !== undefined) return true;
    if (folder === '') return false;
    const cut = folder.lastIndexOf('/node_modules/');
    folder = cut < 0 ? '' : folder.slice(0, cut);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = process.argv[2] ?? fileURLToPath(new URL('..', import.meta.url));
  const path = join(resolve(folder), 'package-lock.json');
  const before = /** @type {Lock} */ (JSON.parse(readFileSync(path, 'utf8')));
  const missing = missingPackages(before);
  if (missing.length > 0) writeFileSync(path, `${JSON.stringify(completeLock(before), null, 2)}\n`);
  console.log(`package-lock.json: ${missing.length} packages of other platforms added`);
}
