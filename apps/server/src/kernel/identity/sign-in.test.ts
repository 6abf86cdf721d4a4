import { getMigrations } from 'better-auth/db/migration';
import type { FastifyInstance } from 'fastify';
import { TOTP } from 'otpauth';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CookieJar } from '../../testing/browser.ts';
import {
  asOfficer,
  asUnbound,
  officeOf,
  type TestDatabase,
  testDatabase,
  testServer,
} from '../../testing/index.ts';
import { testAuthSecret } from '../../testing/test-server.ts';
import { openPool } from '../database.ts';
import { routes } from '../routes.ts';
import { issueCounterCode } from '../use-cases/issue-counter-code.ts';
import { redeemCounterCode } from '../use-cases/redeem-counter-code.ts';
import { authConfiguration } from './auth.ts';
import { provisionAccount } from './provision.ts';

const password = 'correct horse 9';
const totpSecret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
const personId = '01900000-0000-7000-8000-000000000001';

let db: TestDatabase;
let app: FastifyInstance;
let origin: string;
let browser: CookieJar;

beforeAll(async () => {
  db = await testDatabase();
  app = await testServer(db, { routes });
  origin = await app.listen({ port: 0, host: '127.0.0.1' });
  await db.sql(
    `insert into people.person (person_id, id_number, name, division, source, recorded_on)
    values ($1, '410325199001011234', '张小明', '410325', 'household', '2020-01-01')`,
    [personId],
  );
  const office = await officeOf(db, '410325');
  await db.sql(
    `insert into access.assignment (person_id, role, office_id, valid_from) values ($1, 'reviewer', $2, '2020-01-01')`,
    [personId, office],
  );
  const pool = db.pool('administrator');
  const client = await pool.connect();
  await provisionAccount(client, testAuthSecret, { username: 'officer', password, personId, totpSecret });
  client.release();
});
afterAll(async () => {
  await app.close();
  await db.close();
});
beforeEach(() => {
  browser = new CookieJar();
});

const post = (path: string, body: unknown) => browser.post(`${origin}/api/auth${path}`, body);
const me = async () => (await browser.fetch(`${origin}/api/me`)).json() as Promise<Record<string, unknown>>;
const codeNow = () => new TOTP({ secret: totpSecret }).generate();

