import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../testing/index.ts';
import { closeBatch, reconcileBatch } from './batches/act-on-batch.ts';
import { composeBatch } from './batches/compose-batch.ts';
import { listPayable } from './batches/list-payable.ts';
import { showBatch } from './batches/show-batch.ts';
import { type PaymentWorld, paymentWorld } from './fixtures/payment-world.ts';
import { payee } from './fixtures/world.ts';
import { confirmEvidence, dropEvidence, stateEvidence } from './payments/manual-evidence.ts';
import { listDifferences, listStatementLines } from './payments/reconciliation.ts';

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

it('money that came back by paper alone is not paid again before the statement bears it out', async () => {
  const { officers, ledgerId } = world;
  await world.award(await payee(db), 73_200);
  const { batchId } = await world.authorised();
  await world.send(batchId);
  const version = async () => {
    const { version: expectedVersion } = await officers.finance.run(showBatch, { batchId });
    return { batchId, expectedVersion };
  };
  await world.until(async () => {
    const { rows } = await officers.reconciler.run(listStatementLines, {});
    return rows.length === 1 && rows[0]?.matched === true;
  });
  // While a written answer waits for a second person nothing is reconciled; a wrong one is taken back, or not confirmed.
  const [item] = await db.sql<{ id: string }>('select id from funds.payment_item');
  const itemId = item?.id ?? '';
  const stated = async () =>
    officers.finance.run(stateEvidence, {
      itemId,
      outcome: 'returned',
      documentNo: '建行函2020-18',
      note: '收款行退汇',
    });
  for (const dropper of [officers.finance, officers.authoriser]) {
    const { evidenceId: wrong } = await stated();
    await expect(officers.reconciler.run(reconcileBatch, await version())).rejects.toMatchObject({
      code: 'funds.open-papers',
    });
    await expect(
      officers.reconciler.run(dropEvidence, { evidenceId: wrong, reason: '不是本人登记的' }),
    ).rejects.toMatchObject({ code: 'kernel.not-found' });
    await dropper.run(dropEvidence, { evidenceId: wrong, reason: '文号登记错了' });
  }
  await officers.reconciler.run(reconcileBatch, await version());

  // Two people believe a letter of the bank that speaks of another payment.
  const { evidenceId } = await stated();
  await officers.authoriser.run(confirmEvidence, { evidenceId });
  await expect(officers.authoriser.run(confirmEvidence, { evidenceId })).rejects.toMatchObject({
    code: 'funds.evidence-over',
  });
  const payable = async () =>
    (await officers.finance.run(listPayable, { ledgerId })).rows.map(({ standing }) => standing);
  expect(await payable()).toEqual(['awaits-statement']);
  await expect(officers.finance.run(composeBatch, { ledgerId })).rejects.toMatchObject({
    code: 'funds.nothing-to-pay',
  });
  await expect(officers.finance.run(closeBatch, await version())).rejects.toMatchObject({
    code: 'funds.unmatched-items',
  });

  // The next statement, of another payment, says nothing of it: that is a difference.
  const differences = async () =>
    (await officers.reconciler.run(listDifferences, {})).rows.map(({ kind }) => kind);
  await world.award(await payee(db), 10_000);
  await world.send((await world.authorised()).batchId);
  await world.until(async () => (await differences()).length > 0);
  expect(await differences()).toEqual(['answer-not-on-statement']);

  // The money does come back: the difference goes, and it may be paid again.
  await world.bank.post('/api/return', { itemId, code: '2002', reason: '收款账户已销户' });
  await world.until(async () => (await differences()).length === 0);
  expect(await payable()).toEqual(['usable']);
});

it('money refused by paper alone is not paid again where the statement lists it as paid', async () => {
  const { officers, ledgerId } = world;
  await world.bank.post('/api/rules', { silent: true });
  const { obligationId } = await world.award(await payee(db), 5_500);
  await world.send((await world.authorised()).batchId);
  const [item] = await db.sql<{ item_id: string }>(
    'select item_id from funds.payment_line where obligation_id = $1',
    [obligationId],
  );
  const itemId = item?.item_id ?? '';
  // The bank has paid, and says nothing; two people believe a letter that it has not.
  await world.until(async () => (await world.bank.book()).payments.some((each) => each.itemId === itemId));
  const { evidenceId } = await officers.finance.run(stateEvidence, {
    itemId,
    outcome: 'rejected',
    documentNo: '建行函2020-19',
    note: '账户不存在',
  });
  await officers.authoriser.run(confirmEvidence, { evidenceId });
  const standing = async () => {
    const { rows } = await officers.finance.run(listPayable, { ledgerId });
    return rows.find((row) => row.obligationId === obligationId)?.standing;
  };
  expect(await standing()).toBe('awaits-statement');
  await world.bank.post('/api/statements', {});
  await world.until(async () => {
    const { rows } = await officers.reconciler.run(listDifferences, {});
    return rows.some(({ kind }) => kind === 'statement-not-answered');
  });
  expect(await standing()).toBe('awaits-statement');
});
