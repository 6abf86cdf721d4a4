import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../testing/index.ts';
import { reconcileBatch } from './batches/act-on-batch.ts';
import { showBatch } from './batches/show-batch.ts';
import { bankFile } from './fixtures/bank-file.ts';
import { PAYER, type PaymentWorld, paymentWorld } from './fixtures/payment-world.ts';
import { payee } from './fixtures/world.ts';
import { closeYear } from './ledgers/close-year.ts';
import { listLedgers } from './ledgers/list-ledgers.ts';
import { listPostings } from './ledgers/list-postings.ts';
import { showLedger } from './ledgers/show-ledger.ts';
import { listItems } from './payments/list-items.ts';
import { listDifferences, listStatements, resolveDifference } from './payments/reconciliation.ts';

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

const open = async () => {
  const { rows } = await world.officers.reconciler.run(listDifferences, {});
  return rows.map((row) => row.kind).sort();
};

/** Works off the one difference of a kind. */
async function working(kind: string): Promise<void> {
  const { reconciler } = world.officers;
  const { rows } = await reconciler.run(listDifferences, {});
  const { differenceId = '' } = rows.find((row) => row.kind === kind) ?? {};
  await reconciler.run(resolveDifference, { differenceId, reason: '已与银行核实' });
}

describe('what does not agree', () => {
  it('is listed once, worked off with a reason, and keeps the batch from being reconciled', async () => {
    const { officers } = world;
    await world.award(await payee(db), 500);
    const { batchId, batchNo } = await world.authorised();
    await world.send(batchId);
    const [item] = await db.sql<{ id: string }>('select id from funds.payment_item where batch_id = $1', [
      batchId,
    ]);
    const id = item?.id ?? '';

    // The wrong amount and an item that nobody instructed: nothing moves.
    await bankSays('RES-1.txt', [
      `H|1|${batchNo}|2`,
      `R|${id}|0000||499|r1`,
      `R|P${'0'.repeat(31)}|0000||5|r2`,
    ]);
    await bankSays('RES-2.txt', [`H|1|${batchNo}|1`, `R|${id}|0000||499|r1`]);
    expect(await open()).toEqual(['answer-amount', 'answer-unknown-item']);
    // Which fund pays is known of what was instructed; neither is a matter of a whole file.
    const { rows: told } = await officers.reconciler.run(listDifferences, {});
    expect(Object.fromEntries(told.map(({ kind, fund, file }) => [kind, [fund?.name, file]]))).toEqual({
      'answer-amount': ['就业补助资金', null],
      'answer-unknown-item': [undefined, null],
    });
    expect(await world.itemStates()).toEqual({ sent: 1 });

    // The statement comes first: it is not taken for the answer.
    await bankSays('STM-1.txt', [`H|1|${PAYER}|1|90000|89500|1`, `E|E1|payment|${id}|500`]);
    expect(await open()).toContain('statement-not-answered');
    expect(await world.itemStates()).toEqual({ sent: 1 });
    // Whatever is written of it: what became of the payment is the bank's to say, and here its answer closes it.
    const listed = (await officers.reconciler.run(listDifferences, {})).rows;
    expect(listed.filter((row) => row.unanswered).map((row) => row.kind)).toEqual(['statement-not-answered']);
    const { differenceId = '' } = listed.find((row) => row.unanswered) ?? {};
    await expect(
      officers.reconciler.run(resolveDifference, { differenceId, reason: '已与银行核实' }),
    ).rejects.toMatchObject({ code: 'funds.bank-has-not-answered' });

    // What the account held before belongs to the statement's balance and to ours.
    expect((await officers.finance.run(showLedger, { ledgerId: world.ledgerId })).bank).toMatchObject({
      statementBalanceYuan: '895.00',
      bookBalanceYuan: '900.00',
    });
    await bankSays('RES-3.txt', [`H|1|${batchNo}|1`, `R|${id}|0000||500|r1`]);
    expect(await open()).toEqual(['answer-amount', 'answer-unknown-item']);
    // Refused after it was paid: it cannot be both. Paid again, of another amount: nor that.
    await bankSays('RES-4.txt', [`H|1|${batchNo}|1`, `R|${id}|1009||500|r1`]);
    await working('answer-amount');
    await bankSays('RES-5.txt', [`H|1|${batchNo}|1`, `R|${id}|0000||100|r1`]);
    expect(await open()).toEqual(['answer-amount', 'answer-contradiction', 'answer-unknown-item']);
    expect(await world.itemStates()).toEqual({ settled: 1 });
    expect((await officers.finance.run(showLedger, { ledgerId: world.ledgerId })).bank).toMatchObject({
      bookBalanceYuan: '895.00',
    });

    const { version } = await officers.finance.run(showBatch, { batchId });
    const reconcile = () => officers.reconciler.run(reconcileBatch, { batchId, expectedVersion: version });
    await expect(reconcile()).rejects.toMatchObject({ code: 'funds.open-differences' });
    const { rows } = await officers.reconciler.run(listDifferences, {});
    expect(rows).toHaveLength(3);
    // Of these no line of a statement is the matter.
    expect(rows.map(({ movement }) => movement)).toEqual([null, null, null]);
    for (const { differenceId } of rows) {
      await officers.reconciler.run(resolveDifference, { differenceId, reason: '已与银行核实' });
    }
    await reconcile();
    const { rows: items } = await officers.finance.run(listItems, { batchId });
    expect(items).toMatchObject([{ statement: 'matched' }]);
  });

  const gaps = async () =>
    (await world.officers.reconciler.run(listDifferences, {})).rows
      .filter(({ kind }) => kind === 'statement-gap')
      .map(({ differenceId, statementNo, problem }) => ({ differenceId, statementNo, problem }));
  const numbers = async () =>
    (await world.officers.reconciler.run(listStatements, {})).rows
      .map(({ statementNo }) => statementNo)
      .toSorted((a, b) => a - b);

  it('keeps a statement beside that does not follow, until the right one comes or a reason', async () => {
    const [item] = await db.sql<{ id: string }>('select id from funds.payment_item limit 1');
    // Before the one that it follows on: it waits, and nothing of it counts.
    await bankSays('STM-3.txt', [`H|1|${PAYER}|3|89600|89100|1`, `E|E3|payment|${item?.id}|500`]);
    expect(await open()).toEqual(['statement-gap']);
    const { rows: beside } = await world.officers.reconciler.run(listDifferences, {});
    expect(beside).toMatchObject([
      { file: 'STM-3.txt', division: { code: '410325' }, fund: { name: '就业补助资金' }, statementNo: 3 },
    ]);
    // A wrong one of the number that is missing does not keep the right one out.
    await bankSays('STM-2.txt', [`H|1|${PAYER}|2|1|1|0`]);
    expect((await gaps()).map(({ problem }) => problem)).toEqual([
      '第 1 号期末余额为 895.00 元，第 2 号的期初余额却是 0.01 元',
      '第 2 号对账单还没有接收，第 3 号须在它之后',
    ]);
    await bankSays('STM-2.txt', [`H|1|${PAYER}|2|89500|89600|1`, 'E|E2|receipt|没有的追回单|100']);
    // With number 2 both are taken in: what is paid twice shows now.
    expect(await open()).toEqual(['statement-twice', 'statement-unknown']);
    expect(await numbers()).toEqual([1, 2, 3]);

    await bankSays('STM-3.txt', [`H|1|${PAYER}|3|89600|89600|0`]);
    await bankSays('STM-4.txt', [`H|1|${PAYER}|4|90000|90000|0`]);
    await bankSays('STM-5.txt', [`H|1|${PAYER}|5|90000|90000|0`]);
    const { reconciler } = world.officers;
    expect((await gaps()).map(({ statementNo }) => statementNo)).toEqual([5, 4, 3]);
    for (const { differenceId, statementNo } of await gaps())
      if (statementNo !== 5)
        await reconciler.run(resolveDifference, { differenceId, reason: '银行来函确认' });
    // Of number 3 the one that was taken in stays; 4, for which somebody answered, lets 5 follow.
    expect(await gaps()).toEqual([]);
    expect(await numbers()).toEqual([1, 2, 3, 4, 5]);
    expect((await reconciler.run(listStatements, {})).rows).toContainEqual(
      expect.objectContaining({ statementNo: 3, closingYuan: '891.00' }),
    );

    // What was explained does not count as what agrees.
    const { rows: found } = await reconciler.run(listDifferences, {});
    const twice = found.find(({ kind }) => kind === 'statement-twice');
    await reconciler.run(resolveDifference, {
      differenceId: twice?.differenceId ?? '',
      reason: '银行重复付款，已发函退回',
    });
    const { rows: statements } = await reconciler.run(listStatements, {});
    const tallies = statements.map(
      (one) => [one.statementNo, one.lines, one.matched, one.explained] as const,
    );
    expect(tallies.toSorted(([a], [b]) => a - b).slice(0, 3)).toEqual([
      [1, 1, 1, 0],
      [2, 1, 0, 0],
      [3, 1, 0, 1],
    ]);
  });

  it('names a file that cannot be read, with line and reason, until it is worked off', async () => {
    const { reconciler } = world.officers;
    const told: string[] = [];
    const exchange = { ...world.exchange, unreadable: (...words: string[]) => told.push(words.join(' ')) };
    await bankFile({ exchange }, 'RES-410325-9.txt', ['H|1|B9|1', 'R|Pa|0000||8.0|r']);
    // What is known already is no news.
    await bankFile({ exchange }, 'RES-410325-9.txt', ['H|1|B9|1', 'R|Pa|0000||8.0|r']);
    const problem = '第 2 行：金额应是以分为单位的整数，没有小数点和正负号';
    expect(told).toEqual([`RES-410325-9.txt ${problem}`]);
    const unreadable = async () =>
      (await reconciler.run(listDifferences, {})).rows.filter(({ kind }) => kind === 'file-unreadable');
    const [found, ...more] = await unreadable();
    expect(more).toEqual([]);
    expect(found).toMatchObject({
      file: 'RES-410325-9.txt',
      problem,
      amountYuan: null,
      itemId: null,
      fund: null,
    });
    const differenceId = found?.differenceId ?? '';
    await reconciler.run(resolveDifference, { differenceId, reason: '已请银行重发' });
    expect(await unreadable()).toEqual([]);

    // Its name tells the account where it is a statement's.
    await bankFile({ exchange }, `STM-${PAYER}-6.txt`, [`H|1|${PAYER}|6|90000|9x|0`]);
    expect(await unreadable()).toMatchObject([
      { file: `STM-${PAYER}-6.txt`, fund: { name: '就业补助资金' } },
    ]);
  });

  it('takes the same bytes under another name for another file', async () => {
    const { reconciler } = world.officers;
    const beside = async () => {
      const { rows } = await reconciler.run(listDifferences, {});
      return rows.map(({ file, problem }) => `${file} ${problem}`).toSorted();
    };
    const before = await beside();
    const added = async () => (await beside()).filter((each) => !before.includes(each));

    // Of two accounts, nothing at all.
    const accounts = [PAYER, '410325-training-account'].map((payer) => `STM-${payer}-7.txt`);
    for (const name of [...accounts, ...accounts]) await bankSays(name, ['H|2']);
    const twice = accounts.map((name) => `${name} 第 1 行：首行应以 H|1| 开头`);
    expect(await added()).toEqual(twice);

    // What was named wrongly comes again under its name, and is read; what was read is not read again.
    const statement = ['H|1|410325-training-account|1|100|100|0'];
    const named = 'STM-410325-training-account-1.txt';
    for (const name of ['STMT-410325-1.txt', named, named, `STM-${PAYER}-8.txt`])
      await bankSays(name, statement);
    const { rows: statements } = await reconciler.run(listStatements, { fund: 'training-account' });
    expect(statements).toMatchObject([{ statementNo: 1, closingYuan: '1.00' }]);
    expect((await added()).filter((each) => !twice.includes(each))).toEqual([
      `STM-${PAYER}-8.txt 第 1 号对账单已经接收过，内容与这一份相同`,
      'STMT-410325-1.txt 文件名不符合约定',
    ]);
  });
});

