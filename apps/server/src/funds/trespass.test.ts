/** What an officer of money, or the worker, gets who holds the database role, a session of their own, and writes SQL. */
import { sql } from 'kysely';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  asPerson,
  asWorker,
  inSession,
  type TestActor,
  type TestDatabase,
  testDatabase,
} from '../testing/index.ts';
import { authoriseBatch } from './batches/act-on-batch.ts';
import { everyCall, type Step, step, workers } from './fixtures/every-call.ts';
import { type EveryStep, everyStep } from './fixtures/every-step.ts';
import { PAYER, type PaymentWorld, paymentWorld } from './fixtures/payment-world.ts';
import { officersOf } from './fixtures/world.ts';

let db: TestDatabase;
let world: PaymentWorld;
let at: EveryStep;
let actors: Record<string, TestActor>;
let steps: Step[];

beforeAll(async () => {
  db = await testDatabase();
  world = await paymentWorld(db);
  await world.bank.stop();
  at = await everyStep(db, world);
  const neighbour = await officersOf(db, '410303');
  actors = {
    ...world.officers,
    'finance elsewhere': neighbour.finance,
    'authoriser elsewhere': neighbour.authoriser,
    'reconciler elsewhere': neighbour.reconciler,
    claimant: await asPerson(db),
  };
  steps = everyCall(world.ledgerId, at);
}, 60_000);
afterAll(async () => {
  await world.close();
  await db.close();
});

async function attempt(
  actor: TestActor | undefined,
  one: Step,
  end: 'commit' | 'rollback',
): Promise<unknown> {
  const client = await db.pool('wenye_app').connect();
  try {
    await client.query('begin');
    await client.query(`select access.enter($1, 'trespass')`, [actor?.token]);
    const { rows } = await client.query<{ told: unknown }>(`select ${one.call} as told`, one.values);
    await client.query(end);
    return rows[0]?.told;
  } catch (error) {
    await client.query('rollback');
    return (error as pg.DatabaseError).code;
  } finally {
    client.release();
  }
}

async function fingerprint(): Promise<string> {
  const tables = await db.sql<{ name: string }>(`
    select c.oid::regclass::text as name from pg_class c where relnamespace = 'funds'::regnamespace and relkind = 'r'`);
  const hashes = tables.map(
    ({ name }) => `(select md5(coalesce(string_agg(t::text, '' order by t::text), '')) from ${name} t)`,
  );
  const [row] = await db.sql<{ hash: string }>(`select concat_ws(' ', ${hashes.join(', ')}) as hash`);
  return row?.hash ?? '';
}

describe('a step of money in raw SQL', () => {
  it('is possible for who may take it, so that the refusals below mean something', async () => {
    for (const one of steps) {
      for (const role of one.by) {
        const told = await attempt(actors[role], one, 'rollback');
        const outcome = (told as { outcome?: string } | null)?.outcome ?? told;
        expect(
          [
            'composed',
            'redirected',
            'received',
            'proposed',
            'written-off',
            'stated',
            'confirmed',
            'dropped',
            'resolved',
            'posted',
            'set',
          ].includes(String(outcome)) ||
            typeof outcome === 'number' ||
            outcome === true,
          `${one.name} by ${role}: ${JSON.stringify(told)}`,
        ).toBe(true);
      }
    }
  });

  it('changes nothing for anybody else', { timeout: 60_000 }, async () => {
    const before = await fingerprint();
    for (const [name, actor] of Object.entries(actors)) {
      for (const one of steps) {
        if (!one.by.includes(name)) await attempt(actor, one, 'commit');
      }
      expect(await fingerprint(), name).toBe(before);
    }
  });
});

describe('the worker in raw SQL', () => {
  it('neither composes nor authorises, and settles nothing that the bank has not said', async () => {
    const before = await fingerprint();
    const client = await db.pool('wenye_worker').connect();
    await client.query('begin');
    await client.query(`select access.enter_system('trespass')`);
    const others = workers(at).map((one) => one.name);
    for (const one of [
      ...steps.filter(
        ({ name }) =>
          !others.includes(name) &&
          !['reserve', 'commit', 'release', 'revoke', 'restore', 'raise'].includes(name),
      ),
      step('instruct what was not frozen', [], `funds.instruct_batch($1, '')`, at.frozen.batchId),
      step('verdict', [], `funds.apply_answer(null::funds.answer)`),
    ]) {
      await client.query('savepoint one');
      const told = await client.query(`select ${one.call}`, one.values).then(
        () => 'done',
        (error: unknown) => (error as pg.DatabaseError).code,
      );
      // A batch that is not authorised is left alone, without a word.
      expect(told, one.name).toBe(one.name.startsWith('instruct') ? 'done' : '42501');
      await client.query('rollback to savepoint one');
    }
    await client.query('commit');
    client.release();
    expect(await fingerprint()).toBe(before);
  });
});

