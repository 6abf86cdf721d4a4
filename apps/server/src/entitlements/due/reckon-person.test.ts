/** The two axes of legal time: what was due on a day, as known then and as known now. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asOfficer, type TestActor, type TestDatabase, testDatabase } from '../../testing/index.ts';
import { confirmValue } from '../parameters/decide-value.ts';
import { proposeValue } from '../parameters/propose-value.ts';
import { reckonPerson } from './reckon-person.ts';

let db: TestDatabase;
let reviewer: TestActor;
let personId: string;
beforeAll(async () => {
  db = await testDatabase();
  reviewer = await asOfficer(db, { role: 'reviewer', division: '410325' });
  const [person] = await db.sql<{ id: string }>(
    `insert into people.person (id_number, name, division, source, recorded_on)
     values ('11010519491231002X', '迟到的登记', '410325', 'household', '2020-01-01') returning person_id as id`,
  );
  personId = person?.id ?? '';
  await db.sql(
    `insert into people.education_record (person_id, level, school_kind, school, graduated_on, source, recorded_on)
     values ($1, '31', 'higher-education', '河南科技大学', '2019-07-01', 'education', '2020-01-01')`,
    [personId],
  );
  await db.sql(
    `insert into people.flexible_registration (person_id, from_date, occupation, division, source, recorded_on)
     values ($1, '2020-06-01', '网约配送员', '410325', 'employment', '2020-06-02')`,
    [personId],
  );
  for (const month of ['2020-07-01', '2020-08-01', '2020-09-01']) await paid(month, '2020-10-01');
});
afterAll(() => db.close());

/** 549.00 of a month, booked on a day. */
const paid = (month: string, bookedOn: string) =>
  db.sql(
    `insert into people.contribution (person_id, month, capacity, base_fen, pension_own_fen, recorded_on)
     values ($1, $2, 'flexible', 274500, 54900, $3)`,
    [personId, month, bookedOn],
  );

const day = '2020-10-15';
const flexible = async (knownOn: string) => {
  const { benefits } = await reviewer.run(reckonPerson, { personId, day, knownOn });
  const found = benefits.find(({ id }) => id === '11.2');
  return [
    found?.earlier?.amount?.lowYuan ?? null,
    found?.now?.amount?.lowYuan ?? null,
    found?.effect,
    found?.differenceYuan,
  ];
};

test('where nothing was learnt since, both are the same', async () => {
  expect(await flexible(day)).toEqual(['1098.00', '1098.00', null, '0.00']);
  // Before the insurance office had booked a month, nothing was known of what was paid.
  expect((await flexible('2020-09-30')).slice(1)).toEqual(['1098.00', 'gains', '1098.00']);
});

test('a month booked late is arrears; what is paid for later months is no matter of that day', async () => {
  await db.sql(`update kernel.clock set date = '2021-03-10'`);
  for (const month of ['2020-10-01', '2021-02-01']) await paid(month, '2021-03-01');
  expect(await flexible(day)).toEqual(['1098.00', '1464.00', 'gains', '366.00']);
  expect(await flexible('2021-03-10')).toEqual(['1464.00', '1464.00', null, '0.00']);
});

test('a figure confirmed later for the day before shows as too much', async () => {
  const [one, other] = [
    await asOfficer(db, { role: 'parameter-officer', division: '410300' }),
    await asOfficer(db, { role: 'parameter-officer', division: '410300' }),
  ];
  const { valueId } = await one.run(proposeValue, {
    key: 'art11.flexGraduate.siSubsidyRatio',
    value: '1/3',
    region: '410300',
    source: '洛人社〔2021〕9号第三条',
  });
  await other.run(confirmValue, { valueId });
  expect(await flexible(day)).toEqual(['1098.00', '732.00', 'loses', '-366.00']);
});

test('is told of nobody elsewhere, of no day to come, and on record', async () => {
  const elsewhere = await asOfficer(db, { role: 'reviewer', division: '410303' });
  await expect(elsewhere.run(reckonPerson, { personId, day, knownOn: day })).rejects.toMatchObject({
    status: 404,
  });
  await expect(flexible('2021-03-11')).rejects.toMatchObject({ code: 'entitlements.known-later' });
  const audited = await db.sql(
    `select from audit.record where action = 'entitlements.reckon-person' and object_id = $1`,
    [personId],
  );
  expect(audited.length).toBeGreaterThan(3);
});
