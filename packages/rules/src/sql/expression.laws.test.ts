/** PostgreSQL against the interpreter, on random expressions over random facts: no difference whatever. */
import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { frameOf } from '../columns/frame-of.ts';
import { Lowering } from '../columns/lower.ts';
import { Refused } from '../columns/symbol.ts';
import { Terms } from '../columns/terms.ts';
import type { Cause } from '../core/causes.ts';
import { Compiler } from '../engine/compile.ts';
import { newEnv } from '../engine/env.ts';
import { layoutOf, type Row } from '../engine/layout.ts';
import type { Program } from '../engine/program.ts';
import { Scopes } from '../engine/walk.ts';
import type { Pack } from '../index.ts';
import type { Node } from '../ir.ts';
import { rowOf } from '../testing/evaluate.ts';
import { complete, expressions, facts, forget } from '../testing/random-expressions.ts';
import { difference, partsOf, type Shown, shown, shownBy } from '../testing/shown.ts';
import { loadTables } from '../testing/sql-tables.ts';
import { plannerSettings, selectTerms } from './query.ts';

const pack = { facts: Object.values(facts), divisions: [] } as unknown as Pack;
const layout = layoutOf(pack);
const reading = { knownOn: null, trust: 'demonstration' } as const;

let db: pg.Client;
beforeAll(async () => {
  db = new pg.Client({ connectionString: process.env['WENYE_TEST_DATABASE_URL'] });
  await db.connect();
  for (const setting of plannerSettings) await db.query(`set ${setting}`);
});
afterAll(() => db.end());

/** What PostgreSQL makes of expressions in every row; null: refused. */
async function bySql(nodes: readonly Node[], rows: readonly Row[]): Promise<(Shown[] | null)[]> {
  const frame = frameOf(layout, rows, ['a', 'b', 'd']);
  const { shape, ...tables } = await loadTables(db, frame);
  const program = { layout, book: new Map(), chains: new Map() } as unknown as Program;
  const results: (Shown[] | null)[] = [];
  for (const node of nodes) {
    const terms = new Terms(tables.parentOf);
    const lowering = new Lowering(program, shape, reading, terms);
    let symbol: ReturnType<Lowering['lower']>;
    try {
      symbol = lowering.lower(node);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      results.push(null);
      continue;
    }
    const parts = partsOf(terms, symbol).map((term, i) => ({ name: `p${i}`, term }));
    const whys = [...symbol.why].map(([cause, term]) => ({ name: `w${cause}`, term, cause }));
    const found = await db.query<Record<string, unknown>>(selectTerms(tables, 0, 'row', [...parts, ...whys]));
    const byRow = new Map(found.rows.map((each) => [each['row'] as number, each]));
    results.push(
      rows.map((_, i) => {
        const values = byRow.get(i) ?? {};
        const read = (name: string) =>
          typeof values[name] === 'boolean' ? values[name] : Number(values[name]);
        const causes = whys
          .filter(({ name }) => values[name] === true)
          .map(({ cause }) => lowering.causes[cause] as Cause);
        return shownBy(
          parts.map(({ name }) => read(name)),
          causes,
        );
      }),
    );
  }
  return results;
}

const all = expressions(3);
const flags = fc.array(fc.boolean(), { minLength: 1, maxLength: 12 });
const subjects = fc.array(
  fc.tuple(complete, flags).map(([given, forgotten]) => forget(given, forgotten)),
  { minLength: 1, maxLength: 6 },
);
const nodes = fc.array(fc.oneof(all.boolean, all.integer, all.money, all.date), {
  minLength: 10,
  maxLength: 10,
});

it('agrees with the interpreter in value, state, range, error and what is missing', async () => {
  let [refused, agreed] = [0, 0];
  await fc.assert(
    fc.asyncProperty(nodes, subjects, async (several, given) => {
      const rows = given.map((each) => rowOf(layout, 0, each, null));
      const found = await bySql(several, rows);
      for (const [k, node] of several.entries()) {
        const sql = found[k];
        if (sql === undefined || sql === null) {
          refused++;
          continue;
        }
        const evaluate = new Compiler(layout, new Scopes(layout), new Map(), new Map()).compile(node);
        for (const [i, each] of given.entries()) {
          const interpreter = shown(evaluate(newEnv(rowOf(layout, 0, each, null), reading)));
          expect(difference(node, each, interpreter, sql[i] as Shown)).toBeUndefined();
          agreed++;
        }
      }
    }),
    { numRuns: 40 },
  );
  // What is refused is rare: a test that mostly refused would show nothing.
  expect(refused * 20).toBeLessThan(agreed);
});
