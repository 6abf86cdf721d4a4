import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createServer } from './server.ts';

const page = '<!doctype html><title>稳业</title>';
let folder: string;
let app: FastifyInstance;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wenye-web-'));
  await writeFile(join(folder, 'index.html'), page);
  const logger = pino({ level: 'silent' });
  app = await createServer({
    routes: [],
    services: {} as never,
    logger,
    origin: 'http://wenye.test',
    web: folder,
  });
});
afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true, force: true });
});

const opened = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };

test.each([
  ['a NUL', '/policy/%00'],
  ['half an escape', '/cases/%zz'],
  ['half a letter', '/desk/cases/%e5'],
  ['a backslash', '/a%5cb'],
  ['two slashes', '//policy'],
  ['more letters than a file’s name may have', `/${'a'.repeat(300)}`],
  ['a NUL, below the files', '/assets/%00'],
  ['a file that is not there', '/assets/earlier.js'],
])('who opens an address with %s gets the page; a program is answered in words', async (_, url) => {
  const answer = await app.inject({ url, headers: opened });
  expect([400, 404]).toContain(answer.statusCode);
  expect([answer.headers['content-type'], answer.body]).toEqual(['text/html; charset=utf-8', page]);
  expect(answer.headers).toMatchObject({ 'x-frame-options': 'DENY' });
  const called = await app.inject({ url });
  expect([400, 404]).toContain(called.statusCode);
  expect(called.json()).toMatchObject({ error: { message: expect.any(String) as string } });
});

test.each(['/api/%00', '/api/%zz', '/api/nothing'])('%s is answered in words to everybody', async (url) => {
  const answer = await app.inject({ url, headers: opened });
  expect([400, 404]).toContain(answer.statusCode);
  expect(answer.json()).toMatchObject({ error: { message: expect.any(String) as string } });
});
