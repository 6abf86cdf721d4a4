import { get } from 'node:http';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { checkout } from './checkout.js';
import { nodeProgram } from './children.js';
import { logFile } from './log-files.js';
import { node, runtimeEnvironment } from './runtime.js';

/** A program that does not answer for this long is started again. */
const PATIENCE_MS = 90_000;

/**
 * @typedef {object} Addresses
 * @property {number} web
 * @property {number} bank
 * @property {number} identity
 */

/**
 * Environment of the server-side programs; `kernel/config.ts` reads it.
 *
 * @param {object} installation
 * @param {string} installation.data
 * @param {string} installation.databaseUrl
 * @param {Addresses} installation.ports
 * @param {string | undefined} installation.date
 * @param {boolean} installation.demonstration whose identity provider is the simulated one, unless another is given
 */
export function programEnvironment({ data, databaseUrl, ports, date, demonstration }) {
  return runtimeEnvironment({
    WENYE_DATA: data,
    DATABASE_URL: databaseUrl,
    WENYE_PORT: String(ports.web),
    WENYE_ORIGIN: process.env['WENYE_ORIGIN'] ?? address(ports.web),
    WENYE_BANK_DIR: process.env['WENYE_BANK_DIR'] ?? join(data, 'bank'),
    WENYE_BANK_PORT: String(ports.bank),
    ...(demonstration
      ? { WENYE_OIDC_ISSUER: process.env['WENYE_OIDC_ISSUER'] ?? address(ports.identity) }
      : {}),
    ...(date === undefined ? {} : { WENYE_DATE: date }),
  });
}

/** @param {number} port */
export const address = (port) => `http://127.0.0.1:${port}`;

/**
 * The programs of Wenye in the order in which they start.
 *
 * @param {object} installation
 * @param {string} installation.data
 * @param {NodeJS.ProcessEnv} installation.env
 * @param {Addresses} installation.ports
 * @param {boolean} installation.demonstration with the simulated bank and identity provider
 * @returns {import('./children.js').ChildPlan[]}
 */
export function programs({ data, env, ports, demonstration }) {
  /** @type {(name: string, title: string, script: string, url?: string) => import('./children.js').ChildPlan} */
  const program = (name, title, script, url) =>
    nodeProgram({
      name,
      title,
      node,
      script: join(checkout, script),
      cwd: checkout,
      env,
      log: logFile(data, name),
      ...(url === undefined ? {} : { ready: answers(url) }),
    });
  const issuer = `${address(ports.identity)}/.well-known/openid-configuration`;
  const simulated = () => [
    program('bank', '模拟银行', 'apps/simulated-bank/src/main.ts', address(ports.bank)),
    program('identity', '模拟身份认证', 'apps/simulated-identity/src/main.ts', issuer),
  ];
  return [
    ...(demonstration ? simulated() : []),
    program('server', '服务', 'apps/server/src/main.ts', `${address(ports.web)}/health/ready`),
    program('worker', '后台任务', 'apps/server/src/worker.ts'),
  ];
}

/**
 * @param {string} url
 * @returns {(child: import('node:child_process').ChildProcess) => Promise<void>} resolves at the first good answer
 */
function answers(url) {
  return async (child) => {
    const deadline = Date.now() + PATIENCE_MS;
    while (child.exitCode === null && child.signalCode === null && Date.now() < deadline) {
      if (await isWell(url)) return;
      await delay(100);
    }
    throw new Error(`${url} did not answer`);
  };
}

/**
 * By `node:http`, because `fetch` prints a warning on Node 18.
 *
 * @param {string} url
 * @returns {Promise<boolean>} false also while nothing listens there
 */
function isWell(url) {
  return new Promise((resolve) => {
    const request = get(url, { timeout: 5_000 }, (answer) => {
      answer.resume();
      resolve((answer.statusCode ?? 500) < 400);
    });
    request.once('timeout', () => request.destroy());
    request.once('error', () => resolve(false));
  });
}
