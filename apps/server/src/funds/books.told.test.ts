/** Whether `wenye audit verify` finds what was written into what the bank said, and into the steps of what is owed. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keepRows, type TestDatabase, testDatabase } from '../testing/index.ts';
import { everyRecovery } from './fixtures/every-recovery.ts';
import { everyStep } from './fixtures/every-step.ts';
import { type PaymentWorld, paymentWorld } from './fixtures/payment-world.ts';
import { confirmEvidence } from './payments/manual-evidence.ts';

let db: TestDatabase;
let world: PaymentWorld;
let putBack: () => Promise<void>;

beforeAll(async () => {
  db = await testDatabase();
  world = await paymentWorld(db);
  await world.bank.stop();
  const { evidenceId } = await everyStep(db, world);
  await world.officers.authoriser.run(confirmEvidence, { evidenceId });
  await everyRecovery(db, world);
  putBack = await keepRows(db, 'funds');
}, 60_000);
afterAll(async () => {
  await world.close();
  await db.close();
});

async function faultsAfter(forgery: string): Promise<string[]> {
  await db.sql(`do $$ begin set local session_replication_role = replica; ${forgery}; end $$`);
  const found = await db.sql<{ kind: string; fault: string }>(
    `select distinct split_part(object, ' ', 1) as kind, fault from funds.books_check where fault is not null order by 1, 2`,
  );
  await putBack();
  return found.map(({ kind, fault }) => `${kind} ${fault}`);
}

const STATEMENT = 'funds.statement 对账单与银行的文件不符';
const BALANCE = 'funds.statement 对账单的余额与它的明细不符';
const CHAIN = 'funds.statement 对账单缺号，或者没有从上一份的期末余额开始';
const WORKED_OFF = 'funds.statement 对账单上已核对、已说明的一笔与付款、收款或者差异不符';
const FILE = 'funds.bank_file 银行文件的名称或者内容与哈希不符';
const ANSWER = 'funds.payment_item 银行的答复与银行的文件或者确认的书面答复不符';
const RESULT = 'funds.payment_item 付款的结果与银行的答复不符';
const DAY = 'funds.payment_item 付款到账或者退回的日期与记账不符';
const STEPS = 'funds.obligation 应付款的步数、末步或者日期与它的经过不符';
/** One payment that is on a statement, and one that the bank settled. */
const LISTED = `(l.statement_id, l.entry_no) = (select statement_id, entry_no from funds.statement_line
  where kind = 'payment' and matched limit 1)`;
const SETTLED = `id = (select id from funds.payment_item where state = 'settled' limit 1)`;
/** The bytes of a statement that lists one fen more of each payment. */
const PAID_MORE = `convert_to(regexp_replace(convert_from(content, 'UTF8'), '(payment.P[0-9a-f]+.)500', '\\1501', 'g'), 'UTF8')`;
/** The bytes, and all by which they are known: as if the bank had sent others. */
const rewritten = (change: string, kind: string) => `
  update funds.bank_file set content = ${change} where kind = '${kind}';
  update funds.answer a set bank_file = funds.file_hash(f.name, f.content) from funds.bank_file f where f.hash = a.bank_file;
  update funds.statement s set bank_file = funds.file_hash(f.name, f.content) from funds.bank_file f where f.hash = s.bank_file;
  update funds.bank_file set hash = funds.file_hash(name, content)`;

