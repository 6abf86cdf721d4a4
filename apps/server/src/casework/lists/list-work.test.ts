/** In which order the work list stands. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../testing/index.ts';
import { withdrawCase } from '../handling/withdraw-case.ts';
import { apply, graduate, look, officers } from '../testing/town.ts';
import { listWork } from './list-work.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());

test('what nothing is due for any more stands behind all amounts, whichever way they are sorted', async () => {
  const { acceptor } = await officers(db);
  const applied = async (name: string, withdraws: boolean) => {
    const person = await graduate(db, name);
    const { caseId } = await apply(db, person);
    const { version } = await look(db, caseId);
    if (withdraws) await person.actor.run(withdrawCase, { caseId, expectedVersion: version });
  };
  // All of the same amount, so that by it the withdrawn ones would come first in one direction or the other.
  await applied('先撤回', true);
  await applied('在办', false);
  await applied('后撤回', true);
  const sorted = async (sort: 'amount' | '-amount') =>
    (await acceptor.run(listWork, { sort })).rows.map(({ claimant, amountYuan }) => [
      claimant.name,
      amountYuan,
    ]);
  const due = ['在办', '1098.00'];
  expect(await sorted('amount')).toEqual([due, ['先撤回', null], ['后撤回', null]]);
  expect(await sorted('-amount')).toEqual([due, ['后撤回', null], ['先撤回', null]]);
});
