/** The longest term of a benefit: cases of one person that are open together never pass it, whoever is awarded first. */
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asOfficer, type TestDatabase, testDatabase } from '../testing/index.ts';
import { acceptCase } from './handling/accept-case.ts';
import { awardCase } from './handling/award-case.ts';
import { checkData } from './handling/check-data.ts';
import { decideReconsideration } from './handling/decide-reconsideration.ts';
import { passReview } from './handling/pass-review.ts';
import { proposeRevocation } from './handling/propose-revocation.ts';
import { requestReconsideration } from './handling/request-reconsideration.ts';
import { returnCase } from './handling/return-case.ts';
import { revokeAward } from './handling/revoke-award.ts';
import { stateDefence } from './handling/state-defence.ts';
import { publishNotice } from './notices/publish-notice.ts';
import { listReckoned } from './reckoned/list-reckoned.ts';
import { reckon } from './testing/reckon.ts';
import * as town from './testing/town.ts';

let db: TestDatabase;
let staff: town.TownOfficers;
beforeAll(async () => {
  db = await testDatabase();
  staff = await town.officers(db);
  await town.appropriate(staff.finance, 5_000_000);
});
afterAll(() => db.close());

const at = async (caseId: string) => ({ caseId, expectedVersion: (await town.look(db, caseId)).version });
const today = (day: string) => db.sql('update kernel.clock set date = $1', [day]);

/** So many months of 11.2 that a person received before this system. */
const received = (person: town.Citizen, months: number) =>
  db.sql(
    `insert into people.benefit_month (person_id, benefit_id, month, recorded_on)
     select $1, '11.2', ('2015-01-01'::date + make_interval(months => n))::date, '2020-01-02'
     from generate_series(1, $2) n`,
    [person.personId, months],
  );

/** Cases of one person, open together, each for these months and shown to the public. */
async function open(person: town.Citizen, ...claims: string[][]): Promise<string[]> {
  await today('2020-10-15');
  const cases: string[] = [];
  for (const months of claims) {
    const { caseId } = await town.apply(db, person, {
      'person.contributions': months.map((month) => ({ month, 'insured-as': 'flexible', paid: '549.00' })),
    });
    await staff.acceptor.run(acceptCase, await at(caseId));
    await staff.reviewer.run(passReview, await at(caseId));
    await staff.cityReviewer.run(passReview, await at(caseId));
    await staff.reviewer.run(publishNotice, { title: '灵活就业社会保险补贴公示', cases: [await at(caseId)] });
    cases.push(caseId);
  }
  await today('2020-10-26');
  return cases;
}
const award = async (caseId: string) => staff.approver.run(awardCase, await at(caseId));

async function reckoned(...cases: string[]) {
  await reckon(db, staff.cityReviewer);
  const { rows } = await staff.cityReviewer.run(listReckoned, { pageSize: 200 });
  return rows
    .filter(({ caseId }) => cases.includes(caseId))
    .map(({ caseId, kind, differenceYuan }) => [caseId, kind, differenceYuan]);
}

test('a case that the others have used up is refused at the award, and compared again comes to what is left', async () => {
  const person = await town.graduate(db, '三件齐办');
  await received(person, 34);
  const [one = '', two = ''] = await open(person, ['2020-07'], ['2020-08', '2020-09']);
  await award(one);
  await expect(award(two)).rejects.toMatchObject({
    code: 'casework.months-used-up',
    message: expect.stringMatching(/享受了 1 个月.*2 个月现在只能计 1 个月；请退回/) as string,
  });
  const reason = '此人的月份已经用完';
  await staff.approver.run(returnCase, { ...(await at(two)), reason });
  await staff.cityReviewer.run(returnCase, { ...(await at(two)), reason });
  await staff.reviewer.run(returnCase, { ...(await at(two)), reason });
  await staff.acceptor.run(checkData, await at(two));
  expect(await town.look(db, two)).toMatchObject({ amount_fen: 36_600 });
  await staff.reviewer.run(passReview, await at(two));
  await staff.cityReviewer.run(passReview, await at(two));
  await staff.reviewer.run(publishNotice, { title: '重新公示', cases: [await at(two)] });
  await today('2020-11-05');
  await award(two);
  expect(await reckoned(one, two)).toEqual([]);
});

