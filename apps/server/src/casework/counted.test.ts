/** Months that are claimed and not paid for: named wherever the claim is told, and never as if they were paid. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asOfficer, type TestDatabase, testDatabase } from '../testing/index.ts';
import { previewDraft } from './filing/show-draft.ts';
import { showReceipt } from './filing/show-receipt.ts';
import { submit } from './filing/submit.ts';
import { acceptCase } from './handling/accept-case.ts';
import { awardCase } from './handling/award-case.ts';
import { decideReconsideration } from './handling/decide-reconsideration.ts';
import { passReview } from './handling/pass-review.ts';
import { proposeRaise } from './handling/propose-raise.ts';
import { rebutDiscrepancy } from './handling/rebut-discrepancy.ts';
import { requestReconsideration } from './handling/request-reconsideration.ts';
import { resolveDiscrepancy } from './handling/resolve-discrepancy.ts';
import { showCase, showOwnCase } from './lists/show-case.ts';
import { publishNotice } from './notices/publish-notice.ts';
import { showNotice } from './notices/show-notices.ts';
import { uploadRoster } from './rosters/upload-roster.ts';
import { type HiringFirm, hiringFirm } from './testing/firm.ts';
import { reckon } from './testing/reckon.ts';
import {
  apply,
  appropriate,
  type Citizen,
  county,
  draftOf,
  graduate,
  look,
  officers,
  type TownOfficers,
} from './testing/town.ts';

let db: TestDatabase;
let staff: TownOfficers;
let firm: HiringFirm;
beforeAll(async () => {
  db = await testDatabase();
  staff = await officers(db);
  firm = await hiringFirm(db);
});
afterAll(() => db.close());

/** Paid in flexible work before that began: in June, for July to September. */
async function paidEarly(person: Citizen): Promise<string[]> {
  for (const month of ['2020-04-01', '2020-05-01']) {
    await db.sql(
      `insert into people.contribution (person_id, month, capacity, base_fen, pension_own_fen, recorded_on)
       values ($1, $2, 'flexible', 274500, 54900, '2020-10-01')`,
      [person.personId, month],
    );
  }
  return ['2020-04', '2020-05'];
}

/** So many months of the benefit, received long before. */
const received = (idNumber: string, benefitId: string, months: number) =>
  db.sql(
    `insert into people.benefit_month (person_id, benefit_id, month, recorded_on)
     select person_id, $2, '2017-01-01'::date + make_interval(months => i), '2020-01-01'
     from people.person, generate_series(0, $3::int - 1) i where id_number = $1`,
    [idNumber, benefitId, months],
  );

test('the preview names the claimed months that do not count: before the work began, and beyond the term', async () => {
  const person = await graduate(db, '早缴');
  const seen = async () => {
    const { draftId } = await draftOf(db, person);
    const { claims } = await person.actor.run(previewDraft, { draftId });
    return claims.map(({ months, uncounted, amountYuan }) => [months.length, uncounted, amountYuan]);
  };
  expect(await seen()).toEqual([[3, [], '1098.00']]);
  const early = await paidEarly(person);
  expect(await seen()).toEqual([[5, early, '1098.00']]);
  // Of three years two months are left: the earliest two.
  await received(person.idNumber, '11.2', 34);
  expect(await seen()).toEqual([[5, [...early, '2020-09'], '732.00']]);
});

/** The months that are noted as received under a case. */
async function had(caseId: string): Promise<string[]> {
  const rows = await db.sql<{ month: string }>(
    `select to_char(month, 'YYYY-MM') as month from people.benefit_month where reference = $1 order by month`,
    [caseId],
  );
  return rows.map(({ month }) => month);
}

test('receipt, case and notice tell of the same claim what is paid for; only that is had', async () => {
  const person = await graduate(db, '早缴二');
  const early = await paidEarly(person);
  await db.sql(`update kernel.clock set date = '2020-10-15'`);
  await appropriate(staff.finance, 109_800);
  const { caseId, submissionId } = await apply(db, person);
  const at = async () => ({ caseId, expectedVersion: (await look(db, caseId)).version });
  const all = [...early, '2020-07', '2020-08', '2020-09'];
  const { cases } = await person.actor.run(showReceipt, { submissionId });
  expect(cases).toMatchObject([{ months: all, uncounted: early, amountYuan: '1098.00' }]);

  await staff.acceptor.run(acceptCase, await at());
  const told = { monthsHeld: all, months: all, uncounted: early, amountYuan: '1098.00' };
  expect(await staff.reviewer.run(showCase, { caseId })).toMatchObject(told);
  expect(await person.actor.run(showOwnCase, { caseId })).toMatchObject(told);

  await staff.reviewer.run(passReview, await at());
  await staff.cityReviewer.run(passReview, await at());
  const { noticeId } = await staff.reviewer.run(publishNotice, {
    title: '灵活就业社会保险补贴公示',
    cases: [await at()],
  });
  const { lines } = await staff.clerk.run(showNotice, { noticeId });
  expect(lines).toMatchObject([{ period: '2020年7月至9月', amountYuan: '1098.00' }]);

  await db.sql(`update kernel.clock set date = '2020-10-26'`);
  await staff.approver.run(awardCase, await at());
  expect(await had(caseId)).toEqual(['2020-07', '2020-08', '2020-09']);

  // A reconsideration finds that a month of those counts: the register is put right, and what is due by it is added.
  await db.sql(
    `update people.flexible_registration set from_date = '2020-05-01', recorded_on = '2020-10-26' where person_id = $1`,
    [person.personId],
  );
  await reckon(db, staff.cityReviewer);
  await appropriate(staff.finance, 36_600, county, '补发用');
  await person.actor.run(requestReconsideration, { ...(await at()), reason: '五月已经开始灵活就业' });
  const [one, other] = await Promise.all(
    ['一', '二'].map(() => asOfficer(db, { role: 'approver', division: '410300' })),
  );
  const raise = { addYuan: '366.00', clause: '11.2', reason: '五月的凭证属实' };
  await one?.run(proposeRaise, { ...(await at()), ...raise, months: ['2020-05'] });
  await other?.run(decideReconsideration, { ...(await at()), ...raise, outcome: 'vary' });
  expect(await person.actor.run(showOwnCase, { caseId })).toMatchObject({
    status: 'awarded',
    months: all,
    uncounted: ['2020-04'],
  });
  expect(await had(caseId)).toEqual(['2020-05', '2020-07', '2020-08', '2020-09']);
});

