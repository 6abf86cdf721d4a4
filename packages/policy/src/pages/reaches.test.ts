import { expect, it } from 'vitest';
import { benefits } from '../benefits/index.ts';
import { findFact } from '../vocabulary.ts';
import { findPolicyPage, pagesReaching } from './index.ts';

it('tells a person in hardship, and nobody else, of the posts that units are paid for', () => {
  const clauses = (facts: Parameters<typeof pagesReaching>[0]) =>
    pagesReaching(facts).map(({ clause }) => clause);
  expect(clauses({ 'person.hardship': true })).toEqual(['12.1']);
  expect(clauses({ 'person.hardship': false })).toEqual([]);
  expect(clauses({})).toEqual([]);
});

it('tells people only of what they cannot claim, by a yes-no fact of theirs', () => {
  const reaching = benefits.flatMap(({ clause, subject }) => {
    const reaches = findPolicyPage(clause)?.reaches;
    return reaches ? [{ subject, of: findFact(reaches.fact) }] : [];
  });
  expect(reaching).not.toEqual([]);
  for (const { subject, of } of reaching) {
    expect(subject).toBe('firm');
    expect(of).toMatchObject({ subject: 'person', type: 'boolean' });
  }
});
