import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  asOfficer,
  asPerson,
  type TestActor,
  type TestDatabase,
  testDatabase,
  testServer,
} from '../../testing/index.ts';
import { anyone, bound, officer } from '../access.ts';
import { defineRefusals } from '../refusal.ts';
import { route } from '../route.ts';
import { routes as kernelRoutes } from '../routes.ts';
import { useCase } from '../use-case.ts';

const { refuse } = defineRefusals({ 'test.late': { status: 409, message: '期限 {deadline} 已过。' } });

const echo = useCase('test.echo', {
  input: z.object({
    id: z.string(),
    count: z.int().optional(),
    tags: z.array(z.string()).optional(),
    urgent: z.boolean().optional(),
    name: z.string().max(3).optional(),
    notes: z.record(z.string(), z.string()).optional(),
  }),
  output: z.object({
    id: z.string(),
    count: z.int().optional(),
    tags: z.array(z.string()).optional(),
    urgent: z.boolean().optional(),
    name: z.string().optional(),
    notes: z.record(z.string(), z.string()).optional(),
  }),
  access: anyone(),
  run: async ({ input }) => ({ ...input, secret: 'never leaves' }),
});
const failing = useCase('test.fail', {
  input: z.object({ how: z.enum(['refuse', 'defect', 'forbidden', 'away']) }),
  output: z.null(),
  access: anyone(),
  async run({ input, tx }) {
    if (input.how === 'refuse')
      return refuse('test.late', { deadline: '2020-10-01' }, { path: ['rows', 3, 'name'] });
    if (input.how === 'forbidden')
      await tx
        .insertInto('access.binding')
        .values({ account_id: 'x', person_id: crypto.randomUUID(), method: 'loader' })
        .execute();
    if (input.how === 'away') {
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx);
      await db.sql('select pg_terminate_backend($1)', [rows[0]?.pid]);
      await sql`select`.execute(tx);
    }
    throw new Error('张三 410325199001011234');
  },
});
const guarded = useCase('test.guarded', {
  input: z.object({}),
  output: z.object({ ok: z.boolean() }),
  access: bound(),
  run: async () => ({ ok: true }),
});
const forOfficers = useCase('test.officers', {
  input: z.object({}),
  output: z.null(),
  access: officer('leader'),
  run: async () => null,
});

const routes = [
  ...kernelRoutes,
  route({ method: 'GET', path: '/api/echo/:id', useCase: echo, tag: 'test', summary: 'echo' }),
  route({
    method: 'POST',
    path: '/api/echo/:id',
    useCase: echo,
    tag: 'test',
    summary: 'echo',
    example: { id: 'a', count: 1 },
  }),
  route({
    method: 'POST',
    path: '/api/form',
    useCase: echo,
    tag: 'test',
    summary: 'form',
    upload: true,
    example: { id: 'a' },
  }),
  route({
    method: 'POST',
    path: '/api/fail',
    useCase: failing,
    tag: 'test',
    summary: 'fail',
    limit: { requests: 7, seconds: 60 },
  }),
  route({ method: 'POST', path: '/api/guarded', useCase: guarded, tag: 'test', summary: 'guarded' }),
  route({ method: 'POST', path: '/api/officers', useCase: forOfficers, tag: 'test', summary: 'officers' }),
];

let db: TestDatabase;
let app: FastifyInstance;
let person: TestActor;
beforeAll(async () => {
  db = await testDatabase({ upTo: '0019' });
  app = await testServer(db, { routes });
  person = await asPerson(db);
});
afterAll(async () => {
  await app.close();
  await db.close();
});

const cookie = (actor: TestActor) => ({ cookie: `wenye.session_token=${actor.token}.signature` });

