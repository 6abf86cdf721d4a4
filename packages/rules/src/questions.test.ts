import { expect, it } from 'vitest';
import { changes, decide, type Json, questions, type Request } from './index.ts';
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

const remedies = (request: Request) => {
  const found = changes(tinyPack, request);
  if (!found.ok) throw new Error(JSON.stringify(found.errors));
  return found.remedies.map((each) => ({
    item: each.item,
    changes: each.changes.map((change) => `${change.fact}: ${change.from} → ${change.to}`),
    amount: each.amount?.yuan,
  }));
};
const fares = [{ month: '2030-04', paid: '30.00' }];
const refused = { 'rider.registered': true, 'rider.fares': fares, 'rider.student': false };

it('finds the least single change, up to the bound itself', () => {
  expect(
    remedies(person({ ...refused, 'rider.birth-date': '2010-01-01', 'rider.income': '5000.00' })),
  ).toEqual([{ item: null, changes: ['rider.income: 5000.00 → 2999.99'], amount: '20.00' }]);
});

it('finds two changes where one is not enough, and never touches what nobody can change', () => {
  expect(
    remedies(person({ ...refused, 'rider.birth-date': '1990-01-01', 'rider.income': '5000.00' })),
  ).toEqual([
    {
      item: null,
      changes: ['rider.student: false → true', 'rider.income: 5000.00 → 2999.99'],
      amount: '20.00',
    },
  ]);
});

it('finds nothing where three would be needed, or for those entitled', () => {
  const income = { 'rider.income': '5000.00' };
  const three = { ...refused, ...income, 'rider.birth-date': '1990-01-01', 'rider.registered': false };
  expect(remedies(person(three))).toEqual([]);
  expect(remedies(person({ ...refused, 'rider.birth-date': '2010-01-01', 'rider.income': '1.00' }))).toEqual(
    [],
  );
});

it('finds the change of one item of a roster', () => {
  const apprentice = { hired: '2030-05-01', wages: [{ month: '2030-05', amount: '2000.00' }] };
  const request: Request = {
    subject: 'firm',
    decisionDate: '2030-05-10',
    county: 'north',
    clauses: ['B1'],
    facts: {
      'shop.staff': 10,
      'shop.sector': 'trade',
      'shop.honest': true,
      'shop.apprentices': [
        { ...apprentice, id: 'a', 'contract-months': 12 },
        { ...apprentice, id: 'b', 'contract-months': 7 },
      ],
    },
  };
  expect(remedies(request)).toEqual([
    { item: 'b', changes: ['shop.apprentices.contract-months: 7 → 12'], amount: '1000.00' },
  ]);
});
