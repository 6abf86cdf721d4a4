import { BEARINGS, graduate } from '@wenye/city';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listAudit } from '../kernel/use-cases/list-audit.ts';
import {
  asOfficer,
  asPerson,
  asUnbound,
  inSession,
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

const seenBy = (actor: TestActor, table: string) => seenBySql(actor, `select * from ${table}`);
const seenBySql = (actor: TestActor, sql: string, values: unknown[] = []) =>
  inSession(
    db,
    actor.token,
    async (client) => (await client.query<Record<string, unknown>>(sql, values)).rows,
  );

/** Tables of firms, which stand under policies; those of people are read through owner functions alone. */
const tables = [
  'firms.firm',
  'firms.annual_figures',
  'firms.mandate',
  'firms.payee_account',
  'firms.correction',
];

/** Of all people those of whom the registers tell the actor, and those whose accounts they tell of. */
async function toldOf(actor: TestActor): Promise<{ people: unknown[]; holders: unknown[] }> {
  const all = await db.sql<{ person_id: string }>('select person_id from people.person');
  const ids = [all.map((row) => row.person_id)];
  const people = await seenBySql(
    actor,
    `select id from unnest($1::uuid[]) id where people.registry_of(id, '2020-10-15') is not null order by id`,
    ids,
  );
  const holders = await seenBySql(
    actor,
    'select a.person_id as id from unnest($1::uuid[]) id, people.accounts_of(id) a order by 1',
    ids,
  );
  return { people: people.map((row) => row['id']), holders: holders.map((row) => row['id']) };
}

describe('who sees people', () => {
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
    expect(await toldOf(me)).toEqual({ people: [graduate.personId], holders: [graduate.personId] });
    expect((await me.run(viewMe, {})).contributions).toHaveLength(7);
  });

  test('an officer sees the people who live or are registered in the territory, and no others', async () => {
    const expected = async (where: string) => {
      const people = await db.sql<{ id: string }>(
        `select person_id as id from people.person where ${where} order by 1`,
      );
      const holders = await db.sql<{ id: string }>(
        `select a.person_id as id from people.payee_account a join people.person using (person_id) where ${where} order by 1`,
      );
      return { people: people.map(({ id }) => id), holders: holders.map(({ id }) => id) };
    };
    expect(await toldOf(clerk)).toEqual(await expected(`'410325' in (division, hukou_division)`));
    expect(await toldOf(township)).toEqual(await expected(`township = '410325100'`));
    expect((await toldOf(clerk)).people.length).toBeGreaterThan(1);
    expect(await toldOf(leader)).toEqual({ people: [], holders: [] });
  });

  test('no table of people, nor whom a firm employs, is for the application to ask', async () => {
    const registers = await db.sql<{ name: string }>(`
      select oid::regclass::text as name from pg_class
      where (relnamespace = 'people'::regnamespace or oid = 'firms.employment'::regclass) and relkind = 'r'
        and oid not in ('people.loaded_city'::regclass, 'people.source_register'::regclass)`);
    expect(registers.length).toBe(11);
    for (const { name } of registers)
      for (const statement of [
        `select from ${name}`,
        `explain (analyze) select from ${name} where person_id = '${graduate.personId}'`,
        `insert into ${name} (person_id) values ('${graduate.personId}')`,
        `update ${name} set person_id = person_id`,
      ])
        await expect(seenBySql(clerk, statement), statement).rejects.toThrow(/permission denied/);
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
      await expect(
        client.query(`select people.registry_of('${graduate.personId}', '2020-10-15')`),
      ).rejects.toThrow(/access\.enter/);
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