describe('an instruction', () => {
  it('is taken only with the bytes that were frozen', async () => {
    const { authoriser } = world.officers;
    const { batchId, contentHash } = at.frozen;
    const seen = { itemCount: 1, totalYuan: '5.00', contentHash };
    await authoriser.run(authoriseBatch, { batchId, expectedVersion: 2, ...seen });
    const [item] = await db.sql<{ account: string; holder: string }>(
      'select account_number as account, holder_name as holder from funds.payment_item where batch_id = $1',
      [batchId],
    );
    const instruct = (content: string) =>
      asWorker(db, ({ tx }) =>
        sql`select funds.instruct_batch(${batchId}, ${Buffer.from(content)})`.execute(tx),
      );
    const bytes = (account: string) =>
      `H|1|${at.frozen.batchNo}|${PAYER}|1|500|${contentHash}\n` +
      `D|1|${at.frozen.itemId}|中国建设银行|${account}|${item?.holder}|500\nT|1\n`;
    await expect(instruct(bytes('6217000000000009999'))).rejects.toThrow('is not what was frozen');
    await instruct(bytes(item?.account ?? ''));
    expect((await world.itemStates())['intended']).toBe(1);
  });
});

describe('the catalogue', () => {
  it('lets no role of a process write a table of funds', async () => {
    const held = await db.sql(`
      select r.rolname, c.oid::regclass::text as name
      from pg_class c, (values ('wenye_app'), ('wenye_worker'), ('wenye_auth'), ('wenye_sealer')) r (rolname)
      where c.relnamespace = 'funds'::regnamespace and c.relkind in ('r', 'p')
        and (has_any_column_privilege(r.rolname, c.oid, 'insert, update')
          or has_table_privilege(r.rolname, c.oid, 'delete, truncate'))`);
    expect(held).toEqual([]);
  });

  it('lets the application read only tables that name no batch, case, item, claimant or account', async () => {
    const readable = await db.sql<{ name: string }>(`
      select c.relname as name from pg_class c
      where c.relnamespace = 'funds'::regnamespace and c.relkind in ('r', 'p', 'v', 'm')
        and has_any_column_privilege('wenye_app', c.oid, 'select') order by 1`);
    expect(readable.map(({ name }) => name)).toEqual([
      'account',
      'balance',
      'fund',
      'ledger',
      'posting_event',
      'posting_rule',
      'scheme_limit',
      'scheme_usage',
    ]);
  });

  it('tells nobody by its plans how much is hidden', async () => {
    await inSession(db, actors['finance elsewhere']?.token ?? '', async (client) => {
      for (const call of [
        `funds.obligations_of_cases(array['${at.sent.caseId}'::uuid])`,
        `funds.obligations_of(array['${at.sent.obligationId}'::uuid])`,
        `funds.items_of_case('${at.sent.caseId}')`,
        `funds.items_of_batch('${at.sent.batchId}')`,
        'funds.batches()',
        'funds.statements()',
        `funds.items_in('410325', null)`,
        `funds.item('${at.sent.itemId}')`,
        `funds.lines_of_item('${at.sent.itemId}')`,
        `funds.history_of_item('${at.sent.itemId}')`,
        `funds.history_of_batch('${at.sent.batchId}')`,
        `funds.payable('${world.ledgerId}')`,
        `funds.postings_of('${world.ledgerId}')`,
        'funds.recoveries_in(null)',
        'funds.open_evidence()',
        `funds.statement_lines(null, false)`,
        `funds.differences_in('open')`,
      ]) {
        const { rows } = await client.query<{ 'QUERY PLAN': { Plan: Record<string, unknown> }[] }>(
          `explain (analyze, timing off, buffers off, format json) select * from ${call}`,
        );
        const plan = rows[0]?.['QUERY PLAN'][0]?.Plan;
        expect(plan, call).toMatchObject({ 'Node Type': 'Function Scan', 'Actual Rows': 0 });
        expect(plan, call).not.toHaveProperty('Plans');
      }
    });
  });
});
