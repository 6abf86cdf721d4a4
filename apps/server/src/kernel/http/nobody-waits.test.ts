import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { type TestDatabase, testDatabase, testServer } from '../../testing/index.ts';
import { anyone } from '../access.ts';
import { route } from '../route.ts';
import { computation } from '../use-case.ts';

let db: TestDatabase;
let app: FastifyInstance;
const begun = Promise.withResolvers<void>();
const ended = Promise.withResolvers<unknown>();

const slow = computation('test.slow', {
  input: z.object({ wait: z.boolean() }),
  output: z.boolean(),
  access: anyone(),
  async compute({ input, signal }) {
    if (!input.wait) return signal.aborted;
    begun.resolve();
    signal.addEventListener('abort', () => ended.resolve(signal.reason));
    await ended.promise;
    signal.throwIfAborted();
    return true;
  },
});

beforeAll(async () => {
  db = await testDatabase({ upTo: '0019' });
  const routes = [route({ method: 'GET', path: '/api/slow', useCase: slow, tag: 'test', summary: 'slow' })];
  app = await testServer(db, { routes });
});
afterAll(async () => {
  await app.close();
  await db.close();
});

test('what is worked out for somebody who has gone is told so, and stops', async () => {
  const origin = await app.listen({ port: 0, host: '127.0.0.1' });
  const stays = await fetch(`${origin}/api/slow?wait=false`);
  expect(await stays.json()).toBe(false);
  const leaving = new AbortController();
  const gone = fetch(`${origin}/api/slow?wait=true`, { signal: leaving.signal });
  await begun.promise;
  leaving.abort();
  await expect(gone).rejects.toThrow('aborted');
  expect(await ended.promise).toMatchObject({ code: 'kernel.nobody-waits' });
});