const forgeries: Record<string, [string, string[]]> = {
  nothing: ['null', []],
  'an amount of a payment on a statement': [
    `update funds.statement_line l set amount_fen = 1 where ${LISTED}`,
    [STATEMENT],
  ],
  'an amount of a payment in the bank’s file as well': [
    `update funds.statement_line set amount_fen = 501 where kind = 'payment'; ${rewritten(PAID_MORE, 'statement')}`,
    [BALANCE],
  ],
  'an amount of a payment and what was left, in the bank’s file as well': [
    `update funds.statement set closing_fen = -501 where statement_no = 1;
     update funds.statement_line l set amount_fen = 501 from funds.statement s
       where s.id = l.statement_id and s.statement_no = 1;
     ${rewritten(
       `case when name like '%-1.txt' then convert_to(replace(convert_from(${PAID_MORE}, 'UTF8'), '|-500|', '|-501|'), 'UTF8')
          else content end`,
       'statement',
     )}`,
    [CHAIN, WORKED_OFF],
  ],
  'an opening': [
    'update funds.statement set opening_fen = opening_fen + 1 where statement_no = 2',
    [STATEMENT],
  ],
  'a number of a statement': [
    'update funds.statement set statement_no = 99 where statement_no = 2',
    ['funds.bank_file 银行的对账单文件还在，而对账单已不存在', CHAIN, STATEMENT],
  ],
  'a line that is gone': [`delete from funds.statement_line l where ${LISTED}`, [STATEMENT]],
  'a line that nobody sent': [
    `insert into funds.statement_line (statement_id, entry_no, position, kind, reference, amount_fen)
       select id, 'E99', 2, 'payment', 'P', 1 from funds.statement where statement_no = 1`,
    [STATEMENT],
  ],
  'the first statement that is gone, with its file': [
    `delete from funds.bank_file where hash = (select bank_file from funds.statement where statement_no = 1);
     delete from funds.statement_line where statement_id = (select id from funds.statement where statement_no = 1);
     delete from funds.statement where statement_no = 1`,
    [CHAIN],
  ],
  'the last statement that is gone, without its file': [
    `delete from funds.statement_line where statement_id = (select id from funds.statement where statement_no = 2);
     delete from funds.statement where statement_no = 2`,
    ['funds.bank_file 银行的对账单文件还在，而对账单已不存在', CHAIN],
  ],
  'all lines and no statement': [
    'delete from funds.statement where statement_no = 1',
    [
      'funds.bank_file 银行的对账单文件还在，而对账单已不存在',
      CHAIN,
      'funds.statement 对账单已不存在，而它的明细还在',
    ],
  ],
  'a receipt that is hidden from who enters it': [
    `update funds.statement_line set matched = true where entry_no = 'E9'`,
    [WORKED_OFF],
  ],
  'a receipt that nobody explained': [
    `update funds.statement_line set explained = true where entry_no = 'E9'`,
    [WORKED_OFF],
  ],
  'the bytes of a file': [
    `update funds.bank_file set content = content || 'x' where kind = 'result'`,
    [FILE],
  ],
  'the name of a file': [`update funds.bank_file set name = name || 'x' where kind = 'result'`, [FILE]],
  'bytes that are no text': [rewritten(`decode('ff00', 'hex') || sha256(content)`, 'result'), [ANSWER]],
  'a code of an answer': [
    `update funds.answer set code = '1001' where outcome = 'settled' and bank_file is not null`,
    [ANSWER, RESULT],
  ],
  'an amount of an answer': [
    `update funds.answer set amount_fen = null where outcome = 'settled' and bank_file is not null`,
    [ANSWER],
  ],
  'a word of an acknowledgement': [
    `insert into funds.bank_file (hash, name, kind, content) select funds.file_hash('ACK-x', c), 'ACK-x', 'acknowledgement', c
       from (select convert_to('H|1|x|taken|0000|' || E'\\nT|0\\n', 'UTF8') as c) x;
     insert into funds.answer (item_id, division, outcome, code, reason, reference, bank_file, line)
       select id, division, 'rejected', '9001', '', '', (select hash from funds.bank_file where name = 'ACK-x'), 1
         from funds.payment_item where ${SETTLED}`,
    [ANSWER],
  ],
  'an answer that is gone': [`delete from funds.answer where verdict = 'unknown-item'`, [ANSWER]],
  'an answer of nobody’s': [
    `insert into funds.answer (item_id, division, outcome, code, reason, reference, bank_file, line, verdict)
       select item_id, division, 'returned', '2001', '', '', bank_file, 99, 'moved' from funds.answer
         where outcome = 'settled' and bank_file is not null limit 1`,
    [ANSWER],
  ],
  'a paper of another outcome': [
    `update funds.manual_evidence set outcome = 'rejected' where confirmed_by is not null`,
    [ANSWER],
  ],
  'a paper that nobody confirmed': [
    `update funds.manual_evidence set confirmed_by = null, confirmed_on = null`,
    [ANSWER],
  ],
  'a code of a payment': [`update funds.payment_item set bank_code = '1001' where ${SETTLED}`, [RESULT]],
  'a reason of a payment': [
    `update funds.payment_item set bank_reason = '账号不存在' where ${SETTLED}`,
    [RESULT],
  ],
  'the day of a payment': [`update funds.payment_item set settled_on = '2020-01-01' where ${SETTLED}`, [DAY]],
  'the day of a return': [
    `update funds.payment_item set returned_on = '2020-01-01' where state = 'returned'`,
    [DAY],
  ],
  'a day of a return that never was': [
    `update funds.payment_item set returned_on = settled_on where ${SETTLED}`,
    [DAY],
  ],
  'all events of what is owed': [
    'delete from funds.obligation_event',
    [STEPS, 'funds.recovery 追回的金额与记账不符'],
  ],
  'how many events there are': ['update funds.obligation set seq = seq + 7', [STEPS]],
  'a number of an event': ['update funds.obligation_event set seq = -1 where seq = 2', [STEPS]],
  'the last event': [
    `update funds.obligation_event e set kind = 'cancel' from funds.obligation o
       where o.id = e.obligation_id and o.seq = e.seq and o.state = 'discharged'`,
    [STEPS],
  ],
  'the day on which it was owed': ['update funds.obligation set opened_on = opened_on - 1', [STEPS]],
  'a number of an event of a payment': [
    'update funds.item_event set seq = -1 where seq = 2',
    ['funds.payment_item 付款的状态与它的经过不符'],
  ],
  'a number of an event of a batch': [
    'update funds.batch_event set seq = -1 where seq = 2',
    ['funds.batch 批次的状态与它的经过不符'],
  ],
};

test.each(Object.entries(forgeries))('%s that was changed is named', async (_, [forgery, faults]) => {
  expect(await faultsAfter(forgery)).toEqual(faults.toSorted());
});
