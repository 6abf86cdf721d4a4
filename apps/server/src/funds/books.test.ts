/** Whether `wenye audit verify` finds what was written into the rows of money past every function and trigger. */
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sealAudit } from '../kernel/audit/seal.ts';
import { breakLine, streamNames, verifyAll } from '../kernel/audit/verify.ts';
import { wireTypes } from '../kernel/database-types.ts';
import { keepRows, type TestDatabase, testDatabase } from '../testing/index.ts';
import { freezeBatch } from './batches/act-on-batch.ts';
import { composeBatch } from './batches/compose-batch.ts';
import { COUNTY, FUND, type PaymentWorld, paymentWorld } from './fixtures/payment-world.ts';
import { inCase, payee } from './fixtures/world.ts';
import { reserve } from './ledger.ts';
import { reversePosting } from './ledgers/reverse-posting.ts';
import { setLimit } from './ledgers/set-limit.ts';
import { transferAppropriation } from './ledgers/transfer-appropriation.ts';

let db: TestDatabase;
let world: PaymentWorld;
let client: pg.Client;
/** Frozen, and instructed. */
let batch: { batchId: string; batchNo: string };
let sent: { batchId: string; batchNo: string };
/** Whose award is in the first and the second; what is only reserved. */
let [owedBy, reservedBy] = ['', ''];
let items: string[];
let putBack: () => Promise<void>;

/** Postings: appropriation, reservation, commitment, transfer; reservation; reservation, commitment, instruction. */
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
    fromDivision: COUNTY,
    toDivision: '410300',
    amountYuan: '10.00',
    documentNo: '嵩财〔2020〕9号',
    documentDate: '2020-09-01',
  });
  reservedBy = randomUUID();
  const ledger = { fund: FUND, year: 2020, division: COUNTY } as const;
  await inCase(db, (tx) => reserve(tx, { caseId: reservedBy, ledger, amountFen: 36_600 }));
  await world.award(await payee(db), 5_000);
  sent = await world.authorised();
  await world.send(sent.batchId);
  await finance.run(setLimit, {
    ledgerId: world.ledgerId,
    scheme: '11.2',
    limitYuan: '900.00',
    documentNo: '嵩财〔2020〕8号',
  });
  await sealAudit(db.pool('wenye_sealer'));
  const found = await db.sql<{ id: string }>(
    'select i.id from funds.payment_item i join funds.batch b on b.id = i.batch_id order by b.batch_no',
  );
  items = found.map(({ id }) => id);
  putBack = await keepRows(db, 'funds', 'people');
}, 60_000);
afterAll(async () => {
  await world.close();
  await client.end();
  await db.close();
});

/** What the command prints, with how many books it read. */
async function verified(): Promise<{ books: number; lines: string[] }> {
  const { books, breaks } = await verifyAll(client, []);
  const names = await streamNames(client, breaks);
  return { books, lines: breaks.map((each) => breakLine(each, names)) };
}
const ofLedger = (fault: string, seq?: number) =>
  `断裂：funds.ledger ${world.ledgerId}（账本 嵩县 2020 就业补助资金）${seq === undefined ? '' : ` 第 ${seq} 环`}：${fault}`;
const ofBatch = (fault: string, of = batch) =>
  `断裂：funds.batch ${of.batchId}（批次 ${of.batchNo}）：${fault}`;
const ofItem = (fault: string, of = batch) =>
  `断裂：funds.payment_item ${items[of === batch ? 0 : 1]}（批次 ${of.batchNo} 第 1 笔）：${fault}`;
const ofOwed = (fault: string, caseId = owedBy) => `断裂：funds.obligation ${caseId}：${fault}`;
const like = (line: RegExp) => expect.stringMatching(line) as string;
const AMOUNTS = '应付款的金额与记账不符';
const LINES = '付款的明细与付款的金额、所付的办件不符';

test('books that nobody touched add up', async () => {
  // The ledgers of giver and receiver, and the batches.
  expect(await verified()).toEqual({ books: 4, lines: [] });
});

