/**
 * `npm run schema`: writes the row types of the migrated database, on a throw-away PostgreSQL of its own or on the
 * server of DATABASE_URL. Nothing else needs to run.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { checkout, dataFolder } from './launch/checkout.js';
import { OneShots } from './launch/run-once.js';
import { claim } from './launch/run-record.js';
import { checkPlatform, checkRuntime, node, runtimeEnvironment } from './launch/runtime.js';
import { describe } from './launch/user-error.js';
import { removeRun, runFolder, throwAwayServer } from './testing/test-server.js';

async function main() {
  checkPlatform();
  checkRuntime();
  const given = process.env['DATABASE_URL'];
  if (given !== undefined) return write(given);
  const folder = await runFolder(dataFolder());
  try {
    await claim(folder);
    const server = await throwAwayServer(folder, new OneShots(), (error) => console.error(describe(error)));
    try {
      return write(server.url);
    } finally {
      await server.stop();
    }
  } finally {
    await removeRun(folder);
  }
}

/** @param {string} url of a server on which a scratch database is made @returns {number} exit code */
function write(url) {
  const script = join(checkout, 'apps/server/src/testing/write-schema.ts');
  const env = runtimeEnvironment({ WENYE_TEST_DATABASE_URL: url });
  return spawnSync(node, [script], { cwd: checkout, env, stdio: 'inherit' }).status ?? 1;
}

main().then(
  (code) => process.exit(code),
  (error) => {
    console.error(describe(error));
    process.exit(1);
  },
);
