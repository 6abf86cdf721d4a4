import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { routes } from './api.ts';
import { jobs as caseworkJobs } from './casework/jobs.ts';
import { jobs as entitlementsJobs } from './entitlements/jobs.ts';
import { jobs as fundsJobs } from './funds/jobs.ts';
import { anyText, exampleOf } from './kernel/http/example.ts';
import { openApiDocument } from './kernel/http/openapi.ts';
import { parseInput } from './kernel/input.ts';
import { type JsonSchema, jsonSchema } from './kernel/json-schema.ts';
import { pathParameters } from './kernel/route.ts';
import { type TestDatabase, testDatabase, testServer } from './testing/index.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());

const duplicates = (names: readonly string[]) => names.filter((name, index) => names.indexOf(name) !== index);

/** These show what is published; a database of tests has nothing of the kind. */
const needsWhatIsThere = /^\/api\/notices\/\{/;

type Operation = {
  summary: string;
  security: object[];
  parameters: { name: string; schema: JsonSchema }[];
  requestBody?: { content: Record<string, { example?: unknown }> };
};
type OpenApi = { paths: Record<string, Record<string, Operation>> };

/** Whatever is written for people anywhere below. */
function descriptionsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'description' && typeof inner === 'string' ? [inner] : descriptionsIn(inner),
  );
}

/** The call as its documentation shows it; for a file, the two columns that it takes at least. */
function pasted(method: string, { requestBody }: Operation): RequestInit {
  if (requestBody === undefined) return { method };
  if ('multipart/form-data' in requestBody.content) {
    const body = new FormData();
    body.set('file', new File(['姓名,身份证号\n张三,11010519491231002X\n'], 'roster.csv'));
    return { method, body };
  }
  const example = requestBody.content['application/json']?.example;
  return { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(example) };
}

