/** An empty installation for real use: offices, administrators and people from a file; the first post is given to one. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { redeemCounterCode } from '../../kernel/use-cases/redeem-counter-code.ts';
import { showMe } from '../../kernel/use-cases/show-me.ts';
import { asUnbound, type TestActor, type TestDatabase, testDatabase } from '../../testing/index.ts';
import { confirmPost } from '../posts/decide-post.ts';
import { listPosts } from '../posts/list-posts.ts';
import { proposePost } from '../posts/propose-post.ts';
import { installCity } from './install-city.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase({ upTo: '0029' });
});
afterAll(() => db.close());

const city = { 名称: '洛阳市人社局', 层级: '市', 区划代码: '410300', 电话: '0379-60000001' };
const county = { 名称: '嵩县人社局', 层级: '县区', 区划代码: '410325', 上级: '洛阳市人社局' };
const file = {
  机构: [county, city],
  管理员: [
    { 姓名: '张一', 身份证号: '410325197701010036' },
    { 姓名: '李二', 身份证号: '410325199003070014' },
  ],
  人员: [{ 姓名: '王三', 身份证号: '410325198801010011' }],
};
const install = async (content: unknown) => {
  const outcome = await installCity(db.url, content);
  if (!outcome.ok) throw new Error(outcome.problems.join('\n'));
  return outcome.installed;
};
const counts = () =>
  db.sql(`select (select count(*)::int from access.office) as offices,
    (select count(*)::int from people.person) as people, (select count(*)::int from access.assignment) as posts,
    (select count(*)::int from access.counter_code) as codes, (select count(*)::int from audit.record) as records`);
const none = [{ offices: 0, people: 0, posts: 0, codes: 0, records: 0 }];

/** Signs up, redeems, and opens the session with the second factor. */
async function redeemed(code: string | null): Promise<TestActor> {
  const account = await asUnbound(db);
  const { personId } = await account.run(redeemCounterCode, { code: code ?? '' });
  await db.sql(`update auth."user" set "twoFactorEnabled" = true where id = $1`, [account.accountId]);
  await db.sql(`update auth.session set "secondFactor" = true where "userId" = $1`, [account.accountId]);
  return { ...account, personId };
}

test('a demonstration, and a file with a wrong row, change nothing', async () => {
  expect(await installCity(db.url, file)).toMatchObject({ ok: false, problems: [/这是演示/] });
  await db.sql(`update kernel.clock set mode = 'real'`);
  const wrong = { ...file, 机构: [city, county, { ...county, 名称: '另一局' }] };
  expect(await installCity(db.url, wrong)).toMatchObject({ ok: false });
  expect(await counts()).toEqual(none);
});

test('two who redeem their codes give a post; until then codes are given anew, and the old ones are void', async () => {
  const first = await install(file);
  expect(first.offices).toEqual(['洛阳市人社局', '嵩县人社局']);
  const second = await install(file);
  expect(second.offices).toEqual([]);
  const applicant = await asUnbound(db);
  await expect(
    applicant.run(redeemCounterCode, { code: first.administrators[0]?.code ?? '' }),
    'of the first run',
  ).rejects.toMatchObject({ code: 'kernel.counter-code-wrong' });
  const one = await redeemed(second.administrators[0]?.code ?? null);
  // One is bound: only the other gets another code.
  const third = await install(file);
  expect(third.administrators.map(({ code }) => code !== null)).toEqual([false, true]);
  const other = await redeemed(third.administrators[1]?.code ?? null);
  expect((await one.run(showMe, {})).assignments).toMatchObject([{ role: 'administrator' }]);

  const [{ id: officeId } = { id: '' }] = await db.sql<{ id: string }>(
    `select id from access.office where name = '嵩县人社局'`,
  );
  const clerk = await redeemed(third.people[0]?.code ?? null);
  expect((await clerk.run(showMe, {})).assignments, 'known, without a post').toEqual([]);
  const [{ today } = { today: '' }] = await db.sql<{ today: string }>(
    'select kernel.business_date()::text as today',
  );
  const wanted = { personId: clerk.personId ?? '', role: 'counter-clerk', officeId, from: today } as const;
  const { postId } = await one.run(proposePost, { ...wanted, reason: '首次任命' });
  await other.run(confirmPost, { postId });
  expect((await one.run(listPosts, { q: '张一' })).rows).toMatchObject([{ proposal: null }]);
  expect((await clerk.run(showMe, {})).assignments).toMatchObject([{ role: 'counter-clerk' }]);
});

