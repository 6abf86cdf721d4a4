/** What stands apart from the events of a case, changed behind their back: named by the verification. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../testing/index.ts';
import { acceptCase } from './handling/accept-case.ts';
import { requestCorrection } from './handling/request-correction.ts';
import { sealedBreaks } from './testing/sealed.ts';
import { apply, award, graduate, look, officers } from './testing/town.ts';

let db: TestDatabase;
let caseId: string;
beforeAll(async () => {
  db = await testDatabase();
  const staff = await officers(db);
  await award(db, staff, await graduate(db, '获批'));
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

test('what no event tells of is named', async () => {
  await db.sql('update casework.case_decision set seq = seq + 1 where case_id = $1', [caseId]);
  expect(await breaks()).toMatchObject([{ seq: 2, reason: '决定：事件中没有这个承诺' }]);
});
