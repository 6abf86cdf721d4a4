/** An award that a reconsideration raises: the difference is owed and paid, once, and never beyond the fund. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../testing/index.ts';
import { COUNTY, FUND, type PaymentWorld, paymentWorld } from './fixtures/payment-world.ts';
import { inCase, inSession, payee } from './fixtures/world.ts';
import { obligationOf, raise, revoke } from './ledger.ts';
import { enterAppropriation } from './ledgers/enter-appropriation.ts';
import { setLimit } from './ledgers/set-limit.ts';

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
const raised = (caseId: string, addFen: number, decision = 9) =>
  inCase(db, (tx) => raise(tx, { caseId, decision, addFen }));
const available = async () => (await world.balances())['available'] ?? 0;

async function isPaid(caseId: string): Promise<void> {
  const { batchId } = await world.authorised();
  await world.send(batchId);
  await world.until(async () => (await view(caseId))?.state === 'discharged');
}

it('pays the difference after what was paid, once for one decision', async () => {
  const { caseId } = await world.award(await payee(db), 8_000);
  await isPaid(caseId);
  const before = await world.balances();
  expect(await raised(caseId, 1_250)).toEqual({ reserved: true });
  expect(await raised(caseId, 1_250), 'the same decision').toEqual({ reserved: true });
  expect(await view(caseId)).toMatchObject({ state: 'part-paid', amountFen: 9_250, paidFen: 8_000 });
  expect(await world.balances()).toMatchObject({
    committed: 1_250,
    available: (before['available'] ?? 0) - 1_250,
  });
  await isPaid(caseId);
  expect(await view(caseId)).toMatchObject({ state: 'discharged', paidFen: 9_250 });
  expect((await world.balances())['disbursed']).toBe((before['disbursed'] ?? 0) + 1_250);
  // All of it is one award: taken back, all of it is owed.
  await inCase(db, (tx) => revoke(tx, { caseId, reason: '误批' }));
  expect(await view(caseId)).toMatchObject({ state: 'under-recovery', recoveryOrderedFen: 9_250 });
});

it('leaves what is with the bank as it was instructed', async () => {
  const { caseId } = await world.award(await payee(db), 8_000);
  const { batchId } = await world.authorised();
  await raised(caseId, 500);
  await world.send(batchId);
  await world.until(async () => (await view(caseId))?.paidFen === 8_000);
  expect(await view(caseId)).toMatchObject({ state: 'part-paid', amountFen: 8_500 });
  await isPaid(caseId);
});

it('raises nothing that was cancelled or is being taken back', async () => {
  const { caseId } = await world.award(await payee(db), 8_000);
  await inCase(db, (tx) => revoke(tx, { caseId, reason: '误批' }));
  await expect(raised(caseId, 1)).rejects.toThrow('not a step of obligation');
});

it('raises by no more than was awarded, whoever asks', async () => {
  const { caseId } = await world.award(await payee(db), 8_000);
  await expect(raised(caseId, 8_001)).rejects.toThrow('beyond-award');
  expect(await raised(caseId, 8_000)).toEqual({ reserved: true });
  await expect(raised(caseId, 8_001, 10), 'of what was awarded first').rejects.toThrow('beyond-award');
});

it('waits where the ledger, or the limit of the scheme, has too little', async () => {
  const amountFen = Math.ceil((await available()) / 2) + 2_000;
  const { caseId } = await world.award(await payee(db), amountFen);
  const left = await available();
  expect(await raised(caseId, left + 1)).toEqual({ reserved: false, lack: 'ledger', availableFen: left });
  expect(await view(caseId)).toMatchObject({ amountFen });
  await world.officers.finance.run(enterAppropriation, {
    fund: FUND,
    year: 2020,
    division: COUNTY,
    amountYuan: '100.00',
    documentNo: '嵩财〔2020〕78号',
    documentDate: '2020-10-01',
  });
  const [usage] = await db.sql<{ used: number; scheme: string }>(
    'select used_fen as used, scheme from funds.scheme_usage where ledger_id = $1',
    [world.ledgerId],
  );
  if (usage === undefined) throw new Error('nothing is used of the ledger');
  await world.officers.finance.run(setLimit, {
    ledgerId: world.ledgerId,
    scheme: usage.scheme,
    limitYuan: ((Number(usage.used) + 1_000) / 100).toFixed(2),
    documentNo: '嵩财〔2020〕79号',
  });
  expect(await raised(caseId, 1_001)).toEqual({ reserved: false, lack: 'limit', availableFen: 1_000 });
  expect(await raised(caseId, 1_000)).toEqual({ reserved: true });
});
