/** Whether `wenye audit verify` finds what was written into the rows of money past every function and trigger. */
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { breakLine, streamNames, verifyAll } from '../kernel/audit/verify.ts';
import { wireTypes } from '../kernel/database-types.ts';
import { type TestDatabase, testDatabase } from '../testing/index.ts';
import { freezeBatch } from './batches/act-on-batch.ts';
import { composeBatch } from './batches/compose-batch.ts';
import { FUND, type PaymentWorld, paymentWorld } from './fixtures/payment-world.ts';
import { payee } from './fixtures/world.ts';
import { reversePosting } from './ledgers/reverse-posting.ts';
import { transferAppropriation } from './ledgers/transfer-appropriation.ts';

let db: TestDatabase;
let world: PaymentWorld;
let client: pg.Client;
let batch: { batchId: string; batchNo: string };
let owedBy: string;

beforeAll(async () => {
  db = await testDatabase();
  client = new pg.Client({ connectionString: db.url, types: wireTypes });
  await client.connect();
  world = await paymentWorld(db);
  const { finance } = world.officers;
  ({ caseId: owedBy } = await world.award(await payee(db), 36_600));
  batch = await finance.run(composeBatch, { ledgerId: world.ledgerId });
  await finance.run(freezeBatch, { batchId: batch.batchId, expectedVersion: 1 });
  await finance.run(transferAppropriation, {
    fund: FUND,
    year: 2020,
    fromDivision: '410325',
    toDivision: '410300',
    amountYuan: '10.00',
    documentNo: '嵩财〔2020〕9号',
    documentDate: '2020-09-01',
  });
});
afterAll(async () => {
  await world.close();
  await client.end();
  await db.close();
});

/** Changes what no role of the server can change, as somebody with the database's files could. */
const tamper = (statement: string) =>
  db.sql(`do $$ begin set local session_replication_role = replica; ${statement}; end $$`);

/** What the command prints, with how many books it read. */
async function verified(): Promise<{ books: number; lines: string[] }> {
  const { books, breaks } = await verifyAll(client, []);
  const names = await streamNames(client, breaks);
  return { books, lines: breaks.map((each) => breakLine(each, names)) };
}
const ofLedger = () => `断裂：funds.ledger ${world.ledgerId}（账本 嵩县 2020 就业补助资金）`;
const ofObligation = () => `${ofLedger()} 第 4 环：应付款与办件、记账或收款账户不符（办件 ${owedBy}）`;
const ofBatch = () => `断裂：funds.batch ${batch.batchId}（批次 ${batch.batchNo}）`;

test('books that nobody touched add up', async () => {
  // The ledgers of giver and receiver, and the batch.
  expect(await verified()).toEqual({ books: 3, lines: [] });
});

/** What is written, how it is put back, and what is then named: where and what. Postings: appropriation, reservation,
 * commitment, transfer. */
