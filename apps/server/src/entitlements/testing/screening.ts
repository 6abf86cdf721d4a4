/** Screening everybody in a test database, as the worker does it. */
import { systemTransaction } from '../../kernel/enter.ts';
import type { JobContext } from '../../kernel/jobs.ts';
import { asOfficer, type TestDatabase } from '../../testing/index.ts';
import { screenCity } from '../city/screen-city.ts';
import { startScreening } from '../city/start-screening.ts';

type Transaction = JobContext<unknown>['transaction'];

export const workerTransaction =
  (db: TestDatabase): Transaction =>
  (work, isolation) =>
    systemTransaction(
      { db: db.as('wenye_worker'), files: db.files },
      'screening',
      work,
      { accountId: null, personId: null },
      isolation,
    );

/** Carries out a run that was asked for. */
export const carryOut = (db: TestDatabase, runId: string, transaction = workerTransaction(db)) =>
  screenCity.run({ payload: { runId }, transaction } as unknown as JobContext<unknown>);

/** Asks for a run as an officer of the city, and carries it out. */
export async function screenEverybody(db: TestDatabase): Promise<string> {
  const approver = await asOfficer(db, { role: 'approver', division: '410300' });
  const { runId } = await approver.run(startScreening, {});
  await carryOut(db, runId);
  return runId;
}
