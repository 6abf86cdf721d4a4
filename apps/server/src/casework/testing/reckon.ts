/** Awards reckoned once more in a test, and a reason for it. */
import { workerTransaction } from '../../entitlements/testing/screening.ts';
import type { JobContext } from '../../kernel/jobs.ts';
import type { TestActor, TestDatabase } from '../../testing/index.ts';
import { reckonAwards } from '../reckoned/reckon-awards.ts';
import { startReckoning } from '../reckoned/start-reckoning.ts';
import type { Citizen } from './town.ts';

/** Has the worker reckon all awards, as an officer of the city asks for it. */
export async function reckon(db: TestDatabase, cityOfficer: TestActor): Promise<void> {
  const { runId } = await cityOfficer.run(startReckoning, {});
  const context = { payload: { runId }, transaction: workerTransaction(db) };
  await reckonAwards.run(context as unknown as JobContext<unknown>);
}

/** The insurance office had booked too little of a month, so that so much more of 11.2 is due, of which two thirds are paid. */
export const bookedMore = (db: TestDatabase, person: Citizen, month: string, dueFen: number) =>
  db.sql(
    `update people.contribution set pension_own_fen = pension_own_fen + $3, recorded_on = kernel.business_date()
     where person_id = $1 and month = ($2 || '-01')::date`,
    [person.personId, month, (dueFen / 2) * 3],
  );
