/** Officers are told beforehand where nobody holds the post that the next step needs, and which it is. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asOfficer, type TestActor, type TestDatabase, testDatabase } from '../testing/index.ts';
import { listColleagues } from './handling/list-colleagues.ts';
import { proposeRaise } from './handling/propose-raise.ts';
import { proposeRevocation } from './handling/propose-revocation.ts';
import { requestReconsideration } from './handling/request-reconsideration.ts';
import { takeCase } from './handling/take-case.ts';
import { showCase, showOwnCase } from './lists/show-case.ts';
import { bookedMore, reckon } from './testing/reckon.ts';
import { apply, award, graduate, look, officers, type TownOfficers, township } from './testing/town.ts';

let db: TestDatabase;
let staff: TownOfficers;
let cityApprover: TestActor;
beforeAll(async () => {
  db = await testDatabase();
  staff = await officers(db);
  cityApprover = await asOfficer(db, { role: 'approver', division: '410300' });
});
afterAll(() => db.close());

test('a case that nobody else could take over names the post of which one would be enough', async () => {
  const { caseId } = await apply(db, await graduate(db, '移交'));
  await staff.acceptor.run(takeCase, { caseId, expectedVersion: 1 });
  expect(await staff.acceptor.run(listColleagues, { caseId })).toEqual({
    colleagues: [],
    lacks: '“受理”（410325101 办理机构、410325 办理机构或410300 办理机构）',
  });
  const { personId } = await asOfficer(db, { role: 'acceptor', division: township });
  expect(await staff.acceptor.run(listColleagues, { caseId })).toMatchObject({
    colleagues: [{ personId }],
    lacks: null,
  });
});

test('a step that is due and that nobody may take names the post to whoever opens the case, and only then', async () => {
  const { caseId } = await apply(db, await graduate(db, '无人受理'));
  const told = async (by: TestActor) => (await by.run(showCase, { caseId })).withheld;
  expect(await told(staff.reviewer)).toEqual([]);
  // Who is told of no colleagues cannot tell that there are none.
  const [clerk, auditor] = [
    await asOfficer(db, { role: 'counter-clerk', division: township }),
    await asOfficer(db, { role: 'auditor', division: '410300' }),
  ];
  expect([await told(clerk), await told(auditor)]).toEqual([[], []]);
  const ended = await db.sql<{ id: string }>(
    `update access.assignment set valid_to = '2020-01-01' where role = 'acceptor' and valid_to is null returning id`,
  );
  try {
    expect(await told(staff.reviewer)).toEqual([
      '目前没有人可以办理这一步，须由管理员任命“受理”（410325101 办理机构、410325 办理机构或410300 办理机构）。',
    ]);
  } finally {
    await db.sql('update access.assignment set valid_to = null where id = any($1)', [
      ended.map(({ id }) => id),
    ]);
  }
});

test('a revocation that nobody else could decide is warned of before it is proposed, and not forbidden', async () => {
  const person = await graduate(db, '无人决定');
  const caseId = await award(db, staff, person);
  const warned = async (by: TestActor) =>
    (await by.run(showCase, { caseId })).allowed.find(({ command }) => command === 'propose-revocation')
      ?.warning;
  const end = ({ personId }: TestActor) =>
    db.sql(`update access.assignment set valid_to = '2020-01-01' where person_id = $1`, [personId]);
  expect(await warned(staff.reviewer)).toBeNull();
  await end(cityApprover);
  expect(await warned(staff.reviewer)).toBeNull();
  // Who would propose it does not decide it, nor does who awarded it.
  expect(await warned(staff.secondApprover)).toMatch(/没有人可以决定撤销/);
  await end(staff.secondApprover);
  expect(await warned(staff.reviewer)).toMatch(/任命“审批”（410325 办理机构或410300 办理机构）以前/);
  const own = await person.actor.run(showOwnCase, { caseId });
  expect(own.allowed.map(({ warning }) => warning)).toEqual(own.allowed.map(() => null));
  const { version } = await look(db, caseId);
  const ground = { clause: '11.2', reason: '抽查发现重复参保' };
  const proposal = { caseId, expectedVersion: version, ...ground };
  expect(await staff.reviewer.run(proposeRevocation, proposal)).toMatchObject({
    status: 'proposed-revocation',
  });
});

test('a raise that nobody else could decide is warned of before it is proposed', async () => {
  const above = await asOfficer(db, { role: 'approver', division: '410300' });
  const person = await graduate(db, '无人决定补发');
  const caseId = await award(db, staff, person);
  const { version: expectedVersion } = await look(db, caseId);
  await person.actor.run(requestReconsideration, { caseId, expectedVersion, reason: '八月少算了' });
  const warned = async () =>
    (await above.run(showCase, { caseId })).allowed.find(({ command }) => command === 'propose-raise')
      ?.warning;
  expect(await warned()).toMatch(/任命“审批”（410300 办理机构）以前，复议不能办结/);
  const other = await asOfficer(db, { role: 'approver', division: '410300' });
  expect(await warned()).toBeNull();

  // Proposed, with nobody left to decide it: whoever opens the case reads which post is missing, the proposer included.
  await db.sql(`update access.assignment set valid_to = '2020-01-01' where person_id = $1`, [other.personId]);
  const { version } = await look(db, caseId);
  const ground = { clause: '11.2', reason: '八月少算' };
  await bookedMore(db, person, '2020-08', 1_000);
  await reckon(db, staff.cityReviewer);
  await above.run(proposeRaise, {
    caseId,
    expectedVersion: version,
    addYuan: '10.00',
    months: ['2020-08'],
    ...ground,
  });
  const told = async (by: TestActor) => (await by.run(showCase, { caseId })).withheld;
  expect(await told(above)).toEqual([
    '补发由您拟定，不能再办理“作出复议决定”；目前没有其他人员可以办理，须由管理员任命“审批”（410300 办理机构）。',
  ]);
  expect(await told(staff.cityReviewer)).toEqual([
    '目前没有人可以办理这一步，须由管理员任命“审批”（410300 办理机构）。',
  ]);
});