describe('the end of the year', () => {
  it('lapses and carries forward what is available, and nothing that is owed', async () => {
    const { finance } = world.officers;
    await world.award(await payee(db), 1_000);
    const closing = { ledgerId: world.ledgerId, documentNo: '嵩财〔2020〕99号', lapseYuan: '100.00' };
    await expect(finance.run(closeYear, closing)).rejects.toMatchObject({ code: 'funds.year-not-over' });
    await db.sql(`update kernel.clock set date = '2020-12-31'`);
    // Of 99,985.00: what the refusal names is what the ledger has, or would have after the lapse that it undoes.
    await expect(finance.run(closeYear, { ...closing, carryForwardYuan: '99885.01' })).rejects.toMatchObject({
      code: 'funds.carries-beyond-left',
      message: '收回 100.00 元后最多可结转 99,885.00 元。',
    });
    const { lapseYuan: _, ...onlyCarrying } = closing;
    await expect(
      finance.run(closeYear, { ...onlyCarrying, carryForwardYuan: '99985.01' }),
    ).rejects.toMatchObject({ code: 'funds.insufficient', message: '可用指标不足，目前可用 99,985.00 元。' });
    const { nextLedgerId } = await finance.run(closeYear, { ...closing, carryForwardYuan: '99885.00' });
    expect(await world.balances()).toEqual({
      appropriated: -10_000_000,
      lapsed: 10_000,
      'carried-forward': 9_988_500,
      committed: 1_000,
      disbursed: 500,
      cash: -500,
      'cash-clearing': 500,
    });
    expect(await finance.run(showLedger, { ledgerId: world.ledgerId })).toMatchObject({
      carriedOutYuan: '99885.00',
      carriedInYuan: '0.00',
    });
    const named = async (ledgerId: string) =>
      (await finance.run(listPostings, { ledgerId, event: 'carry-forward' })).rows.map(
        (row) => row.eventName,
      );
    expect([await named(world.ledgerId), await named(nextLedgerId ?? '')]).toEqual([
      ['结转下年'],
      ['上年结转'],
    ]);
    expect(await finance.run(showLedger, { ledgerId: nextLedgerId ?? '' })).toMatchObject({
      carriedOutYuan: '0.00',
      carriedInYuan: '99885.00',
    });
    const { rows } = await finance.run(listLedgers, { year: 2021 });
    expect(rows[0]).toMatchObject({
      ledgerId: nextLedgerId,
      identity: { holds: true, sourcesYuan: '99885.00' },
    });
  });
});
