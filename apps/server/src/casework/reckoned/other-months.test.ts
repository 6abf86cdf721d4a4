/** Months that an award was not claimed for are no arrears of it: they are claimed by themselves, and paid once. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asOfficer, type TestActor, type TestDatabase, testDatabase } from '../../testing/index.ts';
import { startDraft } from '../filing/save-draft.ts';
import { previewDraft } from '../filing/show-draft.ts';
import { submit } from '../filing/submit.ts';
import { acceptCase } from '../handling/accept-case.ts';
import { answerCorrection } from '../handling/answer-correction.ts';
import { awardCase } from '../handling/award-case.ts';
import { passReview } from '../handling/pass-review.ts';
import { proposeRaise } from '../handling/propose-raise.ts';
import { rebutDiscrepancy } from '../handling/rebut-discrepancy.ts';
import { requestCorrection } from '../handling/request-correction.ts';
import { requestReconsideration } from '../handling/request-reconsideration.ts';
import { resolveDiscrepancy } from '../handling/resolve-discrepancy.ts';
import { showOwnCase } from '../lists/show-case.ts';
import { publishNotice } from '../notices/publish-notice.ts';
import { uploadRoster } from '../rosters/upload-roster.ts';
import { hiringFirm } from '../testing/firm.ts';
import { reckon } from '../testing/reckon.ts';
import * as town from '../testing/town.ts';
import { listReckoned } from './list-reckoned.ts';

let db: TestDatabase;
let staff: town.TownOfficers;
let acceptor: TestActor;
let hr: TestActor;
let firmId: string;
let accountId: string;
beforeAll(async () => {
  db = await testDatabase();
  staff = await town.officers(db);
  acceptor = await asOfficer(db, { role: 'acceptor', division: town.county });
  ({ hr, firmId, accountId } = await hiringFirm(db));
  await town.appropriate(staff.finance, 500_000);
});
afterAll(() => db.close());

const at = async (caseId: string) => ({ caseId, expectedVersion: (await town.look(db, caseId)).version });
const today = (day: string) => db.sql('update kernel.clock set date = $1', [day]);

/** Months that the insurance office has recorded of what the firm paid for the person. */
const paid = (person: town.Citizen, day: string, ...months: string[]) =>
  db.sql(
    `insert into people.contribution (person_id, month, capacity, firm_id, base_fen, medical_unit_fen, recorded_on)
     select $1, (month || '-01')::date, 'employee', $2, 300000, 22500, $4 from unnest($3::text[]) month`,
    [person.personId, firmId, months, day],
  );

async function hired(name: string): Promise<town.Citizen> {
  const person = await town.citizen(db, name);
  await db.sql(
    `insert into firms.employment (firm_id, person_id, from_date, contract_kind, contract_start, contract_end, source, recorded_on)
     values ($1, $2, '2020-07-01', 'fixed-term', '2020-07-01', '2021-12-31', 'labour-contract', '2020-07-02')`,
    [firmId, person.personId],
  );
  await db.sql(
    `insert into people.unemployment_registration (person_id, registered_on, ended_on, division, source, recorded_on)
     values ($1, '2019-11-01', '2020-07-01', $2, 'unemployment', '2019-11-01')`,
    [person.personId, town.county],
  );
  await paid(person, '2020-10-01', '2020-07', '2020-08', '2020-09');
  return person;
}

async function draft(person: town.Citizen) {
  const bytes = Buffer.from(`姓名,身份证号,劳动合同开始日期\n${person.name},${person.idNumber},2020-07-01\n`);
  const { rosterId } = await hr.run(uploadRoster, { firmId, file: { name: '花名册.csv', bytes } });
  const { draftId, version } = await hr.run(startDraft, {
    claimant: { kind: 'firm', id: firmId },
    benefitIds: ['9.4'],
    content: { rosterId, payeeAccountId: accountId },
  });
  return { draftId, expectedVersion: version };
}

async function filed(person: town.Citizen): Promise<string> {
  const { cases } = await hr.run(submit, {
    ...(await draft(person)),
    clientKey: randomUUID(),
    declared: true,
  });
  return cases[0]?.caseId ?? '';
}

async function reckoned() {
  await reckon(db, staff.cityReviewer);
  const { rows } = await staff.cityReviewer.run(listReckoned, { pageSize: 200 });
  return rows.map(({ caseId, differenceYuan }) => [caseId, differenceYuan]);
}

async function awarded(caseId: string, on: string): Promise<void> {
  await staff.reviewer.run(passReview, await at(caseId));
  await staff.reviewer.run(publishNotice, { title: '社会保险补贴公示', cases: [await at(caseId)] });
  await today(on);
  await staff.approver.run(awardCase, await at(caseId));
}

