/**
 * Whether the back ends agree: the policy's rules with figures moved at random over random people and firms, and random
 * rules, decided by the interpreter, over columns and inside PostgreSQL. States of conditions, eligibility, amounts,
 * ranges, months, ends and what is missing are compared. Stops at the first difference, with the least that shows it.
 *
 *     npm run bench:agreement                                   a million pairs of a rule and a row
 *     npm run bench:agreement -- --pairs 10000000 --seed 7
 */
import { parseArgs } from 'node:util';
import pg from 'pg';
import { compareAll, reproduction } from './agreement/compare.ts';
import { type Source, sources } from './agreement/draw.ts';
import { report } from './measure.ts';
import { withServer } from './registers/server.ts';

const { values: size } = parseArgs({
  options: { pairs: { type: 'string', default: '1000000' }, seed: { type: 'string', default: '1' } },
});
const wanted = Number(size.pairs);

/** What was compared of one source. */
interface Count {
  readonly source: Source;
  batches: number;
  pairs: number;
  due: number;
  refused: number;
}

const counts = sources.map((source): Count => ({ source, batches: 0, pairs: 0, due: 0, refused: 0 }));
const shown = (n: number): string => n.toLocaleString('en');
const total = (): number => counts.reduce((sum, { pairs }) => sum + pairs, 0);
/** The source that is furthest from its share. */
const next = (): Count =>
  counts.reduce((one, other) =>
    other.pairs / other.source.share < one.pairs / one.source.share ? other : one,
  );

await withServer(async () => {
  const db = new pg.Client({ connectionString: process.env['WENYE_TEST_DATABASE_URL'] });
  await db.connect();
  try {
    while (total() < wanted) {
      const count = next();
      const { what, draw } = count.source;
      const seed = Number(size.seed) * 100_000 + count.batches++;
      const drawn = draw(seed);
      const { pairs, due, refused, difference } = await compareAll(drawn, db);
      if (difference !== undefined)
        throw new Error(`${what}, seed ${seed}: ${difference}\n\n${await reproduction(drawn, db)}`);
      count.pairs += pairs;
      count.due += due;
      count.refused += refused;
      console.log(`${shown(total())} pairs agree; ${what}, seed ${seed}`);
    }
  } finally {
    await db.end();
  }
});

report(`Interpreter, columns and PostgreSQL, from seed ${size.seed}`, [
  ['pairs of a rule and a row, in all of which they agree', shown(total()), `≥ ${shown(wanted)}`, true],
  ...counts.map(
    ({ source, batches, pairs, due, refused }) =>
      [
        source.what,
        `${shown(pairs)} pairs in ${batches} draws, ${shown(due)} due for certain, ${refused} rules refused by columns`,
      ] as const,
  ),
]);
