import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { refuse } from '../refusals.ts';
import { answerError, type ErrorBody } from './errors.ts';
import { opensPage } from './stopping.ts';

/** Where the web is built, unless a test has another. */
export const webFolder: string = resolve(import.meta.dirname, '../../../../web/dist');

/**
 * The built web: hashed assets for ever, the page itself fresh; addresses that are neither a file nor below
 * `/api` get the page, which routes them itself. Files are looked up as they are asked for: a build made while the
 * server runs is served whole, and a script of an earlier build is not found, rather than a page.
 */
export async function serveWeb(app: FastifyInstance, folder: string): Promise<void> {
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
    const { method, url } = request;
    const page = method === 'GET' && !isCalled(url) && !/^\/assets(\/|$|\?)/.test(url);
    if (page && built) return reply.header('cache-control', 'no-cache').sendFile('index.html');
    if (!request.url.startsWith('/api')) return refuse('kernel.not-found');
    const [path = ''] = request.url.split('?', 1);
    return refuse('kernel.no-such-address', { method: request.method, path: path.slice(0, 200) });
  });
}

/**
 * Answers an error in words; who opens a page in a browser gets the page, which says of an address that cannot be served
 * (a NUL in it, half a letter) as of any other unknown one that there is none, and where to go on.
 */
export const answerErrors =
  (folder: string) =>
  async (error: unknown, request: FastifyRequest, reply: FastifyReply): Promise<ErrorBody | Buffer> => {
    const words = await answerError(error, request, reply);
    if (!opensPage(request) || isCalled(request.url) || reply.statusCode >= 500) return words;
    const page = await readFile(resolve(folder, 'index.html')).catch(() => null);
    if (page === null) return words;
    void reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache');
    return page;
  };

/** Whether programs call this, and nobody has it in the address bar. */
const isCalled = (url: string): boolean => /^\/(api|health|metrics)(\/|$|\?)/.test(url);
