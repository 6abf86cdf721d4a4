import multipart from '@fastify/multipart';
import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import Fastify, { type FastifyInstance, LogController } from 'fastify';
import type { Logger } from 'pino';
import { uploadLimit } from '../file-type.ts';
import type { Route } from '../route.ts';
import type { Services } from '../services.ts';
import { readJsonBodies } from './json-body.ts';
import { mountRoutes } from './mount.ts';
import { serveHealth, serveMetrics } from './observe.ts';
import { openApiDocument } from './openapi.ts';
import { securityHeaders } from './security.ts';
import { refuseWhenStopping } from './stopping.ts';
import { answerErrors, serveWeb, webFolder } from './web.ts';

export type ServerOptions = {
  readonly routes: readonly Route[];
  readonly services: Services;
  readonly logger: Logger;
  readonly origin: string;
  /** Mounts sign-in below /api/auth. */
  readonly identity?: (app: FastifyInstance) => void;
  /** The folder of the built web. */
  readonly web?: string;
};

/** The HTTP server, ready to listen (or to be injected into by tests). */
export async function createServer(options: ServerOptions): Promise<FastifyInstance> {
  const { routes, services, origin, web = webFolder } = options;
  const answerError = answerErrors(web);
  const headers = securityHeaders(origin);
  const app: FastifyInstance = Fastify({
    loggerInstance: options.logger,
    genReqId: () => crypto.randomUUID(),
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: 'loopback',
    forceCloseConnections: 'idle',
    // Answered by `refuseWhenStopping`, in the shape and language of every other answer.
    return503OnClosing: false,
    routerOptions: { ignoreTrailingSlash: true },
    // Addresses that cannot be decoded never reach hooks, nor the error handler.
    frameworkErrors: (error, request, reply) => {
      void reply.headers(headers);
      void answerError(error, request, reply).then((answer) => reply.send(answer as never));
    },
  }) as unknown as FastifyInstance;
  app.setErrorHandler(answerError);
  app.addHook('onResponse', async (request, reply) => {
    // The pattern, not the address: addresses may hold what people typed.
    const { method, routeOptions } = request;
    request.log.info(
      { method, route: routeOptions.url, status: reply.statusCode, ms: Math.round(reply.elapsedTime) },
      'request',
    );
  });
  app.addHook('onRequest', async (_, reply) => {
    void reply.headers(headers);
  });
  refuseWhenStopping(app);
  readJsonBodies(app);
  await app.register(multipart, { limits: { fileSize: uploadLimit, files: 1, fields: 20 } });
  await serveDocument(app, openApiDocument(routes, origin));
  serveMetrics(app);
  serveHealth(app, services.db);
  mountRoutes(app, routes, services);
  options.identity?.(app);
  await serveWeb(app, web);
  return app;
}

async function serveDocument(app: FastifyInstance, document: Record<string, unknown>): Promise<void> {
  app.get('/api/openapi.json', async () => document);
  await app.register(swagger, { mode: 'static', specification: { document: document as never } });
  await app.register(async (docs) => {
    // The page of swagger-ui says that it is English, and has no option for it.
    docs.addHook('onSend', async (_request, _reply, payload) =>
      typeof payload === 'string' ? payload.replace('<html lang="en">', '<html lang="zh-CN">') : payload,
    );
    const theme = { title: '稳业 API' };
    // Without the bar on top, whose field loads other documents and looks like a search; the filter is by tag.
    const uiConfig = { deepLinking: true, layout: 'BaseLayout', filter: true };
    await docs.register(swaggerUi, { routePrefix: '/api/docs', theme, uiConfig });
  });
}
