/** The case page names the account that will be paid, to who may see the claimant's accounts. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asOfficer, type TestActor, type TestDatabase, testDatabase } from '../../testing/index.ts';
import { withdrawCase } from '../handling/withdraw-case.ts';
import * as town from '../testing/town.ts';
import { showCase, showOwnCase } from './show-case.ts';

let db: TestDatabase;
let staff: town.TownOfficers;
beforeAll(async () => {
  db = await testDatabase();
  staff = await town.officers(db);
  await db.sql(`update kernel.clock set date = '2020-10-15'`);
});
afterAll(() => db.close());

const payee = async (caseId: string, by: TestActor = staff.reviewer) =>
  (await by.run(showCase, { caseId })).payee;
const register = (person: town.Citizen, number: string, verification: string) =>
  db.sql(
    `insert into people.payee_account (person_id, bank, account_number, holder_name, verification, verified_on, valid_from,
       source, recorded_on)
     values ($1, '中国银行', $2, $3, $4, case $4 when 'verified' then '2020-10-14'::date end, '2020-10-14',
       'social-security-card', '2020-10-13')`,
    [person.personId, number, person.name, verification],
  );
const close = (person: town.Citizen) =>
  db.sql(
    `update people.payee_account set valid_to = '2020-10-14' where person_id = $1 and verification = 'verified'`,
    [person.personId],
  );

test('names it masked, with its source and since when, on record', async () => {
  const person = await town.graduate(db, '钱账户');
  const { caseId } = await town.apply(db, person);
  const [own] = await db.sql<{ number: string }>(
    'select account_number as number from people.payee_account where person_id = $1',
    [person.personId],
  );
  const { account } = (await payee(caseId)) ?? {};
  expect(account).toMatchObject({
    bank: '中国建设银行',
    holderName: '钱账户',
    source: { name: '社会保障卡银行账户', recordedOn: '2020-01-01' },
    validFrom: '2020-01-01',
    standing: 'usable',
    chosen: true,
  });
  expect(account?.accountNumberMasked).toMatch(new RegExp(`^\\*+${own?.number.slice(-4)}$`));
  const [record] = await db.sql<{ fields: string[] }>(
    `select fields from audit.record where action = 'casework.show-case' and object_id = $1 order by id desc limit 1`,
    [caseId],
  );
  expect(record?.fields).toContain('payee_account');
});

test('names the account that funds would pay: where it was replaced the later one, and none that no bank has verified', async () => {
  const person = await town.graduate(db, '孙换卡');
  const { caseId } = await town.apply(db, person);
  await register(person, '6216610000000000018', 'unverified');
  expect((await payee(caseId))?.account).toMatchObject({ bank: '中国建设银行', chosen: true });
  await close(person);
  expect(await payee(caseId), 'the other is not verified').toEqual({ account: null });
  await db.sql(
    `update people.payee_account set verification = 'verified', verified_on = '2020-10-14'
     where person_id = $1 and verification = 'unverified'`,
    [person.personId],
  );
  expect((await payee(caseId))?.account).toMatchObject({
    bank: '中国银行',
    chosen: false,
    standing: 'usable',
  });
});

test('of what is owed it is the account of the obligation, with what keeps it from being paid', async () => {
  const person = await town.graduate(db, '李已批');
  const caseId = await town.award(db, staff, person);
  await db.sql(`update people.payee_account set valid_to = '2020-10-26' where person_id = $1`, [
    person.personId,
  ]);
  expect((await payee(caseId))?.account).toMatchObject({ standing: 'closed', chosen: true });
  const own = await person.actor.run(showOwnCase, { caseId });
  expect(own, 'its holder has to name another, and is told so').toMatchObject({
    payee: null,
    accountStanding: 'closed',
  });
});

test('tells nothing to who does not see the claimant’s registers, nor of a case that ended unpaid', async () => {
  const person = await town.graduate(db, '赵他乡');
  const { caseId } = await town.apply(db, person);
  // Lives elsewhere by now: the county still handles the case, and no longer sees the register.
  await db.sql(
    `update people.person set division = '410303', township = null, hukou_division = null where person_id = $1`,
    [person.personId],
  );
  expect(await payee(caseId)).toBeNull();
  expect((await payee(caseId, staff.cityReviewer))?.account).toMatchObject({ holderName: '赵他乡' });
  const elsewhere = await asOfficer(db, { role: 'reviewer', division: '410303' });
  await expect(payee(caseId, elsewhere)).rejects.toMatchObject({ code: 'kernel.not-found' });
  expect((await person.actor.run(showOwnCase, { caseId })).payee).toBeNull();
  await person.actor.run(withdrawCase, { caseId, expectedVersion: 1 });
  expect(await payee(caseId, staff.cityReviewer)).toBeNull();
});
