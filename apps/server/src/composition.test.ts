import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { routes } from './api.ts';
import { jobs as caseworkJobs } from './casework/jobs.ts';
import { jobs as fundsJobs } from './funds/jobs.ts';
import { openApiDocument } from './kernel/http/openapi.ts';
import { type TestDatabase, testDatabase, testServer } from './testing/index.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());

const duplicates = (names: readonly string[]) => names.filter((name, index) => names.indexOf(name) !== index);

describe('the composed server', () => {
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

  it('takes examples that its schemas accept', () => {
    for (const { path, useCase, ...rest } of routes) {
      if (!('example' in rest) || rest.example === undefined) continue;
      expect(useCase.input.safeParse(rest.example).error, path).toBeUndefined();
    }
  });

  it('runs exactly the jobs that the database lets it enqueue', async () => {
    const declared = [...fundsJobs, ...caseworkJobs].map(({ name }) => name);
    const listed = (await db.sql<{ name: string }>('select name from kernel.task')).map(({ name }) => name);
    expect([...declared, 'kernel.open-days'].sort()).toEqual(listed.sort());
  });
});
