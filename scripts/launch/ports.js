import { createServer } from 'node:net';
import { UserError } from './user-error.js';

const TRIES = 200;

/** @param {number} port @returns {Promise<boolean>} */
export function isFree(port) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen({ port, host: '127.0.0.1', exclusive: true }, () => probe.close(() => resolve(true)));
  });
}

/**
 * @param {number} wanted
 * @param {ReadonlySet<number>} [taken] ports promised to others of this start
 * @returns {Promise<number>} `wanted` or the next free port
 */
export async function nextFreePort(wanted, taken = new Set()) {
  for (let port = wanted; port < wanted + TRIES && port <= 65_535; port += 1) {
    if (!taken.has(port) && (await isFree(port))) return port;
  }
  throw new UserError(`从 ${wanted} 起没有空闲的端口，请用 --port 指定另一个。`);
}
