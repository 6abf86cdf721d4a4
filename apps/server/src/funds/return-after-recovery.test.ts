/** The bank returns what was paid back meanwhile: a return is always entered, and what came back twice is the payee's. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { keepRows, type TestDatabase, testDatabase } from '../testing/index.ts';
import { authoriseBatch, freezeBatch } from './batches/act-on-batch.ts';
import { composeBatch } from './batches/compose-batch.ts';
import { listPayable } from './batches/list-payable.ts';
import { showBatch } from './batches/show-batch.ts';
import { COUNTY, PAYER, type PaymentWorld, paymentWorld } from './fixtures/payment-world.ts';
import { inCase, inSession, owed, type Payee, payee } from './fixtures/world.ts';
import { commit, obligationOf, reserve, restore, revoke } from './ledger.ts';
import { enterAppropriation } from './ledgers/enter-appropriation.ts';
import { showLedger } from './ledgers/show-ledger.ts';
import { showItem } from './payments/list-items.ts';
import { confirmEvidence, stateEvidence } from './payments/manual-evidence.ts';
import { listDifferences } from './payments/reconciliation.ts';
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
const takenBack = (caseId: string, recoverFen?: number) =>
  inCase(db, (tx) =>
    revoke(tx, { caseId, reason: '误发', ...(recoverFen === undefined ? {} : { recoverFen }) }),
  );
const standsAgain = (caseId: string) => inCase(db, (tx) => restore(tx, { caseId, revokedFen: 0 }));

/** One payment for as many awards as there are amounts, which has arrived. */
async function paid(...amounts: number[]): Promise<{ to: Payee; itemId: string; cases: string[] }> {
  const to = await payee(db);
  const cases: string[] = [];
  for (const fen of amounts) cases.push((await world.award(to, fen)).caseId);
  const itemId = await arrived();
  return { to, itemId, cases };
}
/** Pays all that is payable; the one payment, once it has arrived. */
async function arrived(): Promise<string> {
  const { batchId } = await world.authorised();
  await world.send(batchId);
  await world.until(
    async () => (await world.officers.finance.run(showBatch, { batchId })).unknownItems === 0,
  );
  const [item] = await db.sql<{ id: string }>('select id from funds.payment_item where batch_id = $1', [
    batchId,
  ]);
  return item?.id ?? '';
}
async function recoveryOf(caseId: string) {
  const { rows } = await world.officers.finance.run(listRecoveries, { pageSize: 100 });
  const found = rows.find((row) => row.caseId === caseId);
  if (found === undefined) throw new Error('nothing was ordered back');
  return found;
}
async function paysBack(caseId: string, amountFen: number, payer = PAYER) {
  const { recoveryId, recoveryNo: reference } = await recoveryOf(caseId);
  const { finance } = world.officers;
  const receipt = { payer, reference, amountFen };
  const { entryNo: bankEntryNo } = await world.bank.post<{ entryNo: string }>('/api/receipt', receipt);
  await world.until(async () =>
    (await finance.run(listReceipts, { recoveryId })).rows.some((row) => row.bankEntryNo === bankEntryNo),
  );
  return finance.run(receiveRecovery, { recoveryId, bankEntryNo });
}
const stateOf = async (itemId: string) => (await world.officers.finance.run(showItem, { itemId })).state;

/** The bank returns a payment; its file enters it, and its statement bears it out. */
async function comesBack(itemId: string): Promise<void> {
  await world.bank.post('/api/return', { itemId });
  await world.until(async () => (await stateOf(itemId)) === 'returned');
  await expectBooks();
}
/** Nothing is left to explain, and the bank holds what the books say. */
async function expectBooks(): Promise<void> {
  const bank = async () => (await world.officers.finance.run(showLedger, { ledgerId: world.ledgerId })).bank;
  await world.until(async () => (await bank())?.statementBalanceYuan === (await bank())?.bookBalanceYuan);
  expect((await world.officers.reconciler.run(listDifferences, {})).rows).toEqual([]);
  expect(await db.sql('select object, fault from funds.books_check where fault is not null')).toEqual([]);
}
/** What is owed now: amounts of awards and of refunds. */
async function owedNow() {
  const { rows } = await world.officers.finance.run(listPayable, { ledgerId: world.ledgerId });
  return rows.map(({ refund, payableYuan }) => `${refund ? '退还' : '待遇'} ${payableYuan}`).sort();
}

