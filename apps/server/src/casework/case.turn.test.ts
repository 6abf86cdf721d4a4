/** Whose turn a case is, said of one case by the core and of every listed case by the database: of all states and histories. */
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import type { PoolClient } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asOfficer, type TestActor, type TestDatabase, testDatabase } from '../testing/index.ts';
import { transitions } from './case.transitions.ts';
import { type Actor, type CaseRole, type CaseState, newCase, type Tier } from './case.ts';
import { hasTurn } from './case.turn.ts';
import { rulesOf, schemeOf } from './scheme.ts';
import { apply, county, graduate, township } from './testing/town.ts';

let db: TestDatabase;
let officers: { actor: TestActor; core: Actor }[];
let caseId: string;

const places: Record<Tier, string> = { township, county, city: '410300' };

/** One natural person with these posts, as a session and as the core sees them. */
async function officer(...posts: readonly (readonly [CaseRole, Tier])[]) {
  const personId = randomUUID();
  let actor: TestActor | undefined;
  for (const [role, tier] of posts) actor = await asOfficer(db, { role, division: places[tier], personId });
  if (actor === undefined) throw new Error('no post');
  const core: Actor = {
    kind: 'person',
    personId,
    accountId: '',
    actsForClaimant: null,
    tiedToClaimant: false,
    assignments: posts.map(([role, tier]) => ({ role, tier, officeId: '', coversCase: true })),
  };
  return { actor, core };
}

beforeAll(async () => {
  db = await testDatabase();
  officers = [];
  for (const posts of [
    [['acceptor', 'township']],
    [['acceptor', 'county']],
    [['reviewer', 'county']],
    [['reviewer', 'city']],
    [['approver', 'county']],
    [['approver', 'city']],
    [
      ['approver', 'county'],
      ['approver', 'city'],
    ],
    [
      ['reviewer', 'county'],
      ['acceptor', 'township'],
    ],
  ] as const)
    officers.push(await officer(...posts));
  ({ caseId } = await apply(db, await graduate(db, '轮到谁')));
});
afterAll(() => db.close());

interface History {
  status: CaseState['status'];
  level: number;
  /** The duty of the officer who asks. */
  duty: string | null;
  decided: { tier: Tier; own: boolean } | null;
  referred: boolean;
  proposed: boolean;
  /** Set aside and examined anew: whether by who asks, as far as they had a duty, and by somebody else. */
  anew: 'not' | 'of-others' | 'of-none' | 'decided-again';
}

const onDesk = transitions.find(({ command }) => command === 'take')?.from ?? [];
const history: fc.Arbitrary<History> = fc.record({
  status: fc.constantFrom(...onDesk),
  level: fc.nat(2),
  duty: fc.constantFrom(
    null,
    'acceptance',
    'review-1',
    'review-2',
    'approval',
    'objection',
    'reconsideration',
    'revocation',
  ),
  decided: fc.option(
    fc.record({ tier: fc.constantFrom<Tier>('township', 'county', 'city'), own: fc.boolean() }),
  ),
  referred: fc.boolean(),
  proposed: fc.boolean(),
  anew: fc.constantFrom('not', 'of-others', 'of-none', 'decided-again'),
});

const examines = /^(review-|approval$|objection$)/;

/** As the core holds it. */
function stateOf({ status, level, duty, decided, referred, proposed, anew }: History, me: string): CaseState {
  const former = duty !== null && examines.test(duty) ? [me] : [];
  return {
    ...newCase,
    status,
    level,
    duties: duty === null ? {} : { [me]: duty as CaseState['duties'][string] },
    decidedAt: decided && { officeId: '', tier: decided.tier, by: decided.own ? me : '' },
    referred: decided && referred ? { to: '', on: '2020-10-15' } : null,
    proposers: proposed ? [me] : [],
    formerOfficers: anew === 'of-others' ? [...former, 'other'] : anew === 'of-none' ? former : [],
  };
}

/** As the events tell it. */
async function write(client: PoolClient, told: History, me: string): Promise<void> {
  const { status, level, duty, decided, referred, proposed, anew } = told;
  const other = randomUUID();
  const events: { kind: string; by: string; duty?: string; content?: object }[] = [
    ...(duty === null ? [] : [{ kind: 'note', by: me, duty }]),
    ...(anew === 'of-others' ? [{ kind: 'note', by: other, duty: 'approval' }] : []),
    ...(decided === null
      ? []
      : [{ kind: 'award', by: decided.own ? me : other, content: { actor: { tier: decided.tier } } }]),
    ...(decided && referred ? [{ kind: 'refer-reconsideration', by: other }] : []),
    ...(proposed ? [{ kind: 'propose-revocation', by: me }] : []),
    ...(anew === 'not' ? [] : [{ kind: 'decide-reconsideration', by: other, content: { to: 'data-check' } }]),
    ...(anew === 'decided-again'
      ? [{ kind: 'record-reconsideration', by: other, content: { to: 'awarded' } }]
      : []),
  ];
  await client.query('set local session_replication_role = replica');
  await client.query('delete from casework.case_event where case_id = $1', [caseId]);
  await client.query('update casework."case" set status = $2, level = $3 where case_id = $1', [
    caseId,
    status,
    level,
  ]);
  for (const [index, event] of events.entries())
    await client.query(
      `insert into casework.case_event (case_id, seq, kind, content, actor_person, duty, business_date, recorded_at,
         prev_hash, hash) values ($1, $2, $3, $4, $5, $6, '2020-10-15', now(), '', '')`,
      [caseId, index + 1, event.kind, event.content ?? {}, event.by, event.duty ?? null],
    );
}

test('the database says the same as the core', async () => {
  const scheme = rulesOf(schemeOf('11.2'));
  const levels = { '11.2': scheme.levels.map(({ tier }) => tier) };
  const answers = new Set<string>();
  const client = await db.pool('administrator').connect();
  try {
    await fc.assert(
      fc.asyncProperty(history, fc.nat(officers.length - 1), async (told, index) => {
        const { actor, core } = officers[index] as (typeof officers)[number];
        const me = actor.personId as string;
        await client.query('begin');
        try {
          await client.query(`select access.enter($1, 'test')`, [actor.token]);
          await write(client, told, me);
          const { rows } = await client.query<{ turn: boolean }>(
            `select casework.has_turn(c, casework.posts()->c.accepting_office::text, $2) as turn
             from casework."case" c where case_id = $1`,
            [caseId, levels],
          );
          const expected = hasTurn(stateOf(told, me), { actor: core, scheme });
          expect(rows[0]?.turn).toBe(expected);
          answers.add(`${told.status} ${expected}`);
        } finally {
          await client.query('rollback');
        }
      }),
      { numRuns: 700 },
    );
  } finally {
    client.release();
  }
  // In each state somebody has a step and somebody has none.
  expect([...answers].sort()).toEqual(
    onDesk.flatMap((status) => [`${status} false`, `${status} true`]).sort(),
  );
});
