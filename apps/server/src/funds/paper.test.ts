import { afterAll, beforeAll, expect, it } from 'vitest';
import { asPerson, type TestDatabase, testDatabase } from '../testing/index.ts';
import {
  authoriseBatch,
  closeBatch,
  dissolveBatch,
  freezeBatch,
  reconcileBatch,
} from './batches/act-on-batch.ts';
import { composeBatch } from './batches/compose-batch.ts';
import { listPayable } from './batches/list-payable.ts';
import { showBatch } from './batches/show-batch.ts';
import { bankStates } from './fixtures/bank-says.ts';
import { PAYER, type PaymentWorld, paymentWorld } from './fixtures/payment-world.ts';
import { inCase, inSession, payee } from './fixtures/world.ts';
import { obligationOf, revoke } from './ledger.ts';
import { listCameBack } from './payments/came-back.ts';
import { listItems, showItem } from './payments/list-items.ts';
import { confirmEvidence, dropEvidence, listEvidence, stateEvidence } from './payments/manual-evidence.ts';
import { listDifferences, listStatementLines, resolveDifference } from './payments/reconciliation.ts';

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
  const to = await payee(db);
  const { caseId } = await world.award(to, 73_200);
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
  // What an officer noted of it is no word of the bank's to its payee, who is told that it came back all the same.
  const payeeSelf = await asPerson(db, to.personId);
  expect((await payeeSelf.run(listCameBack, {})).rows).toMatchObject([
    { amountYuan: '732.00', state: 'returned', reason: null },
  ]);
  const { rows: noted } = await officers.finance.run(listItems, { q: itemId });
  expect(noted).toMatchObject([{ bankReason: '收款行退汇' }]);
  const told = await inSession(officers.finance, (tx) => obligationOf(tx, caseId));
  expect(told?.payment).toMatchObject({ onPaper: true, reason: '收款行退汇', disputed: false });
  const { history } = await officers.finance.run(showBatch, { batchId });
  // By which paper, and who stated it and who confirmed it, is told of the batch as well.
  expect(history.at(-1)).toMatchObject({
    kind: 'paper-returned',
    by: expect.stringMatching(/登记，.+确认$/) as unknown,
    note: expect.stringMatching(/银行文书 .+；1 笔，共 732.00 元$/) as unknown,
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
  expect(await contested(batchId)).toEqual([[itemId, null, 'not-on-statement']]);

  // The money does come back: the difference goes, and it may be paid again.
  await world.bank.post('/api/return', { itemId, code: '2002', reason: '收款账户已销户' });
  await world.until(async () => (await differences()).length === 0);
  expect(await payable()).toEqual(['usable']);
  expect(await contested(batchId)).toEqual([]);
});

/** Of which payments the batch says that the bank's words do not agree, or are not borne out, and how. */
const contested = async (batchId: string) =>
  (await world.officers.finance.run(showBatch, { batchId })).contested.map((each) => [
    each.itemId,
    each.dispute,
    each.paper,
  ]);

/** The bank pays and says nothing; two people believe a letter that it has not; then its statement lists the payment. */
async function refusedThoughPaid(): Promise<{
  caseId: string;
  obligationId: string;
  itemId: string;
  standing: () => Promise<string | undefined>;
  differences: () => Promise<{ differenceId: string; kindName: string; dispute: string | null }[]>;
  itemNow: () => Promise<Record<string, unknown> | undefined>;
}> {
  const { officers, ledgerId, bank } = world;
  await bank.post('/api/rules', { silent: true });
  const { caseId, obligationId } = await world.award(await payee(db), 5_500);
  await world.send((await world.authorised()).batchId);
  const [item] = await db.sql<{ item_id: string }>(
    'select item_id from funds.payment_line where obligation_id = $1',
    [obligationId],
  );
  const itemId = item?.item_id ?? '';
  await world.until(async () => (await bank.book()).payments.some((each) => each.itemId === itemId));
  await onPaper(itemId, 'rejected', '建行函2020-19', null);
  const standing = async () => {
    const { rows } = await officers.finance.run(listPayable, { ledgerId });
    return rows.find((row) => row.obligationId === obligationId)?.standing;
  };
  const differences = async () =>
    (await officers.reconciler.run(listDifferences, {})).rows.filter((row) => row.itemId === itemId);
  const itemNow = async () => (await officers.finance.run(listItems, { q: itemId })).rows[0];
  expect(await standing()).toBe('awaits-statement');
  await bank.post('/api/statements', {});
  await world.until(async () => (await differences()).length > 0);
  expect(await standing()).toBe('disputed');
  expect(await differences()).toMatchObject([
    { kindName: '银行答复拒付，对账单却列为已付', dispute: 'open' },
  ]);
  expect(await itemNow()).toMatchObject({ state: 'rejected', after: 'disputed', dispute: 'open' });
  return { caseId, obligationId, itemId, standing, differences, itemNow };
}

