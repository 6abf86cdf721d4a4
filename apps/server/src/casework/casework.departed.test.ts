/** What lies with somebody whose post ends is the office's again, at once or on the day after their last. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { JobContext } from '../kernel/jobs.ts';
import { endPost } from '../people/posts/decide-post.ts';
import { asOfficer, asWorker, type TestActor, type TestDatabase, testDatabase } from '../testing/index.ts';
import { dueTasks } from './due-tasks.ts';
import { freeCases } from './handling/free-cases.ts';
import { takeCase } from './handling/take-case.ts';
import { listWork } from './lists/list-work.ts';
import { showCase } from './lists/show-case.ts';
import { apply, graduate, look, officers, type TownOfficers, township } from './testing/town.ts';

let db: TestDatabase;
let staff: TownOfficers;
let administrator: TestActor;
beforeAll(async () => {
  db = await testDatabase();
  staff = await officers(db);
  administrator = await asOfficer(db, { role: 'administrator', division: '410300' });
});
beforeEach(() => setDate('2020-10-15'));
afterAll(() => db.close());

const setDate = (day: string) => db.sql('update kernel.clock set date = $1', [day]);
const assignee = async (caseId: string) => (await staff.acceptor.run(showCase, { caseId })).assignee;

/** A case that another acceptor of the township has taken. */
async function taken(name: string, by: TestActor): Promise<string> {
  const { caseId } = await apply(db, await graduate(db, name));
  await by.run(takeCase, { caseId, expectedVersion: (await look(db, caseId)).version });
  return caseId;
}
const newcomer = (...role: ('acceptor' | 'reviewer')[]) => asOfficer(db, { role, division: township });
async function postOf({ personId }: TestActor, role = 'acceptor'): Promise<string> {
  const [post] = await db.sql<{ id: string }>(
    'select id from access.assignment where person_id = $1 and role = $2',
    [personId, role],
  );
  return post?.id ?? '';
}

/** Ends the post from a day on, and carries out what that has asked for. */
async function ends(postId: string, from: string): Promise<void> {
  await administrator.run(endPost, { postId, from, reason: '调离' });
  const [wanted] = await db.sql<{ payload: { payload: object } }>(
    `select j.payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
     where t.identifier = 'casework.free-cases' order by j.id desc limit 1`,
  );
  const transaction: JobContext<unknown>['transaction'] = (work) => asWorker(db, work);
  await freeCases.run({ payload: wanted?.payload.payload, transaction } as unknown as JobContext<unknown>);
}
const begins = async (day: string) => {
  await setDate(day);
  await asWorker(db, async (context) => {
    for (const task of dueTasks.filter(({ name }) => name === 'casework.free-left'))
      await task.run(context, day);
  });
};

test('ended from today it is free at once, in the list to be taken, and its history says why', async () => {
  const leaver = await newcomer('acceptor');
  const [theirs, others] = [await taken('甲', leaver), await taken('乙', staff.acceptor)];
  await ends(await postOf(leaver), '2020-10-15');
  expect(await assignee(theirs)).toBeNull();
  expect((await assignee(others))?.personId).toBe(staff.acceptor.personId);
  const { rows } = await staff.acceptor.run(listWork, { unassigned: true });
  expect(rows.map(({ caseId }) => caseId)).toContain(theirs);
  const { steps } = await staff.acceptor.run(showCase, { caseId: theirs });
  expect(steps.at(-1)).toMatchObject({ label: '经办人不再任职，放回', by: '系统' });
  await staff.acceptor.run(takeCase, { caseId: theirs, expectedVersion: (await look(db, theirs)).version });
});

test('ended from a later day, or by itself, it is theirs until their last day is over', async () => {
  const leaver = await newcomer('acceptor');
  const caseId = await taken('丙', leaver);
  await ends(await postOf(leaver), '2020-10-18');
  expect((await assignee(caseId))?.personId).toBe(leaver.personId);
  await begins('2020-10-17');
  expect((await assignee(caseId))?.personId).toBe(leaver.personId);
  await begins('2020-10-18');
  expect(await assignee(caseId)).toBeNull();
});

test('it stays with who has a step on it by another post, and goes from who has only other steps', async () => {
  const both = await newcomer('acceptor', 'reviewer');
  const caseId = await taken('丁', both);
  await ends(await postOf(both, 'reviewer'), '2020-10-15');
  expect((await assignee(caseId))?.personId).toBe(both.personId);
  const other = await newcomer('acceptor', 'reviewer');
  const second = await taken('戊', other);
  await ends(await postOf(other), '2020-10-15');
  expect(await assignee(second), 'a reviewer accepts nothing').toBeNull();
});
