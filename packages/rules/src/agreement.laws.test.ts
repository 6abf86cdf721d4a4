/** Random rules over random facts and figures, by every back end: no difference in state, reason, amount or what is missing. */
import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { compareColumns } from './testing/compare-columns.ts';
import { compareSql } from './testing/compare-sql.ts';
import { randomPacks, readings, requestsTo } from './testing/random-packs.ts';
import { subjectsOf } from './testing/subjects.ts';

let db: pg.Client;
beforeAll(async () => {
  db = new pg.Client({ connectionString: process.env['WENYE_TEST_DATABASE_URL'] });
  await db.connect();
});
afterAll(() => db.end());

const several = fc.array(requestsTo, { minLength: 30, maxLength: 30 });

it('of random rules, columns and PostgreSQL say what the interpreter says', async () => {
  let [agreed, found, refused] = [0, 0, 0];
  await fc.assert(
    fc.asyncProperty(randomPacks, several, readings, async (pack, requests, reading) => {
      const subjects = subjectsOf(
        pack,
        requests.map((each) => ({ ...each, ...reading })),
      );
      refused += subjects.refused.length;
      for (const { compared, hits, differences } of [
        compareColumns(subjects),
        await compareSql(subjects, db),
      ]) {
        expect(differences).toEqual([]);
        agreed += compared;
        found += hits;
      }
    }),
    { numRuns: 8 },
  );
  // Where all were refused, or nothing were ever due, everything could agree.
  expect(refused).toBeLessThan(8 * 3);
  expect(agreed).toBeGreaterThan(8 * 300);
  expect(found).toBeGreaterThan(100);
});
