import { expect, it } from 'vitest';
import { FAILURES, NOT_APPLICABLE } from '../core/state.ts';
import { add, fact, integer, no, nthLeastOf } from '../index.ts';
import { evaluator } from '../testing/evaluate.ts';

const rows = fact.list('rows', { label: 'rows', item: { k: fact.integer('k', { label: 'k', max: '3' }) } });
const evaluate = evaluator([rows]);
const nothing = { where: no };

it('a rank that cannot be computed is an error, whether the list is known or not', () => {
  const tooGreat = add(integer(Number.MAX_SAFE_INTEGER), integer(1));
  const ranked = nthLeastOf(rows, rows.item.k, tooGreat, nothing);
  expect(evaluate(ranked, { rows: [] })).toBe(FAILURES.overflow);
  // No row can count; still the error of the rank must stay possible, else learning the list takes a decision back.
  expect(evaluate(ranked)).toMatchObject({ mayFail: 'overflow' });
});

it('of an unknown list of which no row can count is known', () => {
  expect(evaluate(nthLeastOf(rows, rows.item.k, integer(1), nothing))).toBe(NOT_APPLICABLE);
});
