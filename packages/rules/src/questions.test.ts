import { expect, it } from 'vitest';
import { decide, type Json, questions, type Request } from './index.ts';
import { tinyPack } from './testing/tiny-pack.ts';

const person = (facts: Request['facts']): Request => ({
  subject: 'person',
  decisionDate: '2030-05-10',
  county: 'north',
  facts,
});

function asked(request: Request): string[] {
  const found = questions(tinyPack, request);
  if (!found.ok) throw new Error(JSON.stringify(found.errors));
  return found.questions.map((each) => (each.item === null ? each.fact : `${each.fact} ${each.item}`));
}

it('asks first what can end it', () => {
  expect(asked(person({}))[0]).toBe('rider.registered');
});

it('asks nothing once the result is settled', () => {
  expect(asked(person({ 'rider.registered': false }))).toEqual([]);
});

it('asks no other half of an alternative that holds', () => {
  expect(asked(person({ 'rider.birth-date': '2010-01-01' }))).not.toContain('rider.student');
  expect(asked(person({ 'rider.birth-date': '1990-01-01' }))).toContain('rider.student');
});

it('asks for the missing cell of a record', () => {
  const fares = [{ month: '2030-04', paid: null }];
  const known = { 'rider.birth-date': '2010-01-01', 'rider.income': '1', 'rider.registered': true };
  expect(asked(person({ ...known, 'rider.fares': fares }))).toEqual(['rider.fares.paid 1']);
});

it('comes to an end: answering what is asked settles everything', () => {
  const truth: Record<string, Json> = {
    'rider.birth-date': '1990-01-01',
    'rider.student': true,
    'rider.income': '100.00',
    'rider.registered': true,
    'rider.fares': [],
  };
  const facts: Record<string, Json> = {};
  for (let next = asked(person(facts))[0]; next !== undefined; next = asked(person(facts))[0]) {
    expect(facts).not.toHaveProperty(next);
    facts[next] = truth[next] as Json;
  }
  expect(decide(tinyPack, person(facts))).toMatchObject({ benefits: [{ settled: true }] });
});
