import { BEARINGS, graduate } from '@wenye/city';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listAudit } from '../kernel/use-cases/list-audit.ts';
import {
  asOfficer,
  asPerson,
  asUnbound,
  type TestActor,
  type TestDatabase,
  testDatabase,
} from '../testing/index.ts';
import { loadCity } from './load-city.ts';
import { searchPeople } from './search-people.ts';
import { viewMe } from './view-person.ts';

let db: TestDatabase;
let clerk: TestActor;
let township: TestActor;
let leader: TestActor;
let me: TestActor;

beforeAll(async () => {
  db = await testDatabase({ upTo: '0029' });
  await loadCity({ databaseUrl: db.url, seed: 2, people: 900, firms: 20 });
  clerk = await asOfficer(db, { role: 'counter-clerk', division: '410325' });
  township = await asOfficer(db, { role: 'acceptor', division: '410325100' });
  leader = await asOfficer(db, {
    role: ['leader', 'administrator', 'parameter-officer'],
    division: '410300',
  });
  me = await asPerson(db, graduate.personId);
});
afterAll(() => db.close());

/** SQL as the application's role, in the context of an actor's session. */
async function seenBy(actor: TestActor, table: string): Promise<Record<string, unknown>[]> {
  const client = await db.pool('wenye_app').connect();
  try {
    await client.query('begin');
    await client.query('select access.enter($1, $2)', [actor.token, 'test']);
    return (await client.query<Record<string, unknown>>(`select * from ${table}`)).rows;
  } finally {
    await client.query('rollback');
    client.release();
  }
}

const tables = [
  'people.person',
  'people.education_record',
  'people.unemployment_registration',
  'people.flexible_registration',
  'people.contribution',
  'people.status',
  'people.payee_account',
  'people.correction',
  'people.benefit_month',
  'firms.firm',
  'firms.annual_figures',
  'firms.employment',
  'firms.mandate',
  'firms.payee_account',
  'firms.correction',
];

describe('row-level security', () => {
  test('without a context the application’s role sees nothing, nor does an account that is not bound', async () => {
    const unbound = await asUnbound(db);
    for (const table of tables) {
      expect(await db.sqlAs('wenye_app', `select * from ${table}`), table).toEqual([]);
      expect(await seenBy(unbound, table), table).toEqual([]);
    }
  });

  test('every table of the two schemas that holds data of people or firms is forced', async () => {
    const open = await db.sql<{ table: string }>(`select oid::regclass::text as table from pg_class
      where relnamespace in ('people'::regnamespace, 'firms'::regnamespace) and relkind = 'r' and not relforcerowsecurity`);
    expect(open.map(({ table }) => table).sort()).toEqual(['people.loaded_city', 'people.source_register']);
  });

  test('a person sees themselves alone', async () => {
    expect((await seenBy(me, 'people.person')).map((row) => row['person_id'])).toEqual([graduate.personId]);
    for (const table of tables.slice(1, 9))
      for (const row of await seenBy(me, table)) expect(row['person_id']).toBe(graduate.personId);
    expect(await seenBy(me, 'people.contribution')).toHaveLength(7);
  });

  test('an officer sees the people who live or are registered in the territory, and no others', async () => {
    const all = await db.sql<{
      person_id: string;
      division: string;
      hukou_division: string;
      township: string;
    }>('select person_id, division, hukou_division, township from people.person');
    const ids = async (actor: TestActor) =>
      new Set((await seenBy(actor, 'people.person')).map((row) => row['person_id']));
    const expected = (test: (row: (typeof all)[number]) => boolean) =>
      new Set(all.filter(test).map((row) => row.person_id));
    expect(await ids(clerk)).toEqual(
      expected((row) => row.division === '410325' || row.hukou_division === '410325'),
    );
    expect(await ids(township)).toEqual(expected((row) => row.township === '410325100'));
    const visible = await ids(clerk);
    for (const row of await seenBy(clerk, 'people.contribution')) expect(visible).toContain(row['person_id']);
  });

  test('who leads, administers or keeps parameters sees no single person', async () => {
    for (const table of tables) expect(await seenBy(leader, table), table).toEqual([]);
  });

  test('the application’s role can neither rewrite nor delete what registers say', async () => {
    for (const statement of [
      `update people.person set name = 'x'`,
      `delete from people.person`,
      `insert into people.contribution (person_id, month, capacity, base_fen, recorded_on) values ('${graduate.personId}', '2020-10-01', 'flexible', 0, '2020-10-15')`,
      `update people.contribution set pension_own_fen = 1`,
      `update people.education_record set graduated_on = '2020-06-28'`,
      `delete from people.education_record`,
      `update people.payee_account set account_number = '99999999'`,
      `update people.payee_account set verification = 'verified'`,
      `select people.record_account_verification('${graduate.personId}', 'verified', '2020-10-15')`,
      `delete from people.correction`,
      `insert into firms.mandate (firm_id, person_id, scope, valid_from, granted_as, evidence, recorded_on) values ('${BEARINGS}', '${graduate.personId}', 'all', '2020-01-01', 'counter', 'x', '2020-01-01')`,
    ])
      await expect(db.sqlAs('wenye_app', statement), statement).rejects.toThrow(/permission denied/);
  });

  test('a context cannot be made up', async () => {
    const client = await db.pool('wenye_app').connect();
    try {
      await client.query(`select set_config('wenye.context', $1, false)`, [
        `${'0'.repeat(64)}{"personId":"${graduate.personId}"}`,
      ]);
      await expect(client.query('select * from people.person')).rejects.toThrow(/access\.enter/);
    } finally {
      client.release(true);
    }
  });
});

test('the audit trail names officers to their auditor, and nobody else', async () => {
  const [{ name } = { name: '' }] = await db.sql<{ name: string }>(
    'select name from people.person where person_id = $1',
    [graduate.personId],
  );
  await me.run(viewMe, {});
  const county = await asOfficer(db, { role: 'auditor', division: '410325' });
  const other = await asOfficer(db, { role: 'auditor', division: '410303' });
  const namedTo = async (auditor: TestActor) => (await auditor.run(listAudit, { officer: name })).total;
  expect(await namedTo(county)).toBe(0);
  const asClerk = await asOfficer(db, {
    role: 'counter-clerk',
    division: '410325',
    personId: graduate.personId,
  });
  await asClerk.run(searchPeople, { q: name });
  const { rows } = await county.run(listAudit, { officer: name, action: 'people.list' });
  expect(rows[0]).toMatchObject({ officerName: name, action: 'people.list' });
  expect(await namedTo(other)).toBe(0);
});
