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
  ({ condition, conditions, instead }) => {
    expect(conditions).toContain(condition);
    if (instead.clause !== undefined) expect(findClause(instead.clause)).toBeDefined();
  },
);

test('somebody is told of something else', () => expect(said).not.toEqual([]));
