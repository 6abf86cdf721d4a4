/** Casework over HTTP and in the worker: what the browser meets, and what happens without anybody clicking. */

import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { enterAppropriation } from '../funds/ledgers/enter-appropriation.ts';
import { listLedgers } from '../funds/ledgers/list-ledgers.ts';
import { setLimit } from '../funds/ledgers/set-limit.ts';
import { readConfig } from '../kernel/config.ts';
import { openApiDocument } from '../kernel/http/openapi.ts';
import type { Job } from '../kernel/jobs.ts';
import {
  asPerson,
  asWorker,
  giveUp,
  type TestActor,
  type TestDatabase,
  testDatabase,
  testServer,
} from '../testing/index.ts';
import { acceptCase } from './handling/accept-case.ts';
import { passReview } from './handling/pass-review.ts';
import { jobs } from './jobs.ts';
import { showCase } from './lists/show-case.ts';
import { readRoster } from './rosters/read-roster.ts';
import { routes } from './routes.ts';
import {
  apply,
  appropriate,
  citizen,
  county,
  graduate,
  idNumber,
  look,
  officers,
  type TownOfficers,
} from './testing/town.ts';

let db: TestDatabase;
let app: FastifyInstance;
let staff: TownOfficers;
beforeAll(async () => {
  db = await testDatabase();
  staff = await officers(db);
  app = await testServer(db, { routes });
});
afterAll(async () => {
  await app.close();
  await db.close();
});

const headers = (actor: TestActor) => ({
  'x-wenye': '1',
  cookie: `wenye.session_token=${actor.token}.signature`,
});

/** Runs a job as the worker would. */
async function work(name: string, payload: object): Promise<void> {
  const job = jobs.find((each) => each.name === name) as Job;
  await job.run({
    payload,
    enqueuedBy: { accountId: null, personId: null },
    requestId: 'test',
    config: readConfig({ ...process.env, DATABASE_URL: db.url }),
    transaction: (inside) => asWorker(db, inside),
  });
}

