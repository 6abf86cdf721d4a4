/** Cases that wait for money are served by whoever comes first, and nobody fails for it. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readConfig } from '../kernel/config.ts';
import { asWorker, type TestDatabase, testDatabase } from '../testing/index.ts';
import { acceptCase } from './handling/accept-case.ts';
import { passReview } from './handling/pass-review.ts';
import { reserveOne, reserveWaiting } from './handling/reserve-funds.ts';
import { apply, appropriate, county, graduate, look, officers, type TownOfficers } from './testing/town.ts';

let db: TestDatabase;
let staff: TownOfficers;
beforeAll(async () => {
  db = await testDatabase();
  staff = await officers(db);
});
afterAll(() => db.close());

test('a case that another serves meanwhile is left as it is, and new money is told of once', async () => {
  const { caseId } = await apply(db, await graduate(db, '等钱'));
  await staff.acceptor.run(acceptCase, { caseId, expectedVersion: 1 });
  await staff.reviewer.run(passReview, { caseId, expectedVersion: 3 });
  await staff.cityReviewer.run(passReview, { caseId, expectedVersion: 4 });
  await appropriate(staff.finance, 500_000);
  const queued = await db.sql(
    `select from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
     where t.identifier = 'casework.reserve-waiting'`,
  );
  expect(queued).toHaveLength(1);

  // The first has reserved and not committed; the second has read the case as waiting, and waits for the ledger.
  const job = await asWorker(db, async (inside) => {
    await reserveOne({ ...inside, actor: 'worker' }, caseId);
    const second = reserveWaiting.run({
      payload: { division: county },
      enqueuedBy: { accountId: null, personId: null },
      requestId: 'test',
      config: readConfig({ ...process.env, DATABASE_URL: db.url }),
      transaction: (work) => asWorker(db, work),
    });
    await expect
      .poll(() =>
        db.sql(
          `select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`,
        ),
      )
      .toHaveLength(1);
    return { second };
  });
  await job.second;
  expect(await look(db, caseId)).toMatchObject({ status: 'proposed-award', version: 7 });
});
