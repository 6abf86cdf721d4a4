import { BEARINGS, graduate } from '@wenye/city';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asWorker, type TestDatabase, testDatabase } from '../testing/index.ts';
import { dueTasks } from './due-tasks.ts';
import { loadCity } from './load-city.ts';

let db: TestDatabase;

beforeAll(async () => {
  db = await testDatabase({ upTo: '0029' });
});
afterAll(() => db.close());

const onDay = (date: string) =>
  asWorker(db, async (context) => {
    for (const task of dueTasks) await task.run({ ...context, businessDate: date }, date);
  });
const months = async (personId: string) => {
  const rows = await db.sql<{ month: string }>(
    'select month::text from people.contribution where person_id = $1 order by month',
    [personId],
  );
  return rows.map(({ month }) => month.slice(0, 7));
};

test('without a generated city nothing is booked', async () => {
  await db.sql(`insert into people.person (person_id, id_number, name, division, source, recorded_on)
    values ('${graduate.personId}', '${graduate.idNumber}', '真', '410325', 'household', '2020-01-01')`);
  await db.sql(`insert into people.contribution (person_id, month, capacity, base_fen, recorded_on)
    values ('${graduate.personId}', '2020-09-01', 'flexible', 274500, '2020-09-28')`);
  await onDay('2020-10-28');
  expect(await months(graduate.personId)).toEqual(['2020-09']);
  await db.sql('delete from people.contribution');
  await db.sql('delete from people.person');
});

test('on the 28th whoever is still insured is booked again, once', async () => {
  await loadCity({ databaseUrl: db.url, seed: 4, people: 600, firms: 10 });
  await onDay('2020-10-27');
  expect((await months(graduate.personId)).at(-1)).toBe('2020-09');
  await onDay('2020-10-28');
  await onDay('2020-10-28');
  expect((await months(graduate.personId)).slice(-2)).toEqual(['2020-09', '2020-10']);
});

test('who has stopped is not booked, and in January units pay their three insurances again', async () => {
  await db.sql(`update people.flexible_registration set to_date = '2020-10-31' where person_id = $1`, [
    graduate.personId,
  ]);
  for (const date of ['2020-11-28', '2020-12-28', '2021-01-28']) await onDay(date);
  expect((await months(graduate.personId)).at(-1)).toBe('2020-10');
  const paid = await db.sql<{ month: string; base: number; pension: number }>(
    `select month::text, max(base_fen)::int as base, max(pension_unit_fen)::int as pension from people.contribution
     where firm_id = $1 and month >= '2020-12-01' group by month order by month`,
    [BEARINGS],
  );
  expect(paid.map(({ month, pension }) => [month, pension > 0])).toEqual([
    ['2020-12-01', false],
    ['2021-01-01', true],
  ]);
  expect(paid[1]?.pension).toBe(Math.round((paid[1]?.base ?? 0) * 0.16));
});
