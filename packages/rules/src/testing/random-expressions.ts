/** Random expressions of every kind of node, and random facts to evaluate them over. For property tests. */
import fc from 'fast-check';
import * as rules from '../index.ts';
import type { Expr } from '../ir.ts';
import type { Given } from './evaluate.ts';

const { fact } = rules;
/** Facts with few values each, so that coincidences are common. */
export const facts = {
  p: fact.boolean('p', { label: 'p' }),
  q: fact.boolean('q', { label: 'q' }),
  m: fact.integer('m', { label: 'm', min: '-3', max: '4' }),
  n: fact.integer('n', { label: 'n', max: '5' }),
  /** Without bounds: products of it may leave the exact range. */
  w: fact.integer('w', { label: 'w' }),
  x: fact.money('x', { label: 'x', max: '9.00' }),
  y: fact.money('y', { label: 'y', max: '9.00' }),
  c: fact.code('c', { label: 'c', values: ['a', 'b', 'd'].map((code) => ({ code, label: code })) }),
  t: fact.date('t', { label: 't', min: '2020-01-25', max: '2020-03-05' }),
  u: fact.date('u', { label: 'u', min: '2020-01-25', max: '2020-03-05' }),
  rows: fact.list('rows', {
    label: 'rows',
    item: {
      on: fact.boolean('on', { label: 'on' }),
      k: fact.integer('k', { label: 'k', max: '3' }),
      at: fact.date('at', { label: 'at', min: '2020-01-25', max: '2020-03-05' }),
    },
  }),
};
type Arb<T extends rules.Type> = fc.Arbitrary<Expr<T>>;
type Bool = Arb<'boolean'>;

/** What expressions can be made of beside the facts, by type. */
export type Leaves = { readonly [T in 'boolean' | 'integer' | 'money' | 'date']: readonly Expr<T>[] };

