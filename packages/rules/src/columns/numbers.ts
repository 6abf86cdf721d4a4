/** Arithmetic and comparison of numbers (operators/arithmetic.ts, comparison.ts, rounding.ts) over symbols. */
import type { RoundingMode } from '../ir.ts';
import { lift, strictTruth } from './strict.ts';
import {
  atMostExact,
  chooseExact,
  type Exact,
  equalExact,
  exactly,
  failureNumber,
  firstFailure,
  greatestExact,
  isOne,
  join,
  leastExact,
  lessExact,
  type NumberSymbol,
  proved,
  Refused,
  settle,
  surelyFails,
  type TruthSymbol,
} from './symbol.ts';
import type { Term } from './term.ts';
import type { Terms } from './terms.ts';

const SAFE = Number.MAX_SAFE_INTEGER;
const isKnown = (a: NumberSymbol): boolean =>
  a.low === a.high || (a.low.n === a.high.n && a.low.d === a.high.d);

/** What a function yields where its arguments have values, and the error that it may run into there. */
interface Image {
  readonly low: Exact;
  readonly high: Exact;
  readonly denominator: number;
  readonly failure: Term;
  /** Where a value is possible; absent: everywhere. */
  readonly possible?: Term;
}

/** Ends that may have left the exact range: clipped, with the error that this may be. */
function clipped(t: Terms, low: Exact, high: Exact, denominator: number, one: Term): Image {
  if (low.d.op !== 'constant' || high.d.op !== 'constant' || low.d.min !== 1 || high.d.min !== 1) {
    // A reduced fraction may fit where this one does not: only what fits for certain is taken on.
    for (const end of [low, high]) {
      proved(end.n);
      proved(end.d);
    }
    if (one !== t.true) fitsForCertain(t, low, high, denominator);
    return { low, high, denominator, failure: t.number(0) };
  }
  const [below, above] = [t.number(-SAFE), t.number(SAFE)];
  const leaves = t.or(t.less(low.n, below), t.less(above, high.n));
  const clip = (n: Term) => exactly(t.greatest(below, t.least(above, n)), t.number(1));
  const overflow = t.number(failureNumber('overflow'));
  const size = t.greatest(t.number(1), t.greatest(magnitude(t, low.n), magnitude(t, high.n)));
  const limit = Math.floor((SAFE * 0.999) / Math.min(denominator, SAFE));
  const fits = t.and(t.not(leaves), t.or(one, t.less(size, t.number(limit))));
  return {
    low: clip(low.n),
    high: clip(high.n),
    denominator: Math.min(denominator, SAFE),
    failure: t.choose(fits, t.number(0), overflow),
    possible: t.not(t.or(t.less(high.n, below), t.less(above, low.n))),
  };
}

const magnitude = (t: Terms, n: Term): Term => t.greatest(n, t.subtract(t.number(0), n));

function fitsForCertain(_t: Terms, low: Exact, high: Exact, denominator: number): void {
  const size = Math.max(
    1,
    ...[low, high].flatMap(({ n, d }) => [Math.abs(n.min), Math.abs(n.max)].map((each) => each / d.min)),
  );
  if (size * denominator >= SAFE * 0.999) throw new Refused('An open number may leave the exact range');
}

const strict = (t: Terms, args: readonly NumberSymbol[], image: Image): NumberSymbol => {
  const { applies, mayNotApply, failure, why } = lift(t, args);
  return settle(t, {
    kind: 'number',
    possible: t.and(applies, image.possible ?? t.true),
    low: image.low,
    high: image.high,
    denominator: image.denominator,
    mayNotApply,
    failure: failure(image.failure),
    why,
  });
};

const sum = (t: Terms, a: Exact, b: Exact): Exact =>
  a.d === b.d
    ? exactly(t.add(a.n, b.n), a.d)
    : exactly(
        t.add(proved(t.multiply(a.n, b.d)), proved(t.multiply(b.n, a.d))),
        proved(t.multiply(a.d, b.d)),
      );

const negative = (t: Terms, a: Exact): Exact => exactly(t.subtract(t.number(0), a.n), a.d);

const product = (t: Terms, a: Exact, b: Exact): Exact =>
  exactly(t.multiply(a.n, b.n), proved(t.multiply(a.d, b.d)));

export function subtract(t: Terms, a: NumberSymbol, b: NumberSymbol): NumberSymbol {
  const [low, high] = [sum(t, a.low, negative(t, b.high)), sum(t, a.high, negative(t, b.low))];
  return strict(t, [a, b], clipped(t, low, high, a.denominator * b.denominator, isOne(t, a, b)));
}

