/** What an officer of money, or the worker, gets who holds the database role, a session of their own, and writes SQL. */
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asPerson, type TestActor, type TestDatabase, testDatabase } from '../testing/index.ts';
import { type EveryStep, everyStep, noCase, planOf } from './fixtures/every-step.ts';
import { type PaymentWorld, paymentWorld } from './fixtures/payment-world.ts';
import { officersOf } from './fixtures/world.ts';
import { itemIdOf } from './payment-item.ts';
import { POSTINGS } from './postings.ts';

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
  steps = everyCall();
}, 60_000);
afterAll(async () => {
  await world.close();
  await db.close();
});

type Step = { name: string; by: string[]; call: string; values: unknown[] };
const step = (name: string, by: string[], call: string, ...values: unknown[]): Step => ({
  name,
  by,
  call,
  values,
});

/** Every function that changes something, once where it is possible, with the roles that may. */
function everyCall(): Step[] {
  const { ledgerId } = world;
  const seen = { contentHash: at.frozen.contentHash, itemCount: 1, totalFen: 500 };
  const batch = (
    name: string,
    by: string[],
    { batchId }: { batchId: string },
    seq: number,
    data: object = {},
  ) => step(`${name} ${seq}`, by, 'funds.step_batch($1, $2, $3, $4)', batchId, seq, name, data);
  const { obligationId } = at.owed;
  const itemId = itemIdOf([{ obligationId, instalment: 1, generation: 1 }]);
  return [
    batch('freeze', ['finance'], at.composed, 1),
    batch('dissolve', ['finance'], at.composed, 1),
    batch('dissolve', ['finance', 'authoriser'], at.frozen, 2),
    batch('authorise', ['authoriser'], at.frozen, 2, seen),
    batch('authorise', [], at.frozen, 2, { ...seen, totalFen: 501 }),
    batch('authorise', [], at.composed, 1, seen),
    batch('send', [], at.sent, 4),
    batch('answer', [], at.sent, 4),
    batch('reconcile', [], at.sent, 4),
    batch('reconcile', ['reconciler'], at.answered, 5),
    batch('close', [], at.answered, 5),
    batch('close', ['finance'], at.reconciled, 6),
    step('compose', ['finance'], 'funds.compose_batch($1, $2)', ledgerId, planOf(itemId, obligationId)),
    step('compose more', [], 'funds.compose_batch($1, $2)', ledgerId, planOf(itemId, obligationId, 501)),
    step(
      'compose less than nothing',
      [],
      'funds.compose_batch($1, $2)',
      ledgerId,
      planOf(itemId, obligationId, -1),
    ),
    step(
      'compose as another',
      [],
      'funds.compose_batch($1, $2)',
      ledgerId,
      planOf(`P${'1'.repeat(31)}`, obligationId),
    ),
    step(
      'compose again',
      [],
      'funds.compose_batch($1, $2)',
      ledgerId,
      planOf(at.sent.itemId, at.sent.obligationId),
    ),
    step(
      'redirect',
      ['finance'],
      'funds.redirect($1, $2)',
      wanted(at.returned.obligationId, 4),
      at.returned.accountId,
    ),
    step(
      'redirect to another',
      [],
      'funds.redirect($1, $2)',
      wanted(at.owed.obligationId, 1),
      at.returned.accountId,
    ),
    step('receive', ['finance'], `funds.receive_recovery($1, 'E9', 500, '2020-10-15')`, at.recoveryId),
    step('receive more', [], `funds.receive_recovery($1, 'E9', 501, '2020-10-15')`, at.recoveryId),
    step('write off', ['finance'], `funds.write_off_recovery($1, '文1', '无力偿还')`, at.recoveryId),
    step(
      'state',
      ['finance', 'reconciler'],
      `funds.state_evidence($1, 'settled', '函2', '电话')`,
      at.sent.itemId,
    ),
    step(
      'state of what is known',
      [],
      `funds.state_evidence($1, 'rejected', '函2', '电话')`,
      at.answered.itemId,
    ),
    step('confirm', ['authoriser'], 'funds.confirm_evidence($1)', at.evidenceId),
    step('resolve', ['reconciler'], `funds.resolve_difference($1, '已核实')`, at.differenceId),
    ...Object.entries(POSTINGS)
      .filter(([event]) => event !== 'appropriation')
      .map(([event]) =>
        step(`post ${event}`, [], 'funds.post($1, $2, 1, $3)', event, ledgerId, { document_no: 'X' }),
      ),
    step('appropriate', ['finance'], `funds.post('appropriation', $1, 1, '{"document_no": "X"}')`, ledgerId),
    step('appropriate without paper', [], `funds.post('appropriation', $1, 1, '{}')`, ledgerId),
    step('set a limit', ['finance'], `funds.set_limit($1, '11.2', 99999999)`, ledgerId),
    step('reserve', [], `funds.reserve($1, 'employment-subsidy', 2020, '410325', 1, null)`, noCase),
    step('release', [], `funds.release($1, '撤回')`, at.owed.caseId),
    step('commit', [], `funds.commit($1, '{}')`, at.owed.caseId),
    step('revoke', [], `funds.revoke($1, '撤销', null)`, at.owed.caseId),
    step('move an item', [], `funds.move_item($1, 'settled', '{"answerId": "x"}')`, at.sent.itemId),
    step('move an obligation', [], `funds.move_obligation($1, 'settle', 1, '{}')`, at.sent.obligationId),
    step('move a recovery', [], `funds.move_recovery($1, 'receive', 1)`, at.recoveryId),
    step('draw a number', [], `funds.next_number('410325', 'ZF')`),
    ...workers(),
  ];
}

