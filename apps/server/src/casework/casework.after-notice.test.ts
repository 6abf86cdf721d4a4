/** What cannot be awarded after its notice goes back to be reviewed, its money is free, and it is shown anew. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../testing/index.ts';
import { acceptCase } from './handling/accept-case.ts';
import { awardCase } from './handling/award-case.ts';
import { passReview } from './handling/pass-review.ts';
import { proposeRefusal } from './handling/propose-refusal.ts';
import { returnCase } from './handling/return-case.ts';
import { showCase } from './lists/show-case.ts';
import { publishNotice } from './notices/publish-notice.ts';
import { showNotice } from './notices/show-notices.ts';
import { apply, appropriate, graduate, look, officers, type TownOfficers } from './testing/town.ts';

let db: TestDatabase;
let staff: TownOfficers;
let caseId: string;
let noticeId: string;
const at = async () => ({ caseId, expectedVersion: (await look(db, caseId)).version });
const setDate = (date: string) => db.sql('update kernel.clock set date = $1', [date]);
const publish = async () =>
  (await staff.reviewer.run(publishNotice, { title: '灵活就业社会保险补贴公示', cases: [await at()] }))
    .noticeId;
const back = async () => staff.approver.run(returnCase, { ...(await at()), reason: '同期已有批准的待遇' });
const reserved = async () =>
  (await db.sql(`select from funds.reservation where case_id = $1 and state = 'reserved'`, [caseId])).length;

beforeAll(async () => {
  db = await testDatabase();
  staff = await officers(db);
  await setDate('2020-10-15');
  await appropriate(staff.finance, 109_800);
  ({ caseId } = await apply(db, await graduate(db, '公示后')));
  await staff.acceptor.run(acceptCase, await at());
  await staff.reviewer.run(passReview, await at());
  await staff.cityReviewer.run(passReview, await at());
  noticeId = await publish();
});
afterAll(() => db.close());

test('while it is shown nobody takes it off the list', async () => {
  await expect(back()).rejects.toMatchObject({ code: 'casework.notice-running' });
});

test('afterwards the approver returns it, and what is awarded after all is shown anew', async () => {
  await setDate('2020-10-26');
  const { allowed } = await staff.approver.run(showCase, { caseId });
  expect(allowed.map(({ command }) => command)).toEqual(expect.arrayContaining(['award', 'return-case']));
  expect(await back()).toMatchObject({ status: 'returned' });
  expect(await reserved()).toBe(0);
  await staff.cityReviewer.run(passReview, await at());
  expect(await look(db, caseId)).toMatchObject({ status: 'proposed-award', notice_until: null });
  await expect(staff.approver.run(awardCase, await at())).rejects.toMatchObject({
    code: 'casework.notice-first',
  });
  const again = await publish();
  expect(again).not.toBe(noticeId);
  const anybody = staff.clerk;
  expect((await anybody.run(showNotice, { noticeId: again })).lines).toMatchObject([{ stands: true }]);
});

test('or it is refused', async () => {
  await setDate('2020-11-03');
  await back();
  expect(
    await staff.cityReviewer.run(proposeRefusal, {
      ...(await at()),
      clause: '11.2',
      reason: '同期已有批准的待遇',
    }),
  ).toMatchObject({ status: 'proposed-refusal' });
});
