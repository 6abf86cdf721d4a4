/** Every route of the server, asked by everybody who must not get at what it names. */
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { routes } from '../api.ts';
import { type TestDatabase, testDatabase, testServer } from '../testing/index.ts';
import { matrix, type Row } from './matrix.ts';
import { type World, world } from './world.ts';

let db: TestDatabase;
let app: FastifyInstance;
let there: World;
beforeAll(async () => {
  db = await testDatabase();
  there = await world(db);
  app = await testServer(db, { routes });
}, 120_000);
afterAll(async () => {
  await app.close();
  await db.close();
});

type Asked = { readonly status: number; readonly code: string | undefined; readonly body: string };
const rows = Object.entries(matrix) as [string, Row][];

/** Sends a row's request as a session; a form where the route takes a file. */
async function ask(
  name: string,
  row: Row,
  token: string | null,
  more: Record<string, string> = {},
): Promise<Asked> {
  const [method, path] = name.split(' ') as ['GET' | 'POST', string];
  const input = { ...row.input?.(there.ids) };
  const url = path.replaceAll(/:(\w+)/g, (_, key: string) => {
    const value = input[key];
    delete input[key];
    return encodeURIComponent(String(value));
  });
  const headers = {
    'x-wenye': '1',
    ...(token === null ? {} : { cookie: `wenye.session_token=${token}.signature` }),
    ...more,
  };
  const asQuery = method === 'GET' || (method as string) === 'DELETE';
  const answer = await app.inject({
    method,
    url: asQuery ? `${url}?${new URLSearchParams(input as Record<string, string>)}` : url,
    ...(asQuery
      ? { headers }
      : row.upload === true
        ? await form(input, headers)
        : { headers, payload: input }),
  });
  const code = answer.statusCode < 400 ? undefined : answer.json<{ error: { code: string } }>().error.code;
  return { status: answer.statusCode, code, body: answer.body };
}

async function form(fields: Record<string, unknown>, headers: Record<string, string>) {
  const data = new FormData();
  for (const [key, value] of Object.entries(fields)) data.append(key, String(value));
  data.append('file', new Blob(['姓名,身份证号,劳动合同开始日期\n']), '花名册.csv');
  const request = new Request('http://wenye.test/', { method: 'POST', body: data });
  return {
    headers: { ...headers, 'content-type': request.headers.get('content-type') ?? '' },
    payload: Buffer.from(await request.arrayBuffer()),
  };
}

/** How long a list says it is, where the answer is one. */
function listIn({ status, body }: Asked): { total?: number } {
  return status === 200 && body.startsWith('{') ? (JSON.parse(body) as { total?: number }) : {};
}

/** What is wrong with what somebody got to whom nothing of 嵩县 belongs. */
function faultsOf(name: string, row: Row, answer: Asked): string[] {
  const listed = name.startsWith('GET') && row.by === 'officer' ? (listIn(answer).total ?? 0) : 0;
  const faults: [string, boolean][] = [
    // It would be refused to anyone, so that the refusal would prove nothing.
    ['malformed request', row.others !== 'public' && answer.code === 'kernel.invalid-input'],
    ['defect', answer.status === 500],
    ['not refused', row.others === 'refusal' && answer.status < 400],
    ['counted', row.others === 'nothing' && listed > 0],
    ...there.secrets.map((secret): [string, boolean] => [`tells ${secret}`, answer.body.includes(secret)]),
  ];
  return faults.flatMap(([fault, found]) => (found ? [fault] : []));
}

/** Everything that cases, money, firms and people are, in one hash: nothing of it may move. */
async function fingerprint(): Promise<string> {
  const tables = await db.sql<{ name: string }>(`
    select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ('casework', 'funds', 'firms', 'people') and c.relkind = 'r' order by 1`);
  const hashes = tables.map(
    ({ name }) => `(select md5(coalesce(string_agg(t::text, '' order by t::text), '')) from ${name} t)`,
  );
  const [row] = await db.sql<{ hash: string }>(`select concat_ws(' ', ${hashes.join(', ')}) as hash`);
  return row?.hash ?? '';
}

const recorded = async (): Promise<number> =>
  (await db.sql<{ n: number }>('select count(*)::int as n from audit.record'))[0]?.n ?? 0;

describe('the matrix', () => {
  it('has a row for every route, and no other', () => {
    expect(Object.keys(matrix).sort()).toEqual(routes.map(({ method, path }) => `${method} ${path}`).sort());
  });
});

describe('those concerned', () => {
  it.each(rows.filter(([, row]) => row.by !== undefined))('get an answer: %s', async (name, row) => {
    const { token } = there.insiders[row.by as keyof World['insiders']];
    const answer = await ask(name, row, token);
    expect(answer, answer.body).toMatchObject({ status: 200 });
  });

  it.each(rows.filter(([, row]) => row.audited === true))(
    'leave a record each time, also with an idempotency key: %s',
    async (name, row) => {
      const { token } = there.insiders[row.by as keyof World['insiders']];
      const key = { 'idempotency-key': `again-${name.replaceAll(/\W/g, '-')}` };
      await ask(name, row, token, key);
      const before = await recorded();
      await ask(name, row, token, key);
      expect(await recorded()).toBeGreaterThan(before);
    },
  );
});

describe('everybody else', () => {
  it.each(rows)('gets nothing of 嵩县 and changes nothing: %s', async (name, row) => {
    const before = await fingerprint();
    for (const [who, { token }] of Object.entries(there.outsiders)) {
      const answer = await ask(name, row, token);
      expect(faultsOf(name, row, answer), `${who}: ${answer.status} ${answer.body.slice(0, 300)}`).toEqual(
        [],
      );
    }
    expect(await fingerprint()).toBe(before);
  });

  it('is told the same of what is elsewhere and of what is nowhere', async () => {
    const foreign = there.outsiders['an officer of another county, in every role']?.token ?? null;
    const nowhere = '00000000-0000-4000-8000-000000000000';
    for (const [name, row] of rows.filter(
      ([, each]) => each.others === 'refusal' && each.input !== undefined,
    )) {
      const real = await ask(name, row, foreign);
      const asIf = Object.fromEntries(
        Object.entries(there.ids).map(([key, id]) => [key, /^[0-9a-f-]{36}$/.test(id) ? nowhere : id]),
      ) as World['ids'];
      const imagined = await ask(name, { ...row, input: () => row.input?.(asIf) ?? {} }, foreign);
      expect([imagined.status, imagined.code], name).toEqual([real.status, real.code]);
    }
  });
});
