import { demoAccounts, graduate, officeId } from '@wenye/city';
import { DIVISIONS, MERGER_DATE, townshipsOn } from '@wenye/codes';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../testing/index.ts';
import { loadCity } from './load-city.ts';

let db: TestDatabase;
const size = { seed: 5, people: 700, firms: 20 };
const constraints = `select conrelid::regclass::text, conname, pg_get_constraintdef(oid) from pg_constraint
  where connamespace in ('people'::regnamespace, 'firms'::regnamespace) order by 1, 2`;

beforeAll(async () => {
  db = await testDatabase({ upTo: '0029' });
});
afterAll(() => db.close());

describe('loading the city', () => {
  test('a crash in the middle leaves nothing', async () => {
    const crash = () => {
      throw new Error('killed');
    };
    await expect(loadCity({ databaseUrl: db.url, ...size, people: 5200, progress: crash })).rejects.toThrow(
      'killed',
    );
    expect(await db.sql('select from people.person')).toHaveLength(0);
    expect(await db.sql('select from people.loaded_city')).toHaveLength(0);
  });

  test('fills every table, makes offices and accounts, and leaves the constraints as they were', async () => {
    const before = await db.sql(constraints);
    const loaded = await loadCity({
      databaseUrl: db.url,
      ...size,
      authSecret: 'a secret of the test, long enough',
    });
    expect(loaded).toMatchObject({ ...size, date: '2020-10-15', loadedNow: true });
    expect(await db.sql(constraints)).toEqual(before);
    const [counts] = await db.sql<Record<string, number>>(`select
      (select count(*)::int from people.person where generated) as people,
      (select count(*)::int from firms.firm where generated) as firms,
      (select count(*)::int from people.contribution) as contributions,
      (select count(*)::int from people.unemployment_benefit where firm_id is not null) as drawings,
      (select count(*)::int from access.assignment) as assignments,
      (select count(*)::int from access.binding) as bindings`);
    expect(counts).toMatchObject({
      people: 700,
      firms: 20,
      assignments: demoAccounts.flatMap(({ assignments }) => assignments).length,
      bindings: demoAccounts.filter(({ person }) => person !== null).length,
    });
    expect(counts?.['contributions']).toBeGreaterThan(1000);
    expect(counts?.['drawings']).toBeGreaterThan(0);
    const [clerk] = await db.sql('select name from access.office where id = $1', [officeId('410325100')]);
    expect(clerk).toEqual({ name: '城关镇人力资源和社会保障服务所' });
    const [person] = await db.sql('select name from people.person where id_number = $1', [graduate.idNumber]);
    expect(person).toEqual({ name: '王雨晴' });
  });

  test('a second run finds it loaded, whatever size it asks for', async () => {
    expect(await loadCity({ databaseUrl: db.url, seed: 9, people: 900, firms: 30 })).toEqual({
      ...size,
      date: '2020-10-15',
      loadedNow: false,
    });
    expect(await db.sql('select from people.person')).toHaveLength(700);
  });

  test('refuses an installation in real use', async () => {
    const real = await testDatabase({ upTo: '0029' });
    try {
      await real.sql(`update kernel.clock set mode = 'real'`);
      await expect(loadCity({ databaseUrl: real.url, ...size })).rejects.toThrow(/demonstration/);
    } finally {
      await real.close();
    }
  });
});

describe('divisions', () => {
  test('in the database are those of the codes package', async () => {
    const rows = await db.sql<{ code: string }>(
      `select code, name, parent_code, valid_from::text, valid_to::text, successor_code from access.division order by code`,
    );
    const counties = DIVISIONS.map((division) => ({
      code: division.code,
      name: division.name,
      parent_code: division.parent,
      valid_from: division.from,
      valid_to: division.to,
      successor_code: division.successors[0] ?? null,
    }));
    expect(rows.filter(({ code }) => code.length === 6)).toEqual(
      counties.sort((a, b) => a.code.localeCompare(b.code)),
    );
    const townships = new Map(
      ['2021-03-17', MERGER_DATE].flatMap((date) => townshipsOn(date)).map((unit) => [unit.code, unit]),
    );
    const stored = rows.filter(({ code }) => code.length === 9) as unknown as {
      code: string;
      name: string;
      parent_code: string;
    }[];
    expect(stored).toHaveLength(townships.size);
    for (const { code, name, parent_code } of stored)
      expect(townships.get(code)).toEqual({ code, name, county: parent_code });
  });
});
