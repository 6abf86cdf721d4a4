import { describe, expect, it, test } from 'vitest';
import { decideRequest, findFact } from '../index.ts';
import { checklists, gathered, shortcutAt } from './index.ts';

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

  it('ask whether there was a subsidy before they ask when it ended', () => {
    const [ended, drawn] = [
      'person.hardship-flexible-subsidy-last-month',
      'person.hardship-flexible-subsidy',
    ];
    const put = () => true;
    expect(gathered([ended, 'person.sex', drawn], put)).toEqual([drawn, ended, 'person.sex']);
    expect(gathered([ended, 'person.sex'], put)).toEqual([ended, 'person.sex']);
  });

  it('ask of a subsidy only after they asked whether one is of those who get it', () => {
    const ended = 'person.hardship-flexible-subsidy-last-month';
    const open = [ended, 'person.hardship', 'person.disabled', 'person.hardship-flexible-subsidy'];
    expect(gathered(open, () => false)).toEqual([
      'checklist.person-recognised',
      'person.hardship-flexible-subsidy',
      ended,
    ]);
  });
});

describe('never having worked', () => {
  const facts = shortcutAt('checklist.person-last-job')?.facts ?? {};

  it('is offered at each fact that it settles', () =>
    expect(Object.keys(facts).map((fact) => shortcutAt(fact)?.facts)).toEqual(
      Object.keys(facts).map(() => facts),
    ));

  it('is offered at no checklist of which it settles only a part', () =>
    expect(shortcutAt('checklist.person-recognised')).toBeUndefined());

  it('rules out what is paid for a job lost', () => {
    const decided = decideRequest({
      subject: 'person',
      decisionDate: '2020-10-15',
      county: '410305',
      clauses: ['22.2', '22.3', '23.4'],
      facts: { 'person.unemployed': true, ...facts },
    });
    expect(decided.ok && decided.benefits.map(({ eligibility }) => eligibility)).toEqual([
      'not-entitled',
      'not-entitled',
      'not-entitled',
    ]);
  });
});

test('without a diploma nothing is due that is due to graduates', () => {
  const facts = { 'person.flexible-work': true, ...shortcutAt('person.diploma-date')?.facts };
  const decided = decideRequest({
    subject: 'person',
    decisionDate: '2020-10-15',
    county: '410305',
    clauses: ['11.2'],
    facts,
  });
  expect(decided.ok && decided.benefits.map(({ eligibility }) => eligibility)).toEqual(['not-entitled']);
});
