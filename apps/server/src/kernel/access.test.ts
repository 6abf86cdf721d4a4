import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  asGuest,
  asOfficer,
  asPerson,
  asUnbound,
  type TestDatabase,
  testDatabase,
} from '../testing/index.ts';
import { anyOf, anyone, bound, officer, signedIn } from './access.ts';
import { transact } from './database.ts';
import { enterSession } from './enter.ts';
import { useCase } from './use-case.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase({ upTo: '0019' });
});
afterAll(() => db.close());

const territory = z.object({
  person: z.string().nullable(),
  divisions: z.array(z.string()),
  offices: z.number(),
});

/** Answers what the database believes of the actor. */
function whatIsSeen(access = anyone()) {
  return useCase('kernel.what-is-seen', {
    input: z.object({}),
    output: territory,
    access,
    async run({ tx }) {
      const { rows } = await sql<z.infer<typeof territory>>`
        select access.person_id() as person, access.division_codes() as divisions,
          cardinality(access.office_ids()) as offices`.execute(tx);
      return rows[0] as z.infer<typeof territory>;
    },
  });
}

describe('territory', () => {
  it('of a county officer is the county and its townships, nothing else', async () => {
    await asOfficer(db, { role: 'reviewer', division: '410303' });
    await asOfficer(db, { role: 'acceptor', division: '410325100' });
    const county = await asOfficer(db, { role: 'reviewer', division: '410325' });
    expect((await county.run(whatIsSeen(), {})).divisions).toEqual(['410325', '410325100']);
  });

  it('of a city officer covers every county', async () => {
    const city = await asOfficer(db, { role: 'leader', division: '410300' });
    expect((await city.run(whatIsSeen(), {})).divisions).toEqual(
      expect.arrayContaining(['410300', '410303', '410325', '410325100']),
    );
  });

  it('passes to the office that succeeds another', async () => {
    const old = await asOfficer(db, { role: 'reviewer', division: '410381' });
    const heir = await asOfficer(db, { role: 'reviewer', division: '410307' });
    await db.sql(`update access.division set successor_code = '410307' where code = '410381'`);
    expect((await heir.run(whatIsSeen(), {})).divisions).toEqual(['410307', '410381']);
    expect((await old.run(whatIsSeen(), {})).divisions).toEqual(['410381']);
  });

  it('belongs to the role that is held there', async () => {
    const person = randomUUID();
    await asOfficer(db, { role: 'reviewer', division: '410325', personId: person });
    const both = await asOfficer(db, { role: 'finance', division: '410303', personId: person });
    const askEach = useCase('kernel.ask-each', {
      input: z.object({}),
      output: z.object({ reviewer: z.array(z.string()), finance: z.array(z.string()) }),
      access: officer('reviewer'),
      async run({ tx }) {
        const { rows } = await sql<{ reviewer: string[]; finance: string[] }>`
          select access.division_codes('reviewer') as reviewer, access.division_codes('finance') as finance`.execute(
          tx,
        );
        return rows[0] as { reviewer: string[]; finance: string[] };
      },
    });
    const seen = await both.run(askEach, {});
    expect(seen.reviewer).toContain('410325');
    expect(seen.reviewer).not.toContain('410303');
    expect(seen.finance).toEqual(['410303']);
  });

  it('ends with the assignment, by the business date', async () => {
    const former = await asOfficer(db, { role: 'reviewer', division: '410325', validTo: '2020-10-14' });
    await expect(former.run(whatIsSeen(officer('reviewer')), {})).rejects.toMatchObject({
      code: 'kernel.not-permitted',
    });
  });
});

describe('access rules', () => {
  it('refuse a guest, an unbound account, a person without the role, a session without the second factor', async () => {
    const guest = asGuest(db);
    const unbound = await asUnbound(db);
    const person = await asPerson(db);
    const lax = await asOfficer(db, { role: 'reviewer', division: '410325', secondFactor: false });
    const cases = [
      [guest, signedIn(), 'kernel.not-signed-in'],
      [guest, officer('reviewer'), 'kernel.not-signed-in'],
      [unbound, bound(), 'kernel.not-bound'],
      [unbound, officer('reviewer'), 'kernel.not-bound'],
      [person, officer('reviewer'), 'kernel.not-permitted'],
      [person, anyOf(officer('reviewer'), officer('leader')), 'kernel.not-permitted'],
      [lax, officer('reviewer'), 'kernel.second-factor-needed'],
    ] as const;
    for (const [actor, rule, code] of cases) {
      await expect(actor.run(whatIsSeen(rule), {})).rejects.toMatchObject({ code });
    }
    expect((await lax.run(whatIsSeen(bound()), {})).divisions).toEqual([]);
    expect(await person.run(whatIsSeen(anyOf(officer('reviewer'), bound())), {})).toMatchObject({
      divisions: [],
    });
  });

  it('treat a session that ended as a guest', async () => {
    for (const change of [
      `"updatedAt" = now() - interval '31 minutes'`,
      `"createdAt" = now() - interval '13 hours'`,
      `"expiresAt" = now() - interval '1 second'`,
    ]) {
      const person = await asPerson(db);
      await db.sql(`update auth.session set ${change} where token = $1`, [person.token]);
      await expect(person.run(whatIsSeen(signedIn()), {})).rejects.toMatchObject({
        code: 'kernel.not-signed-in',
      });
    }
  });
});

