import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare } from '../core/rational.ts';
import {
  FAILURES,
  type Failure,
  isInterval,
  isRational,
  NOT_APPLICABLE,
  type NotApplicable,
  outlook,
  type Possible,
  Unknown,
  type Value,
} from '../core/state.ts';
import * as rules from '../index.ts';
import type { Expr } from '../ir.ts';
import { evaluator, type Given } from '../testing/evaluate.ts';

const { fact } = rules;
const facts = {
  p: fact.boolean('p', { label: 'p' }),
  q: fact.boolean('q', { label: 'q' }),
  m: fact.integer('m', { label: 'm', min: '-3', max: '4' }),
  n: fact.integer('n', { label: 'n', max: '5' }),
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
const evaluate = evaluator(Object.values(facts));

type Arb<T extends rules.Type> = fc.Arbitrary<Expr<T>>;
type Bool = Arb<'boolean'>;

/** Expressions of every kind of node, over facts with few values so that coincidences are common. */
function expressions(depth: number): {
  boolean: Bool;
  integer: Arb<'integer'>;
  money: Arb<'money'>;
  date: Arb<'date'>;
} {
  const { rows } = facts;
  const leaf = {
    boolean: fc.constantFrom<Expr<'boolean'>>(
      facts.p,
      facts.q,
      rules.yes,
      rules.no,
      rules.notApplicable('boolean'),
    ),
    integer: fc.oneof(
      fc.constantFrom<Expr<'integer'>>(facts.m, facts.n, rules.notApplicable('integer')),
      fc.integer({ min: -2, max: 3 }).map(rules.integer),
    ),
    money: fc.constantFrom<Expr<'money'>>(
      facts.x,
      facts.y,
      rules.money('4.56'),
      rules.notApplicable('money'),
    ),
    date: fc.constantFrom<Expr<'date'>>(facts.t, facts.u, rules.date('2020-01-31'), rules.date('2020-02-29')),
  };
  if (depth === 0) return leaf;
  const below = expressions(depth - 1);
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
      date.map((a) => rules.lastDay(rules.monthOf(a))),
      integer.map((a) => rules.makeDate(rules.integer(2020), a, rules.integer(30))),
      choice(date),
    ),
  };
}

