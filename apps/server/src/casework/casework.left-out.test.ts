/** A month of a claim that is not paid for stays told as claimed, and why it is not paid is told with it. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asOfficer, type TestActor, type TestDatabase, testDatabase } from '../testing/index.ts';
import { showReceipt } from './filing/show-receipt.ts';
import { submit } from './filing/submit.ts';
import { acceptCase } from './handling/accept-case.ts';
import { rebutDiscrepancy } from './handling/rebut-discrepancy.ts';
import { resolveDiscrepancy } from './handling/resolve-discrepancy.ts';
import { showCase, showOwnCase } from './lists/show-case.ts';
import { uploadRoster } from './rosters/upload-roster.ts';
import { type HiringFirm, hiringFirm } from './testing/firm.ts';
import { apply, type Citizen, graduate, look, officers, type TownOfficers } from './testing/town.ts';

let db: TestDatabase;
let staff: TownOfficers;
let acceptor: TestActor;
let firm: HiringFirm;
beforeAll(async () => {
  db = await testDatabase();
  staff = await officers(db);
  acceptor = await asOfficer(db, { role: 'acceptor', division: '410325' });
  firm = await hiringFirm(db);
  await db.sql(`update kernel.clock set date = '2020-10-15'`);
});
afterAll(() => db.close());

const at = async (caseId: string) => ({ caseId, expectedVersion: (await look(db, caseId)).version });

async function filedOf(name: string, number: string) {
  const bytes = Buffer.from(`姓名,身份证号\n${name},${number}\n`);
  const { rosterId } = await firm.hr.run(uploadRoster, {
    firmId: firm.firmId,
    file: { name: '花名册.csv', bytes },
  });
  const { submissionId, cases } = await firm.hr.run(submit, await firm.draftWith(rosterId, ['9.4']));
  return { submissionId, caseId: cases[0]?.caseId ?? '', caseNumber: cases[0]?.caseNumber ?? '' };
}

test('a month that the register loses before acceptance stays claimed, and both pages and the history say why', async () => {
  const number = await firm.hired('漏月');
  const { caseId, submissionId } = await filedOf('漏月', number);
  await db.sql(
    `delete from people.contribution where month = '2020-08-01'
     and person_id = (select person_id from people.person where id_number = $1)`,
    [number],
  );
  await acceptor.run(acceptCase, await at(caseId));
  const told = {
    months: ['2020-07', '2020-08'],
    uncounted: ['2020-08'],
    leftOut: [{ months: ['2020-08'], reason: '登记中没有本单位这个月的缴费' }],
    monthsHeld: ['2020-07'],
    amountYuan: '225.00',
  };
  for (const page of [await acceptor.run(showCase, { caseId }), await firm.hr.run(showOwnCase, { caseId })]) {
    expect(page).toMatchObject(told);
    expect(page.steps.find(({ command }) => command === 'check-data')?.note).toContain(
      '不再计入 2020年8月：登记中没有本单位这个月的缴费',
    );
  }
  expect((await firm.hr.run(showReceipt, { submissionId })).cases).toMatchObject([
    { months: ['2020-07', '2020-08'], uncounted: [], amountYuan: '450.00' },
  ]);
});

/** Insured in August by the firm, as the register has it; an officer finds that the person is right. */
async function disputed(name: string): Promise<Citizen> {
  const person = await graduate(db, name);
  await db.sql(
    `update people.contribution set capacity = 'employee', firm_id = $2, medical_unit_fen = 22500
     where person_id = $1 and month = '2020-08-01'`,
    [person.personId, firm.firmId],
  );
  return person;
}

async function settled(person: Citizen, ...months: string[]): Promise<string> {
  const { caseId } = await apply(db, person, {
    'person.contributions': months.map((month) => ({ month, 'insured-as': 'flexible', paid: '549.00' })),
  });
  await staff.acceptor.run(acceptCase, await at(caseId));
  await person.actor.run(rebutDiscrepancy, { ...(await at(caseId)), note: '八月是我自己缴的' });
  const takes = { 'person.contributions': 'declared' as const };
  await staff.acceptor.run(resolveDiscrepancy, { ...(await at(caseId)), takes, reason: '回单属实' });
  return caseId;
}

const leftOut = async (by: TestActor, caseId: string, own = false) =>
  (await by.run(own ? showOwnCase : showCase, { caseId })).leftOut;

