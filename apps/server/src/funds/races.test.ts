import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Refusal } from '../kernel/refusal.ts';
import { type TestDatabase, testDatabase } from '../testing/index.ts';
import { sendBatch } from './bank/send-batch.ts';
import { dissolveBatch, freezeBatch } from './batches/act-on-batch.ts';
import { composeBatch } from './batches/compose-batch.ts';
import { bankSays, bankStates } from './fixtures/bank-says.ts';
import { COUNTY, FUND, PAYER, type PaymentWorld, paymentWorld } from './fixtures/payment-world.ts';
import { inCase, officersOf, owed, payee } from './fixtures/world.ts';
import { commit, reserve, revoke } from './ledger.ts';
import { transferAppropriation } from './ledgers/transfer-appropriation.ts';
import { receiveRecovery } from './payments/recoveries.ts';

let db: TestDatabase;
let world: PaymentWorld;

beforeAll(async () => {
  db = await testDatabase();
  world = await paymentWorld(db, '1000.00');
});
afterAll(async () => {
  await world.close('forged');
  await db.close();
});

const ledger = { fund: FUND, year: 2020, division: COUNTY } as const;
const available = async () => (await world.balances())['available'] ?? 0;

/** Why those failed that failed: a refusal's code, or what else was thrown. */
function codesOf(outcomes: readonly PromiseSettledResult<unknown>[]): string[] {
  return outcomes
    .filter((outcome) => outcome.status === 'rejected')
    .map(({ reason }) => (reason instanceof Refusal ? reason.code : String(reason)));
}

