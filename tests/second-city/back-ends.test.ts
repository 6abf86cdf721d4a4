/** The second city decided in columns and inside PostgreSQL: exactly what the interpreter says. */
import type { AnyFactDefinition } from '@wenye/rules';
import {
  compareColumns,
  compareSql,
  randomFacts,
  requestOf,
  type Subjects,
  subjectsOf,
} from '@wenye/rules/testing';
import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseBooks } from './benefits/case-books.ts';
import { facts } from './facts.ts';
import { pack } from './pack.ts';

let db: pg.Client;
beforeAll(async () => {
  db = new pg.Client({ connectionString: process.env['WENYE_TEST_DATABASE_URL'] });
  await db.connect();
});
afterAll(() => db.end());

const backEnds = {
  columns: compareColumns,
  SQL: (subjects: Subjects) => compareSql(subjects, db),
};

const divisions = pack.divisions.map(({ code }) => code);
const days = caseBooks.flatMap((book) => book.cases.map((each) => requestOf(pack, book, each).decisionDate));
const year = (day: string | undefined) => Number(day?.slice(0, 4));

/** Around the days of the cases; codes that are not listed are of divisions. */
const spread = {
  from: `${year(days.toSorted()[0]) - 2}-01-01`,
  to: `${year(days.toSorted().at(-1)) + 1}-12-31`,
  codes: Object.fromEntries(
    flatten(facts.map(({ definition }) => definition))
      .filter((each) => each.type === 'code' && each.values === undefined)
      .map(({ id }) => [id, divisions]),
  ),
};

function flatten(definitions: readonly AnyFactDefinition[]): AnyFactDefinition[] {
  return definitions.flatMap((each) => (each.type === 'list' ? [each, ...flatten(each.items)] : [each]));
}

describe.each(Object.entries(backEnds))('%s', (_, compare) => {
  it.each(caseBooks)('agree on $benefit in its cases', async (book) => {
    // Judgements and figures that come with one request are the interpreter's alone.
    const cases = book.cases
      .map((each) => ({ request: requestOf(pack, book, each), expected: each.expect }))
      .filter(({ request }) => !('judgements' in request) && !('parameters' in request));
    let found = 0;
    for (const { request } of cases) {
      const subjects = subjectsOf(pack, [request]);
      expect(subjects.refused).toEqual([]);
      const { compared, hits, differences } = await compare(subjects);
      found += hits;
      expect(compared).toBeGreaterThan(0);
      expect(differences).toEqual([]);
    }
    // Where nothing were ever due, everything could agree. Without its figure no amount is due for certain.
    const due = cases.some(({ expected }) => expected.eligibility === 'entitled' && !expected.missing);
    expect(found > 0).toBe(due);
  });

  it.each([...new Set(pack.benefits.map((each) => each.subject))])(
    'agree on random facts of a %s',
    async (subject) => {
      let total = 0;
      const request = fc.record({
        subject: fc.constant(subject),
        county: fc.constantFrom(...divisions, null),
        decisionDate: fc.constantFrom(...days),
        facts: randomFacts(facts, subject, spread),
      });
      await fc.assert(
        fc.asyncProperty(fc.array(request, { minLength: 40, maxLength: 40 }), async (requests) => {
          const subjects = subjectsOf(pack, requests);
          expect(subjects.refused).toEqual([]);
          const { compared, differences } = await compare(subjects);
          total += compared;
          expect(differences).toEqual([]);
        }),
        { numRuns: 5 },
      );
      expect(total).toBeGreaterThan(100);
    },
  );
});
