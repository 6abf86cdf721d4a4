/** More comes back than is owed: the debt is settled, and what is beyond it is owed to the debtor until it is paid. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepRows, type TestDatabase, testDatabase } from '../testing/index.ts';
import { listPayable } from './batches/list-payable.ts';
import { bankSays } from './fixtures/bank-says.ts';
import { COUNTY, PAYER, type PaymentWorld, paymentWorld } from './fixtures/payment-world.ts';
import { addAccount, inCase, inSession, payee } from './fixtures/world.ts';
import { obligationOf, revoke } from './ledger.ts';
import { listPostings } from './ledgers/list-postings.ts';
import { showLedger } from './ledgers/show-ledger.ts';
import { correctItemAccount } from './payments/correct-account.ts';
import { listItems, showItem } from './payments/list-items.ts';
import { listDifferences, listStatementLines } from './payments/reconciliation.ts';
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

/** 80.00 was paid, and all of it is ordered back. */
async function owedBack() {
  const to = await payee(db);
  const { caseId } = await world.award(to, 8_000);
  const { batchId } = await world.authorised();
  await world.send(batchId);
  await world.until(async () => (await view(caseId))?.state === 'discharged');
  await inCase(db, (tx) => revoke(tx, { caseId, reason: '冒领' }));
  const { rows } = await world.officers.finance.run(listRecoveries, { state: 'open' });
  const order = rows.find((row) => row.caseId === caseId);
  if (order === undefined) throw new Error('no recovery was ordered');
  const { recoveryId, recoveryNo } = order;
  return {
    to,
    caseId,
    recoveryId,
    /** Money arrives, stands on a statement and is entered. */
    pays: async (amountFen: number) => {
      const { finance } = world.officers;
      const { entryNo: bankEntryNo } = await world.bank.post<{ entryNo: string }>('/api/receipt', {
        payer: PAYER,
        reference: recoveryNo,
        amountFen,
      });
      await world.until(async () =>
        (await finance.run(listReceipts, { recoveryId })).rows.some((row) => row.bankEntryNo === bankEntryNo),
      );
      return finance.run(receiveRecovery, { recoveryId, bankEntryNo });
    },
    shown: async () => {
      const { rows: all } = await world.officers.finance.run(listRecoveries, { pageSize: 100 });
      return all.find((row) => row.recoveryId === recoveryId);
    },
  };
}

const refundsDue = async () => {
  const { rows } = await world.officers.finance.run(listRecoveries, { refundDue: 'true' });
  return rows.map((row) => row.recoveryId);
};
const payable = async () => {
  const { rows } = await world.officers.finance.run(listPayable, { ledgerId: world.ledgerId });
  return rows.map((row) => [row.refund, row.payableYuan, row.lastState]);
};
/** The one payment of a batch once it was sent and stands so. */
async function paidIn(batchId: string, state: string) {
  const { finance } = world.officers;
  const item = async () => (await finance.run(listItems, { batchId })).rows[0];
  await world.until(async () => (await item())?.state === state);
  const found = await item();
  if (found === undefined) throw new Error('an empty batch');
  return found;
}