describe('sign-in', () => {
  it('finds in the schema everything that better-auth wants', async () => {
    const pool = openPool(
      { connectionString: db.url, options: '-c role=wenye_auth -c search_path=auth' },
      () => undefined,
      1,
    );
    try {
      const oidc = { issuer: 'http://127.0.0.1:1', clientId: 'wenye', clientSecret: 'x' };
      const wanted = await getMigrations(authConfiguration({ pool, secret: testAuthSecret, origin, oidc }));
      expect(wanted.toBeCreated).toEqual([]);
      expect(wanted.toBeAdded).toEqual([]);
    } finally {
      await pool.end();
    }
  });

  it('opens an account that is bound to nobody, without giving the token to scripts', async () => {
    const response = await post('/sign-up/email', {
      username: 'Li.Si',
      name: 'Li.Si',
      email: 'li.si@account.invalid',
      password,
    });
    expect(response.status).toBe(200);
    expect(await response.json()).not.toHaveProperty('token');
    expect(await me()).toMatchObject({
      account: { username: 'Li.Si', email: null, secondFactorEnabled: false, officer: false },
      person: null,
      assignments: [],
    });
    await post('/sign-out', {});
    expect(await me()).toMatchObject({ account: null });
    expect((await post('/sign-in/username', { username: 'li.si', password })).status).toBe(200);
  });

  it('gives officers their roles only with the second factor', async () => {
    const first = await post('/sign-in/username', { username: 'officer', password });
    expect(await first.json()).toMatchObject({ twoFactorRedirect: true });
    expect(await me()).toMatchObject({ account: null });
    const wrong = await post('/two-factor/verify-totp', { code: '000000' });
    expect(await wrong.json()).toMatchObject({ error: { code: 'auth.invalid-code', message: /动态口令/ } });
    expect((await post('/two-factor/verify-totp', { code: codeNow() })).status).toBe(200);
    expect(await me()).toMatchObject({
      person: { name: '张小明', maskedIdNumber: '410***********1234' },
      assignments: [{ role: 'reviewer', divisionCode: '410325' }],
      secondFactorNeeded: false,
    });
  });

  it('lets an officer without TOTP enable it, and only then act as one', async () => {
    await db.sql(`insert into access.assignment (person_id, role, office_id, valid_from)
      select gen_random_uuid(), 'leader', id, '2020-01-01' from access.office limit 1`);
    const [assigned] = await db.sql<{ person_id: string }>(
      `select person_id from access.assignment where role = 'leader'`,
    );
    await post('/sign-up/email', {
      username: 'leader',
      name: 'leader',
      email: 'leader@account.invalid',
      password,
    });
    await db.sql(
      `insert into access.binding select id, $1, 'loader' from auth."user" where username = 'leader'`,
      [assigned?.person_id],
    );
    expect(await me()).toMatchObject({
      account: { officer: true },
      assignments: [],
      secondFactorNeeded: true,
    });
    // A post that begins later asks for it before; one that is over does not.
    const during = (from: string, to: string | null) =>
      db.sql('update access.assignment set valid_from = $2, valid_to = $3 where person_id = $1', [
        assigned?.person_id,
        from,
        to,
      ]);
    await during('2099-01-01', null);
    expect(await me()).toMatchObject({ account: { officer: true }, secondFactorNeeded: false });
    await during('2020-01-01', '2020-01-31');
    expect(await me()).toMatchObject({ account: { officer: false }, secondFactorNeeded: false });
    await during('2020-01-01', null);
    const enabled = (await (await post('/two-factor/enable', { password })).json()) as { totpURI: string };
    const secret = new URL(enabled.totpURI).searchParams.get('secret') ?? '';
    expect((await post('/two-factor/verify-totp', { code: new TOTP({ secret }).generate() })).status).toBe(
      200,
    );
    expect(await me()).toMatchObject({ assignments: [{ role: 'leader' }], secondFactorNeeded: false });
  });

  it('refuses a character that no database keeps, at its field, and takes no cookie that holds one', async () => {
    const response = await post('/sign-in/username', { username: 'offi\0cer', password });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      error: { code: 'kernel.invalid-input', path: ['username'] },
    });
    const headers = { cookie: 'wenye.session_token=a%00b.c' };
    expect((await fetch(`${origin}/api/me`, { headers })).status).toBe(200);
  });

  it('locks a name after five failures, existing or not', async () => {
    for (const username of ['officer', 'nobody.here']) {
      for (let attempt = 0; attempt < 5; attempt += 1) {
        expect((await post('/sign-in/username', { username, password: 'wrong password' })).status).toBe(401);
      }
      const locked = await post('/sign-in/username', { username, password });
      expect(locked.status).toBe(429);
      expect(await locked.json()).toMatchObject({ error: { code: 'auth.account-temporarily-locked' } });
    }
    await db.sql('delete from auth.failure');
    expect((await post('/sign-in/username', { username: 'officer', password })).status).toBe(200);
  });

  it('refuses an address of the identity provider at sign-up', async () => {
    const response = await post('/sign-up/email', {
      username: 'squatter',
      name: 'x',
      email: 'ABC@identity.invalid',
      password,
    });
    expect(response.status).toBe(400);
  });

  it('is by the identity provider only where one is connected', async () => {
    expect(await me()).toMatchObject({ identityProvider: true });
    const alone = await testServer(db, { routes, oidc: null });
    try {
      const without = await alone.listen({ port: 0, host: '127.0.0.1' });
      expect(await (await browser.fetch(`${without}/api/me`)).json()).toMatchObject({
        identityProvider: false,
      });
      const away = { provider: 'identity', callbackURL: '/', errorCallbackURL: '/' };
      expect((await browser.post(`${without}/api/auth/sign-in/social`, away)).status).toBe(404);
    } finally {
      await alone.close();
    }
  });
});

describe('a counter code', () => {
  it('binds an account once, and not twice', async () => {
    const clerk = await asOfficer(db, { role: 'counter-clerk', division: '410325' });
    const { code } = await clerk.run(issueCounterCode, { personId });
    // The counter of where the person neither lives nor is registered gives none, as the page says.
    const elsewhere = await asOfficer(db, { role: 'counter-clerk', division: '410303' });
    await expect(elsewhere.run(issueCounterCode, { personId })).rejects.toMatchObject({ code: '42501' });
    const applicant = await asUnbound(db);
    await expect(applicant.run(redeemCounterCode, { code: 'AAAAA-AAAAA' })).rejects.toMatchObject({
      code: 'kernel.counter-code-wrong',
    });
    // What is no code at all is told at its field what one looks like.
    await expect(applicant.run(redeemCounterCode, { code: 'abc' })).rejects.toMatchObject({
      code: 'kernel.invalid-input',
      path: ['code'],
      details: { issues: [{ message: expect.stringContaining('绑定码是 10 位') as string }] },
    });
    expect(await applicant.run(redeemCounterCode, { code: code.toLowerCase().replace('-', '') })).toEqual({
      personId,
    });
    const other = await asUnbound(db);
    await expect(other.run(redeemCounterCode, { code })).rejects.toMatchObject({
      code: 'kernel.counter-code-wrong',
    });
    await expect(applicant.run(redeemCounterCode, { code })).rejects.toMatchObject({
      code: 'kernel.already-bound',
    });
    await expect(clerk.run(issueCounterCode, { personId: clerk.personId as string })).rejects.toMatchObject({
      code: 'kernel.code-for-oneself',
    });
  });
});