export function multiply(t: Terms, a: NumberSymbol, b: NumberSymbol): NumberSymbol {
  const xs = isKnown(a) ? [a.low] : [a.low, a.high];
  const ys = isKnown(b) ? [b.low] : [b.low, b.high];
  const [low, high] = extremes(
    t,
    xs.flatMap((x) => ys.map((y) => product(t, x, y))),
  );
  return strict(t, [a, b], clipped(t, low, high, a.denominator * b.denominator, isOne(t, a, b)));
}

function extremes(t: Terms, ends: readonly Exact[]): [Exact, Exact] {
  return [ends.reduce((a, b) => leastExact(t, a, b)), ends.reduce((a, b) => greatestExact(t, a, b))];
}

/** a / b with b's sign moved up; b is not 0. */
function quotient(t: Terms, a: Exact, b: Exact): Exact {
  const n = proved(t.multiply(a.n, b.d));
  if (b.n.min > 0) return exactly(n, proved(t.multiply(a.d, b.n)));
  const below = t.less(b.n, t.number(0));
  const size = t.greatest(t.number(1), magnitude(t, b.n));
  return exactly(t.choose(below, t.subtract(t.number(0), n), n), proved(t.multiply(a.d, size)));
}

export function divide(t: Terms, a: NumberSymbol, b: NumberSymbol): NumberSymbol {
  const zero = t.number(0);
  const byZero = t.number(failureNumber('division-by-zero'));
  if (isKnown(b)) {
    const nought = t.equal(b.low.n, zero);
    const low = quotient(t, a.low, b.low);
    const high = isKnown(a) ? low : quotient(t, a.high, b.low);
    const [least, most] = low === high ? [low, high] : extremes(t, [low, high]);
    for (const end of [least, most]) {
      proved(end.n);
      proved(end.d);
    }
    const size = Math.max(1, Math.abs(b.low.n.min), Math.abs(b.low.n.max));
    const denominator = a.denominator * size * b.denominator;
    if (isOne(t, a, b) !== t.true) fitsForCertain(t, least, most, denominator);
    return strict(t, [a, b], {
      low: least,
      high: most,
      denominator,
      possible: t.not(nought),
      failure: t.choose(nought, byZero, zero),
    });
  }
  if (b.denominator !== 1) throw new Refused('Division by an open number that is not whole');
  return divideByOpen(t, a, b);
}

/** By a whole number of which only the bounds are known. */
function divideByOpen(t: Terms, a: NumberSymbol, b: NumberSymbol): NumberSymbol {
  const [zero, one] = [t.number(0), exactly(t.number(1), t.number(1))];
  const [low, high] = [b.low, b.high];
  const belowZero = t.less(low.n, zero);
  const aboveZero = t.less(zero, high.n);
  const mayBeZero = t.and(t.atMost(low.n, zero), t.atMost(zero, high.n));
  // The divisors between which all lie: the ends, and those nearest to zero on either side of it.
  const first = chooseExact(t, belowZero, low, chooseExact(t, mayBeZero, one, low));
  const last = chooseExact(t, aboveZero, high, chooseExact(t, mayBeZero, negative(t, one), high));
  const nearBelow = chooseExact(t, t.and(mayBeZero, belowZero), negative(t, one), last);
  const nearAbove = chooseExact(t, t.and(mayBeZero, aboveZero), one, first);
  const xs = isKnown(a) ? [a.low] : [a.low, a.high];
  const ends = xs.flatMap((x) => [first, last, nearBelow, nearAbove].map((y) => quotient(t, x, y)));
  const [least, most] = extremes(t, ends);
  const size = Math.max(1, Math.abs(low.n.min), Math.abs(high.n.max));
  const denominator = Math.min(a.denominator * size * b.denominator, SAFE);
  const failure = t.choose(mayBeZero, t.number(failureNumber('division-by-zero')), zero);
  const only = t.and(mayBeZero, t.not(belowZero), t.not(aboveZero));
  if (mayBeZero !== t.true) fitsForCertain(t, least, most, a.denominator * size * b.denominator);
  return strict(t, [a, b], { low: least, high: most, denominator, possible: t.not(only), failure });
}

/** Sum, least, greatest: what is not applicable is left out. */
export function neutral(
  t: Terms,
  which: 'add' | 'min' | 'max',
  a: NumberSymbol,
  b: NumberSymbol,
): NumberSymbol {
  const known = isKnown(a) && isKnown(b);
  const both = over(t, which, a, b, known);
  const sureA = surelyFails(t, a);
  const sureB = surelyFails(t, b);
  const bothPossible = t.and(a.possible, b.possible);
  // Both together, or the one where the other may not apply.
  const image: [Term, Exact, Exact][] = [
    [t.and(bothPossible, both.possible ?? t.true), both.low, both.high],
    [t.and(a.mayNotApply, b.possible), b.low, b.high],
    [t.and(b.mayNotApply, a.possible), a.low, a.high],
  ];
  const alive = t.not(t.or(sureA, sureB));
  const [low, high] = hull(t, image);
  const own = t.choose(bothPossible, both.failure, t.number(0));
  return settle(t, {
    kind: 'number',
    possible: t.and(alive, t.or(...image.map(([where]) => where))),
    low,
    high,
    denominator: both.denominator,
    mayNotApply: t.and(alive, a.mayNotApply, b.mayNotApply),
    failure: t.choose(
      sureA,
      a.failure,
      t.choose(sureB, b.failure, firstFailure(t, [a.failure, b.failure, own])),
    ),
    why: join(t, a.why, b.why),
  });
}

