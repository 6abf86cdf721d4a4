/** A month of an award that turns out to have been received otherwise was too much, and is no part of what is owed. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asOfficer, type TestActor, type TestDatabase, testDatabase } from '../../testing/index.ts';
import { decideReconsideration } from '../handling/decide-reconsideration.ts';
import { proposeRaise } from '../handling/propose-raise.ts';
import { requestReconsideration } from '../handling/request-reconsideration.ts';
import { bookedMore, reckon } from '../testing/reckon.ts';
import * as town from '../testing/town.ts';
import { listReckoned } from './list-reckoned.ts';

let db: TestDatabase;
let staff: town.TownOfficers;
let one: TestActor;
let other: TestActor;
beforeAll(async () => {
  db = await testDatabase();
  staff = await town.officers(db);
  one = await asOfficer(db, { role: 'approver', division: '410300' });
  other = await asOfficer(db, { role: 'approver', division: '410300' });
});
afterAll(() => db.close());

const at = async (caseId: string) => ({ caseId, expectedVersion: (await town.look(db, caseId)).version });
const received = (person: town.Citizen, ...months: string[]) =>
  db.sql(
    `insert into people.benefit_month (person_id, benefit_id, month, recorded_on)
     select $1, '9.4', (month || '-01')::date, kernel.business_date() from unnest($2::text[]) month`,
    [person.personId, months],
  );

async function reckoned(caseId: string) {
  await reckon(db, staff.cityReviewer);
  const { rows } = await staff.cityReviewer.run(listReckoned, { pageSize: 200 });
  const found = rows.find((row) => row.caseId === caseId);
  return found && { kind: found.kind, differenceYuan: found.differenceYuan, causes: found.causes };
}

const ground = { clause: '11.2', reason: '七月按更正后的缴费补足' };
const propose = async (caseId: string, addYuan: string, ...months: string[]) =>
  one.run(proposeRaise, { ...(await at(caseId)), addYuan, months, ...ground });
const vary = async (caseId: string, addYuan: string) =>
  other.run(decideReconsideration, { ...(await at(caseId)), outcome: 'vary', addYuan, ...ground });

test('it is too much, whatever is owed of the others', async () => {
  const person = await town.graduate(db, '另领八月');
  const caseId = await town.award(db, staff, person);
  await received(person, '2020-08');
  expect(await reckoned(caseId)).toEqual({
    kind: 'too-much',
    differenceYuan: '366.00',
    causes: [{ kind: 'received', months: ['2020-08'] }],
  });
  await bookedMore(db, person, '2020-07', 3400);
  expect(await reckoned(caseId)).toMatchObject({
    kind: 'too-much',
    differenceYuan: '332.00',
    causes: [{ kind: 'received' }, { kind: 'fact', fact: 'person.contributions' }],
  });
});

test('an award of that month alone was all too much', async () => {
  const person = await town.graduate(db, '都领过了');
  const caseId = await town.award(db, staff, person);
  await received(person, '2020-07', '2020-08', '2020-09');
  expect(await reckoned(caseId)).toMatchObject({ kind: 'too-much', differenceYuan: '1098.00' });
  await person.actor.run(requestReconsideration, { ...(await at(caseId)), reason: '少给了' });
  await expect(propose(caseId, '1.00', '2020-07')).rejects.toMatchObject({
    code: 'casework.raises-beyond-reckoned',
  });
});

test('a raise is bounded by the same, for other months, and can be decided', async () => {
  const person = await town.graduate(db, '余下补足');
  const caseId = await town.award(db, staff, person);
  await person.actor.run(requestReconsideration, { ...(await at(caseId)), reason: '七月少算了' });
  await bookedMore(db, person, '2020-07', 100_000);
  await received(person, '2020-08');
  const owed = await reckoned(caseId);
  expect(owed).toMatchObject({ kind: 'owed', differenceYuan: '634.00' });
  await expect(propose(caseId, '634.00', '2020-08')).rejects.toMatchObject({
    code: 'casework.raise-other-months',
    path: ['months'],
    message: expect.stringContaining('2020年7月、2020年9月；') as string,
  });
  await propose(caseId, '634.00', '2020-07', '2020-09');
  // What is received meanwhile is told by a step that there is: to propose again.
  await received(person, '2020-09');
  await expect(vary(caseId, '634.00')).rejects.toMatchObject({ code: 'casework.raises-beyond-reckoned' });
  expect(await reckoned(caseId)).toMatchObject({ differenceYuan: '268.00' });
  await expect(vary(caseId, '268.00')).rejects.toMatchObject({
    code: 'casework.raise-other-months',
    message: expect.stringContaining('重新“拟补发”') as string,
  });
  await propose(caseId, '268.00', '2020-07');
  await town.appropriate(staff.finance, 26_800, town.county, '补发的指标');
  expect(await vary(caseId, '268.00')).toMatchObject({ status: 'awarded' });
  expect(await town.look(db, caseId)).toMatchObject({ amount_fen: 136_600 });
});