/** One officer states what the bank said on paper, another confirms it, told of the statement that lists the item as paid. */
async function onPaper(
  itemId: string,
  outcome: 'rejected' | 'settled',
  document: string,
  listedOn: unknown = expect.any(Number),
): Promise<void> {
  const stated = { itemId, outcome, documentNo: document, note: '按银行来函。' } as const;
  const { evidenceId } = await world.officers.finance.run(stateEvidence, stated);
  const { rows } = await world.officers.finance.run(listItems, { q: itemId });
  expect(rows).toMatchObject([{ paper: 'unconfirmed' }]);
  const waiting = await world.officers.authoriser.run(listEvidence, {});
  expect(waiting.rows.find((row) => row.evidenceId === evidenceId)).toMatchObject({ listedOn });
  await world.officers.authoriser.run(confirmEvidence, { evidenceId });
}

it('what was refused by paper and is listed as paid is settled once the bank stands by its statement', async () => {
  const { officers } = world;
  const { caseId, obligationId, itemId, standing, differences, itemNow } = await refusedThoughPaid();
  // Neither a reason nor the end of the award is a way out: where the money is, nobody knows yet.
  const [{ differenceId } = { differenceId: '' }] = await differences();
  await expect(
    officers.reconciler.run(resolveDifference, { differenceId, reason: '已与银行核实' }),
  ).rejects.toMatchObject({ code: 'funds.bank-contradicts-itself' });
  await expect(inCase(db, (tx) => revoke(tx, { caseId, reason: '不符合条件' }))).rejects.toMatchObject({
    code: 'funds.payment-in-transit',
  });
  await expect(
    officers.finance.run(stateEvidence, { itemId, outcome: 'returned', documentNo: '建行函', note: '退汇' }),
  ).rejects.toMatchObject({ code: 'funds.item-known' });
  const before = await world.balances();

  await onPaper(itemId, 'settled', '建行函2020-20');
  await world.until(async () => (await differences()).length === 0);
  expect(await standing()).toBeUndefined();
  expect(await itemNow()).toMatchObject({
    state: 'settled',
    statement: 'matched',
    dispute: null,
    listedOn: expect.any(Number) as number,
    after: null,
  });
  const [owed] = await db.sql(
    'select state, settled_fen::int, in_transit_fen::int from funds.obligation where id = $1',
    [obligationId],
  );
  expect(owed).toEqual({ state: 'discharged', settled_fen: 5_500, in_transit_fen: 0 });
  const after = await world.balances();
  const moved = (account: string) => (after[account] ?? 0) - (before[account] ?? 0);
  expect([moved('committed'), moved('in-transit'), moved('disbursed'), moved('cash')]).toEqual([
    -5_500, 0, 5_500, -5_500,
  ]);
  // The ledger tells of one instruction, and of its refusal that counts no more.
  const postings = await db.sql<{ event: string }>(
    'select event from funds.posting where item_id = $1 order by seq',
    [itemId],
  );
  expect(postings.map(({ event }) => event)).toEqual([
    'instruction',
    'rejection',
    'reinstatement',
    'settlement',
  ]);
  const { history } = await officers.finance.run(showItem, { itemId });
  expect(history.map(({ kind }) => kind).slice(-3)).toEqual(['rejected', 'set-aside', 'settled']);
});

