import { describe, expect, it } from 'vitest';
import { decideRequest, findFact } from '../index.ts';
import { checklists, gathered } from './index.ts';

describe('checklists', () => {
  const items = checklists.flatMap(({ subject, items }) => items.map((item) => ({ subject, ...item })));

  it('hold each fact once', () => {
    const facts = items.map(({ fact }) => fact);
    expect(facts.filter((fact, index) => facts.indexOf(fact) !== index)).toEqual([]);
  });

  it.each(items)('answer $fact with values that the rules take', ({ subject, fact, no, yes }) => {
    expect(findFact(fact)?.subject).toBe(subject);
    for (const value of yes === undefined ? [no] : [no, yes]) {
      const answer = decideRequest({
        subject,
        decisionDate: '2020-10-15',
        county: null,
        facts: { [fact]: value },
      });
      expect(answer.ok ? [] : answer.errors).toEqual([]);
    }
  });

  it('are put once, where several of their facts are open', () => {
    const [a, b] = ['person.unemployed', 'person.flexible-work'];
    const never = () => false;
    expect(gathered(['person.sex', a, b], never)).toEqual(['person.sex', 'checklist.person-now']);
    expect(gathered([a], never)).toEqual([a]);
    expect(gathered([a, b], () => true)).toEqual([a, b]);
  });
});