test('everything is on record as the installation’s, and is done once', async () => {
  const actions = await db.sql<{ action: string; n: number }>(
    `select action, count(*)::int as n from audit.record where actor_kind = 'system' and request_id like 'install-%'
     group by 1 order by 1`,
  );
  expect(actions).toEqual([
    { action: 'kernel.issue-counter-code', n: 8 },
    { action: 'people.install-administrator', n: 2 },
    { action: 'people.install-office', n: 2 },
    { action: 'people.install-person', n: 3 },
  ]);
  const before = await counts();
  const { administrators, people } = await install(file);
  expect([...administrators, ...people].map(({ code }) => code)).toEqual([null, null, null]);
  expect(await counts()).toEqual(before);
});

test('an office is added later without administrators, and no others are appointed', async () => {
  const zone = { 名称: '伊滨区人社局', 层级: '功能区', 上级: '洛阳市人社局' };
  expect(await install({ 机构: [zone] })).toEqual({
    offices: ['伊滨区人社局'],
    administrators: [],
    people: [],
  });
  const [placed] = await db.sql<{ above: string }>(
    `select above.name as above from access.office o join access.office above on above.id = o.parent_id
     where o.name = '伊滨区人社局'`,
  );
  expect(placed?.above).toBe('洛阳市人社局');
  const [, second] = file.管理员;
  expect(await installCity(db.url, { 管理员: [second, ...file.人员] })).toMatchObject({ ok: false });
});

test('whoever is to hold a post later is made known by a file of its own', async () => {
  const later = { 姓名: '赵四', 身份证号: '41032519920505002X' };
  expect(await install({ 人员: [later] })).toMatchObject({
    offices: [],
    people: [{ name: '赵四', code: /^\w{5}-\w{5}$/ }],
  });
});

test('the example of the manual runs as it is written', async () => {
  const manual = await readFile(join(import.meta.dirname, '../../../../../docs/install.md'), 'utf8');
  const examples = [...manual.matchAll(/```json\n(.*?)```/gs)].map(([, text]): unknown =>
    JSON.parse(text ?? ''),
  );
  const fresh = await testDatabase({ upTo: '0029' });
  try {
    await fresh.sql(`update kernel.clock set mode = 'real'`);
    expect(examples).toHaveLength(2);
    for (const example of examples) expect(await installCity(fresh.url, example)).toMatchObject({ ok: true });
  } finally {
    await fresh.close();
  }
});

test('an account that was opened before is bound by its login', async () => {
  const fresh = await testDatabase({ upTo: '0029' });
  try {
    await fresh.sql(`update kernel.clock set mode = 'real'`);
    await fresh.sql(
      `insert into auth."user" (id, name, email, username) values ('zhang-1', 'zhang', 'z@example.test', 'zhang')`,
    );
    const [first, second] = file.管理员;
    const content = { 机构: file.机构, 管理员: [{ ...first, 登录名: 'Zhang' }, second] };
    const outcome = await installCity(fresh.url, content);
    expect(outcome).toMatchObject({
      ok: true,
      installed: { administrators: [{ code: null }, { code: /^\w{5}-\w{5}$/ }] },
    });
    expect(
      await fresh.sql(
        `select name from access.binding join people.person using (person_id) where account_id = 'zhang-1'`,
      ),
    ).toEqual([{ name: '张一' }]);
  } finally {
    await fresh.close();
  }
});
