/** What the list of untaken cases (待领取) offers somebody who already has a part in one of them. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asOfficer, type TestActor, type TestDatabase, testDatabase } from '../testing/index.ts';
import { acceptCase } from './handling/accept-case.ts';
import { takeMany } from './handling/act-on-many.ts';
import { requestReconsideration } from './handling/request-reconsideration.ts';
import { returnCase } from './handling/return-case.ts';
import { takeCase } from './handling/take-case.ts';
import { countWork, listWork } from './lists/list-work.ts';
import { apply, award, county, graduate, look, officers, type TownOfficers } from './testing/town.ts';

let db: TestDatabase;
let staff: TownOfficers;
/** One natural person who may accept and review in the same county. */
let both: TestActor;

beforeAll(async () => {
  db = await testDatabase();
  staff = await officers(db);
  both = await asOfficer(db, { role: ['acceptor', 'reviewer'], division: county });
});
afterAll(() => db.close());

async function offered(officer: TestActor, caseId: string): Promise<boolean> {
  const { rows, total } = await officer.run(listWork, { unassigned: true });
  const { unassigned } = await officer.run(countWork, {});
  expect(unassigned).toBe(total);
  return rows.some((row) => row.caseId === caseId);
}

test('who accepted a case is not offered its review, and is offered it again once it comes back to be accepted', async () => {
  const { caseId } = await apply(db, await graduate(db, '丁一'));
  const at = async () => ({ caseId, expectedVersion: (await look(db, caseId)).version });
  expect(await offered(both, caseId)).toBe(true);
  await both.run(acceptCase, await at());

  expect(await offered(both, caseId)).toBe(false);
  expect(await offered(staff.reviewer, caseId)).toBe(true);
  // Refused for what keeps them from it, not as if the step were nobody's of their posts.
  const own = '您在本办件中已承担“受理”，按岗位分离要求，请由其他人员办理。';
  await expect(both.run(takeCase, await at())).rejects.toMatchObject({
    code: 'casework.other-duty',
    message: own,
  });
  expect((await both.run(takeMany, { cases: [await at()] })).results).toMatchObject([
    { done: false, message: own },
  ]);

  await staff.reviewer.run(returnCase, { ...(await at()), reason: '请再核对缴费月份' });
  expect(await offered(both, caseId)).toBe(true);
  expect(await offered(staff.reviewer, caseId)).toBe(false);
  await both.run(takeCase, await at());
});

test('a reconsideration is offered above the office that decided, and to nobody else of that office', async () => {
  const person = await graduate(db, '丁二');
  const caseId = await award(db, staff, person);
  const expectedVersion = (await look(db, caseId)).version;
  await person.actor.run(requestReconsideration, { caseId, expectedVersion, reason: '八月少算了' });
  const above = await asOfficer(db, { role: 'approver', division: '410300' });
  expect(await offered(staff.secondApprover, caseId)).toBe(false);
  expect(await offered(above, caseId)).toBe(true);
});
