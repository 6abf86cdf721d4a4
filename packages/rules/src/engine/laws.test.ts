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
import { evaluator } from '../testing/evaluate.ts';
import { complete, expressions, facts, forget } from '../testing/random-expressions.ts';

const evaluate = evaluator(Object.values(facts));

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