/** Insured in August by a unit, as the register has it, and by themselves, as they state it. */
async function disputed(name: string): Promise<Citizen> {
  const person = await graduate(db, name);
  await db.sql(
    `update people.contribution set capacity = 'employee', firm_id = $2
     where person_id = $1 and month = '2020-08-01'`,
    [person.personId, firm.firmId],
  );
  await db.sql(`update kernel.clock set date = '2020-10-15'`);
  return person;
}

const states = (person: Citizen, ...months: string[]) =>
  apply(db, person, {
    'person.contributions': months.map((month) => ({ month, 'insured-as': 'flexible', paid: '549.00' })),
  });

/** An officer finds that the applicant's word is right. */
async function settled(person: Citizen, caseId: string) {
  const at = async () => ({ caseId, expectedVersion: (await look(db, caseId)).version });
  await staff.acceptor.run(acceptCase, await at());
  await person.actor.run(rebutDiscrepancy, { ...(await at()), note: '八月是我自己缴的' });
  const takes = { 'person.contributions': 'declared' as const };
  await staff.acceptor.run(resolveDiscrepancy, { ...(await at()), takes, reason: '回单属实' });
  const { months, uncounted, monthsHeld, decision } = await staff.reviewer.run(showCase, { caseId });
  return { months, uncounted, monthsHeld, outcome: decision?.outcome, amountYuan: decision?.amountYuan };
}

test('a month that an officer finds can be paid after all is held from then on, and paid once', async () => {
  const person = await disputed('争八月');
  const all = ['2020-07', '2020-08', '2020-09'];
  const { caseId, submissionId } = await states(person, ...all);
  const { cases } = await person.actor.run(showReceipt, { submissionId });
  expect(cases).toMatchObject([{ months: all, uncounted: ['2020-08'], amountYuan: '732.00' }]);
  expect(await settled(person, caseId)).toEqual({
    months: all,
    uncounted: [],
    monthsHeld: all,
    outcome: 'entitled',
    amountYuan: '1098.00',
  });
  const again = await states(person, '2020-08');
  expect(await settled(person, again.caseId)).toMatchObject({
    months: ['2020-08'],
    monthsHeld: [],
    outcome: 'not-entitled',
  });
});

test('it is not paid where another case holds it by then', async () => {
  const person = await disputed('争八月二');
  const { caseId } = await states(person, '2020-07', '2020-08', '2020-09');
  const { caseId: another } = await apply(db, await graduate(db, '别人'));
  await db.sql(
    `insert into casework.exclusion (case_id, exclusion_key)
     select $2, replace(exclusion_key, ':2020-07', ':2020-08') from casework.exclusion
     where case_id = $1 and exclusion_key like '%:2020-07'`,
    [caseId, another],
  );
  expect(await settled(person, caseId)).toMatchObject({
    uncounted: ['2020-08'],
    monthsHeld: ['2020-07', '2020-09'],
    amountYuan: '732.00',
  });
});

test('of a roster the months beyond the term are named at their row', async () => {
  const { hr, firmId, hired, draftWith } = firm;
  const number = await hired('快满期');
  // Of twelve months one is left.
  await received(number, '9.4', 11);
  const { rosterId } = await hr.run(uploadRoster, {
    firmId,
    file: { name: '花名册.csv', bytes: Buffer.from(`姓名,身份证号\n快满期,${number}\n`) },
  });
  const draft = await draftWith(rosterId, ['9.4']);
  const { claims } = await hr.run(previewDraft, { draftId: draft.draftId });
  expect(claims).toMatchObject([{ months: ['2020-07', '2020-08'], uncounted: ['2020-08'] }]);
  const { submissionId } = await hr.run(submit, draft);
  expect((await hr.run(showReceipt, { submissionId })).cases).toMatchObject([{ uncounted: ['2020-08'] }]);
});
