/** A receipt keeps what was filed, whatever becomes of the cases. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../testing/index.ts';
import { withdrawCase } from '../handling/withdraw-case.ts';
import { apply, graduate, look, officers } from '../testing/town.ts';
import { showReceipt } from './show-receipt.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
  await officers(db);
});
afterAll(() => db.close());

test('the amount that was reckoned at filing stays when the case has ended', async () => {
  const person = await graduate(db, '回执');
  const { caseId } = await apply(db, person);
  const [filed] = await db.sql<{ id: string }>(
    'select submission_id as id from casework."case" where case_id = $1',
    [caseId],
  );
  const receipt = () => person.actor.run(showReceipt, { submissionId: filed?.id ?? '' });
  const before = await receipt();
  expect(Number(before.totalYuan)).toBeGreaterThan(0);
  expect(before.cases).toMatchObject([{ outcome: 'entitled', amountYuan: before.totalYuan }]);
  const { version } = await look(db, caseId);
  await person.actor.run(withdrawCase, { caseId, expectedVersion: version });
  const after = await receipt();
  expect(after.cases).toMatchObject([{ status: 'withdrawn', amountYuan: before.totalYuan }]);
  expect(after.totalYuan).toBe(before.totalYuan);
});

test('a claim that is not due by what was known at filing says so', async () => {
  const person = await graduate(db, '回执三');
  const leftLongAgo = `update people.education_record set graduated_on = '2015-07-01' where person_id = $1`;
  await db.sql(leftLongAgo, [person.personId]);
  const { submissionId } = await apply(db, person);
  const { cases, totalYuan } = await person.actor.run(showReceipt, { submissionId });
  expect(cases).toMatchObject([{ outcome: 'not-entitled', amountYuan: null }]);
  expect(totalYuan).toBe('0.00');
});

test('what was stated otherwise than the register has it stays as it was filed', async () => {
  const person = await graduate(db, '回执二');
  const months = [{ month: '2020-09', paid: '600.00' }];
  const { submissionId } = await apply(db, person, { 'person.contributions': months });
  const { cases } = await person.actor.run(showReceipt, { submissionId });
  expect(cases).toMatchObject([
    { differences: [{ fact: 'person.contributions', declared: months, differs: true }] },
  ]);
  expect(cases[0]?.differences[0]?.registry).toContainEqual(
    expect.objectContaining({ month: '2020-09', paid: '549.00' }),
  );
});
