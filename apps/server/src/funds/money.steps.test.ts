/** The database's lock on steps of money repeats the pure cores: neither may be changed without the other. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../testing/index.ts';
import { BATCH_TRANSITIONS } from './batch.transitions.ts';
import { OBLIGATION_COMMANDS, OBLIGATION_STATES, OBLIGATION_TRANSITIONS } from './obligation.transitions.ts';
import { decideObligation, type Obligation, type ObligationCommand } from './obligation.ts';
import { ANSWER_KINDS, ITEM_STATES, ITEM_TRANSITIONS } from './payment-item.transitions.ts';
import { decideItem, itemIdOf } from './payment-item.ts';
import { RECOVERY_TRANSITIONS } from './recovery.transitions.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());

describe('funds.step', () => {
  it('holds the transitions of every machine, row by row', async () => {
    const rows = await db.sql<{ step: unknown[] }>(`
      select jsonb_build_array(machine, command, from_state, to_state, acting, apart_from, apart_from_cases) as step
      from funds.step`);
    const wanted = [
      ...BATCH_TRANSITIONS.map((t) => [
        'batch',
        t.command,
        t.from,
        [t.to],
        t.by,
        t.apartFrom,
        t.apartFromCases,
      ]),
      ...ITEM_TRANSITIONS.map((t) => ['item', t.command, t.from, [t.to], t.by, [], false]),
      ...OBLIGATION_TRANSITIONS.map((t) => ['obligation', t.command, t.from, t.to, t.by, [], false]),
      ...RECOVERY_TRANSITIONS.map((t) => ['recovery', t.command, t.from, t.to, t.by, [], false]),
    ];
    const inOrder = (steps: unknown[][]) => steps.map((step) => JSON.stringify(step)).sort();
    expect(inOrder(rows.map(({ step }) => step))).toEqual(inOrder(wanted));
  });
});

describe('the obligation', () => {
  const fen = fc.integer({ min: 0, max: 60 });
  const asked = fc.record({
    state: fc.constantFrom(...OBLIGATION_STATES),
    amountFen: fc.integer({ min: 1, max: 100 }),
    inTransitFen: fc.oneof(fc.constant(0), fen),
    settledFen: fen,
    returnedFen: fen,
    cancelledFen: fc.oneof(fc.constant(0), fen),
    recoveryOrderedFen: fen,
    recoveredFen: fen,
    writtenOffFen: fc.oneof(fc.constant(0), fen),
    kind: fc.constantFrom(...OBLIGATION_COMMANDS),
    fen: fc.integer({ min: 1, max: 60 }),
  });
  /** What was ordered back was paid: nothing is left to pay then. */
  const cancelled = <O extends Obligation>(o: O): O =>
    o.state === 'under-recovery' || o.state === 'written-off'
      ? { ...o, cancelledFen: Math.max(0, o.amountFen - (o.settledFen - o.returnedFen) - o.inTransitFen) }
      : o;
  /** What the constraints of the table admit (invariant 4). */
  const stands = (o: Obligation): boolean =>
    o.returnedFen <= o.settledFen &&
    o.settledFen - o.returnedFen + o.inTransitFen + o.cancelledFen <= o.amountFen &&
    o.recoveredFen + o.writtenOffFen <= o.recoveryOrderedFen &&
    (o.state === 'under-recovery' || o.state === 'written-off'
      ? o.recoveryOrderedFen <= o.settledFen - o.returnedFen
      : true);
  const amountless = (kind: string): boolean =>
    ['cancel', 'correct-account', 'write-off', 'annul-recovery'].includes(kind);

  it('is folded alike here and in the database, or by neither', async () => {
    const sample = fc.sample(asked.map(cancelled).filter(stands), { numRuns: 4_000, seed: 20_200_714 });
    const rows = await db.sql<{ place: number; after: Record<string, number | string> | null }>(
      `with asked as (
         select place, jsonb_populate_record(null::funds.obligation, a->'row') as o, a->>'kind' as kind,
           (a->>'fen')::bigint as fen
         from jsonb_array_elements($1::jsonb) with ordinality as j (a, place)),
       folded as (select asked.*, funds.with_rest(o, funds.fold_obligation(o, kind, fen), kind) as f from asked)
       select place::int, case when exists (select from funds.step s where s.machine = 'obligation'
           and s.command = kind and (o).state = any (s.from_state) and (f).state = any (s.to_state))
         then to_jsonb(f) end as after
       from folded order by place`,
      [
        JSON.stringify(
          sample.map(({ kind, fen: amount, ...o }) => ({
            kind,
            fen: amountless(kind) ? null : amount,
            row: {
              ...Object.fromEntries(Object.entries(o).map(([key, value]) => [column(key), value])),
              id: '00000000-0000-4000-8000-000000000000',
              seq: 1,
            },
          })),
        ),
      ],
    );
    const done: Record<string, number> = {};
    for (const [index, { kind, fen: amountFen, ...o }] of sample.entries()) {
      const command = (
        amountless(kind) ? { kind } : { kind, [kind === 'restore' ? 'revokedFen' : 'amountFen']: amountFen }
      ) as ObligationCommand;
      const answer = decideObligation(o, command);
      const ours = answer.outcome === 'done' ? answer.obligation : null;
      const after = rows[index]?.after ?? null;
      const theirs =
        after === null ? null : Object.fromEntries(Object.keys(o).map((key) => [key, after[column(key)]]));
      expect(theirs, JSON.stringify({ o, command })).toEqual(ours);
      if (ours !== null) done[kind] = (done[kind] ?? 0) + 1;
    }
    // The sample is worth nothing if some command was never possible in it.
    expect(Object.keys(done).sort()).toEqual([...OBLIGATION_COMMANDS].sort());
  });
});

describe('the payment item', () => {
  it('takes every answer alike here and in the database', async () => {
    const rows = await db.sql<{ state: string; answer: string; verdict: string }>(
      `select state, answer, funds.verdict_of(state, answer) as verdict
       from unnest($1::text[]) state, unnest($2::text[]) answer`,
      [ITEM_STATES, ANSWER_KINDS],
    );
    const told = new Map(rows.map((row) => [`${row.state} ${row.answer}`, row.verdict]));
    for (const state of ITEM_STATES) {
      for (const answer of ANSWER_KINDS) {
        expect(told.get(`${state} ${answer}`), `${state} ${answer}`).toBe(decideItem(state, answer).outcome);
      }
    }
  });

  it('has the same id here and in the database', async () => {
    const line = fc.record({
      obligationId: fc.uuid(),
      instalment: fc.integer({ min: 1, max: 12 }),
      generation: fc.integer({ min: 1, max: 12 }),
    });
    for (const lines of fc.sample(fc.array(line, { minLength: 1, maxLength: 6 }), 20)) {
      const [row] = await db.sql<{ id: string }>('select funds.item_id($1::jsonb) as id', [
        JSON.stringify(lines),
      ]);
      expect(row?.id).toBe(itemIdOf(lines));
    }
  });
});

const column = (key: string): string => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
