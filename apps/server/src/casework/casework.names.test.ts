/** A name that the register corrects while a case runs: whoever decides or pays is told, and the history keeps both. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listBatchNames } from '../funds/batches/batch-names.ts';
import { composeBatch } from '../funds/batches/compose-batch.ts';
import { listPayable } from '../funds/batches/list-payable.ts';
import { listLedgers } from '../funds/ledgers/list-ledgers.ts';
import { correctPerson } from '../people/correct-person.ts';
import { asOfficer, type TestDatabase, testDatabase } from '../testing/index.ts';
import { acceptCase } from './handling/accept-case.ts';
import { awardCase } from './handling/award-case.ts';
import { passReview } from './handling/pass-review.ts';
import { listOwnCases } from './lists/list-own.ts';
import { countWork, listWork } from './lists/list-work.ts';
import { showCase, showOwnCase } from './lists/show-case.ts';
import { listNoticeCandidates } from './notices/compose-notice.ts';
import { publishNotice } from './notices/publish-notice.ts';
import { listDeskNotices, listNotices, showNotice } from './notices/show-notices.ts';
import { apply, appropriate, graduate, look, officers, type TownOfficers } from './testing/town.ts';

let db: TestDatabase;
let staff: TownOfficers;
beforeAll(async () => {
  db = await testDatabase();
  staff = await officers(db);
  await db.sql("update kernel.clock set date = '2020-10-15'");
});
afterAll(() => db.close());

const at = async (caseId: string) => ({ caseId, expectedVersion: (await look(db, caseId)).version });

test('who publishes, approves or pays is told of a corrected name; the history says who was named how', async () => {
  await appropriate(staff.finance, 500_000);
  const person = await graduate(db, '李思');
  const { caseId } = await apply(db, person);
  await staff.acceptor.run(acceptCase, await at(caseId));
  await staff.reviewer.run(passReview, await at(caseId));
  expect((await staff.reviewer.run(showCase, { caseId })).names).toEqual([]);

  const change = { personId: person.personId, field: 'name' as const, reference: '居民身份证，窗口核验' };
  await staff.clerk.run(correctPerson, { ...change, value: '李斯' });
  const corrected = { correctedOn: '2020-10-15', correctedBy: '窗口核实' };
  const differs = [
    { whose: 'claimant', written: '李思', registered: '李斯', ...corrected },
    { whose: 'account', written: '李思', registered: '李斯', ...corrected },
  ];
  const page = await staff.cityReviewer.run(showCase, { caseId });
  expect(page.names).toEqual(differs);
  expect(page.steps[0]).toMatchObject({
    by: '李思（现登记姓名李斯）',
    note: '申请时申请人为“李思”，现登记为“李斯”（窗口核实，2020年10月15日更正）',
  });
  expect((await staff.cityReviewer.run(listWork, { claimantId: person.personId })).rows).toMatchObject([
    { names: differs },
  ]);
  await staff.cityReviewer.run(passReview, await at(caseId));
  const { rows } = await staff.reviewer.run(listNoticeCandidates, {});
  expect(rows).toMatchObject([{ caseId, names: differs }]);

  const { noticeId } = await staff.reviewer.run(publishNotice, {
    title: '灵活就业社会保险补贴公示',
    cases: [await at(caseId)],
  });
  expect(await person.actor.run(showNotice, { noticeId })).toMatchObject({
    lines: [{ line: 1 }],
  });
  await db.sql("update kernel.clock set date = '2020-10-23'");
  // The period is over, nobody has approved yet: neither the desk nor the applicant reads that it runs.
  const over = [{ status: 'public-notice', statusLabel: '公示期满，待批准' }];
  expect((await staff.reviewer.run(listWork, { claimantId: person.personId })).rows).toMatchObject(over);
  expect((await person.actor.run(listOwnCases, {})).rows).toMatchObject(over);
  expect((await person.actor.run(listNotices, {})).rows).toEqual([]);
  expect((await staff.reviewer.run(listDeskNotices, {})).rows).toMatchObject([
    { noticeId, over: true, runsUntil: '2020-10-22', waitingCount: 1, objectedCount: 0 },
  ]);
  const elsewhere = await asOfficer(db, { role: 'reviewer', division: '410303' });
  expect((await elsewhere.run(listDeskNotices, {})).rows, 'of another county').toEqual([]);

  await staff.approver.run(awardCase, await at(caseId));
  const [ledger] = (await staff.finance.run(listLedgers, {})).rows;
  const ledgerId = ledger?.ledgerId ?? '';
  const told = [
    {
      caseId,
      names: [
        { whose: 'claimant', written: '李思', registered: '李斯', ...corrected },
        { whose: 'account', written: '李思', registered: '李斯', ...corrected },
      ],
    },
  ];
  expect((await staff.finance.run(listPayable, { ledgerId })).rows).toMatchObject(told);
  const { batchId } = await staff.finance.run(composeBatch, { ledgerId });
  expect((await staff.finance.run(listBatchNames, { batchId })).rows).toMatchObject(told);

  // Acts after the correction are under the name of then, which is the name of now.
  const own = await person.actor.run(showOwnCase, { caseId });
  expect(own.names).toEqual([]);
  expect(own.steps[0]).toMatchObject({ by: '李思（现登记姓名李斯）', note: null });

  // Corrected back, the names agree, and whoever authorises is told of nothing.
  await staff.clerk.run(correctPerson, { ...change, value: '李思' });
  expect((await staff.finance.run(listBatchNames, { batchId })).rows).toEqual([]);
});

test('numbers of the list follow the benefit that is chosen', async () => {
  await apply(db, await graduate(db, '周数'));
  const all = await staff.reviewer.run(countWork, {});
  expect(all.byStatus['submitted']).toBe(1);
  expect(await staff.reviewer.run(countWork, { benefitId: '11.2' })).toEqual(all);
  expect(await staff.reviewer.run(countWork, { benefitId: '9.3' })).toEqual({
    byStatus: {},
    mine: 0,
    unassigned: 0,
    overdue: 0,
  });
});

test('a list of several names only who was renamed', async () => {
  const renamed = await graduate(db, '吴旧');
  const { caseId } = await apply(db, renamed);
  await staff.clerk.run(correctPerson, {
    personId: renamed.personId,
    field: 'name',
    value: '吴新',
    reference: '居民身份证，窗口核验',
  });
  const { rows } = await staff.reviewer.run(listWork, {});
  expect(rows.length).toBeGreaterThan(2);
  expect(rows.filter(({ names }) => names.length > 0)).toMatchObject([
    { caseId, names: [{ written: '吴旧', registered: '吴新' }, { whose: 'account' }] },
  ]);
});