describe('money paid back beyond the debt', () => {
  it('settles the debt, and the rest is owed, paid back, returned and paid again', async () => {
    const { finance, reconciler } = world.officers;
    const before = await world.balances();
    const { to, caseId, recoveryId, pays, shown } = await owedBack();
    expect(await pays(3_000)).toMatchObject({ settledYuan: '30.00', outstandingYuan: '50.00' });
    expect(await pays(5_500)).toEqual({
      settledYuan: '50.00',
      outstandingYuan: '0.00',
      overpaidYuan: '5.00',
    });
    // Of a debt that is settled all that still comes is too much.
    expect(await pays(1_000)).toMatchObject({ settledYuan: '0.00', overpaidYuan: '10.00' });

    expect(await shown()).toMatchObject({
      state: 'received',
      receivedYuan: '80.00',
      outstandingYuan: '0.00',
      overpaid: { overpaidYuan: '15.00', refundedYuan: '0.00' },
    });
    expect(await refundsDue()).toEqual([recoveryId]);
    expect(await view(caseId)).toMatchObject({
      state: 'recovered',
      recoveredFen: 8_000,
      overpaid: { overpaidFen: 1_500, refundedFen: 0 },
    });
    // It is on the account, and nobody may spend it.
    const after = await world.balances();
    expect(after).toMatchObject({ overpayments: -1_500, available: before['available'] });
    const { rows: postings } = await finance.run(listPostings, {
      ledgerId: world.ledgerId,
      account: 'overpayments',
    });
    expect(postings.map((row) => [row.eventName, row.amountYuan])).toEqual([
      ['收到多缴款', '10.00'],
      ['收到多缴款', '5.00'],
    ]);
    // The statement leaves nothing unexplained, and the books say what the bank says.
    const { rows: lines } = await reconciler.run(listStatementLines, { open: 'true' });
    expect(lines).toEqual([]);
    expect((await reconciler.run(listDifferences, {})).rows).toEqual([]);
    const bank = async () => (await finance.run(showLedger, { ledgerId: world.ledgerId })).bank;
    expect(await bank()).toMatchObject({ statementBalanceYuan: (await bank())?.bookBalanceYuan });

    expect(await payable()).toEqual([
      [true, '5.00', null],
      [true, '10.00', null],
    ]);
    const first = await world.authorised();
    expect(await payable(), 'in a batch').toEqual([]);
    await world.send(first.batchId);
    const item = await paidIn(first.batchId, 'settled');
    expect(item.amountYuan).toBe('15.00');
    const { lines: parts } = await finance.run(showItem, { itemId: item.itemId });
    expect(parts.map((line) => [line.caseId, line.refund])).toEqual([
      [caseId, true],
      [caseId, true],
    ]);
    expect((await shown())?.overpaid).toEqual({
      overpaidYuan: '15.00',
      refundedYuan: '15.00',
      back: null,
    });
    expect(await refundsDue()).toEqual([]);
    // Of the case itself nothing moved: it is paid, and all of it came back.
    expect(await view(caseId)).toMatchObject({ state: 'recovered', paidFen: 8_000, inTransitFen: 0 });
    expect((await world.balances())['overpayments']).toBeUndefined();
    expect((await world.balances())['cash'] ?? 0).toBe((after['cash'] ?? 0) - 1_500);

    const told = { ...first, itemId: item.itemId, division: COUNTY, amountFen: 1_500 };
    await bankSays(db, told, 'returned');
    expect(await world.balances()).toEqual(after);
    expect(await refundsDue()).toEqual([recoveryId]);
    expect((await payable()).map(([, , lastState]) => lastState)).toEqual(['returned', 'returned']);
    // Told where the debt is told, until it is on its way to another account.
    const back = async () => (await shown())?.overpaid?.back;
    expect(await back()).toMatchObject({ amountYuan: '15.00', redirected: false });
    const accountId = await addAccount(db, to.personId, '6217000000000001234');
    const { version } = await finance.run(showItem, { itemId: item.itemId });
    await finance.run(correctItemAccount, { itemId: item.itemId, expectedVersion: version, accountId });
    expect(await back()).toMatchObject({ amountYuan: '15.00', redirected: true });
    const again = await world.authorised();
    await world.send(again.batchId);
    await paidIn(again.batchId, 'settled');
    expect((await shown())?.overpaid).toEqual({
      overpaidYuan: '15.00',
      refundedYuan: '15.00',
      back: null,
    });
    expect(await db.sql('select * from funds.separation_breaches()')).toEqual([]);
  });

  it('is the fund’s as far as it was given up for lost, and only beyond that the debtor’s', async () => {
    const { finance, authoriser } = world.officers;
    const { caseId, recoveryId, pays, shown } = await owedBack();
    const lost = await world.balances();
    const grounds = { documentNo: '洛财核〔2020〕9号', reason: '确无财产' };
    const { writeOffId } = await finance.run(proposeWriteOff, { recoveryId, ...grounds });
    await authoriser.run(confirmWriteOff, { recoveryId, writeOffId });
    expect(await pays(3_000)).toMatchObject({ settledYuan: '30.00', overpaidYuan: '0.00' });
    expect(await shown()).toMatchObject({
      state: 'written-off',
      receivedYuan: '30.00',
      writeOff: { amountYuan: '80.00', recoveredYuan: '30.00' },
    });
    expect(await pays(6_000)).toMatchObject({ settledYuan: '50.00', overpaidYuan: '10.00' });
    expect(await shown()).toMatchObject({ state: 'received', receivedYuan: '80.00' });
    expect(await view(caseId)).toMatchObject({ state: 'recovered', recoveredFen: 8_000 });
    const after = await world.balances();
    expect((after['available'] ?? 0) - (lost['available'] ?? 0)).toBe(8_000);
    expect(after['recovery-receivable']).toBeUndefined();
    expect(after['overpayments']).toBe(-1_000);
  });

  it('is missed by the verification where it is changed or gone', async () => {
    const putBack = await keepRows(db, 'funds');
    const faultsAfter = async (forgery: string) => {
      await db.sql(`do $$ begin set local session_replication_role = replica; ${forgery}; end $$`);
      const found = await db.sql<{ kind: string; fault: string }>(
        `select distinct split_part(object, ' ', 1) as kind, fault from funds.books_check where fault is not null order by 1, 2`,
      );
      await putBack();
      return found.map(({ kind, fault }) => `${kind} ${fault}`);
    };
    const ofRefund = 'where refund_of is not null';
    expect(await faultsAfter('null')).toEqual([]);
    expect(await faultsAfter(`update funds.obligation set amount_fen = amount_fen + 1 ${ofRefund}`)).toEqual([
      'funds.obligation 应付款的金额与记账不符',
      'funds.recovery 追回的收款与记账不符',
    ]);
    expect(
      await faultsAfter(`delete from funds.obligation o ${ofRefund} and not exists (
        select from funds.payment_line l where l.obligation_id = o.id)`),
    ).toEqual(['funds.obligation 应付款已不存在，而账本记着它', 'funds.recovery 追回的收款与记账不符']);
    expect(
      await faultsAfter(`update funds.obligation set returned_fen = returned_fen + 1, recovered_fen = recovered_fen - 1,
        cancelled_fen = cancelled_fen + 1, recovery_ordered_fen = recovery_ordered_fen - 1 where recovered_fen > 0`),
    ).toEqual(['funds.obligation 应付款的追回金额与追回不符']);
    expect(
      await faultsAfter(
        'update funds.recovery set amount_fen = amount_fen + 1, reduced_fen = reduced_fen + 1',
      ),
    ).toContain('funds.recovery 追回的金额与记账不符');
    expect(await faultsAfter('delete from funds.recovery_receipt where amount_fen = 6000')).toEqual([
      'funds.recovery 追回的收款与记账不符',
      'funds.statement 对账单上已核对、已说明的一笔与付款、收款或者差异不符',
    ]);
    expect(await faultsAfter(`delete from funds.statement_line where kind = 'receipt'`)).toEqual([
      'funds.recovery 登记的追回收款不在对账单上',
      'funds.statement 对账单与银行的文件不符',
    ]);
    expect(await faultsAfter('delete from funds.recovery')).toContain(
      'funds.recovery 追回已不存在，而账本记着它',
    );
  });
});
