/** What the policy proposes to whoever is refused. */
import type { Remedy, Request } from '@wenye/rules';
import { requestOf } from '@wenye/rules/testing';
import { describe, expect, test } from 'vitest';
import { cases as hireSubsidy } from './benefits/9.3.cases.ts';
import { hire } from './benefits/9.base.ts';
import { caseBooks } from './benefits/cases.ts';
import { decideRequest } from './decide.ts';
import { pack } from './pack.ts';
import { findFact } from './vocabulary.ts';

function remedies(request: Request): readonly Remedy[] {
  const answer = decideRequest({ ...request, changes: true });
  if (!answer.ok) throw new Error(JSON.stringify(answer.errors));
  return answer.changes?.remedies ?? [];
}
const shown = (found: readonly Remedy[]) =>
  found.map(({ item, changes }) => `${item}: ${changes.map(({ fact, to }) => `${fact} ${to}`).join(', ')}`);

describe('a hire', () => {
  const of = (more: object) =>
    shown(
      remedies({
        ...hireSubsidy.base,
        facts: { ...hireSubsidy.base.facts, 'firm.hires': [{ ...hire, ...more }] },
      }),
    );

  test('with a contract that is a day too short gets a day more, not an open-ended one beside the last day', () => {
    expect(of({ 'contract-end': '2021-07-30' })).toEqual(['甲: firm.hires.contract-end 2021-07-31']);
  });
  test('whose contract has ended can have no longer one', () => {
    expect(of({ 'contract-end': '2020-09-30' })).toEqual([]);
  });
  test('who registered a day too late cannot have registered sooner', () => {
    expect(of({ 'unemployment-registered-on': '2020-02-02' })).toEqual([]);
  });
  test('of last year cannot be of this one', () => {
    expect(of({ 'contract-start': '2019-12-31' })).toEqual([]);
  });
});

test('of all that is refused in the case books, only what can be changed is changed, and never into the past', () => {
  let found = 0;
  for (const book of caseBooks) {
    for (const each of book.cases) {
      const request = requestOf(pack, book, each);
      for (const { changes } of remedies(request)) {
        found++;
        for (const { fact, to } of changes) {
          const entry = findFact(fact);
          expect(entry?.changeable).toBe(true);
          expect(entry?.type !== 'date' || to >= request.decisionDate).toBe(true);
        }
      }
    }
  }
  expect(found).toBeGreaterThan(50);
});
