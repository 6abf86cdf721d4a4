/** Posts: given by two administrators, ended by one, never backwards, and never so that nobody could give them any more. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { listAudit } from '../../kernel/use-cases/list-audit.ts';
import { showMe } from '../../kernel/use-cases/show-me.ts';
import {
  asOfficer,
  asPerson,
  inSession,
  officeOf,
  type TestActor,
  type TestDatabase,
  testDatabase,
} from '../../testing/index.ts';
import { confirmPost, declinePost, endPost, withdrawPost } from './decide-post.ts';
import { findCandidates, listPostOffices } from './find-candidates.ts';
import { exportPosts, listPosts } from './list-posts.ts';
import { previewPost, proposePost } from './propose-post.ts';

const [city, song, xigong] = ['410300', '410325', '410303'] as const;
let db: TestDatabase;
let first: TestActor;
let second: TestActor;
let songOffice: string;

beforeAll(async () => {
  db = await testDatabase({ upTo: '0029' });
  first = await asOfficer(db, {
    role: 'administrator',
    division: city,
    personId: await person('首任管理员'),
  });
  second = await asOfficer(db, {
    role: 'administrator',
    division: city,
    personId: await person('次任管理员'),
  });
  songOffice = await officeOf(db, song);
});
afterAll(() => db.close());
beforeEach(() => setDate('2020-10-15'));

const setDate = (day: string) => db.sql('update kernel.clock set date = $1', [day]);
let number = 0;
/** Somebody whom the register knows. */
async function person(name: string): Promise<string> {
  number += 1;
  const [row] = await db.sql<{ id: string }>(
    `insert into people.person (id_number, name, division, source, recorded_on)
     values ($1, $2, $3, 'household', '2020-01-01') returning person_id as id`,
    [`41032519900101${String(number).padStart(4, '0')}`, name, song],
  );
  return row?.id ?? '';
}
/** Somebody with an account that has the second factor, and no post. */
async function newcomer(name = `新人${number}`): Promise<TestActor & { personId: string }> {
  const personId = await person(name);
  const actor = await asOfficer(db, { role: [], division: song, personId });
  return { ...actor, personId };
}
type Post = {
  personId: string;
  officeId: string;
  role: 'reviewer' | 'finance' | 'authoriser' | 'administrator';
  from: string;
  until: string | null;
  reason: string;
};
type Wanted = Partial<Post>;
const wanted = (personId: string, more: Wanted = {}): Post => ({
  personId,
  officeId: songOffice,
  role: 'reviewer',
  from: '2020-10-15',
  until: null,
  reason: '洛人社任〔2020〕3号',
  ...more,
});
const rolesOf = async (actor: TestActor) => (await actor.run(showMe, {})).assignments.map(({ role }) => role);
const refusedAs = (code: string) => ({ code: `people.post-${code}` });
/** Proposed by the first, confirmed by the second. */
async function given(personId: string, more: Wanted = {}): Promise<string> {
  const proposed = await first.run(proposePost, wanted(personId, more));
  return (await second.run(confirmPost, proposed)).postId;
}