test('a month that came after the claim is neither paid with it nor owed on it, of a firm or a person', async () => {
  await today('2020-10-15');
  const hire = await hired('钱新招');
  const caseId = await filed(hire);
  // Recorded between filing and comparison: the claim was made without it.
  await paid(hire, '2020-10-15', '2020-10');
  await acceptor.run(acceptCase, await at(caseId));
  expect(await town.look(db, caseId)).toMatchObject({ status: 'review', amount_fen: 67_500 });
  await awarded(caseId, '2020-10-26');
  const person = await town.graduate(db, '孙灵活');
  await town.award(db, staff, person);
  await db.sql(
    `insert into people.contribution (person_id, month, capacity, base_fen, pension_own_fen, recorded_on)
     values ($1, '2020-10-01', 'flexible', 300000, 54900, '2020-10-28')`,
    [person.personId],
  );
  await today('2020-11-02');
  expect(await reckoned()).toEqual([]);
  // The month is claimed by itself, and the award before is reckoned to the same while it is and after.
  const { claims } = await hr.run(previewDraft, { draftId: (await draft(hire)).draftId });
  expect(claims).toMatchObject([{ claimed: false, months: ['2020-10'], amountYuan: '225.00' }]);
  const later = await filed(hire);
  await acceptor.run(acceptCase, await at(later));
  expect(await reckoned()).toEqual([]);
  await awarded(later, '2020-11-12');
  expect(await reckoned()).toEqual([]);
  // What was booked wrongly of a month of its own is owed as before.
  await db.sql(
    `update people.contribution set medical_unit_fen = 30000, recorded_on = '2020-11-12'
     where person_id = $1 and month = '2020-08-01'`,
    [hire.personId],
  );
  expect(await reckoned()).toEqual([[caseId, '75.00']]);
  const months = await db.sql<{ month: string; n: number }>(
    `select to_char(month, 'YYYY-MM') as month, count(*)::int as n from people.benefit_month
     where person_id = $1 and retracted_on is null group by 1 order by 1`,
    [hire.personId],
  );
  expect(months).toEqual(['2020-07', '2020-08', '2020-09', '2020-10'].map((month) => ({ month, n: 1 })));
});

test('a month in which a unit had insured the person is another’s to claim, also once that turns out wrong', async () => {
  await today('2020-10-15');
  const person = await town.graduate(db, '周更正');
  await db.sql(
    `update people.contribution set capacity = 'employee', firm_id = $2 where person_id = $1 and month = '2020-09-01'`,
    [person.personId, firmId],
  );
  const caseId = await town.award(db, staff, person);
  const before = (await town.look(db, caseId)).amount_fen;
  await db.sql(
    `update people.contribution set capacity = 'flexible', firm_id = null, recorded_on = '2020-11-02'
     where person_id = $1 and month = '2020-09-01'`,
    [person.personId],
  );
  await today('2020-11-12');
  expect((await reckoned()).filter(([id]) => id === caseId)).toEqual([]);
  const { cases } = await town.apply(db, person, {
    'person.contributions': [{ month: '2020-09', paid: '549.00' }],
  });
  expect(cases).toHaveLength(1);
  expect(before).toBe(73_200);
});

test('a correction adds no month to a claim', async () => {
  await today('2020-10-15');
  const person = await town.graduate(db, '吴补正');
  const { caseId } = await town.apply(db, person);
  await staff.acceptor.run(requestCorrection, {
    ...(await at(caseId)),
    items: ['fact:person.contributions'],
    note: '请核对八月的缴费',
  });
  const answer = async (...months: string[]) =>
    person.actor.run(answerCorrection, {
      ...(await at(caseId)),
      facts: { 'person.contributions': months.map((month) => ({ month, paid: '549.00' })) },
    });
  await expect(answer('2020-08', '2020-10')).rejects.toMatchObject({
    code: 'casework.other-months',
    message: expect.stringContaining('2020年10月 不在') as string,
  });
  await answer('2020-08');
});

test('a month that a claim is told to be for can be stated anew in a correction, also once the case holds it no more', async () => {
  await today('2020-10-15');
  const person = await town.graduate(db, '吴再述');
  const { caseId } = await town.apply(db, person);
  await db.sql(
    `insert into people.benefit_month (person_id, benefit_id, month, recorded_on)
     values ($1, '9.4', '2020-08-01', '2020-10-15')`,
    [person.personId],
  );
  await staff.acceptor.run(acceptCase, await at(caseId));
  const told = { months: ['2020-07', '2020-08', '2020-09'], uncounted: ['2020-08'], amountYuan: '732.00' };
  expect(await person.actor.run(showOwnCase, { caseId })).toMatchObject(told);
  await staff.reviewer.run(requestCorrection, {
    ...(await at(caseId)),
    items: ['fact:person.contributions'],
    note: '请核对缴费',
  });
  const stated = told.months.map((month) => ({ month, paid: '549.00' }));
  await person.actor.run(answerCorrection, {
    ...(await at(caseId)),
    facts: { 'person.contributions': stated },
  });
  expect(await person.actor.run(showOwnCase, { caseId })).toMatchObject(told);
});

/** An officer finds that the person was right about August, which the register has as insured by the firm. */
async function settled(person: town.Citizen, caseId: string): Promise<void> {
  await staff.acceptor.run(acceptCase, await at(caseId));
  await person.actor.run(rebutDiscrepancy, { ...(await at(caseId)), note: '八月是我自己缴的' });
  const takes = { 'person.contributions': 'declared' as const };
  await staff.acceptor.run(resolveDiscrepancy, { ...(await at(caseId)), takes, reason: '回单属实' });
}

