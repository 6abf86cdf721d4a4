/** The payments, found as people type whom they go to, and the numbers of payment, batch and case. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { composeBatch } from '../funds/batches/compose-batch.ts';
import { listLedgers } from '../funds/ledgers/list-ledgers.ts';
import { listItems } from '../funds/payments/list-items.ts';
import { asOfficer, type TestDatabase, testDatabase } from '../testing/index.ts';
import { acceptCase } from './handling/accept-case.ts';
import { awardCase } from './handling/award-case.ts';
import { passReview } from './handling/pass-review.ts';
import { publishNotice } from './notices/publish-notice.ts';
import { apply, appropriate, graduate, look, officers, type TownOfficers } from './testing/town.ts';

let db: TestDatabase;
let staff: TownOfficers;
let numbers: { item: string; batch: string; case: string };
beforeAll(async () => {
  db = await testDatabase();
  staff = await officers(db);
  await db.sql("update kernel.clock set date = '2020-10-15'");
  await appropriate(staff.finance, 5_000_000);
  const cases: string[] = [];
  for (const name of ['阿依努尔·买买提', '王小明'])
    cases.push((await apply(db, await graduate(db, name))).caseId);
  const at = async (caseId: string) => ({ caseId, expectedVersion: (await look(db, caseId)).version });
  for (const caseId of cases) {
    await staff.acceptor.run(acceptCase, await at(caseId));
    await staff.reviewer.run(passReview, await at(caseId));
    await staff.cityReviewer.run(passReview, await at(caseId));
  }
  await staff.reviewer.run(publishNotice, {
    title: '灵活就业社会保险补贴公示',
    cases: await Promise.all(cases.map(at)),
  });
  await db.sql("update kernel.clock set date = '2020-10-23'");
  for (const caseId of cases) await staff.approver.run(awardCase, await at(caseId));
  const [ledger] = (await staff.finance.run(listLedgers, {})).rows;
  await staff.finance.run(composeBatch, { ledgerId: ledger?.ledgerId ?? '' });
  const [row] = await db.sql<typeof numbers>(
    `select i.id as item, b.batch_no as batch, c.case_number as "case"
     from funds.payment_item i join funds.batch b on b.id = i.batch_id join funds.payment_line l on l.item_id = i.id
       join casework."case" c using (case_id) where c.case_id = $1`,
    [cases[0]],
  );
  if (row === undefined) throw new Error('nothing to pay');
  numbers = row;
});
afterAll(() => db.close());

const found = async (q: string) =>
  (await staff.finance.run(listItems, { q })).rows.map(({ holderName }) => holderName).toSorted();

describe('a payment is found', () => {
  const asked: readonly (readonly [string, () => string])[] = [
    ['its number', () => numbers.item],
    ['its number in capitals', () => numbers.item.toUpperCase()],
    ['its number in small letters', () => numbers.item.toLowerCase()],
    ['its number with gaps', () => numbers.item.replaceAll(/(.{4})/g, '$1 ')],
    ['its number in full width', () => fullWidth(numbers.item)],
    ['its number in a title', () => `付款编号：《${numbers.item}》。`],
    ['the end of its number', () => numbers.item.slice(-8)],
    ['part of the name', () => '买买提'],
    ['the name without its dot, with a gap', () => '“阿依努尔 买买提”'],
    ['its case', () => numbers.case],
    ['its case without dashes', () => numbers.case.toLowerCase().replaceAll('-', '')],
    ['the end of its case', () => numbers.case.slice(7)],
  ];
  test.each(asked)('by %s', async (_, words) => {
    expect(await found(words())).toEqual(['阿依努尔·买买提']);
  });

  test.each([
    ['the number of their batch', () => numbers.batch],
    ['the end of it, in small letters', () => numbers.batch.slice(-6).toLowerCase()],
    ['it among other words', () => `${numbers.batch}批`],
  ])('with all of its batch by %s', async (_, words) => {
    expect(await found(words())).toEqual(['王小明', '阿依努尔·买买提']);
  });

  test('by nothing that it is not, nor by who keeps the money of another county', async () => {
    for (const q of [
      '努依',
      '%',
      'P00000000000000000000000000000',
      'BJ2019-410325-00001',
      '4103032019ZF0001',
    ]) {
      expect(await found(q), q).toEqual([]);
    }
    const elsewhere = await asOfficer(db, { role: 'finance', division: '410303' });
    for (const q of Object.values(numbers)) {
      expect((await elsewhere.run(listItems, { q })).total, q).toBe(0);
    }
  });
});

const fullWidth = (text: string) =>
  text.replaceAll(/[\da-z]/gi, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
