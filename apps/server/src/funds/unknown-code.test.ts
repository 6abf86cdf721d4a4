/** What the bank says in a code that the protocol does not list: nobody takes it for a refusal, and nothing is paid twice. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../testing/index.ts';
import { listPayable } from './batches/list-payable.ts';
import { showBatch } from './batches/show-batch.ts';
import { bankFile } from './fixtures/bank-file.ts';
import { PAYER, type PaymentWorld, paymentWorld } from './fixtures/payment-world.ts';
import { payee } from './fixtures/world.ts';
import { showItem } from './payments/list-items.ts';
import { confirmEvidence, stateEvidence } from './payments/manual-evidence.ts';
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

let files = 0;

/** A payment at the bank, and how to speak of it. */
async function instructed(amountFen: number) {
  const { obligationId } = await world.award(await payee(db), amountFen);
  const { batchId, batchNo } = await world.authorised();
  await world.send(batchId);
  const [item] = await db.sql<{ id: string }>(
    'select item_id as id from funds.payment_line where obligation_id = $1',
    [obligationId],
  );
  const itemId = item?.id ?? '';
  const line = (code: string, reason: string) =>
    `R|${itemId}|${code}|${reason}|${amountFen}|r${(files += 1)}`;
  const { finance, reconciler } = world.officers;
  return {
    batchId,
    itemId,
    result: (code: string, reason = '') =>
      bankFile(world, `RES-${files}.txt`, [`H|1|${batchNo}|1`, line(code, reason)]),
    comesBack: (code: string, reason = '') =>
      bankFile(world, `RET-${files}.txt`, [`H|1|${PAYER}|1`, line(code, reason)]),
    acknowledged: (word: string, code: string, reason = '') =>
      bankFile(world, `ACK-${(files += 1)}.txt`, [`H|1|${batchNo}|${word}|${code}|${reason}`]),
    standing: async () => {
      const { rows } = await finance.run(listPayable, { ledgerId: world.ledgerId });
      return rows.find((row) => row.obligationId === obligationId)?.standing ?? null;
    },
    state: async () => (await finance.run(showItem, { itemId })).state,
    differences: async () =>
      (await reconciler.run(listDifferences, {})).rows.filter((row) => row.itemId === itemId),
  };
}

const explained = (differenceId: string | undefined) =>
  world.officers.reconciler.run(resolveDifference, {
    differenceId: differenceId ?? '',
    reason: '已与银行核实',
  });
const UNCLEAR = { kind: 'answer-unknown-code', unanswered: true };

it('a result leaves the payment unknown until the bank says what became of it', async () => {
  const item = await instructed(1_098);
  await item.result('0001', '银行处理中');
  expect(await item.state()).toBe('sent');
  expect(await item.standing()).toBeNull();
  const said = { code: '0001', reason: '银行处理中' };
  const [found] = await item.differences();
  expect(found).toMatchObject({ ...UNCLEAR, said });
  const { finance } = world.officers;
  expect(await finance.run(showItem, { itemId: item.itemId })).toMatchObject({ unclear: [said] });
  const batch = await finance.run(showBatch, { batchId: item.batchId });
  expect(batch.contested).toMatchObject([{ itemId: item.itemId, unclear: [said] }]);
  await expect(explained(found?.differenceId)).rejects.toMatchObject({ code: 'funds.bank-has-not-answered' });

  // Asked again it says the same, then that it has paid.
  await item.result('0001', '银行处理中');
  expect(await item.differences()).toHaveLength(1);
  await item.result('0000', '支付成功');
  expect(await item.state()).toBe('settled');
  expect(await item.differences()).toEqual([]);
  expect(await item.standing()).toBeNull();
});

it('what it says in another unlisted code stands beside the first, each in its own words', async () => {
  const item = await instructed(1_500);
  await item.result('0001', '银行处理中');
  await item.result('2001', '收款行退汇');
  await item.comesBack('0000', '支付成功');
  const words = [
    { code: '0001', reason: '银行处理中' },
    { code: '2001', reason: '收款行退汇' },
    { code: '0000', reason: '支付成功' },
  ];
  const { finance } = world.officers;
  expect(await finance.run(showItem, { itemId: item.itemId })).toMatchObject({ unclear: words });
  expect((await item.differences()).map(({ said }) => said)).toEqual(words.toReversed());
  await item.result('0000', '支付成功');
  await item.comesBack('2002', '收款账户已销户');
  expect(await item.differences()).toEqual([]);
});

