/** Awards that come to something else by what became known after them: arrears, and what was too much. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { confirmValue } from '../../entitlements/parameters/decide-value.ts';
import { proposeValue } from '../../entitlements/parameters/propose-value.ts';
import { workerTransaction } from '../../entitlements/testing/screening.ts';
import type { JobContext } from '../../kernel/jobs.ts';
import { asOfficer, giveUp, type TestActor, type TestDatabase, testDatabase } from '../../testing/index.ts';
import { proposeRevocation } from '../handling/propose-revocation.ts';
import { revokeAward } from '../handling/revoke-award.ts';
import { stateDefence } from '../handling/state-defence.ts';
import { showCase, showOwnCase } from '../lists/show-case.ts';
import * as town from '../testing/town.ts';
import { exportReckoned } from './export-reckoned.ts';
import { listReckoned } from './list-reckoned.ts';
import { reckonAwards, reckonDaily } from './reckon-awards.ts';
import { differenceOf } from './reckon-case.ts';
import { showReckoning } from './show-reckoning.ts';
import { startReckoning } from './start-reckoning.ts';

let db: TestDatabase;
let staff: town.TownOfficers;
let city: TestActor;
const cases = new Map<string, string>();
const people = new Map<string, town.Citizen>();

beforeAll(async () => {
  db = await testDatabase();
  staff = await town.officers(db);
  city = staff.cityReviewer;
  for (const name of ['不变', '少给', '多给', '后来的事', '说不清']) {
    const person = await town.graduate(db, name);
    people.set(name, person);
    cases.set(name, await town.award(db, staff, person));
  }
  await db.sql(`update kernel.clock set date = '2021-03-10'`);
  const [firm] = await db.sql<{ id: string }>(
    `insert into firms.firm (uscc, name, entity_type, industry, division, registered_on, source, recorded_on)
     values ('91410325MA40000008', '嵩县样例食品有限公司', 'enterprise', 'C14', $1, '2015-01-01', 'market', '2020-01-01')
     returning firm_id as id`,
    [town.county],
  );
  const id = (name: string) => people.get(name)?.personId;
  // 600.00 of August were booked as 549.00; what was booked wrongly is another row in the insurance office's books.
  await db.sql(
    `update people.contribution set pension_own_fen = 60000, recorded_on = '2021-02-01'
     where person_id = $1 and month = '2020-08-01'`,
    [id('少给')],
  );
  // A unit had insured the person in September already; it was reported late.
  await db.sql(
    `insert into people.contribution (person_id, month, capacity, firm_id, base_fen, pension_own_fen, recorded_on)
     values ($1, '2020-09-01', 'employee', $2, 300000, 24000, '2021-01-20')`,
    [id('多给'), firm?.id],
  );
  // Work, months and a registration that came after the decision are no matter of it.
  await db.sql(
    `insert into people.flexible_registration (person_id, from_date, occupation, division, source, recorded_on)
     values ($1, '2021-01-05', '家政服务员', $2, 'employment', '2021-01-06')`,
    [id('后来的事'), town.county],
  );
  await db.sql(
    `insert into people.contribution (person_id, month, capacity, firm_id, base_fen, pension_own_fen, recorded_on)
     values ($1, '2021-02-01', 'employee', $2, 300000, 24000, '2021-03-01')`,
    [id('后来的事'), firm?.id],
  );
  await db.sql(
    `insert into people.education_record (person_id, level, school_kind, school, graduated_on, source, recorded_on)
     values ($1, '31', 'adult-higher-education', '河南广播电视大学', '2019-07-01', 'education', '2021-02-10')`,
    [id('说不清')],
  );
  await db.sql(
    `update people.education_record set retracted_on = '2021-02-10'
    where person_id = $1 and school_kind = 'higher-education'`,
    [id('说不清')],
  );
}, 240_000);
afterAll(() => db.close());

async function reckon(transaction = workerTransaction(db)): Promise<void> {
  const { runId } = await city.run(startReckoning, {});
  await carryOut(runId, transaction);
}
const carryOut = (runId: string, transaction = workerTransaction(db)) =>
  reckonAwards.run({ payload: { runId }, transaction } as unknown as JobContext<unknown>);

const listed = async (actor: TestActor, more: object = {}) =>
  (await actor.run(listReckoned, { pageSize: 200, ...more })).rows;
const byName = async (actor: TestActor) =>
  new Map((await listed(actor)).map((row) => [row.claimant.name, row]));

describe('awards by what is known today', () => {
  test('a month corrected is owed, one insured by a unit was too much, what came after changes nothing', async () => {
    await reckon();
    const found = await byName(city);
    expect([...found.keys()].toSorted()).toEqual(['多给', '少给', '说不清'].toSorted());
    expect(found.get('少给')).toMatchObject({
      caseId: cases.get('少给'),
      kind: 'owed',
      grantedYuan: '1098.00',
      nowYuan: '1132.00',
      differenceYuan: '34.00',
      causes: [{ kind: 'fact', fact: 'person.contributions', source: { recordedOn: '2021-02-01' } }],
    });
    expect(found.get('多给')).toMatchObject({
      kind: 'too-much',
      nowYuan: '732.00',
      differenceYuan: '366.00',
      causes: [{ kind: 'fact', fact: 'person.contributions', source: { recordedOn: '2021-01-20' } }],
    });
    expect(found.get('说不清')).toMatchObject({
      kind: 'open',
      nowYuan: null,
      differenceYuan: null,
      causes: [{ kind: 'fact', fact: 'person.school-kind', before: 'higher-education' }],
    });
    const { published, underWay, counts } = await city.run(showReckoning, {});
    expect(published).toMatchObject({ knownOn: '2021-03-10', cases: 5 });
    expect(underWay).toBeNull();
    expect(counts.map(({ kind, cases: n, differenceYuan }) => [kind, n, differenceYuan])).toEqual([
      ['open', 1, '0.00'],
      ['owed', 1, '34.00'],
      ['too-much', 1, '366.00'],
    ]);
    expect(await listed(city, { kind: 'owed' })).toHaveLength(1);
  });

  test('is told to who may open the cases, of no other county, and on record', async () => {
    const local = await asOfficer(db, { role: 'approver', division: town.county });
    expect((await listed(local)).map(({ caseId }) => caseId)).toEqual(
      (await listed(city)).map(({ caseId }) => caseId),
    );
    const audited = await db.sql<{ id: string }>(
      `select object_id as id from audit.record where action = 'casework.list-reckoned' and person_id = $1 and object_kind = 'case'`,
      [local.personId],
    );
    expect(new Set(audited.map(({ id }) => id))).toEqual(
      new Set(['少给', '多给', '说不清'].map((name) => cases.get(name))),
    );
    const elsewhere = await asOfficer(db, { role: 'approver', division: '410303' });
    expect(await listed(elsewhere)).toEqual([]);
    const there = await elsewhere.run(showReckoning, {});
    expect(there.counts).toEqual([]);
    expect(there.published).toMatchObject({ knownOn: '2021-03-10', cases: null });
    // Nor to an officer of the county, of which it is not the count.
    expect((await local.run(showReckoning, {})).published).toMatchObject({ cases: null });
    await expect(local.run(startReckoning, {})).rejects.toMatchObject({ code: 'casework.reckoning-of-city' });
    const leader = await asOfficer(db, { role: 'leader', division: '410300' });
    const ofCity = await leader.run(showReckoning, {});
    expect(ofCity.counts).toHaveLength(3);
    expect(ofCity.published).toMatchObject({ cases: 5 });
    await expect(listed(leader)).rejects.toMatchObject({ code: 'kernel.not-permitted' });
  });

  test('is told on the page of the case to who decides it, and not to its applicant', async () => {
    const caseId = cases.get('多给') ?? '';
    const { kind, grantedYuan, nowYuan, differenceYuan, causes } = (await byName(city)).get('多给') ?? {};
    const pageOfCase = await staff.secondApprover.run(showCase, { caseId });
    expect(pageOfCase.knownToday).toEqual({
      knownOn: '2021-03-10',
      kind,
      grantedYuan,
      raisedYuan: '0.00',
      nowYuan,
      differenceYuan,
      causes,
    });
    expect(kind).toBe('too-much');
    const same = await staff.secondApprover.run(showCase, { caseId: cases.get('不变') ?? '' });
    expect(same.knownToday).toBeNull();
    const own = await people.get('多给')?.actor.run(showOwnCase, { caseId });
    expect(own?.knownToday).toBeNull();
    // A counter does not read the list, and learns from the page no more than it does.
    const clerk = await asOfficer(db, { role: 'counter-clerk', division: town.county });
    expect((await clerk.run(showCase, { caseId })).knownToday).toBeNull();
  });

  test('is saved whole as the filters find it, of the cases that the officer may open, and on record', async () => {
    const local = await asOfficer(db, { role: 'approver', division: town.county });
    const { rows } = await local.run(exportReckoned, {});
    expect(rows).toEqual(await listed(local));
    expect((await local.run(exportReckoned, { kind: 'too-much' })).rows.map(({ caseId }) => caseId)).toEqual([
      cases.get('多给'),
    ]);
    const audited = await db.sql<{ id: string }>(
      `select object_id as id from audit.record where action = 'casework.export-reckoned' and person_id = $1 and object_kind = 'case'`,
      [local.personId],
    );
    expect(new Set(audited.map(({ id }) => id))).toEqual(new Set(rows.map(({ caseId }) => caseId)));
    const elsewhere = await asOfficer(db, { role: 'approver', division: '410303' });
    expect((await elsewhere.run(exportReckoned, {})).rows).toEqual([]);
    const leader = await asOfficer(db, { role: 'leader', division: '410300' });
    await expect(leader.run(exportReckoned, {})).rejects.toMatchObject({ code: 'kernel.not-permitted' });
  });

  test('cut short leaves the list before, and begins anew', async () => {
    const before = await listed(city);
    const { runId } = await city.run(startReckoning, {});
    const worker = workerTransaction(db);
    let transactions = 0;
    const dying: typeof worker = (inside, isolation) => {
      // Begun and the cases written; not published.
      if ((transactions += 1) > 2) throw new Error('killed');
      return worker(inside, isolation);
    };
    await expect(carryOut(runId, dying)).rejects.toThrow('killed');
    const cut = await city.run(showReckoning, {});
    expect(cut.underWay).toEqual({ state: 'running', cases: 5, casesDone: 5, again: false });
    const elsewhere = await asOfficer(db, { role: 'approver', division: '410303' });
    const cutThere = await elsewhere.run(showReckoning, {});
    expect(cutThere.underWay).toEqual({ state: 'running', cases: null, casesDone: null, again: false });
    expect(await listed(city)).toEqual(before);
    // Another that is asked for reads more: the one before it is not taken up any more.
    const next = await city.run(startReckoning, {});
    expect(next.runId).not.toBe(runId);
    expect(await city.run(startReckoning, {})).toEqual(next);
    await carryOut(next.runId);
    await carryOut(runId);
    expect(await db.sql('select run_id as "runId" from casework.reckoning')).toEqual([next]);
    expect(await listed(city)).toEqual(before);
    expect(await db.sql('select count(*)::int as n from casework.reckoned_case')).toEqual([{ n: 3 }]);
  });

  test('given up, says so until another is asked for, and leaves the list before', async () => {
    const before = await listed(city);
    const { published } = await city.run(showReckoning, {});
    const { runId } = await city.run(startReckoning, {});
    await giveUp(db, reckonAwards, { runId });
    expect(await city.run(showReckoning, {})).toMatchObject({ published, failed: true, underWay: null });
    expect(await listed(city)).toEqual(before);
    const next = await city.run(startReckoning, {});
    expect(await city.run(showReckoning, {})).toMatchObject({
      failed: false,
      underWay: { state: 'waiting' },
    });
    await carryOut(next.runId);
    expect(await db.sql('select state from casework.reckoning')).toEqual([{ state: 'published' }]);
  });

  test('is asked for again while it is at work, by an officer or the day, and reads what came meanwhile', async () => {
    const { runId } = await city.run(startReckoning, {});
    const worker = workerTransaction(db);
    let transactions = 0;
    const booked = (fen: number) =>
      db.sql(
        `update people.contribution set pension_own_fen = $2 where person_id = $1 and month = '2020-07-01'`,
        [people.get('不变')?.personId, fen],
      );
    const again: string[] = [];
    const told: unknown[] = [];
    const slow: typeof worker = async (inside, isolation) => {
      // The cases were read, and the run is not published yet.
      if ((transactions += 1) === 3) {
        await booked(60_000);
        await worker((context) => reckonDaily.run(context as never, '2021-03-10'));
        again.push((await city.run(startReckoning, {})).runId);
        told.push((await city.run(showReckoning, {})).underWay);
      }
      return worker(inside, isolation);
    };
    await carryOut(runId, slow);
    expect(told).toMatchObject([{ state: 'running', again: true }]);
    expect((await city.run(showReckoning, {})).underWay).toMatchObject({ state: 'waiting', again: false });
    expect((await byName(city)).has('不变')).toBe(false);
    await carryOut(again[0] ?? '');
    expect((await byName(city)).get('不变')).toMatchObject({ kind: 'owed', differenceYuan: '34.00' });
    await booked(54_900);
  });

  test('counts the awards that came after it began', async () => {
    const { runId } = await city.run(startReckoning, {});
    const worker = workerTransaction(db);
    let transactions = 0;
    const hidden = cases.get('不变');
    const stands = (status: string) =>
      db.sql('update casework."case" set status = $2 where case_id = $1', [hidden, status]);
    await stands('waiting-for-funds');
    const slow: typeof worker = async (inside, isolation) => {
      if ((transactions += 1) === 2) await stands('awarded');
      return worker(inside, isolation);
    };
    await carryOut(runId, slow);
    expect(await db.sql('select cases, cases_done from casework.reckoning')).toEqual([
      { cases: 5, cases_done: 5 },
    ]);
  });

  test('names the figure that was confirmed since, with its day', async () => {
    const [one, other] = [
      await asOfficer(db, { role: 'parameter-officer', division: '410300' }),
      await asOfficer(db, { role: 'parameter-officer', division: '410300' }),
    ];
    const { valueId } = await one.run(proposeValue, {
      key: 'art11.flexGraduate.siSubsidyRatio',
      value: '1/3',
      region: '410300',
      source: '洛人社〔2021〕9号第三条',
    });
    const isOutdated = async () => (await city.run(showReckoning, {})).published?.outdated;
    expect(await isOutdated()).toBe(false);
    await other.run(confirmValue, { valueId });
    expect(await isOutdated()).toBe(true);
    await reckon();
    expect(await isOutdated()).toBe(false);
    const found = await byName(city);
    expect(found.get('不变')).toMatchObject({
      kind: 'too-much',
      nowYuan: '549.00',
      causes: [{ kind: 'figure', source: '洛人社〔2021〕9号第三条', recordedOn: '2021-03-10' }],
    });
    expect(found.get('少给')?.causes.map(({ kind }) => kind)).toEqual(['figure', 'fact']);
  });

  test('of which the award has ended is listed no more, at once', async () => {
    const caseId = cases.get('多给') ?? '';
    const at = async () => ({ caseId, expectedVersion: (await town.look(db, caseId)).version });
    await staff.reviewer.run(proposeRevocation, {
      ...(await at()),
      clause: '11.2',
      reason: '9月已由单位参保',
    } as never);
    expect((await byName(city)).get('多给')?.status).toBe('proposed-revocation');
    const toDecide = await staff.secondApprover.run(showCase, { caseId });
    expect(toDecide.knownToday).toMatchObject({
      kind: 'too-much',
      differenceYuan: expect.any(String) as string,
    });
    await db.sql(`update kernel.clock set date = '2021-04-10'`);
    await people.get('多给')?.actor.run(stateDefence, {
      ...(await at()),
      waives: true,
    } as never);
    await staff.secondApprover.run(revokeAward, await at());
    expect((await byName(city)).has('多给')).toBe(false);
    expect((await staff.secondApprover.run(showCase, { caseId })).knownToday).toBeNull();
  });
});

test('what a reconsideration added counts against what is owed, and is not too much', () => {
  const of = (nowFen: number | null) =>
    differenceOf({ grantedFen: 130, raisedFen: 30, notOwedFen: 0, nowFen });
  expect(of(130)).toBeNull();
  expect(of(100)).toBeNull();
  expect(of(150)).toEqual({ kind: 'owed', differenceFen: 20 });
  expect(of(90)).toEqual({ kind: 'too-much', differenceFen: -10 });
  expect(of(null)).toEqual({ kind: 'open', differenceFen: null });
});
