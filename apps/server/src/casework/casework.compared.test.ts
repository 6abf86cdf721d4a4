/** A comparison reads the register of its day for all months that are claimed, and tells the day of what it tells. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../testing/index.ts';
import { acceptCase } from './handling/accept-case.ts';
import { showCase } from './lists/show-case.ts';
import { hiringFirm } from './testing/firm.ts';
import { apply, type Citizen, graduate, look, officers, type TownOfficers } from './testing/town.ts';

let db: TestDatabase;
let staff: TownOfficers;
let firmId: string;
beforeAll(async () => {
  db = await testDatabase();
  staff = await officers(db);
  ({ firmId } = await hiringFirm(db));
  await db.sql(`update kernel.clock set date = '2020-10-23'`);
});
afterAll(() => db.close());

const at = async (caseId: string) => ({ caseId, expectedVersion: (await look(db, caseId)).version });
const insured = (person: Citizen, capacity: 'employee' | 'flexible', on: string) =>
  db.sql(
    `update people.contribution set capacity = $2, firm_id = $3, recorded_on = $4
     where person_id = $1 and month = '2020-09-01'`,
    [person.personId, capacity, capacity === 'employee' ? firmId : null, on],
  );
/** Of October, which nobody claims. */
const another = (person: Citizen) =>
  db.sql(
    `insert into people.contribution (person_id, month, capacity, base_fen, pension_own_fen, recorded_on)
     values ($1, '2020-10-01', 'flexible', 274500, 54900, '2020-10-23')`,
    [person.personId],
  );
const said = (...months: string[]) => ({
  'person.contributions': months.map((month) => ({ month, 'insured-as': 'flexible', paid: '549.00' })),
});

async function compared(caseId: string) {
  await staff.acceptor.run(acceptCase, await at(caseId));
  const { status, amountYuan, months, monthsHeld, facts } = await staff.acceptor.run(showCase, { caseId });
  const list = facts.find(({ fact }) => fact === 'person.contributions');
  return { status, amountYuan, months, monthsHeld, on: list?.source.recordedOn, value: list?.value };
}

test('a month that the register had as another’s is read anew, once it was put right', async () => {
  const person = await graduate(db, '验收前更正');
  await insured(person, 'employee', '2020-10-01');
  const { caseId } = await apply(db, person, said('2020-08', '2020-09'));
  await insured(person, 'flexible', '2020-10-20');
  await another(person);
  expect(await compared(caseId)).toMatchObject({
    status: 'review',
    amountYuan: '732.00',
    monthsHeld: ['2020-08', '2020-09'],
    on: '2020-10-20',
  });
});

test('what still differs is told with the day of what is told, not of another month', async () => {
  const person = await graduate(db, '仍不一致');
  await insured(person, 'employee', '2020-10-02');
  const { caseId } = await apply(db, person, said('2020-09'));
  await another(person);
  expect(await compared(caseId)).toMatchObject({
    status: 'discrepancy',
    on: '2020-10-02',
    value: [{ month: '2020-09', 'insured-as': 'employee' }],
  });
});

test('of a claim that is left to the register, what was not claimed stands as it was filed', async () => {
  const person = await graduate(db, '留给登记');
  await insured(person, 'employee', '2020-10-01');
  const { caseId } = await apply(db, person);
  await insured(person, 'flexible', '2020-10-20');
  await another(person);
  expect(await compared(caseId)).toMatchObject({
    amountYuan: '732.00',
    months: ['2020-07', '2020-08'],
    on: '2020-10-01',
    value: [{ month: '2020-07' }, { month: '2020-08' }, { month: '2020-09', 'insured-as': 'employee' }],
  });
});
