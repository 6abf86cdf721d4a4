import { describe, expect, it } from 'vitest';
import {
  addDays,
  and,
  atLeast,
  changes,
  code,
  decide,
  decisionDate,
  equal,
  fact,
  integer,
  isOneOf,
  less,
  no,
  not,
  type Pack,
  type Request,
} from './index.ts';
import { person } from './testing/ask.ts';
import { tinyPack } from './testing/tiny-pack.ts';

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

it('finds three changes where fewer are not enough, and nothing for those entitled', () => {
  const income = { 'rider.income': '5000.00' };
  const three = { ...refused, ...income, 'rider.birth-date': '1990-01-01', 'rider.registered': false };
  expect(remedies(person(three))).toEqual([
    {
      item: null,
      changes: [
        'rider.student: false → true',
        'rider.income: 5000.00 → 2999.99',
        'rider.registered: false → true',
      ],
      amount: '20.00',
    },
  ]);
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

describe('dates', () => {
  const licence = fact.date('rider.licence-until', {
    subject: 'person',
    label: '证件截止日',
    changeable: true,
  });
  const joined = fact.date('rider.joined', { subject: 'person', label: '入会日', changeable: true });
  const place = fact.code('rider.place', {
    subject: 'person',
    label: '住处',
    values: ['old', 'new', 'newer', 'afresh'].map((each) => ({ code: each, label: each })),
    changeable: true,
  });
  const pack: Pack = {
    ...tinyPack,
    facts: [licence, joined, place],
    parameters: [],
    values: [],
    benefits: [
      {
        id: 'A1',
        clause: 'A1',
        title: '',
        subject: 'person',
        kind: 'benefit',
        conditions: [
          { id: 'valid', clause: 'A1', text: '', test: atLeast(licence, addDays(decisionDate, integer(30))) },
          { id: 'joined', clause: 'A1', text: '', test: less(joined, decisionDate) },
          { id: 'place', clause: 'A1', text: '', test: not(isOneOf(place, ['old'])) },
        ],
      },
    ],
  };
  const facts = { 'rider.licence-until': '2031-06-01', 'rider.joined': '2030-01-01', 'rider.place': 'new' };
  const of = (more: Request['facts'], given = pack) => {
    const found = changes(given, person({ ...facts, ...more }, { county: null }));
    if (!found.ok) throw new Error(JSON.stringify(found.errors));
    return found.remedies.map((each) => each.changes.map(({ fact: id, to }) => `${id} ${to}`));
  };

  it('are moved to the nearest day that will do', () => {
    expect(of({ 'rider.licence-until': '2030-06-01' })).toEqual([['rider.licence-until 2030-06-09']]);
  });
  it('are never moved into the past, nor out of it', () => {
    expect(of({ 'rider.licence-until': '2030-05-09' })).toEqual([]);
    expect(of({ 'rider.joined': '2030-05-10' })).toEqual([]);
    expect(of({ 'rider.joined': '2030-05-10', 'rider.place': 'old' })).toEqual([]);
  });
  it('and codes are changed to the first that fits', () => {
    expect(of({ 'rider.place': 'old' })).toEqual([['rider.place new']]);
  });
  it('and all else is left where a condition can never hold', () => {
    const [benefit] = pack.benefits as [Pack['benefits'][number]];
    const never = { id: 'never', clause: 'A1', text: '', test: and(no, equal(place, code('new'))) };
    const closed = { ...pack, benefits: [{ ...benefit, conditions: [...benefit.conditions, never] }] };
    expect(of({ 'rider.place': 'old' }, closed)).toEqual([]);
  });
});

it('tells what comes of it where more is to be known or judged', () => {
  const shop: Request = {
    subject: 'firm',
    decisionDate: '2030-05-10',
    county: 'north',
    clauses: ['B1'],
    facts: {
      'shop.staff': 10,
      'shop.sector': 'trade',
      'shop.honest': true,
      'shop.apprentices': [
        { id: 'a', hired: '2030-05-01', wages: [], 'contract-months': 7 },
        { id: 'b', hired: '2030-05-01', 'contract-months': 7 },
      ],
    },
  };
  const found = changes(tinyPack, shop);
  expect(found.ok && found.remedies.map(({ item, eligibility }) => `${item} ${eligibility}`)).toEqual([
    'a official-must-judge',
    'b undetermined',
  ]);
});

describe('the budget', () => {
  const three = person({
    'rider.registered': false,
    'rider.fares': [{ month: '2030-04', paid: '30.00' }],
    'rider.student': false,
    'rider.income': '5000.00',
    'rider.birth-date': '1990-01-01',
  });
  it('is enough for whoever is asked about here', () =>
    expect(changes(tinyPack, three)).toMatchObject({ complete: true }));
  it('ends the search, and that is said', () =>
    expect(changes(tinyPack, three, 0)).toEqual({
      contract: 'wenye-decide/1',
      ok: true,
      remedies: [],
      complete: false,
    }));
});

it('is part of the answer where the request asks for it, and only there', () => {
  const request = person({
    'rider.registered': false,
    'rider.birth-date': '2010-01-01',
    'rider.income': '1.00',
  });
  const found = changes(tinyPack, request);
  const asked = decide(tinyPack, { ...request, changes: true });
  expect(asked.ok && asked.changes).toEqual(found.ok && { remedies: found.remedies, complete: true });
  expect(decide(tinyPack, request)).not.toHaveProperty('changes');
  expect(decide(tinyPack, { ...request, changes: 'yes' as unknown as boolean })).toMatchObject({
    ok: false,
    errors: [{ code: 'wrong-type', path: 'changes' }],
  });
});

it('leaves a roster of which nothing is known alone', () => {
  const firm: Request = {
    subject: 'firm',
    decisionDate: '2030-05-10',
    county: 'north',
    facts: { 'shop.honest': false },
  };
  expect(changes(tinyPack, firm)).toMatchObject({ ok: true, remedies: [] });
});