/** What is written, and what is then named: where and what. $L, $B and $C are ledger, first batch and its case. */
const forgeries: Record<string, [string, () => string[]]> = {
  'an amount of a posting': [
    'update funds.posting set amount_fen = amount_fen + 100 where ledger_id = $L and seq = 4',
    () => [ofLedger('记账的内容与哈希不符', 4)],
  ],
  'both entries of a posting, in balance': [
    `update funds.entry set debit_fen = debit_fen * 2, credit_fen = credit_fen * 2 where ledger_id = $L and seq = 1;
     update funds.balance set balance_fen = balance_fen + 10000000 where ledger_id = $L and account = 'available';
     update funds.balance set balance_fen = balance_fen - 10000000 where ledger_id = $L and account = 'appropriated'`,
    () => [ofLedger('分录与记账的事项、金额不符', 1)],
  ],
  'a place in the ledger': [
    `update funds.posting set seq = 20 where ledger_id = $L and seq = 2;
     update funds.entry set seq = 20 where ledger_id = $L and seq = 2`,
    () => [ofLedger('这一笔缺失', 2)],
  ],
  'a place beyond every number': [
    `update funds.posting set seq = 9223372036854775807 where ledger_id = $L and seq = 2;
     update funds.entry set seq = 9223372036854775807 where ledger_id = $L and seq = 2`,
    () => [ofLedger('这一笔缺失', 2)],
  ],
  'how far the ledger goes': [
    'update funds.ledger set last_seq = last_seq + 1 where id = $L',
    () => [ofLedger('其后的记账缺失，或账本所记的末笔不符', 9)],
  ],
  'which year a ledger is of': [
    'update funds.ledger set year = 2021 where id = $L',
    () => [ofLedger('前一笔的哈希不符', 1).replace('2020', '2021')],
  ],
  'a balance': [
    `update funds.balance set balance_fen = balance_fen + 100 where ledger_id = $L and account = 'available'`,
    () => [ofLedger('余额与分录之和不符（可用指标）')],
  ],
  'a use of a sub-limit': [
    `update funds.scheme_usage set used_fen = used_fen - 100 where ledger_id = $L and scheme = '11.2'`,
    () => [ofLedger('已用额度与分录之和不符（待遇 11.2）')],
  ],
  'a sub-limit': [
    `update funds.scheme_usage set limit_fen = limit_fen + 100 where ledger_id = $L and scheme = '11.2'`,
    () => [ofLedger('限额与最近一次设定的不符（待遇 11.2）')],
  ],
  'a ledger that is gone': [
    'delete from funds.ledger where id <> $L',
    () => [like(/^断裂：funds\.ledger [0-9a-f-]{36}：账本已不存在，而记账或审计记录有它$/)],
  ],
  'an amount that is reserved': [
    `update funds.reservation set amount_fen = 66600 where state = 'reserved'`,
    () => [`断裂：funds.reservation ${reservedBy}：预留的金额、账本、待遇或者状态与记账不符`],
  ],
  'a reservation that is gone': [
    `delete from funds.reservation where state = 'reserved'`,
    () => [`断裂：funds.reservation ${reservedBy}：预留的金额、账本、待遇或者状态与记账不符`],
  ],
  'what is owed': [
    'update funds.obligation set amount_fen = amount_fen + 100 where case_id = $C',
    () => [ofOwed(AMOUNTS)],
  ],
  'what was paid of it': [
    'update funds.obligation set settled_fen = 100 where case_id = $C',
    () => [ofOwed(AMOUNTS)],
  ],
  'what is on its way of it': [
    'update funds.obligation set in_transit_fen = 1 where case_id = $C',
    () => [ofOwed(AMOUNTS)],
  ],
  'what is no longer owed of it': [
    'update funds.obligation set cancelled_fen = 1 where case_id = $C',
    () => [ofOwed(AMOUNTS)],
  ],
  'what is ordered back of it': [
    'update funds.obligation set recovery_ordered_fen = 1, recovered_fen = 1, returned_fen = 0 where case_id = $C',
    () => [ofOwed(AMOUNTS)],
  ],
  'what is given up of it': [
    'update funds.obligation set recovery_ordered_fen = 1, written_off_fen = 1 where case_id = $C',
    () => [ofOwed('应付款的追回金额与追回不符')],
  ],
  'how it stands': [
    `update funds.obligation set state = 'discharged' where case_id = $C`,
    () => [ofOwed('应付款的状态与它的金额不符')],
  ],
  'which ledger owes it': [
    'update funds.obligation set ledger_id = (select id from funds.ledger where id <> $L) where case_id = $C',
    () => [ofOwed('应付款的账本、办件或者待遇与记账不符'), ofItem(LINES)],
  ],
  'where it is owed': [
    `update funds.obligation set division = '410300' where case_id = $C`,
    () => [ofOwed('应付款的账本、办件或者待遇与记账不符')],
  ],
  'whose it is': [
    `update funds.obligation set claimant_id = '00000000-0000-4000-8000-000000000000' where case_id = $C`,
    () => [ofOwed('应付款的收款账户不是申请人的'), ofItem(LINES)],
  ],
  'an obligation that is gone': [
    'delete from funds.obligation where case_id = $C',
    () => [ofOwed('应付款已不存在，而账本记着它'), ofItem(LINES)],
  ],
  'an obligation that nobody committed': [
    `update funds.obligation set id = '00000000-0000-4000-8000-000000000000' where case_id = $C`,
    () => [ofOwed('应付款已不存在，而账本记着它'), ofOwed('账本没有记这笔应付款'), ofItem(LINES)],
  ],
  'a recovery that nobody ordered': [
    `insert into funds.recovery (recovery_no, obligation_id, ledger_id, division, amount_fen, reason, ordered_on)
       select 'X1', id, ledger_id, division, 100, 'revoke', '2020-10-15' from funds.obligation where case_id = $C`,
    () => [like(/^断裂：funds\.recovery [0-9a-f-]{36}（追回 X1）：账本没有记这笔追回$/)],
  ],
  'an amount of a frozen payment': [
    `update funds.payment_item set amount_fen = amount_fen + 100 where batch_id = $B`,
    () => [ofBatch('付款的笔数、合计与编制时不一致'), ofItem(LINES)],
  ],
  'an account of a frozen payment': [
    `update funds.payment_item set account_number = account_number || '0' where batch_id = $B`,
    () => [ofBatch('批次内容与冻结时不一致'), ofItem('付款的收款账户与登记的账户不符')],
  ],
  'an account that the register had otherwise when it was paid': [
    `update people.payee_account a set account_number = a.account_number || '0' from funds.payment_item i
       where i.payee_account_id = a.account_id and i.batch_id = $B`,
    () => [ofItem('付款的收款账户与登记的账户不符')],
  ],
  'somebody else’s account': [
    `update funds.payment_item set payee_account_id = gen_random_uuid() where batch_id = $B`,
    () => [ofItem(LINES)],
  ],
  'an amount of a line of a payment': [
    `update funds.payment_line set amount_fen = amount_fen + 1 where case_id = $C`,
    () => [ofItem(LINES)],
  ],
  'the case of a line of a payment': [
    `update funds.payment_line set case_id = '00000000-0000-4000-8000-000000000000' where case_id = $C`,
    () => [ofItem(LINES)],
  ],
  'a line that pays nothing that is owed': [
    `update funds.payment_line set obligation_id = '00000000-0000-4000-8000-000000000000' where case_id = $C`,
    () => [ofItem(LINES)],
  ],
  'an instalment of a line': [
    `update funds.payment_line set instalment = 2 where case_id = $C`,
    () => [ofItem(LINES)],
  ],
  'a payment that is gone, with its line': [
    `delete from funds.payment_item where batch_id = $B; delete from funds.payment_line where case_id = $C`,
    () => [ofBatch('付款的笔数、合计与编制时不一致')],
  ],
  'a result of a payment that the bank never answered': [
    `update funds.payment_item set state = 'settled' where batch_id = $B;
     update funds.payment_line set state = 'settled' where case_id = $C`,
    () => [
      ofBatch('付款指令与冻结的内容不符'),
      ofOwed('付款的明细与记账不符'),
      ofItem('付款的结果与银行的答复不符'),
    ],
  ],
  'a state of a payment': [
    `update funds.payment_item set state = 'withdrawn' where batch_id = $B;
     update funds.payment_line set state = 'withdrawn' where case_id = $C`,
    () => [ofItem('付款的状态与它的经过不符')],
  ],
  'a state of a batch': [
    `update funds.batch set state = 'composed' where id = $B`,
    () => [ofBatch('批次的状态与它的经过不符')],
  ],
  'who composed a batch': [
    `update funds.batch set composed_by = gen_random_uuid() where id = $B`,
    () => [ofBatch('编制、冻结、授权、对账、归档的人或者日期与审计记录不符')],
  ],
  'who authorised a batch': [
    `update funds.batch set authorised_by = gen_random_uuid() where authorised_by is not null`,
    () => [ofBatch('编制、冻结、授权、对账、归档的人或者日期与审计记录不符', sent)],
  ],
  'when a batch was authorised': [
    `update funds.batch set authorised_on = authorised_on - 1 where authorised_by is not null`,
    () => [ofBatch('编制、冻结、授权、对账、归档的人或者日期与审计记录不符', sent)],
  ],
  'a batch that is gone with all that is its': [
    `delete from funds.batch where id = $B; delete from funds.batch_event where batch_id = $B;
     delete from funds.item_event using funds.payment_item i where i.id = item_id and i.batch_id = $B;
     delete from funds.payment_item where batch_id = $B; delete from funds.payment_line where case_id = $C`,
    () => [`断裂：funds.batch ${batch.batchId}：批次已不存在，而审计记录有它`],
  ],
  'a number of a batch': [
    `update funds.batch set batch_no = batch_no || '0' where authorised_by is not null`,
    () => [ofBatch('付款指令与冻结的内容不符', { ...sent, batchNo: `${sent.batchNo}0` })],
  ],
  'the bytes of an instruction': [
    `update funds.instruction set content = content || 'x', sha256 = encode(sha256(content || 'x'), 'hex')`,
    () => [ofBatch('付款指令与冻结的内容不符', sent)],
  ],
  'the hash of an instruction': [
    `update funds.instruction set sha256 = repeat('0', 64)`,
    () => [ofBatch('付款指令与冻结的内容不符', sent)],
  ],
  'an instruction that is gone': [
    'delete from funds.instruction',
    () => [ofBatch('付款指令与冻结的内容不符', sent)],
  ],
  'the whole content of an authorised batch': [
    `update funds.payment_item i set account_number = account_number || '0' from funds.batch b
       where b.id = i.batch_id and b.authorised_by is not null;
     update people.payee_account a set account_number = i.account_number from funds.payment_item i
       where i.payee_account_id = a.account_id;
     update funds.batch b set content_hash = funds.content_hash(id) where authorised_by is not null;
     update funds.instruction n set content = funds.instruction_content(b, funds.instruction_lines(b.id)) from funds.batch b
       where b.id = n.batch_id;
     update funds.instruction set sha256 = encode(sha256(content), 'hex')`,
    () => [like(/^断裂：batch .*（批次 .*）：审计链第 \d+ 环证明有过的内容已不存在，或已改动$/)],
  ],
};

test.each(Object.entries(forgeries))('%s that was changed is named, and nothing else', async (_, forgery) => {
  const [forge, lines] = forgery;
  const filled = forge
    .replaceAll('$L', `'${world.ledgerId}'`)
    .replaceAll('$B', `'${batch.batchId}'`)
    .replaceAll('$C', `'${owedBy}'`);
  await db.sql(`do $forge$ begin set local session_replication_role = replica; ${filled}; end $forge$`);
  try {
    expect((await verified()).lines).toEqual(lines());
  } finally {
    await putBack();
  }
});

test('a transfer that was reversed adds up on both sides', async () => {
  await world.officers.finance.run(reversePosting, { ledgerId: world.ledgerId, seq: 4, reason: '文号有误' });
  expect(await verified()).toEqual({ books: 4, lines: [] });
});