const forgeries: Record<string, [string, string, () => string]> = {
  'an amount of a posting': [
    'update funds.posting set amount_fen = amount_fen + 100 where ledger_id = $L and seq = 2',
    'update funds.posting set amount_fen = amount_fen - 100 where ledger_id = $L and seq = 2',
    () => `${ofLedger()} 第 2 环：记账的内容与哈希不符`,
  ],
  'a balance': [
    `update funds.balance set balance_fen = balance_fen + 100 where ledger_id = $L and account = 'available'`,
    `update funds.balance set balance_fen = balance_fen - 100 where ledger_id = $L and account = 'available'`,
    () => `${ofLedger()} 第 4 环：余额与分录之和不符（可用指标）`,
  ],
  'an amount of a frozen payment': [
    `update funds.payment_item set amount_fen = amount_fen + 100 where batch_id = '$B'`,
    `update funds.payment_item set amount_fen = amount_fen - 100 where batch_id = '$B'`,
    () => `${ofBatch()} 第 2 环：付款的笔数、合计与编制时不一致`,
  ],
  'an account of a frozen payment': [
    `update funds.payment_item set account_number = account_number || '0' where batch_id = '$B'`,
    `update funds.payment_item set account_number = left(account_number, -1) where batch_id = '$B'`,
    () => `${ofBatch()} 第 2 环：批次内容与冻结时不一致`,
  ],
  'an amount of a line of a payment': [
    `update funds.payment_line set amount_fen = amount_fen + 1`,
    `update funds.payment_line set amount_fen = amount_fen - 1`,
    () => `${ofBatch()} 第 2 环：付款的明细与付款的金额、所付的办件不符`,
  ],
  'the case of a line of a payment': [
    `update funds.payment_line set case_id = '00000000-0000-4000-8000-000000000000'`,
    `update funds.payment_line l set case_id = o.case_id from funds.obligation o where o.id = l.obligation_id`,
    () => `${ofBatch()} 第 2 环：付款的明细与付款的金额、所付的办件不符`,
  ],
  'a result of a payment that the bank never answered': [
    `update funds.payment_item set state = 'settled'; update funds.payment_line set state = 'settled'`,
    `update funds.payment_item set state = 'prepared'; update funds.payment_line set state = 'prepared'`,
    () => `${ofBatch()} 第 2 环：付款的结果与银行的答复不符`,
  ],
  'what is owed': [
    'update funds.obligation set amount_fen = amount_fen + 100',
    'update funds.obligation set amount_fen = amount_fen - 100',
    ofObligation,
  ],
  'what was paid of it': [
    'update funds.obligation set settled_fen = 100',
    'update funds.obligation set settled_fen = 0',
    ofObligation,
  ],
  'whose it is': [
    `update funds.obligation set claimant_id = '00000000-0000-4000-8000-000000000000'`,
    `update funds.obligation o set claimant_id = a.person_id from people.payee_account a where a.account_id = o.payee_account_id`,
    ofObligation,
  ],
  'money that came back on no statement': [
    `insert into funds.recovery (recovery_no, obligation_id, ledger_id, division, amount_fen, reason, ordered_on)
       select 'X1', id, ledger_id, division, 100, 'revoke', '2020-10-15' from funds.obligation;
     insert into funds.recovery_receipt (recovery_id, bank_entry_no, amount_fen, received_on, entered_by)
       select id, 'E9', 100, '2020-10-15', gen_random_uuid() from funds.recovery`,
    'delete from funds.recovery_receipt; delete from funds.recovery',
    () => `${ofLedger()} 第 4 环：登记的追回收款不在对账单上（X1）`,
  ],
  'both entries of a posting, in balance': [
    `update funds.entry set debit_fen = debit_fen * 2, credit_fen = credit_fen * 2 where ledger_id = $L and seq = 1;
     update funds.balance set balance_fen = balance_fen + 10000000 where ledger_id = $L and account = 'available';
     update funds.balance set balance_fen = balance_fen - 10000000 where ledger_id = $L and account = 'appropriated'`,
    `update funds.entry set debit_fen = debit_fen / 2, credit_fen = credit_fen / 2 where ledger_id = $L and seq = 1;
     update funds.balance set balance_fen = balance_fen - 10000000 where ledger_id = $L and account = 'available';
     update funds.balance set balance_fen = balance_fen + 10000000 where ledger_id = $L and account = 'appropriated'`,
    () => `${ofLedger()} 第 1 环：分录与记账的事项、金额不符`,
  ],
  'a use of a sub-limit': [
    `update funds.scheme_usage set used_fen = used_fen - 100 where ledger_id = $L and scheme = '11.2'`,
    `update funds.scheme_usage set used_fen = used_fen + 100 where ledger_id = $L and scheme = '11.2'`,
    () => `${ofLedger()} 第 4 环：已用额度与分录之和不符（待遇 11.2）`,
  ],
  'a place in the ledger': [
    `update funds.posting set seq = 20 where ledger_id = $L and seq = 2;
     update funds.entry set seq = 20 where ledger_id = $L and seq = 2`,
    `update funds.posting set seq = 2 where ledger_id = $L and seq = 20;
     update funds.entry set seq = 2 where ledger_id = $L and seq = 20`,
    () => `${ofLedger()} 第 2 环：这一笔缺失`,
  ],
  'a place beyond every number': [
    `update funds.posting set seq = 9223372036854775807 where ledger_id = $L and seq = 2;
     update funds.entry set seq = 9223372036854775807 where ledger_id = $L and seq = 2`,
    `update funds.posting set seq = 2 where ledger_id = $L and seq > 100;
     update funds.entry set seq = 2 where ledger_id = $L and seq > 100`,
    () => `${ofLedger()} 第 2 环：这一笔缺失`,
  ],
  'how far the ledger goes': [
    'update funds.ledger set last_seq = last_seq + 1 where id = $L',
    'update funds.ledger set last_seq = last_seq - 1 where id = $L',
    () => `${ofLedger()} 第 5 环：其后的记账缺失，或账本所记的末笔不符`,
  ],
};

test.each(Object.entries(forgeries))('%s that was changed is named, and nothing else', async (_, forgery) => {
  const [forge, restore, line] = forgery;
  const filled = (statement: string) =>
    statement.replaceAll('$L', `'${world.ledgerId}'`).replaceAll('$B', batch.batchId);
  await tamper(filled(forge));
  expect((await verified()).lines).toEqual([line()]);
  await tamper(filled(restore));
  expect((await verified()).lines).toEqual([]);
});

test('a transfer that was reversed adds up on both sides', async () => {
  await world.officers.finance.run(reversePosting, { ledgerId: world.ledgerId, seq: 4, reason: '文号有误' });
  expect(await verified()).toEqual({ books: 3, lines: [] });
});
