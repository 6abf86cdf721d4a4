import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { refuse } from '../refusals.ts';

const webFolder = resolve(import.meta.dirname, '../../../../web/dist');

/**
 * The built web: hashed assets for ever, the page itself fresh; addresses that are neither a file nor below
 * `/api` get the page, which routes them itself. Files are looked up as they are asked for: a build made while the
 * server runs is served whole, and a script of an earlier build is not found, rather than a page.
 */
export async function serveWeb(app: FastifyInstance, folder: string = webFolder): Promise<void> {
  const built = existsSync(resolve(folder, 'index.html'));
  if (built) {
    await app.register(fastifyStatic, {
      root: folder,
      cacheControl: false,
      setHeaders: (reply, path) => {
        const hashed = path.includes('/assets/');
        void reply.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
    });
  }
  app.setNotFoundHandler(async (request, reply) => {
    if (isPage(request) && built) return reply.header('cache-control', 'no-cache').sendFile('index.html');
    if (!request.url.startsWith('/api')) return refuse('kernel.not-found');
    const [path = ''] = request.url.split('?', 1);
    return refuse('kernel.no-such-address', { method: request.method, path: path.slice(0, 200) });
  });
}

/** Whether a person may have this in the address bar. */
export const isPage = ({ method, url }: { method: string; url: string }): boolean =>
  method === 'GET' && !/^\/(api|health|metrics|assets)(\/|$|\?)/.test(url);

/** The web says of it that there is no such page, and where to go on. */
export const NO_SUCH_PAGE = '/no-such-page';
