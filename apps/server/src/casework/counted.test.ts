/** Months that are claimed and not paid for: named wherever the claim is told, and never as if they were paid. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../testing/index.ts';
import { previewDraft } from './filing/show-draft.ts';
import { showReceipt } from './filing/show-receipt.ts';
import { submit } from './filing/submit.ts';
import { acceptCase } from './handling/accept-case.ts';
import { awardCase } from './handling/award-case.ts';
import { passReview } from './handling/pass-review.ts';
import { showCase, showOwnCase } from './lists/show-case.ts';
import { publishNotice } from './notices/publish-notice.ts';
import { showNotice } from './notices/show-notices.ts';
import { uploadRoster } from './rosters/upload-roster.ts';
import { hiringFirm } from './testing/firm.ts';
import {
  apply,
  appropriate,
  type Citizen,
  draftOf,
  graduate,
  look,
  officers,
  type TownOfficers,
} from './testing/town.ts';

let db: TestDatabase;
let staff: TownOfficers;
beforeAll(async () => {
  db = await testDatabase();
  staff = await officers(db);
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
  const told = { monthsHeld: all, uncounted: early, amountYuan: '1098.00' };
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
  const had = await db.sql<{ month: string }>(
    `select to_char(month, 'YYYY-MM') as month from people.benefit_month where reference = $1 order by month`,
    [caseId],
  );
  expect(had.map(({ month }) => month)).toEqual(['2020-07', '2020-08', '2020-09']);
});

test('of a roster the months beyond the term are named at their row', async () => {
  const { hr, firmId, hired, draftWith } = await hiringFirm(db);
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