describe('requests', () => {
  it('merge path over body over query, with the types that the schema asks for', async () => {
    const got = await app.inject({ url: '/api/echo/7?count=3&tags=a&tags=b&urgent=true&id=8' });
    expect(got.json()).toEqual({ id: '7', count: 3, tags: ['a', 'b'], urgent: true });
    const posted = await app.inject({
      method: 'POST',
      url: '/api/echo/7?name=q',
      payload: { id: '9', name: 'b' },
    });
    expect(posted.json()).toEqual({ id: '7', name: 'b' });
  });

  it('are refused in Chinese, at the field', async () => {
    const { statusCode, ...answer } = await app.inject({
      method: 'POST',
      url: '/api/echo/7',
      payload: { count: 'x', name: '太长的名字' },
    });
    expect(statusCode).toBe(400);
    const { error } = answer.json<{
      error: { details: { issues: { path: string[]; message: string }[] } };
    }>();
    expect(error).toMatchObject({ code: 'kernel.invalid-input', path: ['count'] });
    expect(error.details.issues.map((issue) => issue.path)).toEqual([['count'], ['name']]);
    for (const issue of error.details.issues) expect(issue.message).toMatch(/\p{Script=Han}/u);
  });

  it.each([
    ['broken JSON', '{"id": 1,}', 'application/json', 400, 'kernel.not-json', '第 1 行第 10 个字符（“}”）'],
    ['JSON that ends too early', '{"id"', 'application/json; charset=utf-8', 400, 'kernel.not-json', '末尾'],
    ['no body at all', '', 'application/json', 400, 'kernel.not-json', '内容是空的'],
    ['plain text', 'id=1', 'text/plain', 415, 'kernel.media-type', 'application/json'],
    ['a web form', 'id=1', 'application/x-www-form-urlencoded', 415, 'kernel.media-type', 'application/json'],
    [
      'a form of files',
      '--b\r\ncontent-disposition: form-data; name="id"\r\n\r\n1\r\n--b--\r\n',
      'multipart/form-data; boundary=b',
      415,
      'kernel.media-type',
      'application/json',
    ],
  ])('with %s are refused in our form', async (_, payload, type, status, code, words) => {
    const headers = { 'content-type': type };
    const answer = await app.inject({ method: 'POST', url: '/api/echo/7', headers, payload });
    expect(answer.statusCode).toBe(status);
    const { error } = answer.json<{ error: { code: string; message: string } }>();
    expect(error.code).toBe(code);
    expect(error.message).toContain(words);
  });

  it('that are too large are told the limit', async () => {
    const payload = { name: 'x'.repeat(16 * 1024 * 1024) };
    const answer = await app.inject({ method: 'POST', url: '/api/echo/7', payload });
    expect(answer.statusCode).toBe(413);
    expect(answer.json()).toEqual({
      error: { code: 'kernel.request-too-large', message: '提交的内容超过 16 MB，请拆分后再提交。' },
    });
  });

  it.each([
    ['DELETE', '/api/me', 'DELETE /api/me'],
    ['GET', '/api/nothing?q=1', 'GET /api/nothing'],
  ] as const)('for what is not served are told so: %s %s', async (method, url, named) => {
    const answer = await app.inject({ method, url });
    expect(answer.statusCode).toBe(404);
    expect(answer.json()).toMatchObject({
      error: { code: 'kernel.no-such-address', message: expect.stringContaining(named) as string },
    });
  });

  it('with an address that cannot be decoded are refused in our form', async () => {
    const answer = await app.inject({ url: '/api/echo/%zz' });
    expect(answer.statusCode).toBe(400);
    expect(answer.json()).toMatchObject({ error: { code: 'kernel.malformed-request' } });
  });

  it('for a thing whose number cannot be are answered as for one that is not there', async () => {
    for (const id of ['zzz', '00000000-0000-4000-8000-000000000000']) {
      const answer = await app.inject({ url: `/api/files/${id}`, headers: cookie(person) });
      expect(answer.statusCode).toBe(404);
      expect(answer.json()).toMatchObject({ error: { code: 'kernel.not-found' } });
    }
  });

  it('keep every key, or name the one that is not known', async () => {
    const headers = { 'content-type': 'application/json' };
    const ask = (payload: string) => app.inject({ method: 'POST', url: '/api/echo/7', headers, payload });
    expect((await ask('{"notes": {"a": "b"}}')).json()).toEqual({ id: '7', notes: { a: 'b' } });
    for (const payload of ['{"notes": {"__proto__": "b"}}', '{"notes": {"\\u005f_proto__": "b"}}'])
      expect((await ask(payload)).json()).toMatchObject({
        error: { code: 'kernel.invalid-input', path: ['notes', '__proto__'] },
      });
    expect((await ask('{"__proto__": {"name": "b"}}')).json()).toMatchObject({
      error: { code: 'kernel.invalid-input', path: ['__proto__'] },
    });
  });

  it('that give a key twice are refused at its path', async () => {
    const headers = { 'content-type': 'application/json' };
    const payload = '{"notes": {"a": "b", "\\u0061": "c"}}';
    const answer = await app.inject({ method: 'POST', url: '/api/echo/7', headers, payload });
    expect(answer.statusCode).toBe(400);
    expect(answer.json()).toEqual({
      error: { code: 'kernel.duplicate-key', message: '“a”写了不止一次，请只留一个。', path: ['notes', 'a'] },
    });
  });

  it('that bring two files are told to bring one', async () => {
    const part = (file: string) =>
      `--b\r\ncontent-disposition: form-data; name="${file}"; filename="a.csv"\r\n\r\n1\r\n`;
    const payload = `${part('file')}${part('another')}--b--\r\n`;
    const headers = { 'content-type': 'multipart/form-data; boundary=b' };
    const answer = await app.inject({ method: 'POST', url: '/api/form', headers, payload });
    expect(answer.statusCode).toBe(400);
    expect(answer.json()).toMatchObject({ error: { code: 'kernel.too-many-files', path: ['file'] } });
  });

  it.each([
    ['in a structured field', ['{"a": "b", "a": "c"}'], ['notes', 'a'], 'a'],
    ['as fields of the form', ['{}', '{}'], ['notes'], 'notes'],
  ])('that give a key of a form twice, %s, are refused in the same words', async (_, given, path, key) => {
    const part = (name: string, value: string) =>
      `--b\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
    const payload = `${part('id', '7')}${given.map((notes) => part('notes', notes)).join('')}--b--\r\n`;
    const headers = { 'content-type': 'multipart/form-data; boundary=b' };
    const answer = await app.inject({ method: 'POST', url: '/api/form', headers, payload });
    expect(answer.statusCode).toBe(400);
    expect(answer.json()).toEqual({
      error: { code: 'kernel.duplicate-key', message: `“${key}”写了不止一次，请只留一个。`, path },
    });
  });

  it('get refusals with status, code, message and path', async () => {
    const answer = await app.inject({ method: 'POST', url: '/api/fail', payload: { how: 'refuse' } });
    expect(answer.statusCode).toBe(409);
    expect(answer.json()).toEqual({
      error: { code: 'test.late', message: '期限 2020年10月1日 已过。', path: ['rows', 3, 'name'] },
    });
  });

  it('are told that the database is away, and when to ask again', async () => {
    const answer = await app.inject({ method: 'POST', url: '/api/fail', payload: { how: 'away' } });
    expect([answer.statusCode, answer.headers['retry-after']]).toEqual([503, '5']);
    expect(answer.json()).toMatchObject({ error: { code: 'kernel.database-away' } });
  });

  it('get nothing of a defect but a number to ask about', async () => {
    const answer = await app.inject({ method: 'POST', url: '/api/fail', payload: { how: 'defect' } });
    expect(answer.statusCode).toBe(500);
    expect(answer.body).not.toContain('张三');
    expect(answer.json<{ error: { code: string } }>().error.code).toBe('kernel.defect');
  });

  it('that the database forbids are forbidden', async () => {
    const answer = await app.inject({ method: 'POST', url: '/api/fail', payload: { how: 'forbidden' } });
    expect(answer.statusCode).toBe(403);
  });

  it('are limited where the route says so, with the seconds to wait', async () => {
    const ask = () => app.inject({ method: 'POST', url: '/api/fail', payload: { how: 'refuse' } });
    let answer = await ask();
    for (let i = 0; i < 7; i += 1) answer = await ask();
    expect(answer.statusCode).toBe(429);
    const { code, message } = answer.json<{ error: { code: string; message: string } }>().error;
    expect(code).toBe('kernel.too-many-requests');
    const wait = Number(answer.headers['retry-after']);
    expect(wait).toBeGreaterThan(0);
    expect(message).toContain(`请 ${wait} 秒后再试`);
  });
});

describe('sessions over HTTP', () => {
  it('need the header against forgery for what changes something', async () => {
    const bare = await app.inject({ method: 'POST', url: '/api/guarded', headers: cookie(person) });
    expect(bare.json()).toMatchObject({ error: { code: 'kernel.missing-csrf-header' } });
    const meant = await app.inject({
      method: 'POST',
      url: '/api/guarded',
      headers: { ...cookie(person), 'x-wenye': '1' },
    });
    expect(meant.json()).toEqual({ ok: true });
  });

  it('do nothing on a page that shows another account', async () => {
    const ask = (method: 'GET' | 'POST', url: string, actor: TestActor | null, shown: string) =>
      app.inject({
        method,
        url,
        headers: { ...(actor && cookie(actor)), 'x-wenye': '1', 'x-wenye-account': shown },
        ...(method === 'POST' ? { payload: {} } : {}),
      });
    const other = await asPerson(db);
    expect((await ask('POST', '/api/guarded', person, person.accountId)).json()).toEqual({ ok: true });
    const refused = await ask('POST', '/api/guarded', other, person.accountId);
    expect(refused.statusCode).toBe(409);
    expect(refused.json()).toMatchObject({ error: { code: 'kernel.another-account' } });
    // Reading goes on, and where nobody is signed in, that is told.
    expect((await ask('GET', '/api/echo/7', other, person.accountId)).statusCode).toBe(200);
    expect((await ask('POST', '/api/guarded', null, person.accountId)).statusCode).toBe(401);
  });

  it('are guests without a cookie, and officers only with the role', async () => {
    expect((await app.inject({ method: 'POST', url: '/api/guarded' })).statusCode).toBe(401);
    const headers = { ...cookie(person), 'x-wenye': '1' };
    expect((await app.inject({ method: 'POST', url: '/api/officers', headers })).statusCode).toBe(403);
    const leader = await asOfficer(db, { role: 'leader', division: '410300' });
    expect(
      (
        await app.inject({
          method: 'POST',
          url: '/api/officers',
          headers: { ...cookie(leader), 'x-wenye': '1' },
        })
      ).statusCode,
    ).toBe(200);
  });

  it('are removed when they have ended', async () => {
    const idle = await asPerson(db);
    await db.sql(`update auth.session set "updatedAt" = now() - interval '31 minutes' where token = $1`, [
      idle.token,
    ]);
    expect(
      (
        await app.inject({
          method: 'POST',
          url: '/api/guarded',
          headers: { ...cookie(idle), 'x-wenye': '1' },
        })
      ).statusCode,
    ).toBe(401);
    expect(await db.sql('select from auth.session where token = $1', [idle.token])).toEqual([]);
  });
});

describe('files', () => {
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
  const upload = async (actor: TestActor, bytes: Buffer, name: string, purpose = 'evidence') => {
    const form = new FormData();
    form.append('purpose', purpose);
    form.append('file', new Blob([new Uint8Array(bytes)]), name);
    const request = new Request('http://wenye.test/', { method: 'POST', body: form });
    const payload = Buffer.from(await request.arrayBuffer());
    const headers = {
      ...cookie(actor),
      'x-wenye': '1',
      'content-type': request.headers.get('content-type') ?? '',
    };
    return app.inject({ method: 'POST', url: '/api/files', headers, payload });
  };

  it('come back as they went in, to their owner alone', async () => {
    const stored = (await upload(person, png, '毕业证.png')).json<{ fileId: string }>();
    expect(stored).toMatchObject({ name: '毕业证.png', mediaType: 'image/png', size: png.length });
    const mine = await app.inject({ url: `/api/files/${stored.fileId}`, headers: cookie(person) });
    expect(mine.rawPayload).toEqual(png);
    expect(mine.headers['content-disposition']).toMatch(/^inline;/);
    const other = await asPerson(db);
    expect(
      (await app.inject({ url: `/api/files/${stored.fileId}`, headers: cookie(other) })).statusCode,
    ).toBe(404);
  });

  it('are seen by the officers they are shared with, not by those of another county', async () => {
    const { fileId } = (await upload(person, png, 'a.png')).json<{ fileId: string }>();
    const here = await asOfficer(db, { role: 'reviewer', division: '410325' });
    const there = await asOfficer(db, { role: 'reviewer', division: '410303' });
    const attach = useCase('test.attach', {
      input: z.object({ fileId: z.uuid() }),
      output: z.null(),
      access: bound(),
      async run({ tx, files, input }) {
        await files.share(tx, input.fileId, { divisionCode: '410325' });
        return null;
      },
    });
    await expect(there.run(attach, { fileId })).rejects.toMatchObject({ code: '42501' });
    await person.run(attach, { fileId });
    expect((await app.inject({ url: `/api/files/${fileId}`, headers: cookie(here) })).statusCode).toBe(200);
    expect((await app.inject({ url: `/api/files/${fileId}`, headers: cookie(there) })).statusCode).toBe(404);
  });

  it('are judged by their bytes', async () => {
    const html = Buffer.from('<script>alert(1)</script>');
    expect((await upload(person, html, 'a.html')).json()).toMatchObject({
      error: { code: 'kernel.file-type-not-allowed', path: ['file'] },
    });
    expect((await upload(person, html, 'a.png')).json()).toMatchObject({
      error: { code: 'kernel.file-not-as-named', path: ['file'] },
    });
    expect((await upload(person, Buffer.alloc(0), 'a.png')).json()).toMatchObject({
      error: { code: 'kernel.file-empty' },
    });
    expect((await upload(person, png.subarray(0, 50), 'a.png')).json()).toMatchObject({
      error: { code: 'kernel.file-broken', path: ['file'] },
    });
    expect((await upload(person, Buffer.from('姓名,身份证号\n'), 'a.csv', 'roster')).statusCode).toBe(200);
  });
});

describe('what every server serves', () => {
  it('documents all routes, with examples', async () => {
    const { paths } = (await app.inject({ url: '/api/openapi.json' })).json<{
      paths: Record<string, unknown>;
    }>();
    expect(Object.keys(paths)).toEqual(expect.arrayContaining(['/api/me', '/api/files/{fileId}']));
    const echoed = paths['/api/echo/{id}'];
    expect(echoed).toHaveProperty(['post', 'requestBody', 'content', 'application/json', 'example'], {
      count: 1,
    });
    expect(echoed).not.toHaveProperty([
      'post',
      'requestBody',
      'content',
      'application/json',
      'schema',
      'properties',
      'id',
    ]);
    expect(paths['/api/files']).toHaveProperty(
      ['post', 'requestBody', 'content', 'multipart/form-data', 'schema', 'properties', 'file'],
      { type: 'string', format: 'binary' },
    );
  });

  it('answers health and metrics, and sets the headers', async () => {
    expect((await app.inject({ url: '/health/ready' })).json()).toEqual({ status: 'ready' });
    const { body } = await app.inject({ url: '/metrics' });
    expect(body).toContain('wenye_http_request_seconds_bucket');
    expect(body).toContain('route="/api/echo/:id"');
    const { headers } = await app.inject({ url: '/api/me' });
    expect(headers).toMatchObject({ 'x-frame-options': 'DENY', 'x-content-type-options': 'nosniff' });
  });
});
