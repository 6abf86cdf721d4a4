import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createServer as createProbe } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CookieJar } from '../../server/src/testing/browser.ts';
import { type TestDatabase, testDatabase, testServer } from '../../server/src/testing/index.ts';
import { identityServer } from './server.ts';

const zhang = { name: '张小明', idNumber: '41032519900101123X' };
const li = { name: '李四', idNumber: '110101199003070011' };

let db: TestDatabase;
let app: FastifyInstance;
let identity: Server;
let origin: string;

beforeAll(async () => {
  db = await testDatabase();
  const [webPort, identityPort] = [await freePort(), await freePort()];
  origin = `http://127.0.0.1:${webPort}`;
  const issuer = `http://127.0.0.1:${identityPort}`;
  const client = { issuer, clientId: 'wenye', clientSecret: 'a-secret-of-tests-0123456789' };
  identity = identityServer({
    issuer,
    port: identityPort,
    origin,
    clientSecret: client.clientSecret,
    peopleFile: '/nowhere',
  });
  await new Promise<void>((resolve) => identity.listen(identityPort, '127.0.0.1', resolve));
  app = await testServer(db, { origin, oidc: client });
  await app.listen({ port: webPort, host: '127.0.0.1' });
  await db.sql(
    `insert into people.person (id_number, name, division, source, recorded_on)
     values ($1, $2, '410325', 'household', '2020-01-01')`,
    [zhang.idNumber, zhang.name],
  );
});
afterAll(async () => {
  await app.close();
  identity.closeAllConnections();
  await new Promise((resolve) => identity.close(resolve));
  await db.close();
});

/** Goes to the provider, fills in its form, and follows the way back; the address where it ends. */
async function identify(
  browser: CookieJar,
  start: string,
  who: { name: string; idNumber: string },
): Promise<string> {
  const begun = await browser.post(`${origin}/api/auth/${start}`, {
    provider: 'identity',
    callbackURL: '/welcome',
    errorCallbackURL: '/refused',
  });
  let next = ((await begun.json()) as { url: string }).url;
  for (let hop = 0; hop < 10; hop += 1) {
    const form = next.includes('/interaction/');
    const response = await browser.fetch(
      next,
      form ? { method: 'POST', body: new URLSearchParams(who).toString() } : {},
    );
    const location = response.headers.get('location');
    if (location === null) return `${response.status} ${await response.text()}`;
    next = new URL(location, next).href;
    if (next.startsWith(`${origin}/welcome`) || next.startsWith(`${origin}/refused`))
      return next.slice(origin.length);
  }
  throw new Error('went in circles');
}

const me = async (browser: CookieJar) =>
  (await browser.fetch(`${origin}/api/me`)).json() as Promise<Record<string, unknown>>;

describe('the simulated identity provider', () => {
  it('signs in a person whom the register knows, and binds the account', async () => {
    for (let time = 1; time <= 2; time += 1) {
      const browser = new CookieJar();
      expect(await identify(browser, 'sign-in/social', zhang)).toBe('/welcome');
      expect(await me(browser)).toMatchObject({ person: { name: '张小明' } });
    }
    const stored = await db.sql(`select * from auth.account a join auth."user" u on u.id = a."userId"`);
    expect(stored).toHaveLength(1);
    expect(JSON.stringify(stored)).not.toContain(zhang.idNumber);
    expect(stored[0]).toMatchObject({ accessToken: null, idToken: null, name: '张*明' });
  });

  it('binds an account that was opened with a password', async () => {
    const browser = new CookieJar();
    await browser.post(`${origin}/api/auth/sign-up/email`, {
      username: 'zhang.w',
      name: 'zhang.w',
      email: 'zhang.w@account.invalid',
      password: 'correct horse 9',
    });
    await db.sql(`delete from auth."user" where name = '张*明'`); // the provider's subject belongs to one account
    expect(await me(browser)).toMatchObject({ person: null });
    expect(await identify(browser, 'link-social', zhang)).toBe('/welcome');
    expect(await me(browser)).toMatchObject({
      account: { username: 'zhang.w' },
      person: { name: '张小明' },
    });
  });

  it('is refused for a person whom the register does not know, or knows under another name', async () => {
    for (const who of [li, { ...zhang, name: '张大明' }]) {
      const browser = new CookieJar();
      const before = await db.sql('select id from auth."user"');
      expect(await identify(browser, 'sign-in/social', who)).toContain('error=');
      expect(await me(browser)).toMatchObject({ account: null });
      expect(await db.sql('select id from auth."user"')).toHaveLength(before.length);
    }
  });

  it('says what is wrong with a number', async () => {
    const browser = new CookieJar();
    expect(
      await identify(browser, 'sign-in/social', { name: '张三', idNumber: '410325199001011234' }),
    ).toMatch(/^422 .*模拟/s);
  });
});

async function freePort(): Promise<number> {
  const probe = createProbe().listen(0, '127.0.0.1');
  await new Promise((resolve) => probe.once('listening', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
