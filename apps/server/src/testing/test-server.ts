import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import { openPool } from '../kernel/database.ts';
import { createServer } from '../kernel/http/server.ts';
import { type AuthOptions, createAuth } from '../kernel/identity/auth.ts';
import { mountAuth } from '../kernel/identity/mount.ts';
import type { Route } from '../kernel/route.ts';
import { routes as kernelRoutes } from '../kernel/routes.ts';
import type { TestDatabase } from './test-database.ts';

export type TestServerOptions = {
  /** The kernel's own by default. */
  readonly routes?: readonly Route[];
  readonly origin?: string;
  readonly oidc?: AuthOptions['oidc'];
};

export const testAuthSecret = 'a-secret-of-tests-that-is-long-enough-0123456789';

/** The real HTTP server on a test database, not listening: use `inject`, or `listen({ port: 0 })`. */
export async function testServer(
  db: TestDatabase,
  options: TestServerOptions = {},
): Promise<FastifyInstance> {
  const origin = options.origin ?? 'http://wenye.test';
  const authPool = openPool(
    { connectionString: db.url, options: '-c role=wenye_auth -c search_path=auth' },
    () => undefined,
    2,
  );
  const auth = createAuth({
    pool: authPool,
    secret: testAuthSecret,
    origin,
    oidc:
      options.oidc === undefined
        ? { issuer: 'http://127.0.0.1:1', clientId: 'wenye', clientSecret: 'none' }
        : options.oidc,
  });
  const services = {
    db: db.as('wenye_app'),
    files: db.files,
    identityProvider: options.oidc !== null,
  };
  const app = await createServer({
    routes: options.routes ?? kernelRoutes,
    services,
    logger: pino({ level: 'silent' }),
    origin,
    identity: (server) => mountAuth(server, auth, services.db, origin),
  });
  app.addHook('onClose', () => authPool.end());
  return app;
}
