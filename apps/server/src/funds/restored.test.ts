/** An award that was taken back and stands again: nothing is owed back, and what came back is owed once more. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../testing/index.ts';
import { COUNTY, FUND, PAYER, type PaymentWorld, paymentWorld } from './fixtures/payment-world.ts';
import { inCase, inSession, payee } from './fixtures/world.ts';
import { obligationOf, restore, revoke } from './ledger.ts';
import { enterAppropriation } from './ledgers/enter-appropriation.ts';
import { showLedger } from './ledgers/show-ledger.ts';
import { transferAppropriation } from './ledgers/transfer-appropriation.ts';
import { listReceipts, listRecoveries, receiveRecovery } from './payments/recoveries.ts';
import { confirmWriteOff, proposeWriteOff } from './payments/write-offs.ts';

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
const takeBack = (caseId: string, recoverFen?: number) =>
  inCase(db, (tx) =>
    revoke(tx, { caseId, reason: '误撤', ...(recoverFen === undefined ? {} : { recoverFen }) }),
  );
const standsAgain = (caseId: string) => inCase(db, (tx) => restore(tx, { caseId, revokedFen: 0 }));

/** @returns the batch's number */
async function isPaid(caseId: string): Promise<string> {
  const { batchId, batchNo } = await world.authorised();
  await world.send(batchId);
  await world.until(async () => (await view(caseId))?.state === 'discharged');
  return batchNo;
}
async function paid(amountFen: number): Promise<string> {
  const { caseId } = await world.award(await payee(db), amountFen);
  await isPaid(caseId);
  return caseId;
}
async function recoveryOf(caseId: string) {
  const { rows } = await world.officers.finance.run(listRecoveries, { pageSize: 100 });
  const found = rows.find((row) => row.caseId === caseId);
  if (found === undefined) throw new Error('nothing was ordered back');
  return found;
}
/** Money arrives for a recovery, and is entered by the bank's statement. */
async function paysBack(caseId: string, amountFen: number) {
  const { recoveryId, recoveryNo: reference } = await recoveryOf(caseId);
  const { finance } = world.officers;
  const receipt = { payer: PAYER, reference, amountFen };
  const { entryNo: bankEntryNo } = await world.bank.post<{ entryNo: string }>('/api/receipt', receipt);
  await world.until(async () =>
    (await finance.run(listReceipts, { recoveryId })).rows.some((row) => row.bankEntryNo === bankEntryNo),
  );
  return finance.run(receiveRecovery, { recoveryId, bankEntryNo });
}

/** Gives all but so much of the ledger to another county. */
async function leaveAvailable(fen: number): Promise<void> {
  const available = (await world.balances())['available'] ?? 0;
  await world.officers.finance.run(transferAppropriation, {
    fund: FUND,
    year: 2020,
    fromDivision: COUNTY,
    toDivision: '410303',
    amountYuan: ((available - fen) / 100).toFixed(2),
    documentNo: `洛财调〔2020〕${randomUUID().slice(0, 8)}号`,
    documentDate: '2020-10-01',
  });
}
async function appropriate(): Promise<void> {
  await world.officers.finance.run(enterAppropriation, {
    fund: FUND,
    year: 2020,
    division: COUNTY,
    amountYuan: '100.00',
    documentNo: `嵩财〔2020〕${randomUUID().slice(0, 8)}号`,
    documentDate: '2020-10-01',
  });
}

it('ends the recovery, and pays again what had come back, no more', async () => {
  const caseId = await paid(8_000);
  const before = await world.balances();
  await takeBack(caseId);
  await paysBack(caseId, 3_000);
  expect(await standsAgain(caseId)).toEqual({ reserved: true });
  expect(await standsAgain(caseId), 'once').toEqual({ reserved: true });
  expect(await view(caseId)).toMatchObject({ state: 'part-paid', paidFen: 5_000, recoveryNo: null });
  expect(await recoveryOf(caseId)).toMatchObject({
    state: 'annulled',
    receivedYuan: '30.00',
    outstandingYuan: '0.00',
  });
  const owed = await world.balances();
  expect(owed).toMatchObject({ committed: 3_000, available: before['available'] ?? 0 });
  expect(owed['recovery-receivable']).toBeUndefined();

  await isPaid(caseId);
  expect(await view(caseId)).toMatchObject({ state: 'discharged', paidFen: 8_000 });
  const after = await world.balances();
  expect(after).toMatchObject({
    disbursed: before['disbursed'],
    available: before['available'],
    cash: before['cash'],
  });
  // What the debtor sends after all is nobody's but theirs.
  expect(await paysBack(caseId, 1_000)).toMatchObject({ settledYuan: '0.00', overpaidYuan: '10.00' });
  const { bank } = await world.officers.finance.run(showLedger, { ledgerId: world.ledgerId });
  expect(bank).toMatchObject({ statementBalanceYuan: bank?.bookBalanceYuan });
  expect(await db.sql('select * from funds.separation_breaches()')).toEqual([]);
});