describe('the composed server', () => {
  it('gives up only jobs by which nobody is paid, and whose end somebody is told of', () => {
    const jobs = [...caseworkJobs, ...entitlementsJobs, ...fundsJobs];
    expect(jobs.flatMap(({ name, giveUp }) => (giveUp ? [name] : [])).sort()).toEqual([
      'casework.read-roster',
      'casework.reckon-awards',
      'entitlements.measure-impact',
      'entitlements.screen-city',
    ]);
  });

  it('mounts every route once, below /api, with an operation of its own', async () => {
    expect(duplicates(routes.map(({ method, path }) => `${method} ${path}`))).toEqual([]);
    expect(routes.filter(({ path }) => !path.startsWith('/api/'))).toEqual([]);
    const app = await testServer(db, { routes });
    await app.ready();
    await app.close();
    const document = openApiDocument(routes, 'http://wenye.test') as {
      paths: Record<string, Record<string, { operationId: string }>>;
    };
    const ids = Object.values(document.paths).flatMap((path) =>
      Object.values(path).map(({ operationId }) => operationId),
    );
    expect(duplicates(ids)).toEqual([]);
  });

  it('names a use case once', () => {
    const byName = Map.groupBy(new Set(routes.map((route) => route.useCase)), ({ name }) => name);
    expect([...byName].filter(([, same]) => same.length > 1).map(([name]) => name)).toEqual([]);
  });

  it('answers an address with a number that cannot be as one of what is not there', () => {
    const id = /Id$/;
    const withId = routes.filter(({ path }) => pathParameters(path).some((name) => id.test(name)));
    expect(withId.length).toBeGreaterThan(40);
    for (const { method, path, useCase } of withId) {
      const named = pathParameters(path);
      const input = Object.fromEntries(named.map((name) => [name, id.test(name) ? 'zzz' : '1']));
      if (['benefitId', 'itemId'].some((name) => named.includes(name))) continue; // Text, which is looked up.
      expect(() => parseInput(useCase.input as z.ZodType, input, named), `${method} ${path}`).toThrow(
        expect.objectContaining({ code: 'kernel.not-found' }) as Error,
      );
    }
  });

  it('looks in every list for what was meant, where it was pasted', () => {
    const lists = routes.flatMap(({ method, path, useCase }) => {
      if (method !== 'GET') return [];
      const { shape = {} } = useCase.input as { shape?: Record<string, z.ZodType> };
      return ['q', 'object', 'officer'].flatMap((field) =>
        shape[field] ? [[path, shape[field]] as const] : [],
      );
    });
    expect(lists.length).toBeGreaterThan(10);
    for (const [path, words] of lists) expect(words.parse(`\u202a'王 00012\u202c`), path).toBe('王 00012');
  });

  it('refuses a character that no database keeps in whatever text is asked for, at its field', () => {
    for (const { method, path, useCase } of routes) {
      const { input } = useCase as { input: z.ZodType };
      const named = pathParameters(path);
      for (const field of Object.keys(jsonSchema(input, 'input').properties ?? {})) {
        expect(() => parseInput(input, { [field]: 'a\0b' }, named), `${method} ${path} ${field}`).toThrow(
          expect.objectContaining(
            named.includes(field)
              ? { code: 'kernel.not-found' }
              : { code: 'kernel.invalid-input', path: [field] },
          ) as Error,
        );
      }
    }
  });

  it('answers a search for such a character, and a call that holds one, without a defect', async () => {
    const app = await testServer(db, { routes });
    const headers = { 'content-type': 'application/json' };
    const searched = await app.inject({ method: 'GET', url: '/api/notices?q=%00' });
    const half = await app.inject({
      method: 'POST',
      url: '/api/decide',
      headers,
      payload: '{"a": "\\ud83d"}',
    });
    expect([searched, half].map((answer) => answer.json<object>())).toMatchObject([
      { error: { code: 'kernel.invalid-input', path: ['q'] } },
      { error: { code: 'kernel.invalid-input', path: ['a'] } },
    ]);
    await app.close();
  });

  it('names every unknown key of a request to decide, whatever it is called', async () => {
    const app = await testServer(db, { routes });
    const ask = async (url: string, payload: string) =>
      (
        await app.inject({ method: 'POST', url, headers: { 'content-type': 'application/json' }, payload })
      ).json<Record<string, unknown>>();
    const request =
      '{"subject": "person", "decisionDate": "2020-10-15", "facts": {"__proto__": 1}, "__proto__": 2}';
    const errors = [
      { code: 'unknown-field', path: '__proto__' },
      { code: 'unknown-fact', path: 'facts.__proto__' },
    ];
    expect(await ask('/api/decide', request)).toMatchObject({ error: { details: { errors } } });
    expect(await ask('/api/decide/batch', `{"requests": [${request}]}`)).toMatchObject({
      answers: [{ errors }],
    });
    expect(await ask('/api/screen', '{"sheet": "person", "rows": [{"__proto__": "1"}]}')).toMatchObject({
      error: { code: 'kernel.invalid-input', path: ['rows', 0, '__proto__'] },
    });
    await app.close();
  });

  it('documents every operation in Chinese, with an example that its own validation accepts', () => {
    const { paths } = openApiDocument(routes, 'http://wenye.test') as OpenApi;
    for (const route of routes) {
      const operation = paths[route.path.replaceAll(/:(\w+)/g, '{$1}')]?.[route.method.toLowerCase()];
      const name = `${route.method} ${route.path}`;
      expect(operation?.summary, name).toMatch(/\p{Script=Han}/u);
      for (const text of descriptionsIn(operation)) expect(text, name).toMatch(/\p{Script=Han}/u);
      if (operation?.requestBody === undefined) continue;
      const [content] = Object.values(operation.requestBody.content);
      expect(JSON.stringify(content?.example), `${name} has a text without an example`).not.toContain(
        anyText,
      );
      const file = { name: 'roster.csv', bytes: Buffer.from('姓名') };
      const input = {
        ...(content?.example as object),
        ...('upload' in route ? { file } : {}),
        ...Object.fromEntries(operation.parameters.map((each) => [each.name, exampleOf(each.schema)])),
      };
      expect(route.useCase.input.safeParse(input).error, name).toBeUndefined();
    }
  });

  it('shows its documentation as a Chinese page', async () => {
    const app = await testServer(db, { routes });
    const { body } = await app.inject({ url: '/api/docs/' });
    expect(body).toContain('<html lang="zh-CN">');
    expect(body).toContain('<title>稳业 API</title>');
    await app.close();
  });

  it('documents, for whoever needs no account, calls that work when pasted', async () => {
    const app = await testServer(db, { routes });
    const origin = await app.listen({ port: 0, host: '127.0.0.1' });
    const document = (await (await fetch(`${origin}/api/openapi.json`)).json()) as OpenApi;
    const open = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods)
        .filter(([, { security }]) => security.length === 0)
        .map(([method, operation]) => ({ method, path, operation })),
    );
    expect(open.map(({ path }) => path)).toEqual(expect.arrayContaining(['/api/decide', '/api/screen']));
    for (const { method, path, operation } of open) {
      if (needsWhatIsThere.test(path)) continue;
      const url = path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
        String(operation.parameters.find((each) => each.name === name)?.schema.example),
      );
      const response = await fetch(`${origin}${url}`, pasted(method, operation));
      expect([method, path, response.status]).toEqual([method, path, 200]);
    }
    const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8');
    const body = /-d '(\{[\s\S]*?\n\})'/.exec(readme)?.[1] ?? '';
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(`${origin}/api/decide`, { method: 'POST', headers, body });
    expect(await answer.text()).toContain('"amount":{"yuan":"366.00","kind":"total"}');
    await app.close();
  });

  it('runs exactly the jobs that the database lets it enqueue', async () => {
    const declared = [...entitlementsJobs, ...fundsJobs, ...caseworkJobs].map(({ name }) => name);
    const listed = (await db.sql<{ name: string }>('select name from kernel.task')).map(({ name }) => name);
    expect([...declared, 'kernel.open-days'].sort()).toEqual(listed.sort());
  });
});
