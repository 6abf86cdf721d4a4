/** What stands apart from the events of a case, changed behind their back: named by the verification. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keepRows, type TestDatabase, testDatabase } from '../testing/index.ts';
import { acceptCase } from './handling/accept-case.ts';
import { requestCorrection } from './handling/request-correction.ts';
import { sealedBreaks } from './testing/sealed.ts';
import { apply, award, graduate, look, officers } from './testing/town.ts';

let db: TestDatabase;
let caseId: string;
/** Its list was published. */
let listed: string;
beforeAll(async () => {
  db = await testDatabase();
  const staff = await officers(db);
  listed = await award(db, staff, await graduate(db, '获批'));
  ({ caseId } = await apply(db, await graduate(db, '补正')));
  const at = async () => ({ caseId, expectedVersion: (await look(db, caseId)).version });
  await staff.acceptor.run(acceptCase, await at());
  await staff.reviewer.run(requestCorrection, {
    ...(await at()),
    items: ['document:flexible-work-statement'],
    note: '看不清',
  });
}, 60_000);
afterAll(() => db.close());

const breaks = () => sealedBreaks(db);

test('of what nobody changed, nothing is named', async () => {
  expect(await breaks()).toEqual([]);
});

test.each([
  ['case_decision', `counted = '{2020-10}'`, '决定：内容与它的承诺不符'],
  ['case_decision', 'amount_fen = amount_fen + 1', '决定：“金额”（amount_fen 列）与事件不符'],
  ['case_fact', `source_name = '别处'`, '事实 person.contributions：内容与它的承诺不符'],
  ['case_fact', `declared = '"anders"'`, '事实 person.contributions：内容与它的承诺不符'],
  ['case_fact', `registry = '"anders"'`, '事实 person.contributions：内容与它的承诺不符'],
  ['case_fact', 'differs = not differs', '事实 person.contributions：内容与它的承诺不符'],
  ['case_fact', `resolution = 'declared'`, '事实 person.contributions：内容与它的承诺不符'],
  ['case_fact', `value = '0.5'`, '事实 person.contributions：内容里有不能核对的数（不是整数，或者太大）'],
  ['case_note', `text = '看得清'`, '文字：内容与它的承诺不符'],
])('what is changed in %s is named: %s', async (table, change, reason) => {
  await db.sql(`create table kept as select * from casework.${table} where case_id = '${caseId}'`);
  await db.sql(`update casework.${table} set ${change} where case_id = $1`, [caseId]);
  expect(await breaks()).toMatchObject([{ chain: `casework.sealed_content ${caseId}`, reason }]);
  await db.sql(`delete from casework.${table} where case_id = $1`, [caseId]);
  await db.sql(`insert into casework.${table} select * from kept`);
  await db.sql('drop table kept');
  expect(await breaks()).toEqual([]);
});

test.each([
  [`update casework.notice_line set masked = '{"name":"赵*"}'`, '内容与它的承诺不符'],
  [`update casework.notice_line set leaf_hash = repeat('0', 64)`, '内容与它的承诺不符'],
  [`update casework.notice set until = until + 1`, '“公示截止日期”（notice_until 列）与事件不符'],
  ['delete from casework.notice_line', '已不存在'],
])('of a published list is named what is changed: %s', async (change, reason) => {
  const putBack = await keepRows(db, 'casework');
  await db.sql(`do $$ begin set local session_replication_role = replica; ${change}; end $$`);
  expect(await breaks()).toMatchObject([
    { chain: `casework.sealed_content ${listed}`, reason: `公示的一行：${reason}` },
  ]);
  await putBack();
  expect(await breaks()).toEqual([]);
});

test('a text of which no event tells is named, and no place', async () => {
  await db.sql(
    `insert into casework.case_note (case_id, text, salt, commitment) values ($1, '塞入', 'x', 'y')`,
    [caseId],
  );
  const [{ note } = { note: '' }] = await db.sql<{ note: string }>(
    `update casework.case_note set commitment = encode(sha256(convert_to(E'x\n"塞入"', 'UTF8')), 'hex') where salt = 'x'
     returning note_id as note`,
  );
  expect(await breaks()).toMatchObject([{ seq: null, reason: '文字：事件中没有这个承诺' }]);
  await db.sql('delete from casework.case_note where note_id = $1', [note]);
});

test('what no event tells of is named', async () => {
  await db.sql('update casework.case_decision set seq = seq + 1 where case_id = $1', [caseId]);
  expect(await breaks()).toMatchObject([{ seq: 2, reason: '决定：事件中没有这个承诺' }]);
});