describe('someone who runs SQL as wenye_app', () => {
  const victim = randomUUID();
  const forged = JSON.stringify({ kind: 'account', personId: victim, assignments: [], mandates: [] });

  it('is nobody without access.enter', async () => {
    expect(await db.sqlAs('wenye_app', 'select access.person_id(), access.division_codes()')).toEqual([
      { person_id: null, division_codes: [] },
    ]);
  });

  it('cannot write the context', async () => {
    const attempt = db.sqlAs(
      'wenye_app',
      `with s as (select set_config('wenye.context', $1, false)) select access.person_id() from s`,
      [`${'0'.repeat(64)}${forged}`],
    );
    await expect(attempt).rejects.toMatchObject({ code: '42501' });
  });

  it.each([
    ['sign', `select access.sign('{}')`],
    ['set_context', `select access.set_context('{}')`],
    ['enter_system', `select access.enter_system('r')`],
    ['read the key', 'select key from access.signing_key'],
    ['read sessions', 'select token from auth.session'],
    ['become the owner', 'set role wenye_owner'],
    [
      'replace the function',
      'create or replace function access.person_id() returns uuid language sql as $$ select null $$',
    ],
    [
      'bind an account',
      `insert into access.binding (account_id, person_id, method) values ('a', gen_random_uuid(), 'loader')`,
    ],
    [
      'assign a role',
      `insert into access.assignment (person_id, role, office_id, valid_from) values (gen_random_uuid(), 'leader', gen_random_uuid(), '2020-01-01')`,
    ],
    ['enqueue directly', `select graphile_worker.add_job('kernel.open-days')`],
    ['move the date', 'select kernel.open_next_day()'],
    ['ask for another date', `select kernel.advance_to('2030-01-01')`],
  ])('cannot %s', async (what, statement) => {
    const client = await db.pool('wenye_app').connect();
    try {
      // The pool's login is the administrator acting as the role; the role itself is a member of nothing.
      if (what === 'become the owner') await client.query('set session authorization wenye_app');
      await expect(client.query(statement)).rejects.toMatchObject({ code: '42501' });
    } finally {
      client.release(true);
    }
  });

  it('cannot carry a context into another transaction or another connection', async () => {
    const officerOf = await asOfficer(db, { role: 'reviewer', division: '410325' });
    const [one, two] = await Promise.all([db.pool('wenye_app').connect(), db.pool('wenye_app').connect()]);
    try {
      await one.query('begin');
      await one.query(`select access.enter($1, 'r')`, [officerOf.token]);
      const { rows } = await one.query<{ stolen: string }>(
        `select current_setting('wenye.context') as stolen`,
      );
      const stolen = (rows[0] as { stolen: string }).stolen;
      expect((await one.query('select access.person_id()')).rows[0]).toEqual({
        person_id: officerOf.personId,
      });
      await two.query('begin');
      await two.query(`select set_config('wenye.context', $1, true)`, [stolen]);
      await expect(two.query('select access.person_id()')).rejects.toMatchObject({ code: '42501' });
      await one.query('commit');
      await one.query('begin');
      expect((await one.query('select access.person_id()')).rows[0]).toEqual({ person_id: null });
      await one.query(`select set_config('wenye.context', $1, true)`, [stolen]);
      await expect(one.query('select access.person_id()')).rejects.toMatchObject({ code: '42501' });
    } finally {
      one.release(true);
      two.release(true);
    }
  });

  it('cannot widen a context that it has', async () => {
    const person = await asPerson(db);
    const attempt = transact(db.as('wenye_app'), async (tx) => {
      await enterSession(tx, person.token, 'r');
      await sql`select set_config('wenye.context', replace(current_setting('wenye.context'), ${person.personId}, ${victim}), true)`.execute(
        tx,
      );
      await sql`select access.person_id()`.execute(tx);
    });
    await expect(attempt).rejects.toMatchObject({ code: '42501' });
  });

  it('cannot shadow what the functions call', async () => {
    const person = await asPerson(db);
    const client = await db.pool('wenye_app').connect();
    try {
      await client.query('create temporary table "signing_key" (only_row boolean, key bytea)');
      await client.query(`set search_path = pg_temp, public, access`);
      await client.query('begin');
      await client.query(`select access.enter($1, 'r')`, [person.token]);
      expect((await client.query('select access.person_id()')).rows[0]).toEqual({
        person_id: person.personId,
      });
    } finally {
      client.release(true);
    }
  });
});