describe('a post', () => {
  test('gives no right until another administrator has confirmed it, then at once', async () => {
    const officer = await newcomer('李审核');
    const { postId } = await first.run(proposePost, wanted(officer.personId));
    expect(await rolesOf(officer)).toEqual([]);
    await expect(first.run(confirmPost, { postId })).rejects.toMatchObject(refusedAs('same-person'));
    const otherAccount = await asPerson(db, first.personId ?? '');
    await expect(otherAccount.run(confirmPost, { postId })).rejects.toMatchObject({ status: 403 });
    await second.run(confirmPost, { postId });
    expect(await rolesOf(officer)).toEqual(['reviewer']);
    await expect(second.run(confirmPost, { postId })).rejects.toMatchObject(refusedAs('decided'));
    expect((await first.run(listPosts, { q: '李审核' })).rows).toMatchObject([
      {
        standing: 'in-force',
        mayEnd: true,
        proposal: { byName: '首任管理员', decidedByName: '次任管理员', reason: '洛人社任〔2020〕3号' },
      },
    ]);
  });

  test('to come gives its rights from its day on by the business date, and none after its last', async () => {
    const officer = await newcomer();
    await given(officer.personId, { from: '2020-10-17', until: '2020-10-18' });
    const held: string[][] = [];
    for (const day of ['2020-10-16', '2020-10-17', '2020-10-18', '2020-10-19']) {
      await setDate(day);
      held.push(await rolesOf(officer));
    }
    expect(held).toEqual([[], ['reviewer'], ['reviewer'], []]);
  });

  test('confirmed after its first day begins with the confirmation, and not at all after its last', async () => {
    const officer = await newcomer();
    const late = await first.run(proposePost, wanted(officer.personId));
    const over = await first.run(
      proposePost,
      wanted(officer.personId, { role: 'finance', until: '2020-10-20' }),
    );
    await setDate('2020-10-21');
    const { postId } = await second.run(confirmPost, late);
    const [row] = await db.sql<{ from: string }>(
      'select valid_from as from from access.assignment where id = $1',
      [postId],
    );
    expect(row?.from).toBe('2020-10-21');
    await expect(second.run(confirmPost, over)).rejects.toMatchObject(refusedAs('over'));
  });

  test('is proposed and confirmed by neither who is to hold it, and not for a day that is past', async () => {
    const mine = wanted(first.personId ?? '');
    await expect(first.run(proposePost, mine)).rejects.toMatchObject(refusedAs('oneself'));
    const proposed = await second.run(proposePost, mine);
    const own = refusedAs('oneself');
    await expect(first.run(confirmPost, proposed)).rejects.toMatchObject(own);
    await expect(first.run(declinePost, { ...proposed, reason: '不合适' })).rejects.toMatchObject(own);
    await second.run(withdrawPost, proposed);
    const officer = await newcomer();
    await expect(
      first.run(proposePost, wanted(officer.personId, { from: '2020-10-14' })),
    ).rejects.toMatchObject({ ...refusedAs('past'), path: ['from'] });
    await expect(first.run(proposePost, wanted(await person('无账号')))).rejects.toMatchObject(
      refusedAs('no-account'),
    );
  });

  test('that is declined or withdrawn stays on record with its reason and gives nothing', async () => {
    const officer = await newcomer('未任命者');
    const one = await first.run(proposePost, wanted(officer.personId));
    await expect(first.run(proposePost, wanted(officer.personId))).rejects.toMatchObject(
      refusedAs('waiting'),
    );
    await expect(second.run(withdrawPost, one)).rejects.toMatchObject(refusedAs('not-yours'));
    await second.run(declinePost, { ...one, reason: '文号查无此件' });
    const other = await first.run(proposePost, wanted(officer.personId));
    await first.run(withdrawPost, other);
    await expect(second.run(confirmPost, other)).rejects.toMatchObject(refusedAs('decided'));
    const { rows } = await second.run(listPosts, { q: '未任命者', standing: 'dropped' });
    expect(rows.map(({ proposal }) => [proposal?.decision, proposal?.decisionReason])).toEqual(
      expect.arrayContaining([
        ['declined', '文号查无此件'],
        ['withdrawn', null],
      ]),
    );
    expect(await rolesOf(officer)).toEqual([]);
  });

  test('is held once at a time, of a person in an office', async () => {
    const officer = await newcomer();
    await given(officer.personId, { until: '2020-12-31' });
    const again = wanted(officer.personId, { from: '2020-12-31' });
    await expect(first.run(proposePost, again)).rejects.toMatchObject(refusedAs('held'));
    await given(officer.personId, { from: '2021-01-01' });
  });

  test('that two confirm at once, and two that overlap, are given once', async () => {
    const third = await asOfficer(db, { role: 'administrator', division: song });
    const officer = await newcomer();
    const one = await first.run(proposePost, wanted(officer.personId));
    const done = await Promise.allSettled([second.run(confirmPost, one), third.run(confirmPost, one)]);
    expect(done.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const twice = await Promise.allSettled(
      [first, third].map((by) => by.run(proposePost, wanted(officer.personId, { role: 'finance' }))),
    );
    expect(twice.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(
      twice.flatMap((each) => (each.status === 'rejected' ? [each.reason as unknown] : [])),
    ).toMatchObject([refusedAs('waiting')]);
  });
});

describe('ending a post', () => {
  test('takes the rights away from the day on, keeps who, when and why, and goes neither back nor later', async () => {
    const officer = await newcomer('周离任');
    const postId = await given(officer.personId);
    await second.run(endPost, { postId, from: '2020-10-18', reason: '调离' });
    await setDate('2020-10-17');
    expect(await rolesOf(officer)).toEqual(['reviewer']);
    await expect(first.run(endPost, { postId, from: '2020-10-16', reason: '早退' })).rejects.toMatchObject({
      ...refusedAs('past'),
      path: ['from'],
    });
    await expect(first.run(endPost, { postId, from: '2020-10-19', reason: '延后' })).rejects.toMatchObject(
      refusedAs('over'),
    );
    await first.run(endPost, { postId, from: '2020-10-17', reason: '当日交接' });
    expect(await rolesOf(officer)).toEqual([]);
    const { rows } = await first.run(listPosts, { q: '周离任' });
    expect(rows).toMatchObject([
      {
        standing: 'ended',
        until: '2020-10-16',
        mayEnd: false,
        ends: [
          { lastDay: '2020-10-17', lastDayBefore: null, reason: '调离', byName: '次任管理员' },
          { lastDay: '2020-10-16', lastDayBefore: '2020-10-17', reason: '当日交接' },
        ],
      },
    ]);
  });

  test('before it begins leaves no day of it, and the way free for another', async () => {
    const officer = await newcomer();
    const postId = await given(officer.personId, { from: '2020-11-01' });
    await first.run(endPost, { postId, from: '2020-10-20', reason: '未到任' });
    await given(officer.personId, { from: '2020-10-25' });
    await setDate('2020-11-01');
    expect(await rolesOf(officer)).toEqual(['reviewer']);
  });

  test('of an administrator leaves two others without an end over the office, whoever ends at the same time', async () => {
    const alone = await testDatabase({ upTo: '0029' });
    try {
      const three = [];
      for (let one = 0; one < 3; one += 1)
        three.push(await asOfficer(alone, { role: 'administrator', division: city }));
      const [a, b, c] = three as [TestActor, TestActor, TestActor];
      const county = await asOfficer(alone, { role: 'administrator', division: song });
      await asOfficer(alone, { role: 'administrator', division: city, validTo: '2020-12-31' });
      const postOf = async ({ personId }: TestActor) =>
        (
          await alone.sql<{ postId: string }>(
            'select id as "postId" from access.assignment where person_id = $1',
            [personId],
          )
        )[0] ?? { postId: '' };
      const [ofA, ofB] = [await postOf(a), await postOf(b)];
      const today = { from: '2020-10-15', reason: '轮岗' };
      // Who administers a county does not count for the city; the city's count for the county.
      await a.run(endPost, { ...(await postOf(county)), ...today });
      const done = await Promise.allSettled([
        b.run(endPost, { ...ofA, ...today }),
        c.run(endPost, { ...ofB, ...today }),
      ]);
      expect(done.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
      expect(
        done.flatMap((each) => (each.status === 'rejected' ? [each.reason as unknown] : [])),
      ).toMatchObject([refusedAs('last-administrators')]);
    } finally {
      await alone.close();
    }
  });
});

describe('who composes payments', () => {
  test('is told of, before and at the confirmation, where they would authorise them as well', async () => {
    const officer = await newcomer('钱财务');
    await given(officer.personId, { role: 'finance' });
    const both = wanted(officer.personId, { role: 'authoriser', officeId: await officeOf(db, city) });
    expect(await first.run(previewPost, both)).toMatchObject({
      obstacle: null,
      clashes: [{ role: 'finance', officeName: '410325 办理机构' }],
      secondFactor: true,
      confirmers: ['次任管理员'],
    });
    const elsewhere = { ...both, officeId: await officeOf(db, xigong) };
    expect(await first.run(previewPost, elsewhere)).toMatchObject({ clashes: [] });
    await first.run(proposePost, both);
    const { rows } = await second.run(listPosts, { standing: 'waiting', q: '钱财务' });
    expect(rows).toMatchObject([{ mayDecide: 'confirm', clashes: [{ role: 'finance' }] }]);
  });
});

describe('others', () => {
  test('of another territory see nothing of a post, and do nothing to it', async () => {
    const elsewhere = await asOfficer(db, { role: 'administrator', division: xigong });
    const officer = await newcomer('嵩县审核员');
    const { postId: proposal } = await first.run(proposePost, wanted(officer.personId, { role: 'finance' }));
    const postId = await given(officer.personId);
    expect((await elsewhere.run(listPosts, { q: '嵩县审核员' })).total).toBe(0);
    expect((await elsewhere.run(exportPosts, {})).rows.map(({ officeName }) => officeName)).toEqual([
      '410303 办理机构',
    ]);
    expect((await elsewhere.run(listPostOffices, {})).rows).toMatchObject([{ name: '410303 办理机构' }]);
    const nothing = { code: 'kernel.not-found' };
    const other = wanted((await newcomer()).personId);
    const reason = '不是本区';
    const tried = await Promise.allSettled([
      elsewhere.run(proposePost, other),
      elsewhere.run(previewPost, other),
      elsewhere.run(confirmPost, { postId: proposal }),
      elsewhere.run(declinePost, { postId: proposal, reason }),
      elsewhere.run(withdrawPost, { postId: proposal }),
      elsewhere.run(endPost, { postId, from: '2020-10-15', reason }),
      elsewhere.run(endPost, { postId: randomUUID(), from: '2020-10-15', reason }),
    ]);
    for (const each of tried) expect(each).toMatchObject({ status: 'rejected', reason: nothing });
  });

  test('who are no administrators are refused, also by the database', async () => {
    const reviewer = await asOfficer(db, { role: ['reviewer', 'auditor', 'leader'], division: city });
    const officer = await newcomer();
    const { postId } = await first.run(proposePost, wanted(officer.personId));
    await expect(reviewer.run(proposePost, wanted(officer.personId))).rejects.toMatchObject({ status: 403 });
    await expect(reviewer.run(findCandidates, { q: '首任管理员' })).rejects.toMatchObject({ status: 403 });
    const asked = (call: string, ...values: unknown[]) =>
      inSession(
        db,
        reviewer.token,
        async (client) => (await client.query<{ told: unknown }>(`select ${call} as told`, values)).rows,
      );
    const nothing = [{ told: { outcome: 'not-found' } }];
    expect(await asked(`access.decide_post($1, 'confirmed', null)`, postId)).toEqual(nothing);
    expect(
      await asked(
        `access.propose_post($1, 'reviewer', $2, '2020-10-15', null, '自任')`,
        officer.personId,
        songOffice,
      ),
    ).toEqual(nothing);
    expect(
      await asked(`access.end_post((select id from access.assignment limit 1), '2020-10-15', '越权')`),
    ).toEqual(nothing);
    for (const statement of [
      `insert into access.assignment (person_id, role, office_id, valid_from)
       values (gen_random_uuid(), 'administrator', '${songOffice}', '2020-01-01')`,
      `update access.assignment set valid_to = '2020-10-14'`,
      'delete from access.assignment',
      'select from access.post_proposal',
      'select from access.post_end',
    ])
      await expect(inSession(db, first.token, (client) => client.query(statement))).rejects.toMatchObject({
        code: '42501',
      });
  });
});

describe('the list', () => {
  test('finds by name, login, office with those below, role and standing; what waits comes first', async () => {
    const officer = await newcomer('吴列表');
    const township = await officeOf(db, '410325101');
    await given(officer.personId, { officeId: township, role: 'finance' });
    await first.run(proposePost, wanted(officer.personId, { role: 'authoriser', officeId: township }));
    const found = async (
      query: Parameters<typeof first.run<typeof listPosts.input, typeof listPosts.output>>[1],
    ) =>
      (await first.run(listPosts, query)).rows.map(
        ({ name, role, standing }) => `${name} ${role} ${standing}`,
      );
    const both = ['吴列表 authoriser waiting', '吴列表 finance in-force'];
    expect(await found({ q: '吴列' })).toEqual(both);
    expect(await found({ officeId: township })).toEqual(both);
    expect(await found({ officeId: songOffice, role: 'finance', standing: 'in-force' })).toContain(both[1]);
    await db.sql(`update auth."user" set username = 'wu.list' where id = $1`, [officer.accountId]);
    expect(await found({ q: 'WU.list' })).toEqual(both);
    expect(await found({ q: 'wu' })).toEqual([]);
    const pages = await first.run(listPosts, { pageSize: 1, page: 2, sort: 'name' });
    expect(pages.rows).toHaveLength(1);
    expect(pages.total).toBeGreaterThan(5);
  });

  test('of candidates names officers by their name, others by their whole login alone', async () => {
    const applicant = await asPerson(db, await person('只申请者'));
    await db.sql(`update auth."user" set username = 'applicant.x' where id = $1`, [applicant.accountId]);
    const named = async (q: string) => (await first.run(findCandidates, { q })).rows.map(({ name }) => name);
    expect(await named('只申请者')).toEqual([]);
    expect(await named('applicant')).toEqual([]);
    expect(await named('applicant.X')).toEqual(['只申请者']);
    expect(await named('首任管')).toEqual(['首任管理员']);
    await newcomer('有口令者');
    expect(await named('有口令')).toEqual([]);
    const { rows } = await first.run(findCandidates, { q: '有口令者' });
    expect(rows).toMatchObject([
      { secondFactor: true, idNumberMasked: expect.stringMatching(/\*/) as string },
    ]);
  });

  test('and every act are in the trail', async () => {
    const auditor = await asOfficer(db, { role: 'auditor', division: city });
    const officer = await newcomer();
    const postId = await given(officer.personId);
    await first.run(endPost, { postId, from: '2020-10-15', reason: '试任' });
    const trail = await auditor.run(listAudit, { action: 'people.', pageSize: 200 });
    const actions = trail.rows.map(({ action }) => action);
    for (const action of ['propose', 'confirm', 'decline', 'withdraw', 'end'])
      expect(actions).toContain(`people.${action}-post`);
    expect(actions).toContain('people.list-posts');
    expect(actions).toContain('people.find-candidates');
  });
});
