/** Posts: given by two administrators, ended by one, never backwards, and never so that nobody could give them any more. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { showMe } from '../../kernel/use-cases/show-me.ts';
import {
  asOfficer,
  asPerson,
  officeOf,
  type TestActor,
  type TestDatabase,
  testDatabase,
} from '../../testing/index.ts';
import { confirmPost, declinePost, endPost, withdrawPost } from './decide-post.ts';
import { listPosts } from './list-posts.ts';
import { previewPost, proposePost } from './propose-post.ts';
import { appointing, city, person, song, xigong } from './testing/appointing.ts';

let db: TestDatabase;
let town: Awaited<ReturnType<typeof appointing>>;
beforeAll(async () => {
  db = await testDatabase({ upTo: '0029' });
  town = await appointing(db);
});
afterAll(() => db.close());
beforeEach(() => setDate('2020-10-15'));

const setDate = (day: string) => db.sql('update kernel.clock set date = $1', [day]);
const rolesOf = async (actor: TestActor) => (await actor.run(showMe, {})).assignments.map(({ role }) => role);
const refusedAs = (code: string) => ({ code: `people.post-${code}` });

describe('a post', () => {
  test('gives no right until another administrator has confirmed it, then at once', async () => {
    const officer = await town.newcomer('李审核');
    const { postId } = await town.first.run(proposePost, town.wanted(officer.personId));
    expect(await rolesOf(officer)).toEqual([]);
    await expect(town.first.run(confirmPost, { postId })).rejects.toMatchObject(refusedAs('same-person'));
    const otherAccount = await asPerson(db, town.first.personId ?? '');
    await expect(otherAccount.run(confirmPost, { postId })).rejects.toMatchObject({ status: 403 });
    await town.second.run(confirmPost, { postId });
    expect(await rolesOf(officer)).toEqual(['reviewer']);
    await expect(town.second.run(confirmPost, { postId })).rejects.toMatchObject(refusedAs('decided'));
    expect((await town.first.run(listPosts, { q: '李审核' })).rows).toMatchObject([
      {
        standing: 'in-force',
        mayEnd: true,
        proposal: { byName: '首任管理员', decidedByName: '次任管理员', reason: '洛人社任〔2020〕3号' },
      },
    ]);
  });

  test('to come gives its rights from its day on by the business date, and none after its last', async () => {
    const officer = await town.newcomer();
    await town.given(officer.personId, { from: '2020-10-17', until: '2020-10-18' });
    const held: string[][] = [];
    for (const day of ['2020-10-16', '2020-10-17', '2020-10-18', '2020-10-19']) {
      await setDate(day);
      held.push(await rolesOf(officer));
    }
    expect(held).toEqual([[], ['reviewer'], ['reviewer'], []]);
  });

  test('confirmed after its first day begins with the confirmation, and not at all after its last', async () => {
    const officer = await town.newcomer();
    const late = await town.first.run(proposePost, town.wanted(officer.personId));
    const over = await town.first.run(
      proposePost,
      town.wanted(officer.personId, { role: 'finance', until: '2020-10-20' }),
    );
    await setDate('2020-10-21');
    const { postId } = await town.second.run(confirmPost, late);
    const [row] = await db.sql<{ from: string }>(
      'select valid_from as from from access.assignment where id = $1',
      [postId],
    );
    expect(row?.from).toBe('2020-10-21');
    await expect(town.second.run(confirmPost, over)).rejects.toMatchObject(refusedAs('over'));
  });

  test('is proposed and confirmed by neither who is to hold it, and not for a day that is past', async () => {
    const mine = town.wanted(town.first.personId ?? '');
    await expect(town.first.run(proposePost, mine)).rejects.toMatchObject(refusedAs('oneself'));
    const proposed = await town.second.run(proposePost, mine);
    const own = refusedAs('oneself');
    await expect(town.first.run(confirmPost, proposed)).rejects.toMatchObject(own);
    await expect(town.first.run(declinePost, { ...proposed, reason: '不合适' })).rejects.toMatchObject(own);
    await town.second.run(withdrawPost, proposed);
    const officer = await town.newcomer();
    await expect(
      town.first.run(proposePost, town.wanted(officer.personId, { from: '2020-10-14' })),
    ).rejects.toMatchObject({ ...refusedAs('past'), path: ['from'] });
    await expect(town.first.run(proposePost, town.wanted(await person(db, '无账号')))).rejects.toMatchObject(
      refusedAs('no-account'),
    );
  });

  test('that is declined or withdrawn stays on record with its reason and gives nothing', async () => {
    const officer = await town.newcomer('未任命者');
    const one = await town.first.run(proposePost, town.wanted(officer.personId));
    await expect(town.first.run(proposePost, town.wanted(officer.personId))).rejects.toMatchObject(
      refusedAs('waiting'),
    );
    await expect(town.second.run(withdrawPost, one)).rejects.toMatchObject(refusedAs('not-yours'));
    await town.second.run(declinePost, { ...one, reason: '文号查无此件' });
    const other = await town.first.run(proposePost, town.wanted(officer.personId));
    await town.first.run(withdrawPost, other);
    await expect(town.second.run(confirmPost, other)).rejects.toMatchObject(refusedAs('decided'));
    const { rows } = await town.second.run(listPosts, { q: '未任命者', standing: 'dropped' });
    expect(rows.map(({ proposal }) => [proposal?.decision, proposal?.decisionReason])).toEqual(
      expect.arrayContaining([
        ['declined', '文号查无此件'],
        ['withdrawn', null],
      ]),
    );
    expect(await rolesOf(officer)).toEqual([]);
  });

  test('is held once at a time, of a person in an office', async () => {
    const officer = await town.newcomer();
    await town.given(officer.personId, { until: '2020-12-31' });
    const again = town.wanted(officer.personId, { from: '2020-12-31' });
    await expect(town.first.run(proposePost, again)).rejects.toMatchObject(refusedAs('held'));
    await town.given(officer.personId, { from: '2021-01-01' });
  });

  test('that two confirm at once, and two that overlap, are given once', async () => {
    const third = await asOfficer(db, { role: 'administrator', division: song });
    const officer = await town.newcomer();
    const one = await town.first.run(proposePost, town.wanted(officer.personId));
    const done = await Promise.allSettled([town.second.run(confirmPost, one), third.run(confirmPost, one)]);
    expect(done.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const twice = await Promise.allSettled(
      [town.first, third].map((by) =>
        by.run(proposePost, town.wanted(officer.personId, { role: 'finance' })),
      ),
    );
    expect(twice.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(
      twice.flatMap((each) => (each.status === 'rejected' ? [each.reason as unknown] : [])),
    ).toMatchObject([refusedAs('waiting')]);
  });
});

describe('ending a post', () => {
  test('takes the rights away from the day on, keeps who, when and why, and goes neither back nor later', async () => {
    const officer = await town.newcomer('周离任');
    const postId = await town.given(officer.personId);
    await town.second.run(endPost, { postId, from: '2020-10-18', reason: '调离' });
    await setDate('2020-10-17');
    expect(await rolesOf(officer)).toEqual(['reviewer']);
    await expect(
      town.first.run(endPost, { postId, from: '2020-10-16', reason: '早退' }),
    ).rejects.toMatchObject({
      ...refusedAs('past'),
      path: ['from'],
    });
    await expect(
      town.first.run(endPost, { postId, from: '2020-10-19', reason: '延后' }),
    ).rejects.toMatchObject(refusedAs('over'));
    await town.first.run(endPost, { postId, from: '2020-10-17', reason: '当日交接' });
    expect(await rolesOf(officer)).toEqual([]);
    const { rows } = await town.first.run(listPosts, { q: '周离任' });
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
    const officer = await town.newcomer();
    const postId = await town.given(officer.personId, { from: '2020-11-01' });
    await town.first.run(endPost, { postId, from: '2020-10-20', reason: '未到任' });
    await town.given(officer.personId, { from: '2020-10-25' });
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
    const officer = await town.newcomer('钱财务');
    await town.given(officer.personId, { role: 'finance' });
    const both = town.wanted(officer.personId, { role: 'authoriser', officeId: await officeOf(db, city) });
    expect(await town.first.run(previewPost, both)).toMatchObject({
      obstacle: null,
      clashes: [{ role: 'finance', officeName: '410325 办理机构' }],
      secondFactor: true,
      confirmers: ['次任管理员'],
    });
    const elsewhere = { ...both, officeId: await officeOf(db, xigong) };
    expect(await town.first.run(previewPost, elsewhere)).toMatchObject({ clashes: [] });
    await town.first.run(proposePost, both);
    const { rows } = await town.second.run(listPosts, { standing: 'waiting', q: '钱财务' });
    expect(rows).toMatchObject([{ mayDecide: 'confirm', clashes: [{ role: 'finance' }] }]);
  });
});