it('what the bank stands by having refused is paid again once its statement puts the money back', async () => {
  const { officers, bank } = world;
  const { itemId, standing, differences, itemNow } = await refusedThoughPaid();
  await onPaper(itemId, 'rejected', '建行函2020-21');
  // The bank's word is no money: it is still on no page as paid, and payable on none.
  expect(await itemNow()).toMatchObject({ state: 'rejected', dispute: 'upheld' });
  expect(await standing()).toBe('disputed');
  expect(await differences()).toMatchObject([{ dispute: 'upheld' }]);
  const batchId = String((await itemNow())?.['batchId']);
  expect(await contested(batchId)).toEqual([[itemId, 'upheld', null]]);
  const { history: ofBatch } = await officers.finance.run(showBatch, { batchId });
  expect(ofBatch.filter(({ note }) => note?.includes('银行文书'))).toMatchObject([
    { kind: 'paper-rejected', note: '按银行来函；银行文书 建行函2020-19；1 笔，共 55.00 元' },
    { kind: 'upheld', note: '按银行来函；银行文书 建行函2020-21；1 笔，共 55.00 元' },
  ]);
  const { history } = await officers.finance.run(showItem, { itemId });
  expect(history.at(-1)).toMatchObject({ kind: 'upheld', note: '按银行来函；银行文书 建行函2020-21' });
  await expect(
    officers.finance.run(stateEvidence, { itemId, outcome: 'rejected', documentNo: '建行函', note: '再说' }),
  ).rejects.toMatchObject({ code: 'funds.item-known' });

  // Put back: the two lines answer each other, the books are as before, and it is paid to the end.
  const before = await world.balances();
  await bank.post('/api/return', { itemId });
  await bank.post('/api/statements', {});
  await world.until(async () => (await differences()).length === 0);
  expect(await standing()).toBe('usable');
  expect(await itemNow()).toMatchObject({ state: 'rejected', dispute: null, after: 'waits' });
  expect(await world.balances()).toEqual(before);
  await bank.post('/api/rules', { silent: false });
  await world.send((await world.authorised()).batchId);
  await world.until(async () => (await itemNow())?.['after'] === 'paid-again');
  const paid = (await bank.book()).payments.filter(({ amountFen }) => amountFen === 5_500);
  expect(paid).toHaveLength(3);
});

it('what is in another batch is not authorised, nor the refusal set aside, once the statement lists it as paid', async () => {
  const { officers, bank, ledgerId } = world;
  // From here on the test speaks for the bank.
  await bank.stop();
  const states = (kind: 'payment' | 'receipt', reference: string) =>
    bankStates(db, { payer: PAYER, kind, entryNo: `E-${kind}`, reference, amountFen: 7_700 });
  const { obligationId } = await world.award(await payee(db), 7_700);
  await world.send((await world.authorised()).batchId);
  const [item] = await db.sql<{ item_id: string }>(
    'select item_id from funds.payment_line where obligation_id = $1',
    [obligationId],
  );
  const itemId = item?.item_id ?? '';
  await onPaper(itemId, 'rejected', '建行函2020-22', null);
  // The next statement, which lists another movement, bears the letter out; the bank pays later, all the same.
  await states('receipt', '利息');
  const payable = async () =>
    (await officers.finance.run(listPayable, { ledgerId })).rows.map(({ standing }) => standing);
  expect(await payable()).toEqual(['usable']);
  const { batchId } = await officers.finance.run(composeBatch, { ledgerId });
  const frozen = await officers.finance.run(freezeBatch, { batchId, expectedVersion: 1 });
  await states('payment', itemId);
  const { itemCount, totalYuan, contentHash } = frozen;
  const seen = { itemCount, totalYuan, contentHash };
  await expect(
    officers.authoriser.run(authoriseBatch, { batchId, expectedVersion: 2, ...seen }),
  ).rejects.toMatchObject({ code: 'funds.unproven-lines' });
  await expect(onPaper(itemId, 'settled', '建行函2020-23')).rejects.toMatchObject({
    code: 'funds.paid-in-other-batch',
  });
  // Once the batch is dissolved the statement to be confirmed still stands.
  await officers.finance.run(dissolveBatch, { batchId, expectedVersion: 2, reason: '银行已付' });
  const { rows } = await officers.authoriser.run(listEvidence, {});
  const { evidenceId } = rows.find((row) => row.itemId === itemId) ?? { evidenceId: '' };
  await officers.authoriser.run(confirmEvidence, { evidenceId });
  expect(await payable()).toEqual([]);
});
