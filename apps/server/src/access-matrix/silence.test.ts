/**
 * Whether somebody who runs SQL as the application can sense a case of another county: by an answer, by an error, or
 * by a plan. Every table and every function of the catalogue is asked, so that a new one that tells fails here.
 */
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { raiseObjection } from '../casework/notices/raise-objection.ts';
import * as town from '../casework/testing/town.ts';
import { type TestDatabase, testDatabase } from '../testing/index.ts';
import { type World, world } from './world.ts';

let db: TestDatabase;
let there: World;
let functions: Asked[];
beforeAll(async () => {
  db = await testDatabase();
  there = await world(db);
  functions = await callable();
}, 120_000);
afterAll(() => db.close());

type Asked = { readonly name: string; readonly types: readonly string[] };

/** All that the application may execute, but what changes who is asking, and what only computes on its argument. */
async function callable(): Promise<Asked[]> {
  return db.sql<Asked>(`
    select p.oid::regproc::text as name, array(select format_type(t, null) from unnest(p.proargtypes) t) as types
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname !~ '^(pg_|information_schema|public)' and has_schema_privilege('wenye_app', n.oid, 'usage')
      and has_function_privilege('wenye_app', p.oid, 'execute') and p.prokind = 'f' and p.prorettype <> 'trigger'::regtype
      and p.oid::regproc::text not in ('access.enter', 'access.touch', 'casework.key_to_claim')
    order by 1, 2`);
}

const asking = (): [string, string | null][] => [
  [
    'an officer of another county',
    there.outsiders['an officer of another county, in every role']?.token ?? '',
  ],
  ['an account bound to nobody', there.outsiders['an account bound to nobody']?.token ?? ''],
  ['nobody', null],
];

/**
 * SQL in a transaction of the role, after `access.enter` with this session; rolled back. Statements are sent in order
 * without waiting for each other's answers: there are tens of thousands.
 */
async function as<T>(token: string | null, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: db.url, options: '-c role=wenye_app', pipeline: true });
  await client.connect();
  try {
    await client.query('begin');
    if (token !== null) await client.query(`select access.enter($1, 'silence')`, [token]);
    return await work(client);
  } finally {
    await client.end();
  }
}

/** What a statement answers, or how it fails; undone. */
async function told(client: pg.Client, sql: string, values: unknown[] = []): Promise<string> {
  const [, answer] = await Promise.allSettled([
    client.query('savepoint asked'),
    client.query(sql, values),
    client.query('rollback to savepoint asked'),
  ]);
  if (answer.status === 'fulfilled') return JSON.stringify(answer.value.rows);
  const { code, message, detail } = answer.reason as pg.DatabaseError;
  return `${code} ${message} ${detail ?? ''}`;
}

/** The answer of a call and its plan, without what differs from call to call. */
async function trace(client: pg.Client, { name, types }: Asked, values: unknown[]): Promise<string> {
  const call = `select * from ${name}(${types.map((type, index) => `$${index + 1}::${type}`).join(', ')})`;
  const [answer, plan] = await Promise.all([
    told(client, call, values),
    told(client, `explain (analyze, buffers off, format json) ${call}`, values),
  ]);
  return `${answer}\n${plan}`
    .replaceAll(/"(Planning|Execution|Actual Startup|Actual Total) Time": ?[\d.]+/g, '')
    .replaceAll(/Token "[^"]*"/g, '<token>')
    .replaceAll(/\d{4}-\d{2}-\d{2}T[\d:.]+Z/g, '<instant>');
}

/** One thing of 嵩县 and its like that is nowhere. */
type Pair = { readonly real: string; readonly nowhere: string };

/** Names and lists that everybody may read: what is told of these tells of no case. */
const everybodys = new Set(['noticeId', 'officeId']);
const uuid = /^[0-9a-f-]{36}$/;
let made = 0;
const nowhere = () => `0000000${(made += 1) % 10}-0000-4000-8000-00000000000${made % 10}`;

