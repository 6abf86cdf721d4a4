/** Every benefit decided by another back end: exactly what the interpreter says, in its cases and on random facts. */
import type { Request, SubjectKind } from '@wenye/rules';
import { type compareColumns, randomFacts, requestOf } from '@wenye/rules/testing';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { caseBooks } from '../benefits/cases.ts';
import { completeRequest } from '../decide.ts';
import { facts } from '../facts/index.ts';
import { pack } from '../pack.ts';

type Compared = ReturnType<typeof compareColumns>;

const completed = (request: Request): Request => {
  const read = completeRequest(request);
  if (!read.ok) throw new Error(JSON.stringify(read.errors));
  return read.request;
};

const SPREAD = {
  from: '2018-06-01',
  to: '2023-12-31',
  codes: { 'firm.industry': ['C3311', 'F52', 'F', 'K7010', 'K', 'J66', 'A01', 'I65'] },
};

/**
 * The tests of one back end.
 *
 * @param compare it with the interpreter
 * @param runs how many times sixty random subjects of each kind are compared
 */
export function agreesWithInterpreter(
  compare: (requests: readonly Request[]) => Compared | Promise<Compared>,
  runs: number,
): void {
  it.each(caseBooks.map((book) => [book.benefit, book] as const))('%s in its cases', async (_, book) => {
    // Judgements and figures that come with one request are the interpreter's alone.
    const cases = book.cases
      .map((each) => ({ request: requestOf(pack, book, each), expected: each.expect }))
      .filter(({ request }) => !('judgements' in request) && !('parameters' in request));
    let found = 0;
    for (const { request } of cases) {
      const { compared, hits, differences } = await compare([completed(request)]);
      found += hits;
      expect(compared).toBeGreaterThan(0);
      expect(differences).toEqual([]);
    }
    // Where nothing were ever found due, everything could agree. Without its figures nothing is due for certain.
    const due = cases.some(({ expected }) => expected.eligibility === 'entitled' && !expected.missing);
    expect(found > 0).toBe(due);
  });

  it.each<SubjectKind>(['person', 'firm'])('on random facts of a %s', async (subject) => {
    let total = 0;
    const request = fc.record({
      subject: fc.constant(subject),
      county: fc.constantFrom('410325', '410302', '410381', null),
      decisionDate: fc.constantFrom('2020-07-13', '2020-10-15', '2022-06-30', '2023-07-12', '2023-09-01'),
      facts: randomFacts(facts, subject, SPREAD),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(request, { minLength: 60, maxLength: 60 }), async (requests) => {
        // What contradicts itself is refused before any rule runs.
        const valid = requests.flatMap((each) => {
          const read = completeRequest(each);
          return read.ok ? [read.request] : [];
        });
        const { compared, differences } = await compare(valid);
        total += compared;
        expect(differences).toEqual([]);
      }),
      { numRuns: runs },
    );
    expect(total).toBeGreaterThan(30 * runs);
  });
}