describe('many at once', () => {
  it('never reserve more than is available (invariant 2)', async () => {
    const before = await available();
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, n) =>
        inCase(db, (tx) => reserve(tx, { caseId: randomUUID(), ledger, amountFen: 4_000 + n })),
      ),
    );
    const reserved = answers.filter((answer) => answer.reserved).length;
    expect(reserved).toBeGreaterThanOrEqual(24);
    expect(reserved).toBeLessThan(40);
    expect(await available()).toBeGreaterThanOrEqual(0);
    expect(before - (await available())).toBe((await world.balances())['reserved']);
    // Gapless, whoever came first (invariant 11).
    const [gaps] = await db.sql(
      `select max(seq)::int = count(*)::int as gapless from funds.posting where ledger_id = $1`,
      [world.ledgerId],
    );
    expect(gaps).toEqual({ gapless: true });
  });

  it('commit one obligation for the same thing, not two (invariant 5)', async () => {
    const city = await officersOf(db, '410300');
    await city.finance.run(transferAppropriation, {
      fund: FUND,
      year: 2020,
      fromDivision: COUNTY,
      toDivision: '410300',
      amountYuan: '0.01',
      documentNo: '调剂1',
      documentDate: '2020-10-01',
    });
    const to = await payee(db);
    const cases = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
    const award = (caseId: string) =>
      inCase(db, async (tx) => {
        await reserve(tx, { caseId, ledger, amountFen: 1 });
        return commit(tx, {
          caseId,
          obligation: owed(to, { periodKey: '2020', exclusionKeys: ['only-one'] }),
        });
      });
    const outcomes = await Promise.allSettled(cases.map(award));
    expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(1);
    expect(new Set(codesOf(outcomes))).toEqual(new Set(['funds.duplicate-obligation']));
  });

  it('compose an obligation into one batch, not two', async () => {
    const outcomes = await Promise.allSettled([
      world.officers.finance.run(composeBatch, { ledgerId: world.ledgerId }),
      world.officers.finance.run(composeBatch, { ledgerId: world.ledgerId }),
    ]);
    expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(['fulfilled', 'rejected']);
    // Whoever chose it before it was composed is told by which batch they were overtaken.
    const lines = await db.sql<{ obligationId: string; batchNo: string }>(
      `select l.obligation_id as "obligationId", b.batch_no as "batchNo" from funds.payment_line l
       join funds.payment_item i on i.id = l.item_id join funds.batch b on b.id = i.batch_id where l.live`,
    );
    expect(lines).not.toEqual([]);
    await expect(
      world.officers.finance.run(composeBatch, {
        ledgerId: world.ledgerId,
        obligations: lines.map(({ obligationId }) => ({ obligationId })),
      }),
    ).rejects.toMatchObject({
      code: 'funds.not-payable',
      details: {
        refused: lines.map(({ obligationId, batchNo }) => ({
          obligationId,
          message: `已编入批次 ${batchNo}。`,
        })),
      },
    });
    await db.sql(`update funds.payment_line set state = 'withdrawn'`);
    await db.sql(`update funds.payment_item set state = 'withdrawn'`);
  });

  it('send and answer the same batch twice at the same time, and it counts once', async () => {
    const { batchId, batchNo } = await world.authorised();
    await Promise.all([sendBatch(world.exchange, batchId), sendBatch(world.exchange, batchId)]);
    const [item] = await db.sql<{ id: string }>(`select id from funds.payment_item where batch_id = $1`, [
      batchId,
    ]);
    const told = { batchNo, division: COUNTY, itemId: item?.id ?? '', amountFen: 1 };
    await Promise.all([1, 2, 3].map(() => bankSays(db, told, 'settled')));
    expect(await world.balances()).toMatchObject({ disbursed: 1, cash: -1 });
  });

  it('freeze and dissolve the same batch, and one of them comes too late (invariant 11)', async () => {
    await world.award(await payee(db), 7);
    const { finance } = world.officers;
    const { batchId } = await finance.run(composeBatch, { ledgerId: world.ledgerId });
    const outcomes = await Promise.allSettled([
      finance.run(freezeBatch, { batchId, expectedVersion: 1 }),
      finance.run(dissolveBatch, { batchId, expectedVersion: 1, reason: '重编' }),
    ]);
    // Whoever comes second is told that the batch has changed, also where its new state admits no such step.
    expect(codesOf(outcomes)).toEqual(['kernel.changed-meanwhile']);
    const events = await db.sql('select seq::int from funds.batch_event where batch_id = $1 order by seq', [
      batchId,
    ]);
    expect(events).toEqual([{ seq: 1 }, { seq: 2 }]);
  });

  it('enter the same receipt of a recovery, and it counts once', async () => {
    const { caseId } = await world.award(await payee(db), 11);
    const { batchId, batchNo } = await world.authorised();
    await sendBatch(world.exchange, batchId);
    const items = await db.sql<{ id: string; amount: number }>(
      'select id, amount_fen::int as amount from funds.payment_item where batch_id = $1',
      [batchId],
    );
    for (const { id, amount } of items) {
      await bankSays(db, { batchNo, division: COUNTY, itemId: id, amountFen: amount }, 'settled');
    }
    await inCase(db, (tx) => revoke(tx, { caseId, reason: '冒领' }));
    const [order] = await db.sql<{ id: string }>(
      'select r.id from funds.recovery r join funds.obligation o on o.id = r.obligation_id where o.case_id = $1',
      [caseId],
    );
    await bankStates(db, {
      payer: PAYER,
      kind: 'receipt',
      entryNo: 'E-twice',
      reference: '退款',
      amountFen: 5,
    });
    const receipt = { recoveryId: order?.id ?? '', bankEntryNo: 'E-twice' };
    const outcomes = await Promise.allSettled(
      [1, 2, 3].map(() => world.officers.finance.run(receiveRecovery, receipt)),
    );
    expect(codesOf(outcomes)).toEqual(['funds.receipt-entered', 'funds.receipt-entered']);
    expect((await world.balances())['recovery-receivable']).toBe(6);
  });

  it('transfer in opposite directions without waiting for each other for ever', async () => {
    const city = await officersOf(db, '410300');
    const move = (fromDivision: string, toDivision: string) =>
      city.finance.run(transferAppropriation, {
        fund: FUND,
        year: 2020,
        fromDivision,
        toDivision,
        amountYuan: '0.01',
        documentNo: `调剂${randomUUID()}`,
        documentDate: '2020-10-01',
      });
    const outcomes = await Promise.allSettled(
      Array.from({ length: 8 }, (_, n) => (n % 2 === 0 ? move(COUNTY, '410300') : move('410300', COUNTY))),
    );
    // Either it had the fen or it had not; nobody was thrown out for waiting.
    expect(codesOf(outcomes).filter((code) => code !== 'funds.insufficient')).toEqual([]);
  });
});
