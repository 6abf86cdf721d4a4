/** What somebody gets who holds the application's database role, and a session of their own, and writes SQL. */
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canonicalJson, chainHash } from '../kernel/chain.ts';
import { inSession, type TestDatabase, testDatabase } from '../testing/index.ts';
import { type World, world } from './world.ts';

let db: TestDatabase;
let there: World;
beforeAll(async () => {
  db = await testDatabase();
  there = await world(db);
}, 120_000);
afterAll(() => db.close());

const as = <T>(token: string | null, work: (client: pg.PoolClient) => Promise<T>) =>
  inSession(db, token, work);

/** SQL that may fail without ending the transaction: what it answered, or the error's text. */
async function attempt(client: pg.PoolClient, sql: string, values: unknown[] = []): Promise<string> {
  await client.query('savepoint attempt');
  try {
    return JSON.stringify((await client.query(sql, values)).rows);
  } catch (error) {
    await client.query('rollback to savepoint attempt');
    const { message, detail } = error as pg.DatabaseError;
    return `${message} ${detail ?? ''}`;
  }
}

const denied = { code: '42501' };
const foreign = () => there.outsiders['an officer of another county, in every role']?.token ?? '';

describe('the context', () => {
  const whole = `select current_setting('wenye.context') as context`;
  const put = (client: pg.PoolClient, context: string) =>
    client.query(`select set_config('wenye.context', $1, true)`, [context]);
  const look = (client: pg.PoolClient) =>
    client.query(`select casework.work_counts('{}')->'byStatus' as cases`);
  const taken = () =>
    as(
      there.insiders.officer.token,
      async (client) => (await client.query<{ context: string }>(whole)).rows[0]?.context ?? '',
    );

  it('is refused when made up, changed, or kept for another transaction', async () => {
    const context = await taken();
    for (const forged of [
      '{}',
      `${'0'.repeat(64)}{"kind":"system"}`,
      context,
      context.replace('"kind": "account"', '"kind": "system"'),
    ]) {
      await expect(
        as(foreign(), async (client) => {
          await put(client, forged);
          await look(client);
        }),
      ).rejects.toMatchObject(denied);
    }
  });

  it('is refused in a second transaction of the same message', async () => {
    const client = await db.pool('wenye_app').connect();
    const replay = `begin;
      select access.enter('${there.insiders.officer.token}', 'x');
      select set_config('trespass.kept', current_setting('wenye.context'), false);
      commit; begin;
      select set_config('wenye.context', current_setting('trespass.kept'), true);
      select casework.work_counts('{}'); commit;`;
    await expect(client.query(replay)).rejects.toMatchObject(denied);
    client.release(true);
  });

  it('ends with the transaction, and with the savepoint in which it was entered', async () => {
    await as(null, async (client) => {
      await client.query('savepoint s');
      await client.query(`select access.enter($1, 'x')`, [there.insiders.officer.token]);
      await client.query('rollback to savepoint s');
      expect((await look(client)).rows).toEqual([{ cases: {} }]);
    });
  });
});

describe('an officer of another county, a stranger and a guest', () => {
  const who = () => [
    foreign(),
    there.outsiders['another person']?.token ?? '',
    there.outsiders['whose mandate has ended']?.token ?? '',
    null,
  ];
  /** A mandate that has ended stays readable to its holder, and names the firm. */
  const ownPast = (name: string, token: string | null) => name === 'firms.mandate' && token === who()[2];
  /** What everybody may read: names of places and offices, the chart of accounts, notices that are up. */
  const everyones =
    /^(access\.(division|office)|funds\.(fund|account|posting_event|posting_rule)|kernel\.due_day|people\.(loaded_city|source_register))$/;

  it('read no row of 嵩县 in any table or view', async () => {
    const tables = await db.sql<{ name: string }>(`
      select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname !~ '^(pg_|information_schema)' and c.relkind in ('r', 'v', 'm', 'p')
        and has_any_column_privilege('wenye_app', c.oid, 'select')`);
    expect(tables.length).toBeGreaterThan(20);
    for (const token of who()) {
      await as(token, async (client) => {
        for (const { name } of tables) {
          const rows = await attempt(client, `select t.* from ${name} t`);
          for (const secret of there.secrets) expect(rows, name).not.toContain(secret);
          const hidden = everyones.test(name) || ownPast(name, token) ? [] : Object.values(there.ids);
          for (const id of hidden) expect(rows, name).not.toContain(id);
        }
      });
    }
  });

  it.each([
    ['reserve', `select funds.reserve($1, 'employment-subsidy', 2020, '410325', 1, null)`],
    ['release', `select funds.release($1, 'x')`],
    ['commit', `select funds.commit($1, '{}')`],
    ['revoke', `select funds.revoke($1, 'x', null)`],
    [
      'grant months of',
      `select people.grant_benefit_months($1::uuid, '11.2', '{2020-07-01}', $1::uuid::text)`,
    ],
    ['take months back from', `select people.retract_benefit_months($1::text, null)`],
  ])('%s no case', async (_, statement) => {
    for (const token of who()) {
      for (const caseId of [there.ids.caseId, there.ids.awardedCaseId, there.ids.personId]) {
        await expect(as(token, (client) => client.query(statement, [caseId]))).rejects.toMatchObject(denied);
      }
    }
  });

  it('are told of no case when they append to it', async () => {
    for (const token of who()) {
      const event = JSON.stringify({ caseId: there.ids.caseId, seq: 99, actor: { as: 'system' } });
      await as(token, async (client) => {
        const { rows } = await client.query(`select casework.append_event($1, $2, 'x') as told`, [
          there.ids.caseId,
          event,
        ]);
        expect(rows).toEqual([{ told: 'not-found' }]);
      });
    }
  });
});