/** Expressions nested so deep. `more`: what they read beside the facts. */
export function expressions(
  depth: number,
  more: Leaves = { boolean: [], integer: [], money: [], date: [] },
): { boolean: Bool; integer: Arb<'integer'>; money: Arb<'money'>; date: Arb<'date'> } {
  const { rows } = facts;
  const leaf = {
    boolean: fc.constantFrom<Expr<'boolean'>>(
      facts.p,
      facts.q,
      rules.yes,
      rules.no,
      rules.notApplicable('boolean'),
      ...more.boolean,
    ),
    integer: fc.oneof(
      fc.constantFrom<Expr<'integer'>>(
        facts.m,
        facts.n,
        facts.w,
        rules.notApplicable('integer'),
        ...more.integer,
      ),
      fc.integer({ min: -2, max: 3 }).map(rules.integer),
    ),
    money: fc.constantFrom<Expr<'money'>>(
      facts.x,
      facts.y,
      rules.money('4.56'),
      rules.notApplicable('money'),
      ...more.money,
    ),
    date: fc.constantFrom<Expr<'date'>>(
      facts.t,
      facts.u,
      rules.date('2020-01-31'),
      rules.date('2020-02-29'),
      ...more.date,
    ),
  };
  if (depth === 0) return leaf;
  const below = expressions(depth - 1, more);
  const { boolean, integer, money, date } = below;
  const two = <A, B>(a: fc.Arbitrary<A>, b: fc.Arbitrary<B>) => fc.tuple(a, b);
  const codes = fc.subarray(['a', 'b', 'd']);
  const modes = fc.constantFrom<rules.RoundingMode>('half-up', 'half-even', 'floor', 'ceiling', 'down', 'up');
  const overflows = fc.constantFrom<rules.Overflow>('clamp', 'next', 'roll', 'reject');
  const counts = fc.constantFrom<'clamp' | 'roll'>('clamp', 'roll');
  const choice = <T extends rules.Type>(of: Arb<T>): Arb<T> =>
    fc
      .tuple(boolean, of, of)
      .map(([when, then, otherwise]) => rules.choose([[when, then]], otherwise as never)) as Arb<T>;
  const window = two(date, date).map(([from, to]) => ({ date: rows.item.at, from, to }));
  const some = fc.option(window, { nil: undefined }).map((each) => ({
    where: rules.and(rows.item.on, rules.less(rows.item.k, rules.integer(3))),
    ...(each === undefined ? {} : { window: each }),
  }));
  return {
    boolean: fc.oneof(
      leaf.boolean,
      two(boolean, boolean).map(([a, b]) => rules.and(a, b)),
      two(boolean, boolean).map(([a, b]) => rules.or(a, b)),
      boolean.map(rules.not),
      two(integer, integer).map(([a, b]) => rules.less(a, b)),
      two(money, money).map(([a, b]) => rules.atMost(a, b)),
      two(integer, integer).map(([a, b]) => rules.equal(a, b)),
      two(date, date).map(([a, b]) => rules.less(a, b)),
      two(money, integer).map(([a, b]) => rules.less(rules.divide(a, b), rules.exact(rules.money('2.00')))),
      two(integer, integer).map(([a, b]) => rules.atMost(rules.divide(a, b), rules.fraction(1, 2))),
      codes.map((each) => rules.isOneOf(facts.c, each)),
      integer.map(rules.isApplicable),
      some.map((each) => rules.someRow(rows, rules.less(rules.integer(1), rows.item.k), each)),
      some.map((each) => rules.everyRow(rows, rules.less(rules.integer(1), rows.item.k), each)),
    ),
    integer: fc.oneof(
      leaf.integer,
      two(integer, integer).map(([a, b]) => rules.add(a, b)),
      two(integer, integer).map(([a, b]) => rules.subtract(a, b)),
      two(integer, integer).map(([a, b]) => rules.multiply(a, b)),
      two(integer, integer).map(([a, b]) => rules.least(a, b)),
      two(integer, integer).map(([a, b]) => rules.ifNotApplicable(a, b)),
      fc.tuple(date, date, counts).map(([a, b, mode]) => rules.monthsBetween(a, b, mode)),
      two(date, date).map(([a, b]) => rules.daysBetween(a, b)),
      choice(integer),
      some.map((each) => rules.countRows(rows, each)),
      some.map((each) => rules.sumOf(rows, rows.item.k, each)),
      some.map((each) => rules.greatestOf(rows, rows.item.k, each)),
      two(integer, some).map(([n, each]) => rules.nthLeastOf(rows, rows.item.k, n, each)),
      two(integer, codes).map(([a, each]) =>
        rules.table(
          [facts.c],
          [
            [[each], a],
            [[['a']], rules.integer(7)],
          ],
        ),
      ),
    ),
    money: fc.oneof(
      leaf.money,
      fc.tuple(money, modes).map(([a, mode]) => rules.round(rules.multiply(a, rules.fraction(2, 3)), mode)),
      fc.tuple(money, integer, modes).map(([a, b, mode]) => rules.round(rules.divide(a, b), mode, 10)),
      two(money, integer).map(([a, b]) => rules.multiply(a, b)),
      two(money, money).map(([a, b]) => rules.add(a, b)),
      two(money, money).map(([a, b]) => rules.greatest(a, b)),
      choice(money),
    ),
    date: fc.oneof(
      leaf.date,
      fc.tuple(date, integer, overflows).map(([a, b, mode]) => rules.addMonths(a, b, mode)),
      two(date, integer).map(([a, b]) => rules.addDays(a, b)),
      two(date, integer).map(([a, b]) => rules.lastDay(rules.shiftMonth(rules.monthOf(a), b))),
      integer.map((a) => rules.makeDate(rules.integer(2020), a, rules.integer(30))),
      choice(date),
    ),
  };
}

const day = fc.integer({ min: 18_286, max: 18_326 });
/** Everything known. */
export const complete: fc.Arbitrary<Given> = fc.record({
  p: fc.constantFrom(0, 1),
  q: fc.constantFrom(0, 1),
  m: fc.integer({ min: -3, max: 4 }),
  n: fc.integer({ min: 0, max: 5 }),
  w: fc.constantFrom(0, 1, 999, 1_000_000_000),
  x: fc.integer({ min: 0, max: 900 }),
  y: fc.integer({ min: 0, max: 900 }),
  c: fc.constantFrom('a', 'b', 'd'),
  t: day,
  u: day,
  rows: fc.array(fc.record({ on: fc.constantFrom(0, 1), k: fc.integer({ min: 0, max: 3 }), at: day }), {
    maxLength: 3,
  }),
});

/** Forgets each fact, and each cell of each row, with some probability. */
export function forget(given: Given, forgotten: readonly boolean[]): Given {
  let next = 0;
  const lost = () => forgotten[next++ % forgotten.length] === true;
  return Object.fromEntries(
    Object.entries(given).map(([id, value]) => {
      if (lost()) return [id, undefined];
      return [
        id,
        Array.isArray(value) ? value.map((row: Given) => forget(row, [lost(), lost(), lost()])) : value,
      ];
    }),
  );
}