const workers = (): Step[] => [
  step('instruct', [], `funds.instruct_batch($1, '')`, at.frozen.batchId),
  step('note as sent', [], 'funds.note_sent($1)', at.sent.batchId),
  step('speak for the bank', [], `funds.take_in_file('RES-x.txt', 'result', $1, null)`, forged()),
  step('apply answers', [], 'funds.apply_answers(9)'),
  step('match', [], 'funds.match_statements()'),
];
const forged = () => Buffer.from(`H|1|${at.sent.batchNo}|1\nR|${at.sent.itemId}|0000||500|r\nT|1\n`);
const wanted = (obligationId: string, expectedVersion: number) =>
  JSON.stringify([{ obligationId, expectedVersion }]);

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
            'written-off',
            'stated',
            'confirmed',
            'resolved',
            'posted',
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
    const others = workers().map((one) => one.name);
    for (const one of [
      ...steps.filter(
        ({ name }) =>
          !others.includes(name) &&
          name !== 'reserve' &&
          name !== 'commit' &&
          name !== 'release' &&
          name !== 'revoke',
      ),
      step('instruct what was not frozen', [], `funds.instruct_batch($1, '')`, at.frozen.batchId),
      step('verdict', [], `funds.apply_answer(null::funds.answer)`),
    ]) {
      await client.query('savepoint one');
      const told = await client.query(`select ${one.call}`, one.values).then(
        () => 'done',
        (error: unknown) => (error as pg.DatabaseError).code,
      );
      if (one.name.startsWith('instruct')) expect(told, one.name).toBe('done');
      else expect(told, one.name).toBe('42501');
      await client.query('rollback to savepoint one');
    }
    await client.query('commit');
    client.release();
    expect(await fingerprint()).toBe(before);
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

  it('lets the application read no table that names a case, an item or a claimant', async () => {
    const readable = await db.sql<{ name: string }>(`
      select distinct c.oid::regclass::text as name from pg_class c join pg_attribute a on a.attrelid = c.oid
      where c.relnamespace = 'funds'::regnamespace and c.relkind in ('r', 'v', 'm') and a.attnum > 0
        and a.attname in ('case_id', 'obligation_id', 'item_id', 'recovery_id', 'claimant_id', 'reference', 'content')
        and has_any_column_privilege('wenye_app', c.oid, 'select')`);
    expect(readable).toEqual([]);
  });

  it('tells nobody by its plans how much is hidden', async () => {
    const client = await db.pool('wenye_app').connect();
    await client.query('begin');
    await client.query(`select access.enter($1, 'trespass')`, [actors['finance elsewhere']?.token]);
    for (const call of [
      `funds.obligations_of_cases(array['${at.sent.caseId}'::uuid])`,
      `funds.obligations_of(array['${at.sent.obligationId}'::uuid])`,
      `funds.items_of_case('${at.sent.caseId}')`,
      `funds.items_of_batch('${at.sent.batchId}')`,
      `funds.items_in('410325', null)`,
      `funds.item('${at.sent.itemId}')`,
      `funds.lines_of_item('${at.sent.itemId}')`,
      `funds.events_of_item('${at.sent.itemId}')`,
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
    await client.query('rollback');
    client.release();
  });
});
