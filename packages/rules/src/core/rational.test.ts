import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Rational, RoundingMode } from '../ir.ts';
import { roundRational } from '../operators/rounding.ts';
import { add, compare, divide, floor, multiply, parseRational, ratio, subtract } from './rational.ts';

const rationals = fc
  .tuple(fc.integer({ min: -100_000, max: 100_000 }), fc.integer({ min: 1, max: 300 }))
  .map(([n, d]) => ratio(n, d));

describe('rational', () => {
  it('keeps two thirds exact', () => {
    const twoThirds = parseRational('2/3') as Rational;
    expect(multiply(twoThirds, 54_900)).toBe(36_600);
    expect(add(twoThirds, ratio(1, 3))).toBe(1);
    expect(parseRational('0.055')).toEqual({ n: 11, d: 200 });
    expect(parseRational('1.5e3')).toBeUndefined();
    expect(parseRational('1/0')).toBeUndefined();
  });

  it('is a field, as long as it fits', () => {
    fc.assert(
      fc.property(rationals, rationals, rationals, (a, b, c) => {
        const sum = (x?: Rational, y?: Rational) => add(x as Rational, y as Rational);
        const product = (x?: Rational, y?: Rational) => multiply(x as Rational, y as Rational);
        expect(sum(a, b)).toEqual(sum(b, a));
        expect(subtract(sum(a, b) as Rational, b)).toEqual(a);
        expect(product(a, sum(b, c))).toEqual(sum(product(a, b), product(a, c)));
        expect(compare(b, 0) === 0 ? a : product(divide(a, b), b)).toEqual(a);
      }),
    );
  });

  it('leaves the safe range as undefined, not as a wrong number', () => {
    expect(add(Number.MAX_SAFE_INTEGER, 1)).toBeUndefined();
    expect(multiply(3_037_000_500, 3_037_000_500)).toBeUndefined();
    expect(divide(ratio(1, 9_007_199_254_740_990), 7)).toBeUndefined();
    expect(add(ratio(9_007_199_254_740_990, 7), ratio(1, 3))).toBeUndefined();
  });

  it('floors large quotients exactly', () => {
    expect(floor(ratio(9_007_199_254_740_991, 2))).toBe(4_503_599_627_370_495);
    expect(floor(ratio(-1, 3))).toBe(-1);
  });
});

describe('rounding', () => {
  const table: readonly [RoundingMode, readonly number[]][] = [
    // 2.5  −2.5  1.5  2.4  −2.6
    ['half-up', [3, -3, 2, 2, -3]],
    ['half-even', [2, -2, 2, 2, -3]],
    ['half-down', [2, -2, 1, 2, -3]],
    ['up', [3, -3, 2, 3, -3]],
    ['down', [2, -2, 1, 2, -2]],
    ['floor', [2, -3, 1, 2, -3]],
    ['ceiling', [3, -2, 2, 3, -2]],
  ];
  it.each(table)('%s', (mode, expected) => {
    const values = [ratio(5, 2), ratio(-5, 2), ratio(3, 2), ratio(12, 5), ratio(-13, 5)];
    expect(values.map((value) => roundRational(value, mode, 1))).toEqual(expected);
  });

  it('stays within one unit, is monotone and leaves whole units alone', () => {
    const modes = fc.constantFrom(...table.map(([mode]) => mode));
    fc.assert(
      fc.property(rationals, rationals, modes, fc.constantFrom(1, 10, 100), (a, b, mode, unit) => {
        const [x, y] = [roundRational(a, mode, unit), roundRational(b, mode, unit)] as [number, number];
        const distance = subtract(a, x) as Rational;
        expect(Math.abs(compare(distance, unit)) + Math.abs(compare(distance, -unit))).toBe(2);
        expect(compare(distance, unit)).toBe(-1);
        expect(compare(distance, -unit)).toBe(1);
        expect(Math.sign(x - y) * compare(a, b)).toBeGreaterThanOrEqual(0);
        expect(roundRational(x, mode, unit)).toBe(x);
        expect(x % unit === 0).toBe(true);
      }),
    );
  });
});
