import { createSocket } from 'node:dgram';
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
 * Ports are chosen long before a program listens on them, and between two starts of one. Until this process ends, its
 * choice is seen by the UDP port of the same number, which nothing here speaks: another start, on whatever data, finds
 * it taken and goes on; the system lets go of it, however this process ends.
 *
 * @param {number} port
 * @returns {Promise<boolean>} false: it is another start's, or this one's already
 */
function claim(port) {
  return new Promise((resolve) => {
    const held = createSocket('udp4');
    held.once('error', () => held.close(() => resolve(false)));
    held.bind({ port, address: '127.0.0.1', exclusive: true }, () => resolve(true));
    held.unref();
  });
}

/**
 * Chooses a port for a program, and keeps it from every other start until this process ends.
 *
 * @param {number} wanted
 * @returns {Promise<number>} `wanted` or the next free port
 */
export async function nextFreePort(wanted) {
  for (let port = wanted; port < wanted + TRIES && port <= 65_535; port += 1) {
    if ((await claim(port)) && (await isFree(port))) return port;
  }
  throw new UserError(`从 ${wanted} 起没有空闲的端口，请用 --port 指定另一个。`);
}
