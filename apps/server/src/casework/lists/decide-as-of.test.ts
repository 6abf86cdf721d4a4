/** A case by the law of another day, and by figures as they were known on another. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { confirmValue } from '../../entitlements/parameters/decide-value.ts';
import { proposeValue } from '../../entitlements/parameters/propose-value.ts';
import { asOfficer, type TestDatabase, testDatabase } from '../../testing/index.ts';
import { acceptCase } from '../handling/accept-case.ts';
import { apply, graduate, look, officers, type TownOfficers } from '../testing/town.ts';
import { decideAsOf } from './decide-as-of.ts';

let db: TestDatabase;
let staff: TownOfficers;
let caseId: string;

beforeAll(async () => {
  db = await testDatabase();
  staff = await officers(db);
  ({ caseId } = await apply(db, await graduate(db, '换日')));
  await staff.acceptor.run(acceptCase, { caseId, expectedVersion: (await look(db, caseId)).version });
});
afterAll(() => db.close());

const asOf = (decisionDate: string, knownOn?: string) =>
  staff.reviewer.run(decideAsOf, { caseId, decisionDate, ...(knownOn ? { knownOn } : {}) });
const decisions = () =>
  db.sql('select count(*)::int as count from casework.case_decision where case_id = $1', [caseId]);

test('tells what another day would come to, and keeps nothing of it', async () => {
  const before = await decisions();
  expect(await asOf('2020-10-15')).toMatchObject({ outcome: 'entitled', amountYuan: '1098.00' });
  // Before the flexible work began.
  expect(await asOf('2020-05-01')).toMatchObject({ outcome: 'not-entitled', amountYuan: '0.00' });
  expect(await decisions()).toEqual(before);
});

test('follows the figures of the day on which they were known', async () => {
  const [one, other] = [
    await asOfficer(db, { role: 'parameter-officer', division: '410300' }),
    await asOfficer(db, { role: 'parameter-officer', division: '410300' }),
  ];
  const { valueId } = await one.run(proposeValue, {
    key: 'art11.flexGraduate.siSubsidyRatio',
    value: '1/2',
    region: '410300',
    source: '洛人社〔2020〕99号第三条',
  });
  await other.run(confirmValue, { valueId });
  expect(await asOf('2020-10-15')).toMatchObject({ amountYuan: '823.50' });
  expect(await asOf('2020-10-15', '2020-07-20')).toMatchObject({ amountYuan: '1098.00' });
});

test('is shown to no officer of another county', async () => {
  const elsewhere = await asOfficer(db, { role: 'reviewer', division: '410303' });
  await expect(elsewhere.run(decideAsOf, { caseId, decisionDate: '2020-10-15' })).rejects.toMatchObject({
    status: 404,
  });
});