function over(
  t: Terms,
  which: 'add' | 'min' | 'max',
  a: NumberSymbol,
  b: NumberSymbol,
  known: boolean,
): Image {
  if (which === 'add') {
    const low = sum(t, a.low, b.low);
    const high = known ? low : sum(t, a.high, b.high);
    return clipped(t, low, high, a.denominator * b.denominator, isOne(t, a, b));
  }
  const pick = which === 'min' ? leastExact : greatestExact;
  const low = pick(t, a.low, b.low);
  const high = known ? low : pick(t, a.high, b.high);
  return { low, high, denominator: Math.max(a.denominator, b.denominator), failure: t.number(0) };
}

/** The least interval around those that count. */
export function hull(
  t: Terms,
  parts: readonly (readonly [where: Term, low: Exact, high: Exact])[],
): [Exact, Exact] {
  const counting = parts.filter(([where]) => where !== t.false);
  const end = (pick: typeof leastExact, at: 1 | 2): Exact => {
    const [first, ...rest] = counting;
    if (first === undefined) return (parts[0] as readonly [Term, Exact, Exact])[at];
    let [where, value]: [Term, Exact] = [first[0], first[at]];
    for (const part of rest) {
      const joined = pick(t, value, part[at]);
      value = chooseExact(t, part[0], chooseExact(t, where, joined, part[at]), value);
      where = t.or(where, part[0]);
    }
    return value;
  };
  const low = end(leastExact, 1);
  const high =
    counting.every(([, a, b]) => a.n === b.n && a.d === b.d) && counting.length === 1
      ? low
      : end(greatestExact, 2);
  return [low, high];
}

export function compare(t: Terms, which: 'less' | 'at-most', a: NumberSymbol, b: NumberSymbol): TruthSymbol {
  const test = which === 'less' ? lessExact : atMostExact;
  const mayHold = test(t, a.low, b.high);
  const mayNotHold = t.not(test(t, a.high, b.low));
  return strictTruth(t, [a, b], mayHold, mayNotHold) as TruthSymbol;
}

export function equalNumbers(t: Terms, a: NumberSymbol, b: NumberSymbol): TruthSymbol {
  const apart = t.or(lessExact(t, a.high, b.low), lessExact(t, b.high, a.low));
  const pinned = t.and(equalExact(t, a.low, a.high), equalExact(t, b.low, b.high));
  return strictTruth(t, [a, b], t.not(apart), t.or(apart, t.not(pinned))) as TruthSymbol;
}

/** To a whole multiple of `unit`; the result is whole. */
export function round(t: Terms, a: NumberSymbol, mode: RoundingMode, unit: number): NumberSymbol {
  if (unit === 1 && isKnown(a) && a.low.d.op === 'constant' && a.low.d.min === 1) return a;
  const low = roundExact(t, a.low, mode, unit);
  const high = isKnown(a) ? low : roundExact(t, a.high, mode, unit);
  for (const end of [low, high]) proved(end.n);
  return strict(t, [a], { low, high, denominator: 1, failure: t.number(0) });
}

function roundExact(t: Terms, { n, d }: Exact, mode: RoundingMode, unit: number): Exact {
  const divisor = proved(t.multiply(d, t.number(unit)));
  const whole = t.floorDivide(n, divisor);
  const rest = t.subtract(n, t.multiply(whole, divisor));
  const twice = t.multiply(rest, t.number(2));
  const zero = t.number(0);
  const some = t.less(zero, rest);
  const negativeWhole = t.less(whole, zero);
  const half = t.equal(twice, divisor);
  const [more, least] = [t.less(divisor, twice), t.atMost(divisor, twice)];
  const odd = t.not(t.equal(t.multiply(t.floorDivide(whole, t.number(2)), t.number(2)), whole));
  const up: { readonly [mode in RoundingMode]: Term } = {
    floor: t.false,
    ceiling: some,
    down: t.and(some, negativeWhole),
    up: t.and(some, t.not(negativeWhole)),
    'half-up': t.choose(negativeWhole, more, least),
    'half-down': t.choose(negativeWhole, least, more),
    'half-even': t.or(more, t.and(half, odd)),
  };
  return exactly(t.multiply(t.add(whole, t.asNumber(up[mode])), t.number(unit)), t.number(1));
}
