import { expect, it } from 'vitest';
import { describe as told } from '../boundary/format.ts';
import { interval, Unknown } from '../core/state.ts';
import {
  asFraction,
  choose,
  define,
  type Expr,
  fact,
  fraction,
  least,
  multiply,
  subtract,
  table,
  yes,
} from '../index.ts';
import { formulaOf } from './render.ts';
import { unitOf } from './shares.ts';

const people = fact.integer('shop.people', { subject: 'firm', label: '人数' });
const wages = fact.money('shop.wages', { subject: 'firm', label: '工资' });
const rate = define('rate', '比例', choose([[yes, fraction('0.5')]], fraction('1')));
const names = new Map<string, string>();
const say = (expr: Expr) => formulaOf(expr, names);

it('tells a share in percent, and one that no decimal tells as the fraction that it is', () => {
  const of = (share: string) => say(multiply(wages, fraction(share)));
  expect(['0.5', '1', '0.055', '2/3', '0.005'].map(of)).toEqual([
    '工资 × 50%',
    '工资 × 100%',
    '工资 × 5.5%',
    '工资 × 2/3',
    '工资 × 0.5%',
  ]);
  expect(say(least(rate, subtract(fraction('1'), fraction('0.3'))))).toBe('比例与 100% − 30% 中较小者');
});

it('tells no count in percent, though it is a fraction to be compared', () => {
  const few = define('few', '最多人数', multiply(asFraction(people), fraction('0.5')));
  expect([unitOf(few), unitOf(asFraction(people))]).toEqual([undefined, undefined]);
  expect(told('fraction', 3, names, unitOf(few))).toBe('3');
});

it('tells a share that a table gives in percent', () => {
  const kind = fact.code('shop.kind', { subject: 'firm', label: '类型' });
  const rows = [
    [[['a']], fraction('0.15')],
    [[['b']], least(rate, fraction('0.2'))],
  ] as const;
  expect(unitOf(table<'fraction'>([kind], rows))).toBe('%');
  expect(unitOf(table<'fraction'>([kind], rows, asFraction(people)))).toBeUndefined();
});

it('tells no ends of a count that may be anything up to a hundred', () => {
  const open = (min: number, max: number) => new Unknown(interval(min, max), false, null, null);
  expect(told('integer', open(0, 100), names)).toBe('尚不能确定');
  expect(told('integer', open(0, 36), names)).toBe('尚不能确定（0 至 36）');
  expect(told('integer', open(12, 120), names)).toBe('尚不能确定（12 至 120）');
});

it('tells a share that is open between its ends', () => {
  const open = new Unknown(interval({ n: 1, d: 2 }, 1, 2), false, null, null);
  expect(told('fraction', open, names, unitOf(rate))).toBe('尚不能确定（50% 至 100%）');
});
