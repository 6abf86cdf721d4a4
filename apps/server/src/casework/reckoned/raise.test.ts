/** What is owed by now may be more than as much again: a reconsideration adds it, as far as the kept reckoning says. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asOfficer, asWorker, type TestActor, type TestDatabase, testDatabase } from '../../testing/index.ts';
import { decideReconsideration } from '../handling/decide-reconsideration.ts';
import { proposeRaise } from '../handling/propose-raise.ts';
import { requestReconsideration } from '../handling/request-reconsideration.ts';
import { reserveOne } from '../handling/reserve-funds.ts';
import { append } from '../testing/append.ts';
import { reckon } from '../testing/reckon.ts';
import * as town from '../testing/town.ts';
import { listReckoned } from './list-reckoned.ts';

let db: TestDatabase;
let staff: town.TownOfficers;
let one: TestActor;
let other: TestActor;
let person: town.Citizen;
let caseId: string;
beforeAll(async () => {
  db = await testDatabase();
  staff = await town.officers(db);
  one = await asOfficer(db, { role: 'approver', division: '410300' });
  other = await asOfficer(db, { role: 'approver', division: '410300' });
  person = await town.graduate(db, '郑少给');
  caseId = await town.award(db, staff, person);
  await person.actor.run(requestReconsideration, { ...(await at()), reason: '三个月都少算了' });
  // The insurance office had booked a month as a third of what was paid.
  await db.sql(
    `update people.contribution set pension_own_fen = 240000, recorded_on = '2020-11-02' where person_id = $1`,
    [person.personId],
  );
  await db.sql(`update kernel.clock set date = '2020-11-10'`);
}, 60_000);
afterAll(() => db.close());

const at = async () => ({ caseId, expectedVersion: (await town.look(db, caseId)).version });
const ground = { clause: '11.2', reason: '七至九月按更正后的缴费补足' };
const yuan = (fen: number) => (fen / 100).toFixed(2);

/** What the kept reckoning says of the case now, in fen. */
async function reckoned(): Promise<number> {
  await reckon(db, staff.cityReviewer);
  const [found] = await db.sql<{ fen: number }>(
    'select difference_fen::int as fen from casework.reckoned_case where case_id = $1',
    [caseId],
  );
  return found?.fen ?? 0;
}
const propose = async (by: TestActor, fen: number) =>
  by.run(proposeRaise, { ...(await at()), addYuan: yuan(fen), months: ['2020-08'], ...ground });
const vary = async (by: TestActor, fen: number) =>
  by.run(decideReconsideration, { ...(await at()), outcome: 'vary', addYuan: yuan(fen), ...ground });
const beyond = (most: string) => ({
  code: 'casework.raises-beyond-reckoned',
  path: ['addYuan'],
  message: expect.stringContaining(most) as string,
});

test('more than as much again is added once it is reckoned, by two, and owed though no run keeps it any more', async () => {
  const [{ awarded } = { awarded: 0 }] = await db.sql<{ awarded: number }>(
    'select amount_fen::int as awarded from casework."case" where case_id = $1',
    [caseId],
  );
  await expect(propose(one, 1), 'not reckoned').rejects.toMatchObject(beyond('0.00 元'));
  const more = await reckoned();
  expect(more).toBeGreaterThan(awarded);
  await expect(propose(one, more + 1)).rejects.toMatchObject({ code: 'casework.raises-beyond-reckoned' });
  await propose(one, more);

  // Past use case and core: a figure that no reckoning keeps bounds nothing.
  const decides = (reckonedFen: number) =>
    append(db, caseId, other, {
      command: {
        kind: 'decide-reconsideration',
        outcome: 'vary',
        addFen: more,
        reckonedFen,
        months: ['2020-08'],
      },
      to: 'waiting-for-funds',
      actor: { as: 'officer', personId: other.personId, officeId: null },
      duty: 'reconsideration',
    });
  await expect(decides(more + 1)).rejects.toMatchObject({ code: '42501' });

  expect(await vary(other, more)).toMatchObject({ status: 'waiting-for-funds' });
  // A run does not reckon what waits, and what was decided is owed all the same.
  expect(await reckoned()).toBe(0);
  await town.appropriate(staff.finance, more, town.county, '补发的指标');
  await asWorker(db, (shell) => reserveOne({ ...shell, actor: 'worker' }, caseId));
  expect(await town.look(db, caseId)).toMatchObject({ status: 'awarded', amount_fen: awarded + more });

  // Less than was decided is due after all: what the reconsideration added is told apart, and is not too much.
  await db.sql(
    `update people.contribution set pension_own_fen = 15000, recorded_on = '2020-11-10' where person_id = $1`,
    [person.personId],
  );
  await reckoned();
  const found = (await one.run(listReckoned, {})).rows.find((row) => row.caseId === caseId);
  const [granted, raised, now, less] = [
    found?.grantedYuan,
    found?.raisedYuan,
    found?.nowYuan,
    found?.differenceYuan,
  ].map((amount) => Math.round(Number(amount) * 100)) as [number, number, number, number];
  expect([found?.kind, granted, raised]).toEqual(['too-much', awarded + more, more]);
  expect(granted - raised - now).toBe(less);
});

test('the bound is that of the day of the decision: the proposal does not carry it', async () => {
  const late = await town.graduate(db, '王变少');
  caseId = await town.award(db, staff, late);
  await late.actor.run(requestReconsideration, { ...(await at()), reason: '三个月都少算了' });
  const pays = (fen: number, day: string) =>
    db.sql('update people.contribution set pension_own_fen = $2, recorded_on = $3 where person_id = $1', [
      late.personId,
      fen,
      day,
    ]);
  await pays(240_000, '2020-11-02');
  await db.sql(`update kernel.clock set date = '2020-11-10'`);
  const more = await reckoned();
  await propose(one, more);
  await pays(60_000, '2020-11-09');
  const less = beyond('102.00 元');
  await expect(vary(other, more), 'though the kept reckoning still says so').rejects.toMatchObject(less);
  expect(await reckoned()).toBe(10_200);
  await expect(vary(other, more)).rejects.toMatchObject(less);
});
