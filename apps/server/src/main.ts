/** The server process: API, sign-in, OpenAPI, the built web. */
import { routes } from './api.ts';
import { readConfig } from './kernel/config.ts';
import { openDatabase, openPool } from './kernel/database.ts';
import { fileStore } from './kernel/files.ts';
import { createServer } from './kernel/http/server.ts';
import { createAuth } from './kernel/identity/auth.ts';
import { mountAuth } from './kernel/identity/mount.ts';
import { createLogger } from './kernel/log.ts';
import { stopOnSignals } from './kernel/process.ts';
import { useScratch } from './kernel/scratch.ts';
import { authSecret, connectionAs, oidcClient } from './kernel/secrets.ts';

const config = readConfig();
const logger = createLogger('server');
await useScratch(config, 'server');
const onPoolError = (error: Error) =>
  logger.warn({ code: (error as { code?: string }).code }, 'lost a connection');

const appPool = openPool(await connectionAs(config, 'wenye_app'), onPoolError, 20);
const authConnection = await connectionAs(config, 'wenye_auth');
const authPool = openPool({ ...authConnection, options: '-c search_path=auth' }, onPoolError, 5);
const db = openDatabase(appPool);

const oidc = await oidcClient(config);
const auth = createAuth({
  pool: authPool,
  secret: await authSecret(config.dataFolder),
  origin: config.origin,
  oidc,
});
const app = await createServer({
  routes,
  services: { db, files: fileStore(config.dataFolder), identityProvider: oidc !== null },
  logger,
  origin: config.origin,
  identity: (server) => mountAuth(server, auth, db, config.origin),
});

stopOnSignals(logger, async () => {
  await app.close();
  await Promise.all([db.destroy(), authPool.end()]);
});
await app.listen({ host: '127.0.0.1', port: config.port });
logger.info({ port: config.port }, 'listening');
