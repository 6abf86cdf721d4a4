/** Every benefit decided by another back end: exactly what the interpreter says, in its cases and on random facts. */
import type { Request, SubjectKind } from '@wenye/rules';
import { type Compared, requestOf, type Subjects, subjectsOf } from '@wenye/rules/testing';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { caseBooks } from '../benefits/cases.ts';
import { completeRequest } from '../decide.ts';
import { pack } from '../pack.ts';
import { asRulesRead, randomRequest } from './random-requests.ts';

const completed = (request: Request): Request => {
  const read = completeRequest(request);
  if (!read.ok) throw new Error(JSON.stringify(read.errors));
  return read.request;
};

/**
 * The tests of one back end.
 *
 * @param compare it with the interpreter
 * @param runs how many times sixty random subjects of each kind are compared
 */
export function agreesWithInterpreter(
  compare: (subjects: Subjects) => Compared | Promise<Compared>,
  runs: number,
): void {
  it.each(caseBooks.map((book) => [book.benefit, book] as const))('%s in its cases', async (_, book) => {
    // Judgements and figures that come with one request are the interpreter's alone.
    const cases = book.cases
      .map((each) => ({ request: requestOf(pack, book, each), expected: each.expect }))
      .filter(({ request }) => !('judgements' in request) && !('parameters' in request));
    let found = 0;
    for (const { request } of cases) {
      const subjects = subjectsOf(pack, [completed(request)]);
      expect(subjects.refused).toEqual([]);
      const { compared, hits, differences } = await compare(subjects);
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
    const request = randomRequest(subject);
    await fc.assert(
      fc.asyncProperty(fc.array(request, { minLength: 60, maxLength: 60 }), async (requests) => {
        const subjects = subjectsOf(pack, asRulesRead(requests));
        expect(subjects.refused).toEqual([]);
        const { compared, differences } = await compare(subjects);
        total += compared;
        expect(differences).toEqual([]);
      }),
      { numRuns: runs },
    );
    expect(total).toBeGreaterThan(1000 * runs);
  });
}
