import { expect, test } from 'vitest';
import { benefits } from '../benefits/index.ts';
import { findClause } from '../clauses/clause.ts';
import { policyPageOf } from './index.ts';

const said = benefits.flatMap(({ id, clause, conditions }) =>
  Object.entries(policyPageOf(clause).instead ?? {}).map(([condition, instead]) => ({
    id,
    condition,
    conditions: conditions.map((each) => each.id),
    instead,
  })),
);

test.each(said)(
  'what there is instead of $id hangs on its condition $condition',
  ({ condition, conditions }) => expect(conditions).toContain(condition),
);

test('what there is instead is a clause of the document', () => {
  const named = said.flatMap(({ instead }) => instead.clause ?? []);
  expect(named).not.toEqual([]);
  expect(named.filter((clause) => findClause(clause) === undefined)).toEqual([]);
});
