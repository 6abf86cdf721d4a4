/** Where back ends once differed: each rule is decided by all three, which must say the same. */
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as rules from './index.ts';
import { one } from './testing/ask.ts';
import { compareColumns } from './testing/compare-columns.ts';
import { compareSql } from './testing/compare-sql.ts';
import { factsOfPacks, figures, packOf, posts } from './testing/random-packs.ts';
import { subjectsOf } from './testing/subjects.ts';

let db: pg.Client;
beforeAll(async () => {
  db = new pg.Client({ connectionString: process.env['WENYE_TEST_DATABASE_URL'] });
  await db.connect();
});
afterAll(() => db.end());

const { p, t, w, x, rows } = factsOfPacks;
const { item } = posts;
const { hours } = item.pay.item;
const { integer, less, decisionDate } = rules;

const request = (facts: rules.Request['facts']): rules.Request => ({
  subject: 'person',
  county: 'a',
  decisionDate: '2020-03-01',
  facts,
});

async function expectAgreement(pack: rules.Pack, ...facts: rules.Request['facts'][]): Promise<void> {
  const subjects = subjectsOf(pack, facts.map(request));
  expect(subjects.refused).toEqual([]);
  expect(compareColumns(subjects).differences).toEqual([]);
  expect((await compareSql(subjects, db)).differences).toEqual([]);
}

it('a window that begins on a day of another list', async () => {
  const since = rules.countRows(rows, {
    window: { date: rows.item.at, from: item.since, to: decisionDate },
  });
  await expectAgreement(packOf([{ per: posts, tests: [less(since, integer(2))] }]), {
    posts: [{ since: '2020-02-01' }, { since: '2020-02-20' }, { since: null }],
    rows: [{ at: '2020-02-10' }, { at: '2020-02-25' }, { at: null }],
  });
});

it('records of one list beside those of two others are refused when the rule is built', () => {
  const both = rules.someRow(rows, rules.someRow(item.pay, rules.equal(hours, rows.item.k)));
  const facts = { rows: [{ k: 1 }, { k: 2 }], posts: [{ pay: [{ hours: 1 }, { hours: 2 }] }] };
  expect(subjectsOf(packOf([{ per: posts, tests: [both] }]), [request(facts)]).refused).toEqual(['1']);
});

it('a list within one that is unknown is no reason of its own', async () => {
  const worked = rules.sumOf(posts, rules.sumOf(item.pay, hours));
  await expectAgreement(packOf([{ tests: [less(worked, integer(3))] }]), { posts: null }, { posts: [] });
});

it('a benefit of each record that counts them all: what holds of its own record holds not of every one', async () => {
  const value = rules.multiply(rules.money('1.00'), rules.countRows(posts, { where: item.open }));
  await expectAgreement(packOf([{ per: posts, tests: [item.open], amount: { kind: 'once', value } }]), {
    posts: [{ open: true }, { open: null }, { open: false }],
  });
});

it('the least that is sought is further down than any list is long', async () => {
  const months = rules.nthLeastOf(rows, rows.item.k, rules.add(w, rules.add(w, w)));
  await expectAgreement(packOf([{ tests: [p], months }]), { p: true, w: 1_000_000_000, rows: [{ k: 1 }] });
});

it.each(['clamp', 'next', 'roll', 'reject'] as const)('months that leave the years, %s', async (overflow) => {
  const until = rules.addMonths(rules.date('2020-01-31'), w, overflow);
  const either = rules.choose([[p, rules.date('0001-01-01')]], rules.date('0001-01-02'));
  await expectAgreement(
    packOf([
      { tests: [rules.yes], until },
      { tests: [rules.atMost(until, decisionDate), less(until, rules.addDays(until, w))] },
      { tests: [rules.yes], until: rules.addMonths(either, w, overflow) },
      { tests: [less(rules.addMonths(either, integer(2), overflow), rules.date('0001-03-03'))] },
    ]),
    { w: 1_000_000_000 },
    { w: 2 },
    { w: null, p: true },
  );
});

it('a figure that is missing on open days is named as each reading finds it', async () => {
  const on = (day: rules.Expr<'date'>) =>
    rules.atMost(x, rules.valueOf(figures.sum, { on: day, region: rules.county }));
  const pack = packOf(
    [{ tests: [on(t), on(rules.addMonths(t, integer(12), 'clamp'))] }],
    ['2020', '2021'].map((year) => ({
      key: 'sum',
      value: null,
      from: `${year}-02-10`,
      to: `${year}-12-31`,
      region: 'a',
      source: 'source',
      confidence: 'seen',
    })),
  );
  await expectAgreement(pack, { x: '1.00' });
  expect(one(request({ x: '1.00' }), '1', pack).missing).toMatchObject([
    { kind: 'fact', fact: 't' },
    // One that is there and nobody has found is missing, rather than one of the days before any.
    { kind: 'parameter', key: 'sum', why: 'null', from: '2020-02-10', to: '2020-12-31' },
    { kind: 'parameter', key: 'sum', why: 'null', from: '2021-02-10', to: '2021-12-31' },
  ]);
});

it('a figure that is missing whatever the day names no day', async () => {
  const asked = rules.valueOf(figures.sum, { on: t, region: rules.county });
  const nobodyFound = {
    key: 'sum',
    value: null,
    from: null,
    to: null,
    region: 'a',
    source: 'source',
  } as const;
  const pack = packOf([{ tests: [rules.atMost(x, asked)] }], [{ ...nobodyFound, confidence: 'seen' }]);
  await expectAgreement(pack, { x: '1.00' });
  expect(one(request({ x: '1.00' }), '1', pack).missing).toMatchObject([
    { kind: 'fact', fact: 't' },
    { kind: 'parameter', key: 'sum', on: null, from: null, to: null },
  ]);
});

it('what stands in the way: of no condition, of nobody, and of parts that many parts share', async () => {
  let deep: rules.Expr<'integer'> = factsOfPacks.m;
  for (let i = 0; i < 40; i++)
    deep = rules.define(`part-${i}`, 'part', rules.least(rules.add(deep, deep), integer(5)));
  const small = less(deep, integer(3));
  await expectAgreement(
    packOf([
      { tests: [] },
      { per: posts, tests: [item.open] },
      { tests: [p, small] },
      // An official may always find that it holds: it never stands in the way.
      { tests: [p, rules.or(small, rules.judgement('fit', 'fit'))] },
    ]),
    { p: false, m: 1 },
    { p: true, m: -1 },
  );
});

it('nothing is due where the amount comes to less than nothing, known or open', async () => {
  const value = rules.subtract(rules.money('5.00'), x);
  const pack = packOf([{ tests: [rules.equal(p, rules.yes)], amount: { kind: 'once', value } }]);
  const facts = [
    { p: true, x: '6.00' },
    { p: true, x: '4.00' },
    { p: true, x: null },
    { p: null, x: '6.00' },
  ];
  const decided = facts.map((each) => one(request(each), pack.benefits[0]?.id, pack));
  expect(decided.map(({ amount, range }) => [amount?.yuan, range?.minYuan])).toEqual([
    ['0.00', '0.00'],
    ['1.00', '1.00'],
    [undefined, '0.00'],
    [undefined, '0.00'],
  ]);
  await expectAgreement(pack, ...facts);
});