async function pairs(): Promise<{ ids: Pair[]; texts: Pair[] }> {
  const first = ['caseId', 'personId', 'submissionId', 'draftId'];
  const ids = Object.entries(there.ids)
    .sort(([one], [other]) => first.indexOf(other) - first.indexOf(one))
    .filter(([key, value]) => uuid.test(value) && !everybodys.has(key))
    .map(([, real]) => ({ real, nowhere: nowhere() }));
  const [known] = await db.sql<{ number: string; receipt: string; key: string }>(
    `select c.case_number as number, s.receipt_number as receipt, s.client_key as key
     from casework."case" c join casework.submission s using (submission_id) where case_id = $1`,
    [there.ids.caseId],
  );
  if (known === undefined) throw new Error('no case');
  const texts = [
    { real: there.ids.idNumber, nowhere: '410325198001010000' },
    { real: there.ids.name, nowhere: '无此人' },
    { real: known.number, nowhere: 'BJ2020-410325-99999' },
    { real: known.receipt, nowhere: 'SL20201015-410325-9999' },
    { real: known.key, nowhere: nowhere() },
    ...ids.filter(({ real }) =>
      [there.ids.caseId, there.ids.awardedCaseId, there.ids.personId].includes(real),
    ),
  ];
  return { ids, texts };
}

const words = ['person', 'firm', '410325', 'employment-subsidy', 'county', 'open', ''];
const list = { offset: 0, limit: 50, sort: 'due', benefitId: '11.2' };

/** The arguments of one round: `side` chooses between what is there and what is nowhere. */
function argumentsOf(
  types: readonly string[],
  side: keyof Pair,
  id: Pair,
  text: Pair,
  round: number,
): unknown[] {
  return types.map((type, index) => {
    switch (type) {
      case 'uuid':
        return id[side];
      case 'uuid[]':
        return `{${id[side]}}`;
      case 'text':
        return (round + index) % 2 === 0 ? text[side] : words[(round + index) % words.length];
      case 'text[]':
        return `{${text[side]}}`;
      case 'jsonb':
      case 'json':
        return JSON.stringify({
          ...list,
          ...[{ q: text[side] }, { claimantId: id[side] }, { submissionId: id[side] }][round % 3],
          caseId: id[side],
          objectId: id[side],
          actor: { as: 'system' },
        });
      case 'date':
        return '2020-10-23';
      case 'boolean':
        return round % 2 === 0;
      case 'date[]':
        return '{2020-08-01}';
      case 'bytea':
        return Buffer.from('x');
      default:
        return type.endsWith('[]') ? '{}' : '1';
    }
  });
}

it('names a firm and its representative to who may see them, and a key of a person to somebody', async () => {
  const [hired] = await db.sql<{ person: string }>(
    `update firms.firm f set legal_representative = e.person_id from firms.employment e
     where f.firm_id = $1 and e.firm_id = f.firm_id returning e.person_id as person`,
    [there.ids.firmId],
  );
  const ask = (token: string | null) =>
    as(token, async (client) => {
      const { rows } = await client.query<{ firms: string[]; representative: string | null; key: boolean }>(
        `select array(select name from people.firms_of($1)) as firms, firms.representative_name($2) as representative,
           casework.key_to_claim($3) is not null as key`,
        [hired?.person, there.ids.firmId, there.ids.idNumber],
      );
      return rows[0];
    });
  const [elsewhere, unbound] = asking().map(([, token]) => token);
  const nothing = { firms: [], representative: null };
  expect(await ask(null)).toEqual({ ...nothing, key: false });
  expect(await ask(unbound ?? '')).toEqual({ ...nothing, key: false });
  expect(await ask(elsewhere ?? '')).toEqual({ ...nothing, key: true });
  expect(await ask(there.insiders.claimant.token)).toEqual({ ...nothing, key: true });
  // Who acts for the firm sees who represents it, and not where its people worked.
  expect(await ask(there.insiders.hr.token)).toEqual({ firms: [], representative: '花名册上人', key: true });
  expect(await ask(there.insiders.officer.token)).toEqual({
    firms: ['嵩县保密食品有限公司'],
    representative: '花名册上人',
    key: true,
  });
});