const day = fc.integer({ min: 18_286, max: 18_326 });
const complete: fc.Arbitrary<Given> = fc.record({
  p: fc.constantFrom(0, 1),
  q: fc.constantFrom(0, 1),
  m: fc.integer({ min: -3, max: 4 }),
  n: fc.integer({ min: 0, max: 5 }),
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
function forget(given: Given, forgotten: readonly boolean[]): Given {
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

function within(value: Rationalish, possible: Possible | null): boolean {
  if (possible === null) return false;
  if (isInterval(possible)) {
    return isRational(value) && compare(possible.min, value) <= 0 && compare(value, possible.max) <= 0;
  }
  return possible === 'any' || possible.includes(value as string);
}
type Rationalish = Exclude<Value, Unknown | NotApplicable | Failure>;

/** Whether everything that `narrow` can be is among what `wide` can be. */
function contains(wide: Value, narrow: Value): boolean {
  const [outer, inner] = [outlook(wide), outlook(narrow)];
  if (inner.mayNotApply && !outer.mayNotApply) return false;
  if (inner.mayFail !== null && outer.mayFail === null) return false;
  if (inner.possible === null) return true;
  if (isInterval(inner.possible))
    return [inner.possible.min, inner.possible.max].every((end) => within(end, outer.possible));
  return inner.possible === 'any'
    ? outer.possible === 'any'
    : inner.possible.every((code) => within(code, outer.possible));
}

const all = expressions(3);
const anyExpression = fc.oneof<fc.Arbitrary<Expr>[]>(all.boolean, all.integer, all.money, all.date);
const flags = fc.array(fc.boolean(), { minLength: 1, maxLength: 12 });

describe('unknown facts', () => {
  it('leave every result that a completion can give, and nothing decided is ever taken back', () => {
    fc.assert(
      fc.property(anyExpression, complete, flags, (expression, given, forgotten) => {
        const result = evaluate(expression, given);
        expect(result).not.toBeInstanceOf(Unknown);
        expect(contains(evaluate(expression, forget(given, forgotten)), result)).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  it('narrow as more becomes known', () => {
    fc.assert(
      fc.property(anyExpression, complete, flags, flags, (expression, given, first, second) => {
        const narrower = forget(given, first);
        const wider = forget(narrower, second);
        expect(contains(evaluate(expression, wider), evaluate(expression, narrower))).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });
});

const F = FAILURES['no-match'];
const N = NOT_APPLICABLE;
const failing = rules.table<'boolean'>([facts.c], [[[['none']], rules.yes]]);
const STATES: readonly [string, Expr<'boolean'>][] = [
  ['1', rules.yes],
  ['0', rules.no],
  ['?', facts.p],
  ['–', rules.notApplicable('boolean')],
  ['!', failing],
];

/** 1 true, 0 false, ? unknown, – not applicable, ! error. */
function shown(value: Value): string {
  if (value === F) return '!';
  if (value === N) return '–';
  return value instanceof Unknown ? '?' : `${value as number}`;
}

function tableOf(combine: (a: Expr<'boolean'>, b: Expr<'boolean'>) => Expr<'boolean'>): string[] {
  return STATES.map(([, a]) => STATES.map(([, b]) => shown(evaluate(combine(a, b), { c: 'a' }))).join(''));
}

/** A table of laws as docs/semantics.md prints it, row by row. */
function documented(operator: string): string[] {
  const text = readFileSync(new URL('../../../../docs/semantics.md', import.meta.url), 'utf8');
  const after = text.slice(text.indexOf(`| ${operator} | 1 | 0 | ? | – | ! |`));
  const rows = after.split('\n').slice(2, 7);
  return rows.map((row) =>
    row
      .split('|')
      .slice(2, -1)
      .map((cell) => cell.trim())
      .join(''),
  );
}

describe('the table of laws', () => {
  it('is the documented one', () => {
    expect(tableOf(rules.and)).toEqual(documented('and'));
    expect(tableOf(rules.or)).toEqual(documented('or'));
  });
  it('for and', () => {
    expect(tableOf(rules.and)).toEqual(['10?1!', '00000', '?0???', '10?–!', '!0?!!']);
  });
  it('for or', () => {
    expect(tableOf(rules.or)).toEqual(['11111', '10?0!', '1????', '10?–!', '1!?!!']);
  });
  it('for not', () => {
    expect(STATES.map(([, a]) => shown(evaluate(rules.not(a), { c: 'a' }))).join('')).toBe('01?–!');
  });
  it('for a choice', () => {
    const chosen = STATES.map(([, a]) =>
      shown(evaluate(rules.choose([[a, rules.yes]], rules.no), { c: 'a' })),
    );
    expect(chosen.join('')).toBe('10?0!');
  });
  it('is commutative, associative and obeys De Morgan over states', () => {
    const any = fc.constantFrom(...STATES.map(([, each]) => each));
    const { and, or, not } = rules;
    const same = (a: Expr<'boolean'>, b: Expr<'boolean'>) =>
      expect(shown(evaluate(a, { c: 'a' }))).toBe(shown(evaluate(b, { c: 'a' })));
    fc.assert(
      fc.property(any, any, any, (a, b, c) => {
        same(and(a, b), and(b, a));
        same(or(a, b), or(b, a));
        same(and(a, and(b, c)), and(and(a, b), c));
        same(not(and(a, b)), or(not(a), not(b)));
      }),
    );
  });
});

describe('lazy branches', () => {
  const { integer, divide, fraction, choose, atMost, money } = rules;
  const broken = divide(integer(1), integer(0));

  it('a branch that is not taken cannot fail', () => {
    expect(evaluate(choose([[rules.no, broken]], fraction(1, 2)))).toEqual({ n: 1, d: 2 });
    expect(evaluate(broken)).toBe(FAILURES['division-by-zero']);
    expect(evaluate(rules.and(rules.no, atMost(broken, fraction(1, 2))))).toBe(0);
  });

  it('an unknown condition decides where both branches agree', () => {
    expect(evaluate(choose([[facts.p, money('1.00')]], money('1.00')))).toBe(100);
    const open = evaluate(choose([[facts.p, money('1.00')]], money('3.00'))) as Unknown;
    expect(open.possible).toMatchObject({ min: 100, max: 300 });
  });

  it('overflow is an error of the value', () => {
    const big = integer(Number.MAX_SAFE_INTEGER);
    expect(evaluate(rules.add(big, integer(1)))).toBe(FAILURES.overflow);
    expect(evaluate(choose([[rules.yes, integer(1)]], rules.add(big, integer(1))))).toBe(1);
  });
});
