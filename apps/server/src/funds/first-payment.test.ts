/** An award whose account is replaced, or whose batch is dissolved, before anything of it went to the bank. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../testing/index.ts';
import { dissolveBatch } from './batches/act-on-batch.ts';
import { composeBatch } from './batches/compose-batch.ts';
import { listPayable } from './batches/list-payable.ts';
import { type PaymentWorld, paymentWorld } from './fixtures/payment-world.ts';
import { addAccount, inSession, payee } from './fixtures/world.ts';
import { obligationOf } from './ledger.ts';
import { correctAccount, showObligation } from './payments/correct-account.ts';

let db: TestDatabase;
let world: PaymentWorld;
beforeAll(async () => {
  db = await testDatabase();
  world = await paymentWorld(db);
});
afterAll(async () => {
  await world.close();
  await db.close();
});

const view = (caseId: string) => inSession(world.officers.finance, (tx) => obligationOf(tx, caseId));
const standings = async () =>
  (await world.officers.finance.run(listPayable, { ledgerId: world.ledgerId })).rows.map(
    ({ standing }) => standing,
  );
/** Finance directs the money to the account that the payee has put in the place of the first. */
async function redirected(obligationId: string, personId: string, number: string): Promise<void> {
  const { finance } = world.officers;
  const accountId = await addAccount(db, personId, number);
  const { version: expectedVersion } = await finance.run(showObligation, { obligationId });
  await finance.run(correctAccount, { obligationId, expectedVersion, accountId });
}
async function paid(caseId: string): Promise<void> {
  const { batchId } = await world.authorised();
  await world.send(batchId);
  await world.until(async () => (await view(caseId))?.state === 'discharged');
}

it('is paid to the account that took the place of the first, though none was ever tried', async () => {
  const to = await payee(db);
  const { caseId, obligationId } = await world.award(to, 7_000);
  await db.sql('update people.payee_account set valid_to = kernel.business_date() where account_id = $1', [
    to.accountId,
  ]);
  expect(await standings()).toEqual(['closed']);
  await redirected(obligationId, to.personId, '6217000000000007771');
  expect(await standings()).toEqual(['usable']);
  await paid(caseId);
});

it('is told the batch that keeps the account as it is, and who frees it', async () => {
  const { finance } = world.officers;
  const to = await payee(db);
  const { obligationId } = await world.award(to, 6_000);
  const { batchId, batchNo } = await finance.run(composeBatch, { ledgerId: world.ledgerId });
  await expect(redirected(obligationId, to.personId, '6217000000000007770')).rejects.toMatchObject({
    code: 'funds.in-batch',
    message: expect.stringContaining(batchNo) as string,
  });
  await finance.run(dissolveBatch, { batchId, expectedVersion: 1, reason: '改付新账户' });
  await redirected(obligationId, to.personId, '6217000000000007773');
});

it('is not told to have failed where its batch was dissolved, as it is where the bank sent it back', async () => {
  const { finance } = world.officers;
  const { caseId } = await world.award(await payee(db), 8_000);
  const { batchId } = await finance.run(composeBatch, { ledgerId: world.ledgerId });
  await finance.run(dissolveBatch, { batchId, expectedVersion: 1, reason: '另编' });
  await paid(caseId);
  expect((await view(caseId))?.payment).toMatchObject({ state: 'settled', again: false });

  const to = await payee(db, '6217000000000009004');
  const back = await world.award(to, 9_000);
  const { batchId: sent } = await world.authorised();
  await world.send(sent);
  await world.until(async () => (await view(back.caseId))?.payment?.state === 'returned');
  expect((await view(back.caseId))?.payment).toMatchObject({ again: false });
  await redirected(back.obligationId, to.personId, '6217000000000007772');
  await paid(back.caseId);
  expect((await view(back.caseId))?.payment).toMatchObject({ state: 'settled', again: true });
});

it('is directed elsewhere with all that was to go to the same dead account, as many as were seen, or none', async () => {
  const { finance } = world.officers;
  const to = await payee(db);
  const awards: string[] = [];
  for (const fen of [1_100, 1_200, 1_300]) awards.push((await world.award(to, fen)).obligationId);
  const [first = '', second = '', third = ''] = awards;
  const { obligationId: foreign } = await world.award(await payee(db), 1_400);
  const shown = (obligationId: string) => finance.run(showObligation, { obligationId });
  expect((await shown(first)).sameAccount, 'it is still paid').toBe(0);
  await db.sql('update people.payee_account set valid_to = kernel.business_date() where account_id = $1', [
    to.accountId,
  ]);
  const accountId = await addAccount(db, to.personId, '6217000000000007772');
  // One is directed by itself, as it was always possible: it is no longer of them.
  const alone = await shown(third);
  expect(alone.sameAccount).toBe(3);
  // What the officer is told of it before it is directed: how much, and where it was to go.
  expect(alone).toMatchObject({ payableYuan: '13.00', caseNumber: null });
  expect(alone.accounts.find(({ chosen }) => chosen)?.accountId).toBe(to.accountId);
  await finance.run(correctAccount, { obligationId: third, expectedVersion: alone.version, accountId });
  const { version: expectedVersion, sameAccount } = await shown(first);
  expect(sameAccount).toBe(2);
  const all = (seen: number, account = accountId) =>
    finance.run(correctAccount, {
      obligationId: first,
      expectedVersion,
      accountId: account,
      sameAccount: seen,
    });
  await expect(all(3)).rejects.toMatchObject({
    code: 'funds.other-number',
    message: expect.stringContaining('现在是 2 件') as string,
  });
  await expect(all(2, (await payee(db)).accountId)).rejects.toMatchObject({
    code: 'funds.account-not-offered',
  });
  const paidTo = () =>
    db.sql<{ id: string; account: string }>(
      'select id, payee_account_id as account from funds.obligation where id = any($1) order by amount_fen',
      [[...awards, foreign]],
    );
  expect((await paidTo()).map(({ account }) => account === accountId)).toEqual([false, false, true, false]);
  await all(2);
  expect((await paidTo()).map(({ account }) => account === accountId)).toEqual([true, true, true, false]);
  const audited = await db.sql<{ id: string }>(
    `select object_id as id from audit.record where action = 'funds.correct-account' and person_id = $1
       and object_id = any($2)`,
    [finance.personId, awards],
  );
  expect(audited.map(({ id }) => id).toSorted()).toEqual([first, second, third].toSorted());
});