it('is taken back anew from the batches that paid it, not from those whose money came back before', async () => {
  const batchesOf = async (caseId: string) =>
    (await recoveryOf(caseId)).batches.map(({ batchNo }) => batchNo);
  const { caseId } = await world.award(await payee(db), 8_000);
  const first = await isPaid(caseId);
  await takeBack(caseId);
  expect(await batchesOf(caseId)).toEqual([first]);
  await paysBack(caseId, 3_000);
  await standsAgain(caseId);
  const second = await isPaid(caseId);
  expect(await batchesOf(caseId), 'of the recovery that was annulled').toEqual([first]);
  await takeBack(caseId);
  expect(await batchesOf(caseId)).toEqual([first, second]);
  // All of it comes back, and is paid once more.
  await paysBack(caseId, 8_000);
  await standsAgain(caseId);
  const third = await isPaid(caseId);
  await takeBack(caseId);
  expect(await batchesOf(caseId)).toEqual([third]);
  await standsAgain(caseId);
});

it('pays nothing again where nothing had come back, and may be taken back anew', async () => {
  const caseId = await paid(8_000);
  await takeBack(caseId, 2_000);
  await standsAgain(caseId);
  expect(await view(caseId)).toMatchObject({ state: 'discharged', paidFen: 8_000, recoveryOrderedFen: 0 });
  await takeBack(caseId);
  expect(await view(caseId)).toMatchObject({ state: 'under-recovery', recoveryOrderedFen: 8_000 });
  await standsAgain(caseId);
});

it('forgets what was given up for lost: nothing was owed', async () => {
  const { finance, authoriser } = world.officers;
  const caseId = await paid(8_000);
  await takeBack(caseId);
  const { recoveryId } = await recoveryOf(caseId);
  const grounds = { documentNo: '洛财核〔2020〕9号', reason: '确无财产' };
  const { writeOffId } = await finance.run(proposeWriteOff, { recoveryId, ...grounds });
  await authoriser.run(confirmWriteOff, { recoveryId, writeOffId });
  await standsAgain(caseId);
  expect(await view(caseId)).toMatchObject({ state: 'discharged', paidFen: 8_000 });
  expect(await recoveryOf(caseId)).toMatchObject({ state: 'annulled', outstandingYuan: '0.00' });
  expect(await paysBack(caseId, 1_000)).toMatchObject({ settledYuan: '0.00', overpaidYuan: '10.00' });
});

it('waits where the ledger has given the money to others, and is owed once it has money again', async () => {
  const { caseId } = await world.award(await payee(db), 8_000);
  await takeBack(caseId);
  expect(await view(caseId)).toMatchObject({ state: 'cancelled' });
  await leaveAvailable(7_999);
  expect(await standsAgain(caseId)).toEqual({ reserved: false, lack: 'ledger', availableFen: 7_999 });
  expect(await view(caseId)).toMatchObject({ state: 'cancelled' });
  await appropriate();
  expect(await standsAgain(caseId)).toEqual({ reserved: true });
  expect(await view(caseId)).toMatchObject({ state: 'open' });
  await isPaid(caseId);
});

it('owes nothing back while what came back waits for money', async () => {
  const { finance } = world.officers;
  const caseId = await paid(8_000);
  await takeBack(caseId);
  await paysBack(caseId, 3_000);
  const { recoveryId } = await recoveryOf(caseId);
  await leaveAvailable(2_999);
  expect(await standsAgain(caseId)).toMatchObject({ reserved: false, lack: 'ledger' });
  expect(await standsAgain(caseId), 'tried again').toMatchObject({ reserved: false });
  expect(await recoveryOf(caseId)).toMatchObject({ state: 'annulled', outstandingYuan: '0.00' });
  expect(await view(caseId)).toMatchObject({ state: 'recovered', recoveryOrderedFen: 3_000 });
  expect((await world.balances())['recovery-receivable']).toBeUndefined();
  await expect(
    finance.run(proposeWriteOff, { recoveryId, documentNo: '洛财核〔2020〕8号', reason: '确无财产' }),
  ).rejects.toMatchObject({ code: expect.stringContaining('funds.') as string });
  await appropriate();
  expect(await standsAgain(caseId)).toEqual({ reserved: true });
  expect(await view(caseId)).toMatchObject({ state: 'part-paid', paidFen: 5_000 });
  await isPaid(caseId);
  expect(await view(caseId)).toMatchObject({ state: 'discharged', paidFen: 8_000 });
});
