/** The PostgreSQL of a test run: the server of DATABASE_URL, else a throw-away one of its own. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { makeDataFolder } from '../launch/checkout.js';
import { Child } from '../launch/children.js';
import { logFile } from '../launch/log-files.js';
import { nextFreePort } from '../launch/ports.js';
import { administratorUrl, endOrphan, postgresServer, prepareCluster } from '../launch/postgres.js';
import { end, isRunning } from '../launch/processes.js';
import { readRecord } from '../launch/run-record.js';

const PREFIX = 'test-';

const SUPERVISOR_ENDING = /** @type {const} */ ([
  ['SIGTERM', 60_000],
  ['SIGKILL', 5_000],
]);

/**
 * Makes the folder of this run, after removing those of runs that were killed.
 *
 * @param {string} data folder of the checkout
 * @returns {Promise<string>}
 */
export async function runFolder(data) {
  makeDataFolder(data);
  for (const name of readdirSync(data).filter((entry) => entry.startsWith(PREFIX))) {
    const folder = join(data, name);
    const owner = readRecord(folder)?.supervisor;
    if (owner !== undefined && isRunning(owner)) continue;
    await removeRun(folder);
  }
  const folder = mkdtempSync(join(data, PREFIX));
  makeDataFolder(folder);
  return folder;
}

/** Ends what a run still keeps running and removes what it kept. @param {string} folder */
export async function removeRun(folder) {
  const started = readdirSync(folder).filter((entry) => entry.startsWith('journeys-'));
  for (const stack of started.map((entry) => join(folder, entry))) {
    const supervisor = readRecord(stack)?.supervisor;
    if (supervisor !== undefined) await end(supervisor, SUPERVISOR_ENDING);
    await endOrphan(join(stack, 'postgres'));
  }
  await endOrphan(join(folder, 'postgres'));
  rmSync(folder, { recursive: true, force: true });
}

/**
 * @param {string} folder of this run
 * @param {import('../launch/run-once.js').OneShots} oneShots
 * @param {(error: Error) => void} gaveUp
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>} administrator's connection
 */
export async function throwAwayServer(folder, oneShots, gaveUp) {
  const log = logFile(folder, 'postgres');
  const cluster = await prepareCluster({ data: folder, log, oneShots });
  const port = await nextFreePort(54_400 + (process.pid % 1_000));
  const server = new Child(postgresServer(cluster, { port, log, throwAway: true }), {
    changed: () => {},
    restarting: () => {},
    gaveUp,
  });
  await server.start();
  return { url: await administratorUrl(cluster, port), stop: () => server.stop() };
}
