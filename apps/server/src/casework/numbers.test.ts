/** Numbers that people read and write down grow past their usual width, and never repeat. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../testing/index.ts';
import { acceptCase } from './handling/accept-case.ts';
import { passReview } from './handling/pass-review.ts';
import { publishNotice } from './notices/publish-notice.ts';
import * as town from './testing/town.ts';

let db: TestDatabase;
let staff: town.TownOfficers;
beforeAll(async () => {
  db = await testDatabase();
  staff = await town.officers(db);
  await town.appropriate(staff.finance, 1_000_000);
});
afterAll(() => db.close());

/** The last number of a series that has been drawn. */
const drawn = (series: string, last: number) =>
  db.sql(
    `insert into kernel.number_series (series, last) values ($1, $2) on conflict (series) do update set last = $2`,
    [series, last],
  );

/** Three cases in a row, the first with the last number of the usual width. */
async function acrossTheBorder() {
  return [
    await town.apply(db, await town.graduate(db, '末位')),
    await town.apply(db, await town.graduate(db, '进位一')),
    await town.apply(db, await town.graduate(db, '进位二')),
  ];
}

it('receipts count on from ten thousand', async () => {
  await drawn('SL20201015-410325', 9_998);
  const filed = await acrossTheBorder();
  expect(filed.map((each) => each.receiptNumber)).toEqual([
    'SL20201015-410325-9999',
    'SL20201015-410325-10000',
    'SL20201015-410325-10001',
  ]);
});

it('cases count on from a hundred thousand', async () => {
  await drawn('BJ2020-410325', 99_998);
  const filed = await acrossTheBorder();
  expect(filed.flatMap((each) => each.cases.map((one) => one.caseNumber))).toEqual([
    'BJ2020-410325-99999',
    'BJ2020-410325-100000',
    'BJ2020-410325-100001',
  ]);
});

it('notices count on from ten thousand', async () => {
  await drawn('公示2020', 9_998);
  const filed = await acrossTheBorder();
  const numbers = [];
  for (const { caseId } of filed) {
    const at = async () => ({ caseId, expectedVersion: (await town.look(db, caseId)).version });
    await staff.acceptor.run(acceptCase, await at());
    await staff.reviewer.run(passReview, await at());
    await staff.cityReviewer.run(passReview, await at());
    const unpublished = staff.reviewer.run(publishNotice, {
      title: '进位的公示',
      cases: [{ caseId, expectedVersion: 1 }],
    });
    await expect(unpublished).rejects.toMatchObject({ code: 'casework.version-conflict' });
    const notice = await staff.reviewer.run(publishNotice, { title: '进位的公示', cases: [await at()] });
    numbers.push(notice.noticeNumber);
  }
  expect(numbers).toEqual(['公示2020-9999', '公示2020-10000', '公示2020-10001']);
});

it('batches and recoveries count on from ten thousand', async () => {
  await drawn('4103252020ZF', 9_998);
  const numbers = await db.sql<{ number: string }>(
    `select funds.next_number('410325', 'ZF') as number from generate_series(1, 3)`,
  );
  expect(numbers.map((row) => row.number)).toEqual([
    '4103252020ZF9999',
    '4103252020ZF10000',
    '4103252020ZF10001',
  ]);
});
