/** A month that somebody has received, as before this system, is nobody's to be paid again: as if another case held it. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asOfficer, type TestActor, type TestDatabase, testDatabase } from '../testing/index.ts';
import { saveDraft } from './filing/save-draft.ts';
import { previewDraft } from './filing/show-draft.ts';
import { submit } from './filing/submit.ts';
import { acceptCase } from './handling/accept-case.ts';
import { awardCase } from './handling/award-case.ts';
import { checkData } from './handling/check-data.ts';
import { passReview } from './handling/pass-review.ts';
import { returnCase } from './handling/return-case.ts';
import { showCase } from './lists/show-case.ts';
import { publishNotice } from './notices/publish-notice.ts';
import { uploadRoster } from './rosters/upload-roster.ts';
import { type HiringFirm, hiringFirm } from './testing/firm.ts';
import { apply, appropriate, graduate, look, officers, type TownOfficers } from './testing/town.ts';

let db: TestDatabase;
let staff: TownOfficers;
let acceptor: TestActor;
let firm: HiringFirm;
beforeAll(async () => {
  db = await testDatabase();
  staff = await officers(db);
  acceptor = await asOfficer(db, { role: 'acceptor', division: '410325' });
  firm = await hiringFirm(db);
  await appropriate(staff.finance, 200_000);
});
afterAll(() => db.close());

const at = async (caseId: string) => ({ caseId, expectedVersion: (await look(db, caseId)).version });
const received = (number: string, month: string, benefitId = '9.4') =>
  db.sql(
    `insert into people.benefit_month (person_id, benefit_id, month, recorded_on)
     select person_id, $3, ($2 || '-01')::date, '2020-08-20' from people.person where id_number = $1`,
    [number, month, benefitId],
  );

async function rosterDraft(name: string, number: string) {
  const bytes = Buffer.from(`姓名,身份证号\n${name},${number}\n`);
  const { rosterId } = await firm.hr.run(uploadRoster, {
    firmId: firm.firmId,
    file: { name: '花名册.csv', bytes },
  });
  return { rosterId, draft: await firm.draftWith(rosterId, ['9.4']) };
}

async function onNotice(caseId: string): Promise<void> {
  await staff.reviewer.run(passReview, await at(caseId));
  await staff.reviewer.run(publishNotice, { title: '社会保险补贴公示', cases: [await at(caseId)] });
  await db.sql(`update kernel.clock set date = '2020-10-26'`);
}

test('of a roster it is told as taken, left out where the firm says so, and the rest is awarded', async () => {
  await db.sql(`update kernel.clock set date = '2020-10-15'`);
  const number = await firm.hired('领过七月');
  // Of another benefit that excludes it as well as of the same.
  await received(number, '2020-07', '11.2');
  const { rosterId, draft } = await rosterDraft('领过七月', number);
  const { draftId } = draft;
  const taken = [{ month: '2020-07', by: null }];
  expect((await firm.hr.run(previewDraft, { draftId })).claims).toMatchObject([{ claimed: true, taken }]);
  await expect(firm.hr.run(submit, draft)).rejects.toMatchObject({ code: 'casework.rows-claimed' });
  const { version } = await firm.hr.run(saveDraft, {
    draftId,
    expectedVersion: draft.expectedVersion,
    content: { rosterId, payeeAccountId: firm.accountId, withoutClaimed: true, documents: [] },
  });
  expect((await firm.hr.run(previewDraft, { draftId })).claims).toMatchObject([
    { claimed: false, taken, months: ['2020-08'], amountYuan: '225.00' },
  ]);
  const { cases } = await firm.hr.run(submit, { ...draft, expectedVersion: version });
  const caseId = cases[0]?.caseId ?? '';
  await acceptor.run(acceptCase, await at(caseId));
  await onNotice(caseId);
  expect(await staff.approver.run(awardCase, await at(caseId))).toMatchObject({ status: 'awarded' });
});

test('a person cannot claim it, and can the others', async () => {
  const person = await graduate(db, '领过八月');
  await received(person.idNumber, '2020-08', '11.2');
  await expect(apply(db, person)).rejects.toMatchObject({ code: 'casework.already-claimed' });
  const months = ['2020-07', '2020-09'].map((month) => ({ month, 'insured-as': 'flexible', paid: '549.00' }));
  const { caseId } = await apply(db, person, { 'person.contributions': months });
  await staff.acceptor.run(acceptCase, await at(caseId));
  expect(await look(db, caseId)).toMatchObject({ amount_fen: 73_200 });
});

test('one that is told of after the notice is refused at the award, and compared again is not counted', async () => {
  await db.sql(`update kernel.clock set date = '2020-10-15'`);
  const number = await firm.hired('后来得知');
  const { draft } = await rosterDraft('后来得知', number);
  const { cases } = await firm.hr.run(submit, draft);
  const caseId = cases[0]?.caseId ?? '';
  await acceptor.run(acceptCase, await at(caseId));
  await onNotice(caseId);
  await received(number, '2020-07');
  await expect(staff.approver.run(awardCase, await at(caseId))).rejects.toMatchObject({
    code: 'casework.months-received',
    message: expect.stringContaining('2020年7月') as string,
  });
  const reason = '七月已经享受过';
  await staff.approver.run(returnCase, { ...(await at(caseId)), reason });
  await staff.reviewer.run(returnCase, { ...(await at(caseId)), reason });
  await acceptor.run(checkData, await at(caseId));
  expect(await staff.reviewer.run(showCase, { caseId })).toMatchObject({
    months: ['2020-07', '2020-08'],
    uncounted: ['2020-07'],
    monthsHeld: ['2020-08'],
    amountYuan: '225.00',
  });
});
