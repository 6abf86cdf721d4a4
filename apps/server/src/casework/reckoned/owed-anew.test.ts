/** That more is owed by what became known since is a ground for a reconsideration of its own: late, and after another. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asOfficer, type TestActor, type TestDatabase, testDatabase } from '../../testing/index.ts';
import { submit } from '../filing/submit.ts';
import { acceptCase } from '../handling/accept-case.ts';
import { awardCase } from '../handling/award-case.ts';
import { decideReconsideration } from '../handling/decide-reconsideration.ts';
import { passReview } from '../handling/pass-review.ts';
import { proposeRaise } from '../handling/propose-raise.ts';
import { requestReconsideration } from '../handling/request-reconsideration.ts';
import { showOwnCase } from '../lists/show-case.ts';
import { publishNotice } from '../notices/publish-notice.ts';
import { uploadRoster } from '../rosters/upload-roster.ts';
import { hiringFirm } from '../testing/firm.ts';
import { bookedMore, reckon } from '../testing/reckon.ts';
import * as town from '../testing/town.ts';

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
const today = (day: string) => db.sql('update kernel.clock set date = $1', [day]);
const ground = { clause: '11.2', reason: '按更正后的缴费补足' };
const ask = async (who: TestActor, caseId: string) =>
  who.run(requestReconsideration, { ...(await at(caseId)), reason: '少给了' });
const decide = async (
  caseId: string,
  decision: { outcome: 'uphold' } | { outcome: 'vary'; addYuan: string },
) => other.run(decideReconsideration, { ...(await at(caseId)), ...decision, ...ground });

/** What the applicant's page says: whether it offers a reconsideration, until when, and why else. */
async function offered(who: TestActor, caseId: string) {
  const { allowed, reconsiderUntil, owedYuan } = await who.run(showOwnCase, { caseId });
  const asks = allowed.some(({ command }) => command === 'request-reconsideration');
  return { asks, reconsiderUntil, owedYuan };
}

async function raise(caseId: string, addYuan: string, month: string): Promise<void> {
  await reckon(db, staff.cityReviewer);
  await one.run(proposeRaise, { ...(await at(caseId)), addYuan, months: [month], ...ground });
  await town.appropriate(staff.finance, 100_000, town.county, `补发${addYuan}`);
  expect(await decide(caseId, { outcome: 'vary', addYuan })).toMatchObject({ status: 'awarded' });
}

test('an award that was reconsidered is reconsidered again for what was corrected since, and for nothing else', async () => {
  const person = await town.graduate(db, '两次更正');
  const caseId = await town.award(db, staff, person);
  await bookedMore(db, person, '2020-08', 32_940);
  await ask(person.actor, caseId);
  await raise(caseId, '329.40', '2020-08');
  const nothing = { asks: false, reconsiderUntil: null, owedYuan: null };
  expect(await offered(person.actor, caseId)).toEqual(nothing);
  await expect(ask(person.actor, caseId)).rejects.toMatchObject({ code: 'casework.already-reconsidered' });
  await bookedMore(db, person, '2020-07', 3400);
  expect(await offered(person.actor, caseId)).toEqual({ ...nothing, asks: true, owedYuan: '34.00' });
  await ask(person.actor, caseId);
  await raise(caseId, '34.00', '2020-07');
  expect(await town.look(db, caseId)).toMatchObject({ amount_fen: 109_800 + 32_940 + 3400 });
  expect(await offered(person.actor, caseId)).toEqual(nothing);

  // What is upheld though it was known to be owed is no new ground.
  await bookedMore(db, person, '2020-09', 2000);
  await ask(person.actor, caseId);
  await decide(caseId, { outcome: 'uphold' });
  expect(await offered(person.actor, caseId)).toEqual(nothing);
  await expect(ask(person.actor, caseId)).rejects.toMatchObject({ code: 'casework.already-reconsidered' });
});

test('after the term it is open for what is owed by what became known since, and told so', async () => {
  const [corrected, same] = [await town.graduate(db, '过期更正'), await town.graduate(db, '过期没有')];
  const [owed, none] = [await town.award(db, staff, corrected), await town.award(db, staff, same)];
  expect(await offered(same.actor, none)).toMatchObject({ asks: true, owedYuan: null });
  await today('2021-01-15');
  await bookedMore(db, corrected, '2020-08', 3400);
  expect(await offered(same.actor, none)).toEqual({ asks: false, reconsiderUntil: null, owedYuan: null });
  await expect(ask(same.actor, none)).rejects.toMatchObject({ code: 'casework.reconsideration-late' });
  expect(await offered(corrected.actor, owed)).toEqual({
    asks: true,
    reconsiderUntil: null,
    owedYuan: '34.00',
  });
  // At a counter as well.
  expect(await offered(staff.clerk, owed)).toMatchObject({ asks: true, owedYuan: '34.00' });
  await ask(staff.clerk, owed);
  await raise(owed, '34.00', '2020-08');
});

test('of a firm’s case it is reckoned with what the registers have of who was hired', async () => {
  await today('2020-10-15');
  await town.appropriate(staff.finance, 100_000, town.county, '单位的指标');
  const firm = await hiringFirm(db);
  const number = await firm.hired('单位少给');
  const { rosterId } = await firm.hr.run(uploadRoster, {
    firmId: firm.firmId,
    file: { name: '花名册.csv', bytes: Buffer.from(`姓名,身份证号\n单位少给,${number}\n`) },
  });
  const { cases } = await firm.hr.run(submit, await firm.draftWith(rosterId, ['9.4']));
  const caseId = cases[0]?.caseId ?? '';
  const acceptor = await asOfficer(db, { role: 'acceptor', division: town.county });
  await acceptor.run(acceptCase, await at(caseId));
  await staff.reviewer.run(passReview, await at(caseId));
  await staff.reviewer.run(publishNotice, { title: '社会保险补贴公示', cases: [await at(caseId)] });
  await today('2020-10-26');
  await staff.approver.run(awardCase, await at(caseId));
  await today('2021-01-15');
  expect(await offered(firm.hr, caseId)).toMatchObject({ asks: false, owedYuan: null });
  await db.sql(
    `update people.contribution set medical_unit_fen = 30000, recorded_on = '2021-01-14'
     where month = '2020-08-01' and person_id = (select person_id from people.person where id_number = $1)`,
    [number],
  );
  expect(await offered(firm.hr, caseId)).toMatchObject({ asks: true, owedYuan: '75.00' });
  expect(await ask(firm.hr, caseId)).toMatchObject({ status: 'reconsideration' });
});
