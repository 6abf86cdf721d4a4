/** Reading everybody's registers tells of each what reading that one's does. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asWorker, type TestDatabase, testDatabase } from '../testing/index.ts';
import { countEverybody, nextOfEverybody } from './everybody.ts';
import { loadCity } from './load-city.ts';
import { personFactsOf } from './person-facts.ts';
import { registryOf } from './registry.ts';
import type { FactRows } from './registry-rows.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase({ upTo: '0029' });
  await loadCity({ databaseUrl: db.url, seed: 4, people: 700, firms: 20 });
  // Rows that were recorded late, retracted, corrected, or of which one person has several.
  await db.sql(`
    with chosen as (select person_id, row_number() over (order by id_number) as n from people.person),
    late as (insert into people.flexible_registration (person_id, from_date, to_date, occupation, division, source, recorded_on)
      select person_id, '2020-05-01', case when n % 2 = 0 then date '2020-10-01' end, '配送', '410325', 'employment',
        '2020-05-02' from chosen where n % 5 = 0),
    again as (insert into people.unemployment_registration (person_id, registered_on, ended_on, division, source, recorded_on,
        retracted_on)
      select person_id, '2020-02-01', case when n % 3 = 0 then date '2020-06-30' end, '410325', 'unemployment', '2020-02-02',
        case when n % 2 = 0 then date '2020-10-15' end from chosen where n % 4 = 0),
    degree as (insert into people.education_record (person_id, level, school_kind, school, graduated_on, source, recorded_on)
      select person_id, '21', 'higher-education', '河南大学', case when n % 2 = 0 then date '2020-07-01' end, 'education',
        '2020-08-01' from chosen where n % 6 = 0),
    known as (insert into people.status (person_id, kind, valid_from, valid_to, division, source, recorded_on)
      select person_id, k, '2020-01-01', case when n % 2 = 0 then date '2020-10-15' end, '410325', 'recognition', '2020-01-02'
      from chosen, unnest(array['hardship', 'disabled']) k where n % 7 = 0),
    paid as (insert into people.benefit_month (person_id, benefit_id, month, recorded_on)
      select person_id, '11.2', '2020-04-01', '2020-05-01' from chosen where n % 8 = 0),
    drawn as (insert into people.unemployment_benefit (person_id, first_month, last_month, recorded_on, retracted_on)
      select person_id, m, case when n % 2 = 0 then date '2020-09-01' end, m + 10, case when n % 3 = 0 then date '2020-10-15' end
      from chosen, unnest(array['2019-04-01', '2020-04-01']::date[]) m where n % 5 = 1),
    own as (insert into people.contribution (person_id, month, capacity, base_fen, pension_own_fen, recorded_on)
      select person_id, m, 'flexible', 300000, 24000, m + 20
      from chosen, unnest(array['2020-03-01', '2020-09-01', '2020-10-01']::date[]) m where n % 3 = 0
      on conflict do nothing)
    insert into people.correction (person_id, field, old_value, new_value, source, reference, recorded_on)
    select person_id, f, case when f = 'division' then '410303' end, '41', 'counter', '原件', day
    from chosen, unnest(array['division', 'education']) f, unnest(array['2020-06-01', '2020-11-01']::date[]) day
    where n % 9 = 0`);
});
afterAll(() => db.close());

async function everybody(day: string, together: number): Promise<FactRows[]> {
  return asWorker(db, async ({ tx }) => {
    const all: FactRows[] = [];
    for (;;) {
      const next = await nextOfEverybody(tx, day, all.at(-1)?.person.person_id ?? null, together);
      if (next.length === 0) return all;
      all.push(...next);
    }
  });
}

test.each(['2020-10-15', '2020-05-15', '2021-01-01'])(
  'facts as known on %s, with their sources',
  async (day) => {
    const all = await everybody(day, 97);
    expect(await asWorker(db, ({ tx }) => countEverybody(tx, day))).toBe(all.length);
    expect(all.length).toBeGreaterThan(600);
    await asWorker(db, async ({ tx }) => {
      for (const rows of all) {
        const one = await registryOf(tx, rows.person.person_id, day);
        if (one === null) throw new Error('nobody');
        expect(rows.person.division).toBe(one.person.division);
        expect(personFactsOf(rows, day)).toEqual(personFactsOf(one, day));
      }
    });
  },
);

test('nobody is read twice or left out, however many are read together', async () => {
  const ids = (people: readonly FactRows[]) => people.map(({ person }) => person.person_id);
  const some = ids(await everybody('2020-10-15', 33));
  expect(new Set(some).size).toBe(some.length);
  expect(ids(await everybody('2020-10-15', 5000))).toEqual(some);
});
