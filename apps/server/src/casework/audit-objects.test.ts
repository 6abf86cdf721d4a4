import { afterAll, beforeAll, expect, test } from 'vitest';
import { listAudit } from '../kernel/use-cases/list-audit.ts';
import { asOfficer, type TestActor, type TestDatabase, testDatabase } from '../testing/index.ts';
import { acceptCase } from './handling/accept-case.ts';
import { apply, type Citizen, graduate, look, officers } from './testing/town.ts';

let db: TestDatabase;
let auditor: TestActor;
let wang: Citizen;
let filed: { caseId: string; caseNumber: string };
beforeAll(async () => {
  db = await testDatabase();
  const { acceptor } = await officers(db);
  auditor = await asOfficer(db, { role: 'auditor', division: '410300' });
  wang = await graduate(db, '王小明');
  const { caseId } = await apply(db, wang);
  await acceptor.run(acceptCase, { caseId, expectedVersion: (await look(db, caseId)).version });
  await apply(db, await graduate(db, '李小红'));
  const [row] = await db.sql<{ case_number: string }>(
    'select case_number from casework."case" where case_id = $1',
    [caseId],
  );
  filed = { caseId, caseNumber: row?.case_number ?? '' };
});
afterAll(() => db.close());

const found = async (object: string) => (await auditor.run(listAudit, { object })).rows;

test('the auditor finds a case by its number, and reads that number', async () => {
  const rows = await found(filed.caseNumber);
  expect(rows.map(({ action }) => action)).toContain('casework.accept');
  expect(new Set(rows.map(({ objectId, objectName }) => `${objectId} ${objectName}`))).toEqual(
    new Set([`${filed.caseId} ${filed.caseNumber}`]),
  );
});

test.each([
  ['in small letters of full width, with long dashes', (number) => fullWidth(number.toLowerCase())],
  ['by county and place', (number) => number.slice(7)],
  ['as it is pasted, with marks of direction', (number) => `\u202a${number}\u202c`],
  ['with the apostrophe of a spreadsheet', (number) => `\u200e'${number}`],
  ['in quotation marks', (number) => `“${number}”`],
  ['below what it is called', (number) => `办件号\n${number}`],
  ['after what it is called, without dashes', (number) => `办件号：${number.replaceAll('-', '')}。`],
] as [string, (number: string) => string][])('a case is found by its number %s', async (_, typed) => {
  expect((await found(typed(filed.caseNumber))).map(({ objectId }) => objectId)).toContain(filed.caseId);
});

test('a person is found by a number of full width, with spaces', async () => {
  const typed = fullWidth(`${wang.idNumber.slice(0, 6)} ${wang.idNumber.slice(6)}`);
  expect((await found(typed)).map(({ objectId }) => objectId)).toContain(filed.caseId);
});

test('whoever knows the whole number of a person finds their cases; a part of it finds nothing', async () => {
  expect((await found(wang.idNumber)).map(({ objectId }) => objectId)).toContain(filed.caseId);
  expect(await found(wang.idNumber.slice(0, 17))).toEqual([]);
});

test('an auditor of another county finds neither', async () => {
  const other = await asOfficer(db, { role: 'auditor', division: '410303' });
  for (const object of [filed.caseNumber, wang.idNumber]) {
    expect((await other.run(listAudit, { object })).total).toBe(0);
  }
});

const fullWidth = (text: string) =>
  text
    .replaceAll(/[\da-z]/gi, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
    .replaceAll('-', '—');
