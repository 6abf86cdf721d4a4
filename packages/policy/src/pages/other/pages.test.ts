import { expect, test } from 'vitest';
import { benefits } from '../../benefits/index.ts';
import { clauses } from '../../clauses/clause.ts';
import { policyValidity } from '../../validity.ts';
import { clausePageOf, pagedClauses } from './index.ts';

const decided = new Set(benefits.map(({ clause }) => clause));
const others = clauses.map(({ id }) => id).filter((id) => !decided.has(id));

test('each clause that no rule decides has one page, in the order of the document, and no other has', () => {
  expect(pagedClauses).toEqual(others);
});

test.each(others)('%s says what, for whom and how, in sentences that end', (id) => {
  const { what, forWhom, how, notes } = clausePageOf(id);
  for (const text of [what, how, ...notes]) expect(text).toMatch(/[。？！]$/);
  for (const text of [what, forWhom, how, ...notes]) {
    expect(text.trim()).toBe(text);
    expect(text).not.toMatch(/[,;:]|\.\s|\.$/);
  }
});

test('a last day of its own lies within the policy', () => {
  const { from, to } = policyValidity();
  const own = others.flatMap((id) => clausePageOf(id).to ?? []);
  expect(own.length).toBeGreaterThan(0);
  expect(own.filter((day) => day < from || day > to)).toEqual([]);
});