test('of another case its number is told to who may see it, and no more than that it is there to who may not', async () => {
  const person = await disputed('被占八月');
  await db.sql(
    `insert into firms.employment (firm_id, person_id, from_date, contract_kind, contract_start, contract_end, source, recorded_on)
     values ($1, $2, '2020-07-01', 'fixed-term', '2020-07-01', '2021-12-31', 'labour-contract', '2020-07-02')`,
    [firm.firmId, person.personId],
  );
  const { caseNumber } = await filedOf(person.name, person.idNumber);
  const caseId = await settled(person, '2020-07', '2020-08');
  const reasonOf = (reason: string) => [{ months: ['2020-08'], reason }];
  expect(await leftOut(staff.reviewer, caseId)).toEqual(reasonOf(`已由另一申请 ${caseNumber} 占用`));
  expect(await leftOut(person.actor, caseId, true)).toEqual(reasonOf('已由另一申请占用，或者已经享受过'));
});

test('of an own case the number is told, and of a month received before that it was, to the office alone', async () => {
  const person = await disputed('自己两件');
  const one = await settled(person, '2020-07', '2020-08');
  const two = await settled(person, '2020-08', '2020-09');
  const [first] = await db.sql<{ number: string }>(
    'select case_number as number from casework."case" where case_id = $1',
    [one],
  );
  expect(await leftOut(person.actor, two, true)).toEqual([
    { months: ['2020-08'], reason: `已由另一申请 ${first?.number} 占用` },
  ]);
  const other = await disputed('领过的');
  await db.sql(
    `insert into people.benefit_month (person_id, benefit_id, month, recorded_on)
     values ($1, '9.4', '2020-08-01', '2020-09-01')`,
    [other.personId],
  );
  const caseId = await settled(other, '2020-07', '2020-08');
  expect(await leftOut(staff.reviewer, caseId)).toEqual([{ months: ['2020-08'], reason: '已经享受过' }]);
  expect(await leftOut(other.actor, caseId, true)).toMatchObject([
    { reason: '已由另一申请占用，或者已经享受过' },
  ]);
});

test('whatever month is not counted has its reason, in the order of months, for whom the claim is and at the desk', async () => {
  const person = await graduate(db, '各有缘由');
  // Of three years two months are left.
  await db.sql(
    `insert into people.benefit_month (person_id, benefit_id, month, recorded_on)
     select $1, '11.2', '2017-01-01'::date + make_interval(months => i), '2020-01-01' from generate_series(0, 33) i`,
    [person.personId],
  );
  await db.sql(
    `insert into people.contribution (person_id, month, capacity, base_fen, pension_own_fen, recorded_on)
     select $1, (month || '-01')::date, 'flexible', 274500, 54900, '2020-10-01'
     from unnest(array['2020-04', '2020-05', '2020-06', '2020-10']) month`,
    [person.personId],
  );
  const all = ['2020-04', '2020-05', '2020-06', '2020-07', '2020-08', '2020-09', '2020-10'];
  const { caseId } = await apply(db, person, {
    'person.contributions': all.map((month) => ({ month, 'insured-as': 'flexible', paid: '549.00' })),
  });
  for (const corrected of [
    `delete from people.contribution where person_id = $1 and month = '2020-04-01'`,
    `update people.contribution set capacity = 'employee', firm_id = '${firm.firmId}' where person_id = $1 and month = '2020-08-01'`,
    `update people.contribution set pension_own_fen = 0 where person_id = $1 and month = '2020-10-01'`,
  ])
    await db.sql(corrected, [person.personId]);
  await staff.acceptor.run(acceptCase, await at(caseId));
  const told = {
    months: all,
    uncounted: ['2020-04', '2020-05', '2020-08', '2020-09', '2020-10'],
    leftOut: [
      { months: ['2020-04'], reason: '登记中没有这个月的缴费' },
      { months: ['2020-05'], reason: '在补贴期限开始以前' },
      { months: ['2020-08'], reason: '登记为单位职工参保' },
      { months: ['2020-09'], reason: '超过补贴期限或者剩余的月数' },
      { months: ['2020-10'], reason: '登记的实际缴费为 0' },
    ],
  };
  expect(await staff.reviewer.run(showCase, { caseId })).toMatchObject(told);
  expect(await person.actor.run(showOwnCase, { caseId })).toMatchObject(told);
});
