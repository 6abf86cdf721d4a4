/** The database's lock on steps repeats the lifecycle's table: neither may be changed without the other. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../testing/index.ts';
import { transitions } from './case.transitions.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());

// What chooses between rows that lead to the same is the core's alone.
test('casework.step holds the transitions, each once', async () => {
  const rows = await db.sql<{ step: unknown }>(`
    select jsonb_build_array(command, from_status, to_status, acting_side, coalesce(roles, '{}'), duty, apart_from) as step
    from casework.step`);
  const wanted = transitions.map((row) => [
    row.command,
    row.from,
    row.to,
    row.by,
    row.roles ?? [],
    row.duty ?? null,
    row.apartFrom ?? null,
  ]);
  const [desk] = await db.sql<{ states: string[] }>('select casework.on_desk() as states');
  expect(desk?.states).toEqual(transitions.find(({ command }) => command === 'take')?.from);
  const inOrder = (steps: unknown[]) => steps.map((step) => JSON.stringify(step)).sort();
  const once = (steps: string[]) => [...new Set(steps)];
  expect(inOrder(rows.map(({ step }) => step))).toEqual(once(inOrder(wanted)));
});