it('a refusal of the file leaves its payments unknown, and its being taken raises nothing', async () => {
  const item = await instructed(2_000);
  await item.acknowledged('refused', '9002', '重复的文件');
  expect(await item.state()).toBe('sent');
  expect(await item.differences()).toMatchObject([
    { ...UNCLEAR, said: { code: '9002', reason: '重复的文件' } },
  ]);
  await item.acknowledged('taken', '0009');
  expect(await item.state()).toBe('accepted');
  // Taken is not paid: what the code meant is still to be cleared up, here by the bank's paper and two people.
  expect(await item.differences()).toHaveLength(1);
  const { finance, authoriser } = world.officers;
  const { evidenceId } = await finance.run(stateEvidence, {
    itemId: item.itemId,
    outcome: 'settled',
    documentNo: '建行函2020-31',
    note: '按银行来函',
  });
  await authoriser.run(confirmEvidence, { evidenceId });
  expect(await item.state()).toBe('settled');
  expect(await item.differences()).toEqual([]);
});

it('a return takes nothing back, and how the payment went out does not clear it up', async () => {
  const item = await instructed(3_000);
  await item.comesBack('1009', '其他原因');
  expect(await item.state()).toBe('sent');
  await item.result('0000');
  expect(await item.state()).toBe('settled');
  const [found] = await item.differences();
  expect(found).toMatchObject({ ...UNCLEAR, said: { code: '1009', reason: '其他原因' } });
  await expect(explained(found?.differenceId)).rejects.toMatchObject({ code: 'funds.bank-has-not-answered' });
  expect(await item.standing()).toBeNull();
  await item.comesBack('2002');
  expect(await item.state()).toBe('returned');
  expect(await item.differences()).toEqual([]);
  expect(await item.standing()).toBe('usable');
});

it('once the statement lists the payment as answered, what was not understood may be explained', async () => {
  const item = await instructed(4_000);
  await item.result('0000');
  await item.comesBack('2999', '待查');
  await bankFile(world, 'STM-1.txt', [`H|1|${PAYER}|1|90000|86000|1`, `E|E1|payment|${item.itemId}|4000`]);
  const [found] = await item.differences();
  expect(found).toMatchObject({ kind: 'answer-unknown-code', unanswered: false });
  await explained(found?.differenceId);
  expect(await item.differences()).toEqual([]);
});

it('what contradicts and was explained is not raised again by the same word, only by another', async () => {
  const item = await instructed(4_500);
  await item.result('1001', '账号不存在');
  await item.comesBack('2001', '户名不符');
  const [found] = await item.differences();
  expect(found).toMatchObject({ kind: 'answer-contradiction' });
  await explained(found?.differenceId);
  await item.comesBack('2001', '户名不符');
  expect(await item.differences()).toEqual([]);
  await item.comesBack('2002', '已销户');
  expect(await item.differences()).toMatchObject([{ kind: 'answer-contradiction', said: { code: '2002' } }]);
});

it.each(['1001', '1002', '1003', '1004', '1009'])(
  'code %s refuses, and the money is owed again',
  async (code) => {
    const item = await instructed(5_000 + Number(code));
    await item.result(code);
    expect(await item.state()).toBe('rejected');
    expect(await item.standing()).toBe('usable');
  },
);

it('a written refusal is not borne out while a statement is missing that may list the payment', async () => {
  const item = await instructed(6_000);
  const { finance, authoriser } = world.officers;
  const { evidenceId } = await finance.run(stateEvidence, {
    itemId: item.itemId,
    outcome: 'rejected',
    documentNo: '建行函2020-32',
    note: '按银行来函',
  });
  await authoriser.run(confirmEvidence, { evidenceId });
  // Of a kind that nobody knows: nothing of the file counts.
  await bankFile(world, 'STM-2.txt', [`H|1|${PAYER}|2|86000|80000|1`, `E|E2|fee|${item.itemId}|6000`]);
  await bankFile(world, 'STM-3.txt', [`H|1|${PAYER}|3|80000|80100|1`, 'E|E3|receipt|利息|100']);
  expect(await item.standing()).toBe('awaits-statement');
  await bankFile(world, 'STM-2-again.txt', [
    `H|1|${PAYER}|2|86000|80000|1`,
    `E|E2|payment|${item.itemId}|6000`,
  ]);
  expect(await item.standing()).toBe('disputed');
});

it('an account is verified or rejected by the codes for it only', async () => {
  const { accountId } = await payee(db);
  await db.sql(
    `update people.payee_account set verification = 'unverified', verified_on = null where account_id = $1`,
    [accountId],
  );
  const verified = async () =>
    (
      await db.sql('select verification, rejected_for from people.payee_account where account_id = $1', [
        accountId,
      ])
    )[0];
  await bankFile(world, 'VRF-1.txt', ['H|1|1', `R|${accountId}|0001|处理中`]);
  expect(await verified()).toEqual({ verification: 'unverified', rejected_for: null });
  await bankFile(world, 'VRF-2.txt', ['H|1|1', `R|${accountId}|1003|账户已销户`]);
  expect(await verified()).toEqual({ verification: 'rejected', rejected_for: '账户已销户' });
});