describe('the claimant', () => {
  it.each([
    ['claimant', 'award', 'awarded', null],
    ['system', 'reserve-funds', 'proposed-award', null],
    ['officer', 'award', 'awarded', 'approval'],
    ['claimant', 'withdraw', 'withdrawn', null],
  ])('does not take a step of another, as %s: %s', async (side, kind, to, duty) => {
    const { claimant } = there.insiders;
    await as(claimant.token, async (client) => {
      const found = await client.query<{ version: number; status: string; head_hash: string }>(
        'select version, status, head_hash from casework.cases_of($1)',
        [[there.ids.caseId]],
      );
      const [row] = found.rows;
      if (row === undefined) throw new Error('the claimant does not see the case');
      const { version, status, head_hash } = row;
      const event = canonicalJson({
        caseId: there.ids.caseId,
        seq: version + 1,
        on: '2020-10-23',
        command: { kind },
        from: status,
        to,
        level: 1,
        actor: { as: side, personId: side === 'system' ? null : claimant.personId, officeId: null },
        duty,
      });
      const append = client.query('select casework.append_event($1, $2, $3)', [
        there.ids.caseId,
        event,
        chainHash(head_hash, event),
      ]);
      await expect(append).rejects.toMatchObject(denied);
    });
  });
});

describe('who had a part in a batch', () => {
  const part = (person: string | null) =>
    as(there.insiders.officer.token, async (client) => {
      const { rows } = await client.query('select funds.has_part($1, $2) as part', [
        there.ids.batchId,
        person,
      ]);
      return (rows[0] as { part: boolean | null }).part;
    });

  it('is whoever may act for the firm that is paid, and nobody can ask about another county’s', async () => {
    const { hr, officer } = there.insiders;
    expect(await part(hr.personId)).toBe(false);
    await db.sql(`update funds.obligation set claimant_kind = 'firm', claimant_id = $1 where id = $2`, [
      there.ids.firmId,
      there.ids.obligationId,
    ]);
    expect(await part(hr.personId)).toBe(true);
    expect(await part(officer.personId)).toBe(false);
    const asked = await as(foreign(), (client) =>
      client.query('select funds.has_part($1, $2) as part', [there.ids.batchId, hr.personId]),
    );
    expect(asked.rows).toEqual([{ part: null }]);
  });
});

describe('the role itself', () => {
  it('is no other, and is above no rule', async () => {
    expect(
      await db.sql(
        `select from pg_auth_members m join pg_roles r on r.oid = m.member where r.rolname ~ '^wenye_'`,
      ),
    ).toEqual([]);
    expect(
      await db.sql(`select rolname from pg_roles where rolname ~ '^wenye_'
        and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)`),
    ).toEqual([]);
  });

  it.each([
    'update audit.record set action = action',
    'delete from audit.record',
    'truncate audit.record',
    'alter table audit.record disable trigger all',
    'alter table casework."case" no force row level security',
    'drop policy worker on casework."case"',
    'delete from casework.case_event',
    'update funds.entry set debit_fen = 0',
    'insert into audit.seal (seq) values (1)',
    'insert into access.binding (account_id) values (1)',
    'insert into access.assignment default values',
    'select * from access.signing_key',
    'select * from auth.session',
    'select * from casework.person_key_secret',
    'select casework.person_key($$410325199001010017$$)',
    'select access.sign($$x$$)',
    `select access.set_context('{"kind": "system"}')`,
    `select access.enter_system('x')`,
    'select * from graphile_worker.jobs',
    'grant wenye_owner to wenye_app',
    'create function public.f() returns int language sql as $$ select 1 $$',
    `copy audit.record to program 'cat'`,
    `copy audit.record to '/var/stolen'`,
    `select pg_read_file('/etc/passwd')`,
    `select lo_import('/etc/passwd')`,
    `set session_replication_role = replica`,
    `create extension dblink`,
  ])('may not: %s', async (statement) => {
    await expect(as(foreign(), (client) => client.query(statement))).rejects.toMatchObject(denied);
  });
});