test('each route is described, and none twice', () => {
  const document = openApiDocument(routes, 'http://wenye.test') as { paths: Record<string, object> };
  const described = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method} ${path}`),
  );
  expect(described).toHaveLength(routes.length);
  expect(new Set(routes.map((each) => each.useCase.name)).size).toBe(routes.length);
});

test('the work list takes its filters from the query', async () => {
  const { caseId } = await apply(db, await graduate(db, '网络一'));
  const url =
    '/api/cases?status=submitted&status=review&unassigned=true&sort=-submitted&page=1&pageSize=5&q=%E7%BD%91%E7%BB%9C';
  const answer = await app.inject({ method: 'GET', url, headers: headers(staff.acceptor) });
  expect(answer.statusCode).toBe(200);
  expect(answer.json()).toMatchObject({
    total: 1,
    page: 1,
    pageSize: 5,
    rows: [{ caseId, due: { kind: 'acceptance', overdue: false } }],
  });
  const accepted = await app.inject({
    method: 'POST',
    url: `/api/cases/${caseId}/accept`,
    headers: headers(staff.acceptor),
    payload: { expectedVersion: 1 },
  });
  expect(accepted.json()).toMatchObject({ status: 'review', version: 3 });
  const stale = await app.inject({
    method: 'POST',
    url: `/api/cases/${caseId}/accept`,
    headers: headers(staff.acceptor),
    payload: { expectedVersion: 1 },
  });
  expect(stale.statusCode).toBe(409);
  expect(stale.json()).toMatchObject({ error: { code: 'casework.version-conflict' } });
});

test('notices are open to everybody, cases to nobody without a session', async () => {
  expect((await app.inject({ method: 'GET', url: '/api/notices' })).json()).toMatchObject({
    rows: [],
    total: 0,
  });
  expect((await app.inject({ method: 'GET', url: '/api/cases' })).statusCode).toBe(401);
  expect((await app.inject({ method: 'GET', url: '/api/cases/mine' })).statusCode).toBe(401);
});

test('an appropriation wakes the cases that wait, in the order in which they came', async () => {
  const waiting: string[] = [];
  for (const name of ['等钱一', '等钱二']) {
    const { caseId } = await apply(db, await graduate(db, name));
    await staff.acceptor.run(acceptCase, { caseId, expectedVersion: 1 });
    await staff.reviewer.run(passReview, { caseId, expectedVersion: 3 });
    expect(await staff.cityReviewer.run(passReview, { caseId, expectedVersion: 4 })).toMatchObject({
      status: 'waiting-for-funds',
      version: 6,
    });
    waiting.push(caseId);
  }
  await appropriate(staff.finance, 150_000);
  const [queued] = await db.sql<{ payload: { payload: object } }>(
    `select j.payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
     where t.identifier = 'casework.reserve-waiting'`,
  );
  expect(queued?.payload.payload).toEqual({ division: county });
  await work('casework.reserve-waiting', queued?.payload.payload ?? {});
  // 1,500.00 pay for the first of two awards of 1,098.00; the second waits on, and gets no event for it.
  expect(await look(db, waiting[0] ?? '')).toMatchObject({ status: 'proposed-award', version: 7 });
  expect(await look(db, waiting[1] ?? '')).toMatchObject({ status: 'waiting-for-funds', version: 6 });
});

test('a case that waits for its benefit’s limit says so, and lifting the limit serves it', async () => {
  const queued = async () => {
    const [job] = await db.sql<{ payload: { payload: object } }>(
      `delete from graphile_worker._private_jobs j using graphile_worker._private_tasks t
       where t.id = j.task_id and t.identifier = 'casework.reserve-waiting' returning j.payload`,
    );
    return job?.payload.payload;
  };
  await staff.finance.run(enterAppropriation, {
    fund: 'employment-subsidy',
    year: 2020,
    division: county,
    amountYuan: '5000.00',
    documentNo: '洛财预〔2020〕2号',
    documentDate: '2020-10-01',
  });
  await queued();
  await work('casework.reserve-waiting', { division: county });
  const [ledger] = (await staff.finance.run(listLedgers, {})).rows;
  const limit = (limitYuan: string | null) =>
    staff.finance.run(setLimit, {
      ledgerId: ledger?.ledgerId ?? '',
      scheme: '11.2',
      limitYuan,
      documentNo: `洛财限${limitYuan ?? '撤'}号`,
    });
  await limit('2200.00');
  const { caseId } = await apply(db, await graduate(db, '等限额'));
  await staff.acceptor.run(acceptCase, { caseId, expectedVersion: 1 });
  await staff.reviewer.run(passReview, { caseId, expectedVersion: 3 });
  await staff.cityReviewer.run(passReview, { caseId, expectedVersion: 4 });
  const shown = await staff.reviewer.run(showCase, { caseId });
  expect(shown.waitingFor).toMatch(/^“就业补助资金 · 2020年 · 嵩县”的资金账尚有可用指标.*单项限额不足/);
  expect(shown.steps.at(-1)?.note).toMatch(/单项限额不足.*可用 4\.00 元/);
  await queued();
  await limit(null);
  const told = await queued();
  expect(told).toEqual({ division: county });
  await work('casework.reserve-waiting', told ?? {});
  expect(await look(db, caseId)).toMatchObject({ status: 'proposed-award' });
  expect((await staff.reviewer.run(showCase, { caseId })).waitingFor).toBeNull();
});

test('a long roster is read by the worker, with progress', async () => {
  const manager = await citizen(db, '大厂人事');
  const hr = await asPerson(db, manager.personId);
  const [firm] = await db.sql<{ firm_id: string }>(
    `insert into firms.firm (uscc, name, entity_type, division, source, recorded_on)
     values ('91410325MA4000001Y', '大厂', 'enterprise', $1, 'market', '2020-01-01') returning firm_id`,
    [county],
  );
  await db.sql(
    `insert into firms.mandate (firm_id, person_id, scope, valid_from, granted_as, evidence, recorded_on)
     values ($1, $2, 'all', '2020-01-01', 'counter', '授权书', '2020-01-01')`,
    [firm?.firm_id, manager.personId],
  );
  const headings = ['姓名', '身份证号', '劳动合同开始日期', '备注'];
  const rows = Array.from(
    { length: 800 },
    (_, index) => `员工${index},${idNumber('410303', '19900101')},2020-07-01,${'备'.repeat(90)}`,
  );
  const boundary = '----wenye';
  const part = (name: string, rest: string) =>
    `--${boundary}\r\ncontent-disposition: form-data; name="${name}"${rest}\r\n`;
  const body = `${part('firmId', `\r\n\r\n${firm?.firm_id}`)}${part('file', '; filename="r.csv"\r\ncontent-type: text/csv\r\n')}${headings.join(',')}\n${rows.join('\n')}\r\n--${boundary}--\r\n`;
  const upload = await app.inject({
    method: 'POST',
    url: '/api/rosters',
    headers: { ...headers(hr), 'content-type': `multipart/form-data; boundary=${boundary}` },
    payload: body,
  });
  expect(upload.json()).toMatchObject({ status: 'reading', rowsRead: 0 });
  const { rosterId } = upload.json() as { rosterId: string };
  // One that cannot be read says so; another file in its place is read.
  await giveUp(db, readRoster, { rosterId, reading: 1 });
  const failed = await app.inject({ method: 'GET', url: `/api/rosters/${rosterId}`, headers: headers(hr) });
  expect(failed.json()).toMatchObject({
    status: 'failed',
    failure:
      '读取多次中断。请换一个文件重新上传，例如只留需要的行和列，另存为 .csv；再不行，请联系受理机构。',
    rowsRead: 0,
    good: 0,
    bad: 0,
  });
  await app.inject({
    method: 'POST',
    url: `/api/rosters/${rosterId}/file`,
    headers: { ...headers(hr), 'content-type': `multipart/form-data; boundary=${boundary}` },
    payload: body.slice(body.indexOf(`--${boundary}`, 1)),
  });
  await work('casework.read-roster', { rosterId, reading: 2 });
  await giveUp(db, readRoster, { rosterId, reading: 2 });
  await work('casework.read-roster', { rosterId, reading: 2 });
  const state = await app.inject({ method: 'GET', url: `/api/rosters/${rosterId}`, headers: headers(hr) });
  expect(state.json()).toMatchObject({
    status: 'read',
    failure: null,
    rowsRead: 800,
    good: 800,
    bad: 0,
    // Found at the upload; the worker that begins the rows again leaves it.
    ignoredHeadings: [{ heading: '备注', near: [] }],
  });
});
