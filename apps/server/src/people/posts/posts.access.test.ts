/** Who sees posts and may do what to them, by the use cases and by SQL; the lists; and what the trail keeps. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listAudit } from '../../kernel/use-cases/list-audit.ts';
import {
  asOfficer,
  asPerson,
  inSession,
  officeOf,
  type TestDatabase,
  testDatabase,
} from '../../testing/index.ts';
import { confirmPost, declinePost, endPost, withdrawPost } from './decide-post.ts';
import { findCandidates, listPostOffices } from './find-candidates.ts';
import { exportPosts, listPosts } from './list-posts.ts';
import { previewPost, proposePost } from './propose-post.ts';
import { appointing, city, person, xigong } from './testing/appointing.ts';

let db: TestDatabase;
let town: Awaited<ReturnType<typeof appointing>>;
beforeAll(async () => {
  db = await testDatabase({ upTo: '0029' });
  town = await appointing(db);
});
afterAll(() => db.close());

describe('others', () => {
  test('of another territory see nothing of a post, and do nothing to it', async () => {
    const elsewhere = await asOfficer(db, { role: 'administrator', division: xigong });
    const officer = await town.newcomer('嵩县审核员');
    const { postId: proposal } = await town.first.run(
      proposePost,
      town.wanted(officer.personId, { role: 'finance' }),
    );
    const postId = await town.given(officer.personId);
    expect((await elsewhere.run(listPosts, { q: '嵩县审核员' })).total).toBe(0);
    expect((await elsewhere.run(exportPosts, {})).rows.map(({ officeName }) => officeName)).toEqual([
      '410303 办理机构',
    ]);
    expect((await elsewhere.run(listPostOffices, {})).rows).toMatchObject([{ name: '410303 办理机构' }]);
    const nothing = { code: 'kernel.not-found' };
    const other = town.wanted((await town.newcomer()).personId);
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
    const officer = await town.newcomer();
    const { postId } = await town.first.run(proposePost, town.wanted(officer.personId));
    await expect(reviewer.run(proposePost, town.wanted(officer.personId))).rejects.toMatchObject({
      status: 403,
    });
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
        town.songOffice,
      ),
    ).toEqual(nothing);
    expect(
      await asked(`access.end_post((select id from access.assignment limit 1), '2020-10-15', '越权')`),
    ).toEqual(nothing);
    for (const statement of [
      `insert into access.assignment (person_id, role, office_id, valid_from)
       values (gen_random_uuid(), 'administrator', '${town.songOffice}', '2020-01-01')`,
      `update access.assignment set valid_to = '2020-10-14'`,
      'delete from access.assignment',
      'select from access.post_proposal',
      'select from access.post_end',
    ])
      await expect(
        inSession(db, town.first.token, (client) => client.query(statement)),
      ).rejects.toMatchObject({
        code: '42501',
      });
  });
});

describe('the list', () => {
  test('finds by name, login, office with those below, role and standing; what waits comes first', async () => {
    const officer = await town.newcomer('吴列表');
    const township = await officeOf(db, '410325101');
    await town.given(officer.personId, { officeId: township, role: 'finance' });
    await town.first.run(
      proposePost,
      town.wanted(officer.personId, { role: 'authoriser', officeId: township }),
    );
    const found = async (
      query: Parameters<typeof town.first.run<typeof listPosts.input, typeof listPosts.output>>[1],
    ) =>
      (await town.first.run(listPosts, query)).rows.map(
        ({ name, role, standing }) => `${name} ${role} ${standing}`,
      );
    const both = ['吴列表 authoriser waiting', '吴列表 finance in-force'];
    expect(await found({ q: '吴列' })).toEqual(both);
    expect(await found({ officeId: township })).toEqual(both);
    expect(await found({ officeId: town.songOffice, role: 'finance', standing: 'in-force' })).toContain(
      both[1],
    );
    await db.sql(`update auth."user" set username = 'wu.list' where id = $1`, [officer.accountId]);
    expect(await found({ q: 'WU.list' })).toEqual(both);
    expect(await found({ q: 'wu' })).toEqual([]);
    const pages = await town.first.run(listPosts, { pageSize: 1, page: 2, sort: 'name' });
    expect(pages.rows).toHaveLength(1);
    expect(pages.total).toBeGreaterThan(5);
  });

  test('of candidates names officers by their name, others by their whole login alone', async () => {
    const applicant = await asPerson(db, await person(db, '只申请者'));
    await db.sql(`update auth."user" set username = 'applicant.x' where id = $1`, [applicant.accountId]);
    const named = async (q: string) =>
      (await town.first.run(findCandidates, { q })).rows.map(({ name }) => name);
    expect(await named('只申请者')).toEqual([]);
    expect(await named('applicant')).toEqual([]);
    expect(await named('applicant.X')).toEqual(['只申请者']);
    expect(await named('首任管')).toEqual(['首任管理员']);
    await town.newcomer('有口令者');
    expect(await named('有口令')).toEqual([]);
    const { rows } = await town.first.run(findCandidates, { q: '有口令者' });
    expect(rows).toMatchObject([
      { secondFactor: true, idNumberMasked: expect.stringMatching(/\*/) as string },
    ]);
  });

  test('and every act are in the trail', async () => {
    const { first, second } = town;
    const auditor = await asOfficer(db, { role: 'auditor', division: city });
    const officer = await town.newcomer();
    const postId = await town.given(officer.personId);
    const other = town.wanted(officer.personId, { role: 'finance' });
    await second.run(declinePost, { ...(await first.run(proposePost, other)), reason: '查无此件' });
    await first.run(withdrawPost, await first.run(proposePost, other));
    await first.run(endPost, { postId, from: other.from, reason: '试任' });
    await first.run(listPosts, {});
    await first.run(exportPosts, {});
    await first.run(findCandidates, { q: '首任管理员' });
    const trail = await auditor.run(listAudit, { action: 'people.', pageSize: 200 });
    const actions = trail.rows.map(({ action }) => action);
    const acts = ['propose', 'confirm', 'decline', 'withdraw', 'end'].map((act) => `people.${act}-post`);
    const reads = ['people.list-posts', 'people.export-posts', 'people.find-candidates'];
    expect(actions).toEqual(expect.arrayContaining([...acts, ...reads]));
  });
});