describe('a case of another county', () => {
  it('is in no table that the application may ask', async () => {
    const tables = await db.sql<{ name: string; kind: string; columns: string[] }>(`
      select c.oid::regclass::text as name, c.relkind as kind, array(select attname::text from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns
      from pg_class c where c.relnamespace = 'casework'::regnamespace and c.relkind in ('r', 'v', 'm', 'p')`);
    expect(tables.length).toBeGreaterThan(14);
    for (const [who, token] of asking()) {
      await as(token, async (client) => {
        for (const { name, kind, columns } of tables) {
          const reading = [`select from ${name}`, `explain select from ${name}`];
          const writing = [
            `insert into ${name} default values`,
            `update ${name} set ${columns[0]} = default`,
            `delete from ${name}`,
          ];
          for (const statement of kind === 'r' ? [...reading, ...writing] : reading)
            expect(await told(client, statement), `${who}: ${statement}`).toMatch(/^42501 permission denied/);
        }
      });
    }
  });

  it('is told of by no register of a person: months of benefits stand behind the person', async () => {
    const registers = await db.sql<{ name: string }>(`
      select c.oid::regclass::text as name from pg_class c
      where (c.relnamespace = 'people'::regnamespace or c.oid = 'firms.employment'::regclass)
        and c.relkind in ('r', 'v', 'm', 'p') and exists (
          select from pg_attribute a where a.attrelid = c.oid and a.attname = 'person_id' and not a.attisdropped)`);
    expect(registers).toHaveLength(11);
    const [granted] = await db.sql<{ person: string; benefit: string; month: string; reference: string }>(
      `select person_id as person, benefit_id as benefit, month::text, reference
       from people.benefit_month where retracted_on is null limit 1`,
    );
    const paid = granted?.person ?? '';
    expect(paid).toMatch(uuid);
    const registry = { name: 'people.registry_of', types: ['uuid', 'date'] };
    const traceOf = async (client: pg.Client, person: string) =>
      (await trace(client, registry, [person, '2020-10-23'])).replaceAll(person, '<id>');
    for (const [who, token] of asking())
      await as(token, async (client) => {
        for (const { name } of registers)
          for (const statement of ['select', 'explain (analyze) select'])
            expect(
              await told(client, `${statement} from ${name} where person_id = $1`, [paid]),
              `${who}: ${name}`,
            ).toMatch(/^42501 permission denied/);
        expect(await traceOf(client, paid), who).toBe(await traceOf(client, nowhere()));
        // Nor by trying to grant the month again, under any case.
        for (const person of [paid, nowhere()])
          for (const proof of [granted?.reference, nowhere()])
            expect(
              await told(client, 'select people.grant_benefit_months($1, $2, array[$3::date], $4)', [
                person,
                granted?.benefit,
                granted?.month,
                proof,
              ]),
            ).toMatch(/^42501 (Only an award grants months|The case does not call for this: grant) $/);
      });
    await as(there.insiders.officer.token, async (client) =>
      expect(await traceOf(client, paid)).toContain('benefit_id'),
    );
  });

  it('is told of by no function: what is there is answered, planned and refused as what is nowhere', async () => {
    expect(functions.length).toBeGreaterThan(100);
    const { ids, texts } = await pairs();
    const tells: string[] = [];
    for (const [who, token] of asking()) {
      await as(token, async (client) => {
        for (const asked of functions) {
          const byId = asked.types.some((type) => /^(uuid|uuid\[\]|jsonb?)$/.test(type));
          const byText = asked.types.some((type) => /^(text|text\[\]|jsonb?)$/.test(type));
          if (!byId && !byText) continue;
          // Whoever has no office at all is asked less of the same.
          const most = token === asking()[0]?.[1] ? ids.length : 4;
          const rounds = Math.min(most, Math.max(byId ? ids.length : 1, byText ? texts.length : 1));
          for (let round = 0; round < rounds; round += 1) {
            const id = ids[round % ids.length] as Pair;
            const text = texts[round % texts.length] as Pair;
            const sides = await Promise.all(
              (['real', 'nowhere'] as const).map(async (side) => {
                const values = argumentsOf(asked.types, side, id, text, round);
                const all = await trace(client, asked, values);
                const given = JSON.stringify(values);
                for (const secret of there.secrets)
                  if (all.includes(secret) && !given.includes(secret))
                    tells.push(`${who}: ${asked.name}(${values.join(', ')}) says ${secret}`);
                return all.replaceAll(id[side], '<id>').replaceAll(text[side], '<text>');
              }),
            );
            if (sides[0] !== sides[1])
              tells.push(`${who}: ${asked.name}(${argumentsOf(asked.types, 'real', id, text, round).join(', ')})
${sides[0]?.slice(0, 600)}
${sides[1]?.slice(0, 600)}`);
          }
        }
      });
    }
    expect(tells).toEqual([]);
  }, 240_000);

  it('changes nothing that others are told, by being there', async () => {
    const later = await town.graduate(db, '后来的人');
    // What looks for the case by all that is known of it but its own ids, and what counts.
    const seen = () =>
      Promise.all(
        asking().map(([, token]) =>
          as(token, async (client) => {
            const traces: string[] = [];
            for (const asked of functions) {
              if (/next_(notice_)?number$/.test(asked.name)) continue;
              for (const [round, text] of [later.name, later.idNumber, '嵩县'].entries()) {
                const id = { real: later.personId, nowhere: '' };
                const values = argumentsOf(asked.types, 'real', id, { real: text, nowhere: '' }, round);
                traces.push(
                  `${asked.name} ${(await trace(client, asked, values)).replaceAll(/[0-9a-f-]{36}/g, '<id>')}`,
                );
              }
            }
            return traces;
          }),
        ),
      );
    const before = await seen();
    await town.apply(db, later);
    const [row] = await db.sql<{ n: number }>(
      `select count(*)::int as n from casework."case" where claimant_id = $1`,
      [later.personId],
    );
    expect(row?.n).toBe(1);
    expect(await seen()).toEqual(before);
  }, 240_000);

  it('is not counted by the planner, nor by the statistics of the server', async () => {
    await db.sql(
      `insert into casework."case" (case_number, submission_id, claimant_kind, claimant_id, benefit_id, object_key,
         period_key, payee_account_id, accepting_office, standards_division, paying_division, submitted_on, changed_on, status)
       select 'X' || i, submission_id, claimant_kind, claimant_id, benefit_id, object_key, 'x' || i, payee_account_id,
         accepting_office, standards_division, paying_division, submitted_on, changed_on, 'withdrawn'
       from casework."case", generate_series(1, 500) i where case_id = $1`,
      [there.ids.caseId],
    );
    const [claimed] = await db.sql<{ person: string }>(
      `insert into people.benefit_month (person_id, benefit_id, month, recorded_on)
       select person_id, '99.1', date '1980-01-01' + i * interval '1 month', '2020-01-01'
       from (select person_id from people.benefit_month limit 1) granted, generate_series(0, 499) i
       returning person_id as person`,
    );
    await db.sql('analyze');
    const plans = async (client: pg.Client, sql: string): Promise<string[]> => {
      const rows: string[] = [];
      const hear = ({ detail }: { detail?: string | undefined }) =>
        rows.push(...(detail?.match(/plan_rows [\d.]+/g) ?? []));
      client.on('notice', hear);
      await told(client, sql);
      client.off('notice', hear);
      return rows;
    };
    await as(asking()[0]?.[1] ?? '', async (client) => {
      await client.query('set local client_min_messages = log');
      await client.query('set local debug_print_plan = on');
      for (const column of ['standards_division', 'paying_division']) {
        // PostgreSQL plans, and tells the plan, before it refuses.
        const asked = (code: string) =>
          plans(client, `select from casework."case" where ${column} = '${code}'`);
        expect(await asked('410325')).toHaveLength(1);
        expect(await asked('410325')).toEqual(await asked('410303'));
      }
      const months = (person: string) =>
        plans(client, `select from people.benefit_month where person_id = '${person}'`);
      expect(await months(claimed?.person ?? '')).toHaveLength(1);
      expect(await months(claimed?.person ?? '')).toEqual(await months(nowhere()));
      const inside = await plans(
        client,
        `select casework.work_list('{"offset": 0, "limit": 50, "divisionCode": "410325"}')`,
      );
      expect(inside.length).toBeLessThanOrEqual(2);
    });
    const stats = await db.sqlAs('wenye_app', `select from pg_stats where schemaname = 'casework'`);
    expect(stats).toEqual([]);
    for (const call of [
      `pg_stat_get_xact_tuples_fetched('casework."case"'::regclass)`,
      `pg_stat_get_tuples_inserted('casework."case"'::regclass)`,
      `pg_relation_size('casework.case_note')`,
      `pg_database_size(current_database())`,
      `reltuples from pg_class where relname = 'case'`,
      `n_live_tup from pg_stat_user_tables where relname = 'case'`,
      `pg_stat_get_activity(null)`,
      `pg_lock_status()`,
      `kernel.next_in('BJ2020-410325')`,
    ])
      expect(await as(null, (client) => told(client, `select ${call}`)), call).toMatch(/^42501/);
  });

  it('is not met by who files a claim of their own against it', async () => {
    const clerk = there.outsiders['an officer of another county, in every role']?.token ?? '';
    const neighbour = await town.citizen(db, '邻县人', { county: '410303', township: '410303001' });
    const [held] = await db.sql<{ exclusion_key: string; number: string }>(
      `select x.exclusion_key, y.claimant_number as number from casework.exclusion x join casework.case_party y using (case_id)
       where x.live and x.case_id = $1 limit 1`,
      [there.ids.caseId],
    );
    const key = held?.exclusion_key ?? '';
    expect(key).not.toBe('');
    await as(clerk, async (client) => {
      const counter = `(access.office_ids('counter-clerk'))[1]`;
      const file = (claimant: string) =>
        told(
          client,
          `select casework.open_submission('person', $1, ${counter}, ${counter}, 'guessing', 'h', null)`,
          [claimant],
        );
      expect(await file(there.ids.personId)).toMatch(/^42501/);
      expect(await file(there.ids.personId)).toBe(await file('00000000-0000-4000-8000-000000000000'));
      const { rows } = await client.query<{ id: string }>(
        `select casework.open_submission('person', $1, ${counter}, ${counter}, 'guessing', 'h', null) as id`,
        [neighbour.personId],
      );
      const claim = (exclusion: string) =>
        told(
          client,
          `select o.case_number is not null as opened
           from casework.filing_place('person', $2, 'county') f, lateral casework.open_case($1, '11.2', 'self', 'once',
             gen_random_uuid(), f.accepting_office, f.standards_division, f.paying_division, array[$3], null, null,
             null) o`,
          [rows[0]?.id, neighbour.personId, exclusion],
        );
      expect(await claim(key)).toMatch(/^42501/);
      expect(await claim(key)).toBe(await claim(key.replace(/\d{4}-\d{2}$/, '1999-01')));
    });
  });

  it('is told of, to who objects to its public line, by steps and dates while the objection is raised, and then no more', async () => {
    const neighbour = await town.citizen(db, '邻县异议人', { county: '410303', township: '410303001' });
    const ask = `select casework.case_under_objection($1) as row, array(select casework.events_under_objection($1)) as events`;
    const acted = await db.sql<{ id: string }>(
      `select distinct unnest(array[e.actor_person::text, e.office_id::text, e.content->'command'->'decision'->>'decisionId']) as id
       from casework.case_event e where e.case_id = $1`,
      [there.ids.caseId],
    );
    await as(neighbour.actor.token, async (client) => {
      const { rows } = await client.query<{ id: string }>(
        'select casework.raise_objection($1, 1, $2) as id',
        [there.ids.noticeId, '此人另有单位，请核实'],
      );
      const raising = await told(client, ask, [rows[0]?.id]);
      expect(raising).toContain('publish-notice');
      for (const { id } of acted.filter((each) => each.id !== null)) expect(raising).not.toContain(id);
    });
    const { objectionId } = await neighbour.actor.run(raiseObjection, {
      noticeId: there.ids.noticeId,
      line: 1,
      reason: '此人另有单位，请核实',
    });
    expect(await as(neighbour.actor.token, (client) => told(client, ask, [objectionId]))).toBe(
      '[{"row":null,"events":[]}]',
    );
  });
});