const states = (person: town.Citizen, ...months: string[]) =>
  town.apply(db, person, {
    'person.contributions': months.map((month) => ({ month, 'insured-as': 'flexible', paid: '549.00' })),
  });

/** Insured in August by the firm, as the register has it. */
async function disputed(name: string): Promise<town.Citizen> {
  await today('2020-10-15');
  const person = await town.graduate(db, name);
  await db.sql(`delete from people.contribution where person_id = $1 and month = '2020-08-01'`, [
    person.personId,
  ]);
  await paid(person, '2020-10-01', '2020-08');
  return person;
}

async function awardedAbove(caseId: string): Promise<void> {
  await staff.reviewer.run(passReview, await at(caseId));
  await staff.cityReviewer.run(passReview, await at(caseId));
  await staff.reviewer.run(publishNotice, { title: '灵活就业社会保险补贴公示', cases: [await at(caseId)] });
  await today('2020-10-26');
  await staff.approver.run(awardCase, await at(caseId));
}

test('a month settled for the applicant that another case holds is neither owed on the award nor raised on it', async () => {
  const person = await disputed('孙两领');
  await db.sql(
    `insert into firms.employment (firm_id, person_id, from_date, contract_kind, contract_start, contract_end, source, recorded_on)
     values ($1, $2, '2020-07-01', 'fixed-term', '2020-07-01', '2021-12-31', 'labour-contract', '2020-07-02')`,
    [firmId, person.personId],
  );
  const { caseId } = await states(person, '2020-07', '2020-08', '2020-09');
  // The firm claims August meanwhile, so that its case holds it.
  await filed(person);
  await settled(person, caseId);
  expect(await town.look(db, caseId)).toMatchObject({ amount_fen: 73_200 });
  await awardedAbove(caseId);
  expect((await reckoned()).filter(([id]) => id === caseId)).toEqual([]);

  await person.actor.run(requestReconsideration, { ...(await at(caseId)), reason: '八月应补' });
  const above = await asOfficer(db, { role: 'approver', division: '410300' });
  const ground = { clause: '11.2', reason: '八月应补 366 元' };
  const raise = { addYuan: '366.00', months: ['2020-07', '2020-09'], ...ground };
  await expect(above.run(proposeRaise, { ...(await at(caseId)), ...raise })).rejects.toMatchObject({
    code: 'casework.raises-beyond-reckoned',
    path: ['addYuan'],
  });
});

test('of two cases of one person with a month in common, none is owed what the other is paid for', async () => {
  const person = await disputed('李两件');
  const one = await states(person, '2020-07', '2020-08');
  const two = await states(person, '2020-08', '2020-09');
  for (const { caseId } of [one, two]) await settled(person, caseId);
  const amounts = async () => [one, two].map(async ({ caseId }) => (await town.look(db, caseId)).amount_fen);
  expect(await Promise.all(await amounts())).toEqual([73_200, 36_600]);
  for (const { caseId } of [one, two]) {
    await today('2020-10-15');
    await awardedAbove(caseId);
  }
  const found = await reckoned();
  expect(found.filter(([id]) => id === one.caseId || id === two.caseId)).toEqual([]);
});

test('a month that an officer left to the register, which has it only later, is claimed by itself and not owed', async () => {
  await today('2020-10-15');
  const person = await town.graduate(db, '郑未登');
  const { caseId } = await states(person, '2020-07', '2020-08', '2020-09');
  await db.sql(`delete from people.contribution where person_id = $1 and month = '2020-09-01'`, [
    person.personId,
  ]);
  await staff.acceptor.run(acceptCase, await at(caseId));
  await person.actor.run(rebutDiscrepancy, { ...(await at(caseId)), note: '九月是我自己缴的' });
  const takes = { 'person.contributions': 'registry' as const };
  await staff.acceptor.run(resolveDiscrepancy, { ...(await at(caseId)), takes, reason: '登记没有九月' });
  const { monthsHeld } = await person.actor.run(showOwnCase, { caseId });
  expect(monthsHeld, 'what may still turn out to be due').toEqual(['2020-07', '2020-08', '2020-09']);
  await awardedAbove(caseId);
  expect(await person.actor.run(showOwnCase, { caseId })).toMatchObject({
    months: ['2020-07', '2020-08', '2020-09'],
    uncounted: ['2020-09'],
    monthsHeld: ['2020-07', '2020-08'],
    amountYuan: '732.00',
  });
  await db.sql(
    `insert into people.contribution (person_id, month, capacity, base_fen, pension_own_fen, recorded_on)
     values ($1, '2020-09-01', 'flexible', 274500, 54900, '2020-10-27')`,
    [person.personId],
  );
  await today('2020-10-28');
  expect((await reckoned()).filter(([id]) => id === caseId)).toEqual([]);
  const { cases } = await states(person, '2020-09');
  expect(cases).toHaveLength(1);
});