it.each([
  ['part of it', 40_000],
  ['all of it', 109_800],
])('after %s was paid back, which is refunded', async (_, received) => {
  const before = await world.balances();
  const { itemId, cases } = await paid(109_800);
  const [caseId = ''] = cases;
  await takenBack(caseId);
  await paysBack(caseId, received);
  await comesBack(itemId);
  expect(await view(caseId)).toMatchObject({
    state: 'cancelled',
    paidFen: 0,
    recoveryOrderedFen: 0,
    recoveredFen: 0,
    recoveryNo: null,
    overpaid: { overpaidFen: received, refundedFen: 0 },
  });
  expect(await recoveryOf(caseId)).toMatchObject({
    state: 'reduced',
    receivedYuan: '0.00',
    outstandingYuan: '0.00',
  });
  const owing = await world.balances();
  expect(owing).toEqual({
    ...before,
    cash: (before['cash'] ?? 0) + received,
    overpayments: -received,
  });
  expect(await owedNow()).toEqual([`退还 ${(received / 100).toFixed(2)}`]);
  await arrived();
  expect(await world.balances()).toEqual(before);
  await expectBooks();
});

it('after part of it was given up for lost, which is no loss then', async () => {
  const before = await world.balances();
  const { finance, authoriser } = world.officers;
  const { itemId, cases } = await paid(8_000);
  const [caseId = ''] = cases;
  await takenBack(caseId);
  await paysBack(caseId, 3_000);
  const { recoveryId } = await recoveryOf(caseId);
  const grounds = { documentNo: '洛财核〔2020〕9号', reason: '确无财产' };
  const { writeOffId } = await finance.run(proposeWriteOff, { recoveryId, ...grounds });
  await authoriser.run(confirmWriteOff, { recoveryId, writeOffId });
  await comesBack(itemId);
  expect(await recoveryOf(caseId)).toMatchObject({
    state: 'reduced',
    writeOff: { amountYuan: '50.00', recoveredYuan: '50.00' },
  });
  expect(await view(caseId)).toMatchObject({ state: 'cancelled', paidFen: 0 });
  expect(await owedNow()).toEqual(['退还 30.00']);
  await arrived();
  expect(await world.balances()).toEqual(before);
});

it('of one payment for several awards, each by its own rule', async () => {
  const { itemId, cases } = await paid(10_000, 9_933, 8_000, 7_000, 6_000);
  const [good = '', repaid = '', restored = '', partly = '', waiting = ''] = cases;
  for (const caseId of [repaid, restored, waiting]) await takenBack(caseId);
  await takenBack(partly, 2_000);
  await paysBack(repaid, 9_933);
  await paysBack(restored, 3_000);
  await paysBack(partly, 2_000);
  await standsAgain(restored);
  await comesBack(itemId);
  expect(await view(good)).toMatchObject({ state: 'open', paidFen: 0 });
  expect(await view(repaid)).toMatchObject({ state: 'cancelled', overpaid: { overpaidFen: 9_933 } });
  // It stands again: all of it is owed once more, and what was repaid of it as well.
  expect(await view(restored)).toMatchObject({ state: 'open', paidFen: 0, overpaid: { overpaidFen: 3_000 } });
  // What was not ordered back is owed once more.
  expect(await view(partly)).toMatchObject({ state: 'open', paidFen: 0, overpaid: { overpaidFen: 2_000 } });
  expect(await view(waiting)).toMatchObject({ state: 'cancelled', overpaid: null });
  expect(await owedNow()).toEqual([
    '待遇 100.00',
    '待遇 50.00',
    '待遇 80.00',
    '退还 20.00',
    '退还 30.00',
    '退还 99.33',
  ]);
  await standsAgain(waiting);
  expect(await owedNow()).toContain('待遇 60.00');
  const again = await arrived();
  expect(await view(restored)).toMatchObject({ state: 'discharged', paidFen: 8_000 });
  await comesBack(again);
  expect(await owedNow()).toHaveLength(7);
  await arrived();
  await expectBooks();
});

it('by the bank’s paper, and what came back twice waits for its books as well', async () => {
  const { itemId, cases } = await paid(5_000);
  const [caseId = ''] = cases;
  await takenBack(caseId);
  await paysBack(caseId, 2_000);
  const { finance, authoriser } = world.officers;
  const said = { outcome: 'returned' as const, documentNo: '建行函2020-31', note: '按银行来函' };
  const { evidenceId } = await finance.run(stateEvidence, { itemId, ...said });
  await authoriser.run(confirmEvidence, { evidenceId });
  expect(await stateOf(itemId)).toBe('returned');
  const refund = async () =>
    (await finance.run(listPayable, { ledgerId: world.ledgerId })).rows.find((row) => row.caseId === caseId);
  expect(await refund()).toMatchObject({ refund: true, payableYuan: '20.00', standing: 'awaits-statement' });
  await world.bank.post('/api/return', { itemId });
  await world.until(async () => (await refund())?.standing === 'usable');
  // Nothing was tried yet, but this account has just sent money back.
  expect(await refund()).toMatchObject({ lastState: 'returned', sameAccount: true });
  await arrived();
  await expectBooks();
});

