/**
 * `npm run database`: a throw-away PostgreSQL on the address that tests use when they are run by hand
 * (`npx vitest run PATH`). Ctrl-C stops it and removes everything in it.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { dataFolder, makeDataFolder } from './launch/checkout.js';
import { Child } from './launch/children.js';
import { installDependencies } from './launch/install.js';
import { logFile } from './launch/log-files.js';
import { isFree } from './launch/ports.js';
import { postgresServer, prepareCluster } from './launch/postgres.js';
import { OneShots } from './launch/run-once.js';
import { claim } from './launch/run-record.js';
import { checkPlatform } from './launch/runtime.js';
import { describe, UserError } from './launch/user-error.js';

/** As in `apps/server/src/testing/test-database.ts`. */
const PORT = 54_329;
const PASSWORD = 'postgres';

async function main() {
  checkPlatform();
  if (!(await isFree(PORT))) throw new UserError(`端口 ${PORT} 已被占用：也许另一个测试数据库正在运行。`);
  const data = join(dataFolder(), 'development');
  makeDataFolder(data);
  await claim(data);
  const oneShots = new OneShots();
  await installDependencies(oneShots, logFile(data, 'install'));
  const log = logFile(data, 'postgres');
  const cluster = await prepareCluster({ data, log, oneShots, password: PASSWORD });
  const server = new Child(postgresServer(cluster, { port: PORT, log, throwAway: true }), {
    changed: () => {},
    restarting: (text) => console.log(text),
    gaveUp: fail,
  });
  await server.start();
  console.log(`postgres://postgres:${PASSWORD}@127.0.0.1:${PORT}/postgres\n按 Ctrl-C 停止并删除。`);
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.once(signal, () => {
      void server.stop().then(() => {
        rmSync(data, { recursive: true, force: true });
        process.exit(0);
      }, fail);
    });
  }
}

/** @param {unknown} error */
function fail(error) {
  console.error(describe(error));
  process.exit(1);
}

main().catch(fail);
