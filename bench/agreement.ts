/**
 * Whether the back ends agree: random people and firms, decided by the rules with figures moved at random, by the
 * interpreter, over columns and inside PostgreSQL; states, reasons, amounts, ranges, months, ends and what is missing are
 * compared. Stops at the first difference. Random rules are compared by `npm run explore packages/rules`.
 *
 *     npm run bench:agreement                          ten million pairs of a rule and a row
 *     npm run bench:agreement -- --pairs 100000 --seed 7
 */
import { parseArgs } from 'node:util';
import { pack } from '@wenye/policy';
import { Refused } from '@wenye/rules/columns';
import { type Compared, compareColumns, compareSql } from '@wenye/rules/testing';
import fc from 'fast-check';
import pg from 'pg';
import { completedOf, randomRequest } from '../packages/policy/src/testing/random-requests.ts';
import { withRandomFigures } from './agreement/random-figures.ts';
import { Random } from './city/columns.ts';
import { report } from './measure.ts';
import { withServer } from './registers/server.ts';

const { values: size } = parseArgs({
  options: {
    pairs: { type: 'string', default: '10000000' },
    together: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
  },
});

/** By subject: pairs that both decided, and of these what screening found due without examining it. */
type Counts = { pairs: number; hits: number };

function count(counts: Counts, what: string, { compared, hits, differences }: Compared): void {
  const [first] = differences;
  if (first !== undefined) throw new Error(`${what}: ${JSON.stringify(first, null, 2)}`);
  counts.pairs += compared;
  counts.hits += hits;
}

await withServer(async () => {
  const db = new pg.Client({ connectionString: process.env['WENYE_TEST_DATABASE_URL'] });
  await db.connect();
  const columns: Counts = { pairs: 0, hits: 0 };
  const sql: Counts = { pairs: 0, hits: 0 };
  let refused = 0;
  try {
    for (let batch = 0; Math.min(columns.pairs, sql.pairs) < Number(size.pairs); batch++) {
      const seed = Number(size.seed) * 1000 + batch;
      const subject = batch % 2 === 0 ? 'person' : 'firm';
      const requests = completedOf(
        fc.sample(randomRequest(subject), { numRuns: Number(size.together), seed }),
      );
      const rules = withRandomFigures(pack, new Random(seed));
      try {
        count(columns, `columns, seed ${seed}`, compareColumns(rules, requests));
        count(sql, `PostgreSQL, seed ${seed}`, await compareSql(rules, requests, db));
      } catch (error) {
        // Figures without which a number may be too great to be exact: columns say so and decide nothing.
        if (!(error instanceof Refused)) throw error;
        refused++;
      }
      console.log(
        `${batch + 1}: ${columns.pairs} pairs over columns, ${sql.pairs} in PostgreSQL, ${refused} refused`,
      );
    }
  } finally {
    await db.end();
  }
  const shown = (n: number): string => n.toLocaleString('en');
  const wanted = `≥ ${shown(Number(size.pairs))}`;
  report('Random people and firms, figures moved at random', [
    ['pairs over columns, all as the interpreter', shown(columns.pairs), wanted, true],
    ['of these due for certain', shown(columns.hits)],
    ['pairs in PostgreSQL, all as the interpreter', shown(sql.pairs), wanted, true],
    ['of these due for certain', shown(sql.hits)],
  ]);
});