it('of an award that was taken back again after all of it had been repaid', async () => {
  const { itemId, cases } = await paid(4_000);
  const [caseId = ''] = cases;
  await takenBack(caseId);
  await paysBack(caseId, 4_000);
  await standsAgain(caseId);
  await takenBack(caseId);
  expect(await view(caseId)).toMatchObject({ state: 'cancelled', paidFen: 0 });
  await expectBooks();
  await comesBack(itemId);
  expect(await owedNow()).toEqual(['退还 40.00']);
  await arrived();
});

it('where recovered money belongs to the treasury, which is owed as much less then', async () => {
  const { finance, authoriser } = world.officers;
  const fund = 'restructuring-award';
  const { ledgerId } = await finance.run(enterAppropriation, {
    fund,
    year: 2020,
    division: COUNTY,
    amountYuan: '100.00',
    documentNo: '嵩财奖〔2020〕1号',
    documentDate: '2020-09-01',
  });
  const caseId = randomUUID();
  const to = await payee(db);
  await inCase(db, async (tx) => {
    await reserve(tx, { caseId, ledger: { fund, year: 2020, division: COUNTY }, amountFen: 8_000 });
    await commit(tx, { caseId, obligation: owed(to) });
  });
  const { batchId } = await finance.run(composeBatch, { ledgerId });
  const { itemCount, totalYuan, contentHash } = await finance.run(freezeBatch, {
    batchId,
    expectedVersion: 1,
  });
  const seen = { itemCount, totalYuan, contentHash };
  await authoriser.run(authoriseBatch, { batchId, expectedVersion: 2, ...seen });
  await world.send(batchId);
  await world.until(async () => (await view(caseId))?.state === 'discharged');
  await takenBack(caseId);
  await paysBack(caseId, 3_000, `${COUNTY}-${fund}`);
  const balances = async () =>
    (await finance.run(showLedger, { ledgerId })).balances
      .filter(({ balanceYuan }) => balanceYuan !== '0.00')
      .map(({ account, balanceYuan }) => [account, balanceYuan]);
  expect(await balances()).toContainEqual(['payable-to-treasury', '30.00']);
  const [item] = await db.sql<{ id: string }>('select id from funds.payment_item where batch_id = $1', [
    batchId,
  ]);
  await comesBack(item?.id ?? '');
  expect(await balances()).toEqual([
    ['appropriated', '100.00'],
    ['available', '100.00'],
    ['overpayments', '30.00'],
    ['cash', '30.00'],
  ]);
});

it('is missed by the verification where what it made of the books is changed', async () => {
  const putBack = await keepRows(db, 'funds');
  const faultsAfter = async (forgery: string) => {
    await db.sql(`do $$ begin set local session_replication_role = replica; ${forgery}; end $$`);
    const found = await db.sql<{ kind: string; fault: string }>(
      `select distinct split_part(object, ' ', 1) as kind, fault from funds.books_check where fault is not null order by 1, 2`,
    );
    await putBack();
    return found.map(({ kind, fault }) => `${kind} ${fault}`);
  };
  // As if nothing of it had been paid back, or as if it were still kept.
  const reduced = `where state = 'reduced' and reduced_fen > 1`;
  expect(
    await faultsAfter(`update funds.recovery set received_fen = 1, reduced_fen = reduced_fen - 1 ${reduced}`),
  ).toContain('funds.recovery 追回的金额与记账不符');
  expect(
    await faultsAfter(`update funds.obligation set returned_fen = returned_fen - 1, recovered_fen = 1,
      cancelled_fen = cancelled_fen - 1, recovery_ordered_fen = 1, state = 'recovered'
      where state = 'cancelled' and returned_fen > 1`),
  ).toContain('funds.obligation 应付款的追回金额与追回不符');
  expect(
    await faultsAfter(`delete from funds.obligation o where refund_of is not null and not exists (
      select from funds.payment_line l where l.obligation_id = o.id and l.state = 'returned')`),
  ).toContain('funds.recovery 追回的收款与记账不符');
  expect(
    await faultsAfter(`update funds.payment_line set state = 'settled' where state = 'returned'
      and obligation_id in (select id from funds.obligation where state = 'cancelled')`),
  ).toContain('funds.obligation 付款的明细与记账不符');
});
