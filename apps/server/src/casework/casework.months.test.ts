/** The months of a roster: those that are still to come, and those that are claimed already. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../testing/index.ts';
import { saveDraft } from './filing/save-draft.ts';
import { previewDraft } from './filing/show-draft.ts';
import { submit } from './filing/submit.ts';
import { editRosterRow } from './rosters/edit-roster-row.ts';
import { listRosterRows, showRoster } from './rosters/show-roster.ts';
import { uploadRoster } from './rosters/upload-roster.ts';
import { type HiringFirm, hiringFirm } from './testing/firm.ts';
import { officers } from './testing/town.ts';

let db: TestDatabase;
let firm: HiringFirm;
beforeAll(async () => {
  db = await testDatabase();
  await officers(db);
  firm = await hiringFirm(db);
});
afterAll(() => db.close());

const months = (...rows: string[]) => ({
  name: '花名册.csv',
  bytes: Buffer.from(`姓名,身份证号,缴费起始月,缴费截止月,每月单位实际缴纳\n${rows.join('\n')}\n`),
});

test('a month that is still to come is an error of its row and column, until it has come', async () => {
  const { hr, firmId, hired, draftWith } = firm;
  const [early, late] = [await hired('早的'), await hired('晚的')];
  const { rosterId, ...roster } = await hr.run(uploadRoster, {
    firmId,
    file: months(`早的,${early},2020-07,2020-10,500`, `晚的,${late},2020-09,2020-11,500`),
  });
  expect(roster).toMatchObject({ good: 1, bad: 1 });
  const bad = async () => (await hr.run(listRosterRows, { rosterId, state: 'bad' })).rows;
  expect(await bad()).toMatchObject([
    {
      row: 3,
      good: false,
      problems: [{ column: '缴费截止月', message: '2020年11月还没有到，只能填到本月（2020年10月），请改正' }],
    },
  ]);
  const draft = await draftWith(rosterId);
  await expect(hr.run(previewDraft, { draftId: draft.draftId })).rejects.toMatchObject({
    code: 'casework.roster-has-problems',
  });

  // The month comes: nothing is wrong with the row any more, and it was not touched.
  await db.sql(`update kernel.clock set date = '2020-11-02'`);
  expect(await bad()).toEqual([]);
  expect(await hr.run(showRoster, { rosterId })).toMatchObject({ good: 2, bad: 0 });
  expect((await hr.run(previewDraft, { draftId: draft.draftId })).claims).toHaveLength(4);
  await db.sql(`update kernel.clock set date = '2020-10-15'`);

  const cells = {
    姓名: '晚的',
    身份证号: late,
    缴费起始月: '2020-09',
    缴费截止月: '2020-10',
    每月单位实际缴纳: '500',
  };
  expect(await hr.run(editRosterRow, { rosterId, row: 3, expectedVersion: 1, cells })).toMatchObject({
    good: true,
    problems: [],
  });
});

test('of months of which some are claimed already, these are named, and the others can be claimed', async () => {
  const { hr, firmId, accountId, hired, insured, draftWith } = firm;
  const number = await hired('跨月的');
  for (const month of ['2020-09-01', '2020-10-01']) await insured(number, month);
  const uploaded = async (first: string, last: string) =>
    (await hr.run(uploadRoster, { firmId, file: months(`跨月的,${number},${first},${last},225`) })).rosterId;
  const before = await hr.run(submit, await draftWith(await uploaded('2020-07', '2020-09'), ['9.4']));
  const [by] = before.cases.map(({ caseId, caseNumber }) => ({ caseId, caseNumber }));
  const taken = ['2020-08', '2020-09'].map((month) => ({ month, by }));

  const rosterId = await uploaded('2020-08', '2020-10');
  const draft = await draftWith(rosterId, ['9.4']);
  const { draftId } = draft;
  const whole = await hr.run(previewDraft, { draftId });
  expect(whole.claims).toMatchObject([
    { claimed: true, claimedBy: by, taken, months: ['2020-08', '2020-09', '2020-10'] },
  ]);
  await expect(hr.run(submit, draft)).rejects.toMatchObject({ code: 'casework.rows-claimed' });

  const { version } = await hr.run(saveDraft, {
    draftId,
    expectedVersion: draft.expectedVersion,
    content: { rosterId, payeeAccountId: accountId, withoutClaimed: true, documents: [] },
  });
  const rest = await hr.run(previewDraft, { draftId });
  expect(rest).toMatchObject({
    totalYuan: '225.00',
    claims: [{ claimed: false, taken, months: ['2020-10'], amountYuan: '225.00' }],
  });
  const { cases } = await hr.run(submit, { ...draft, expectedVersion: version });
  expect(
    await db.sql('select period_key from casework."case" where case_id = $1', [cases[0]?.caseId ?? '']),
  ).toEqual([{ period_key: '2020-10' }]);

  // Of what is claimed whole nothing is left: it is told as claimed, and is not filed.
  const again = await draftWith(rosterId, ['9.4']);
  expect((await hr.run(previewDraft, { draftId: again.draftId })).claims[0]?.taken).toHaveLength(3);
});
