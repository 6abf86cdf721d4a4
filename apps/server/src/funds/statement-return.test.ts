/** A return that only the bank's statement tells of: nobody explains it away, the bank's word enters it. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../testing/index.ts';
import { showBatch } from './batches/show-batch.ts';
import { bankFile } from './fixtures/bank-file.ts';
import { PAYER, type PaymentWorld, paymentWorld } from './fixtures/payment-world.ts';
import { payee } from './fixtures/world.ts';
import { showItem } from './payments/list-items.ts';
import { listDifferences, resolveDifference } from './payments/reconciliation.ts';

let db: TestDatabase;
let world: PaymentWorld;

beforeAll(async () => {
  db = await testDatabase();
  world = await paymentWorld(db);
  // These tests speak for the bank.
  await world.bank.stop();
});
afterAll(async () => {
  await world.close();
  await db.close();
});

const bankSays = (name: string, lines: string[]) => bankFile(world, name, lines);

/** A payment that the bank says it has paid. */
async function paid(amountFen: number, answers: string): Promise<string> {
  await world.award(await payee(db), amountFen);
  const { batchId, batchNo } = await world.authorised();
  await world.send(batchId);
  const [item] = await db.sql<{ id: string }>(
    'select id from funds.payment_item where batch_id = $1 and amount_fen = $2',
    [batchId, amountFen],
  );
  const id = item?.id ?? '';
  await bankSays(answers, [`H|1|${batchNo}|1`, `R|${id}|0000||${amountFen}|${answers}`]);
  return id;
}

const listed = async (entry: string) => {
  const { rows } = await world.officers.reconciler.run(listDifferences, {});
  return rows.filter(({ entryNo }) => entryNo === entry);
};
const explain = (differenceId: string | undefined) =>
  world.officers.reconciler.run(resolveDifference, {
    differenceId: differenceId ?? '',
    reason: '已与银行核实',
  });

it('is no matter of words, and owed again once the bank has said so', async () => {
  const id = await paid(700, 'RES-1.txt');
  await bankSays('STM-1.txt', [`H|1|${PAYER}|1|90000|89300|1`, `E|E1|payment|${id}|700`]);
  await bankSays('STM-2.txt', [`H|1|${PAYER}|2|89300|90000|1`, `E|E2|return|${id}|700`]);
  const [back] = await listed('E2');
  expect(back).toMatchObject({ kind: 'statement-not-answered', unanswered: true, movement: 'return' });
  // The payment says so too, and so does its batch: it does not read as paid and borne out.
  const shown = await world.officers.finance.run(showItem, { itemId: id });
  expect(shown).toMatchObject({ state: 'settled', returnListedOn: 2 });
  const batch = await world.officers.finance.run(showBatch, { batchId: shown.batchId });
  expect(batch.contested).toMatchObject([{ itemId: id, returnListedOn: 2 }]);
  await expect(explain(back?.differenceId)).rejects.toMatchObject({ code: 'funds.bank-has-not-answered' });
  await bankSays('RET-1.txt', [`H|1|${PAYER}|1`, `R|${id}|2002||700|r2`]);
  expect(await listed('E2')).toEqual([]);
  expect(await world.officers.finance.run(showItem, { itemId: id })).toMatchObject({ returnListedOn: null });
  expect(await world.itemStates()).toMatchObject({ returned: 1 });
});

it('may be explained where the bank has undone it on its statement', async () => {
  const id = await paid(300, 'RES-2.txt');
  await bankSays('STM-3.txt', [
    `H|1|${PAYER}|3|90000|89700|3`,
    `E|E3|payment|${id}|300`,
    `E|E4|return|${id}|300`,
    `E|E5|payment|${id}|300`,
  ]);
  const [undone] = await listed('E4');
  expect(undone).toMatchObject({ kind: 'statement-not-answered', unanswered: false });
  await explain(undone?.differenceId);
  expect(await listed('E4')).toEqual([]);
});