test('an award waits for what is granted the same person in the same instant', async () => {
  const person = await town.graduate(db, '同时批准');
  await received(person, 35);
  const [caseId = ''] = await open(person, ['2020-07']);
  const other = new pg.Client({ connectionString: db.url });
  await other.connect();
  try {
    await other.query('begin');
    await other.query('select from people.person where person_id = $1 for no key update', [person.personId]);
    await other.query(
      `insert into people.benefit_month (person_id, benefit_id, month, recorded_on, reference)
       values ($1, '11.2', '2020-08-01', '2020-10-26', gen_random_uuid())`,
      [person.personId],
    );
    const awarding = award(caseId).then(
      () => 'awarded',
      (error: { code: string }) => error.code,
    );
    await expect
      .poll(() =>
        db.sql(
          `select from pg_stat_activity where query ~ 'casework.await_grants' and wait_event_type = 'Lock'`,
        ),
      )
      .toHaveLength(1);
    await other.query('commit');
    expect(await awarding).toBe('casework.months-used-up');
  } finally {
    await other.end();
  }
});

test('months are counted of who has moved away since as well', async () => {
  const person = await town.graduate(db, '迁走的人');
  await received(person, 35);
  const [caseId = ''] = await open(person, ['2020-07']);
  await db.sql(
    `insert into people.benefit_month (person_id, benefit_id, month, recorded_on, reference)
     values ($1, '11.2', '2020-08-01', '2020-10-26', gen_random_uuid())`,
    [person.personId],
  );
  await db.sql(`update people.person set division = '410327', township = null where person_id = $1`, [
    person.personId,
  ]);
  await expect(award(caseId)).rejects.toMatchObject({ code: 'casework.months-used-up' });
});

test('of cases granted one after another the later is too much, and what it leaves is not owed on the earlier', async () => {
  const person = await town.graduate(db, '先后批准');
  await received(person, 34);
  const [one = '', two = ''] = await open(person, ['2020-07'], ['2020-08']);
  await award(one);
  await award(two);
  expect(await reckoned(one, two)).toEqual([]);
  // One more month of before was told late.
  await db.sql(
    `insert into people.benefit_month (person_id, benefit_id, month, recorded_on) values ($1, '11.2', '2014-12-01', '2020-10-26')`,
    [person.personId],
  );
  expect(await reckoned(one, two)).toEqual([[two, 'too-much', '366.00']]);
});

test('months that an award holds beyond the term are not owed where another case was granted the rest', async () => {
  const person = await town.graduate(db, '留有月份');
  await received(person, 34);
  const [one = ''] = await open(person, ['2020-07', '2020-08', '2020-09']);
  await award(one);
  expect(await town.look(db, one)).toMatchObject({ amount_fen: 73_200 });
  const retract = (month: string) =>
    db.sql(
      `update people.benefit_month set retracted_on = '2020-10-26' where person_id = $1 and month = $2`,
      [person.personId, month],
    );
  await retract('2015-02-01');
  expect(await reckoned(one)).toEqual([[one, 'owed', '366.00']]);
  await db.sql(
    `insert into people.contribution (person_id, month, capacity, base_fen, pension_own_fen, recorded_on)
     values ($1, '2020-10-01', 'flexible', 274500, 54900, '2020-10-14')`,
    [person.personId],
  );
  const [two = ''] = await open(person, ['2020-10']);
  await award(two);
  expect(await reckoned(one, two)).toEqual([]);
  await retract('2015-03-01');
  expect(await reckoned(one, two)).toEqual([[one, 'owed', '366.00']]);
});

test('a revoked award does not stand again where others were granted its months meanwhile', async () => {
  const person = await town.graduate(db, '撤销以后');
  await received(person, 35);
  const [one = ''] = await open(person, ['2020-07']);
  await award(one);
  const ground = { clause: '11.2', reason: '缴费不是本人的' };
  await staff.reviewer.run(proposeRevocation, { ...(await at(one)), ...ground });
  await person.actor.run(stateDefence, { ...(await at(one)), waives: true });
  await staff.secondApprover.run(revokeAward, await at(one));
  const [two = ''] = await open(person, ['2020-08']);
  await award(two);
  await person.actor.run(requestReconsideration, { ...(await at(one)), reason: '缴费是我的' });
  const above = await asOfficer(db, { role: 'approver', division: '410300' });
  const decide = async (outcome: 'uphold' | 'set-aside') =>
    above.run(decideReconsideration, { ...(await at(one)), outcome, ...ground });
  await expect(decide('set-aside')).rejects.toMatchObject({
    code: 'casework.months-used-up-since',
    message: expect.stringContaining('请维持撤销决定') as string,
  });
  expect(await decide('uphold')).toMatchObject({ status: 'revoked' });
});
