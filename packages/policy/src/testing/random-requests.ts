/** Random requests about a person or a firm, with facts near to each other, for property tests. */
import type { Request, SubjectKind } from '@wenye/rules';
import { randomFacts } from '@wenye/rules/testing';
import fc from 'fast-check';
import { completeRequest } from '../decide.ts';
import { facts } from '../facts/index.ts';

const SPREAD = {
  from: '2018-06-01',
  to: '2023-12-31',
  codes: { 'firm.industry': ['C3311', 'F52', 'F', 'K7010', 'K', 'J66', 'A01', 'I65'] },
};

export const randomRequest = (subject: SubjectKind): fc.Arbitrary<Request> =>
  fc.record({
    subject: fc.constant(subject),
    county: fc.constantFrom('410325', '410302', '410381', null),
    decisionDate: fc.constantFrom('2020-07-13', '2020-10-15', '2022-06-30', '2023-07-12', '2023-09-01'),
    facts: randomFacts(facts, subject, SPREAD),
  });

/**
 * As rules read them: what facts imply is added. Random facts often contradict each other; such a request is refused at
 * the door, but rules have a meaning for it too, and it is kept as it is.
 */
export const asRulesRead = (requests: readonly Request[]): Request[] =>
  requests.map((each) => {
    const read = completeRequest(each);
    return read.ok ? read.request : each;
  });
