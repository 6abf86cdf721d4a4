import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../testing/index.ts';
import { type PaymentWorld, paymentWorld } from './fixtures/payment-world.ts';
import { payee } from './fixtures/world.ts';

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

const isNow = (state: string) => async () => (await world.itemStates())[state] === 1;

it('a return whose file was lost is asked about, because the statement shows it', async () => {
  await world.award(await payee(db), 12_300);
  const { batchId } = await world.authorised();
  await world.send(batchId);
  await world.until(isNow('settled'));
  const [item] = await db.sql<{ id: string }>('select id from funds.payment_item where batch_id = $1', [
    batchId,
  ]);

  await world.bank.post('/api/rules', { losePercent: 100 });
  await world.bank.post('/api/return', { itemId: item?.id, code: '2002', reason: '收款账户已销户' });
  await world.bank.post('/api/rules', { losePercent: 0 });

  await world.until(isNow('returned'));
  const { returned_fen, settled_fen } = (
    await db.sql<{ returned_fen: number; settled_fen: number }>(
      'select returned_fen::int, settled_fen::int from funds.obligation',
    )
  )[0] ?? { returned_fen: 0, settled_fen: 0 };
  expect([settled_fen, returned_fen]).toEqual([12_300, 12_300]);
});
