/** Comparisons decide as soon as the intervals, or the sets of codes, allow only one result. */
import { compare } from '../core/rational.ts';
import { BOTH, interval, isInterval, isRational, type Possible, type Value } from '../core/state.ts';
import { image, lift, liftNumberPair, liftPair } from './strict.ts';

const NO = image(interval(0, 0));
const YES = image(interval(1, 1));
const OPEN = image(BOTH);

const ordered =
  (holds: (difference: number) => boolean) =>
  (a: Value, b: Value): Value => {
    if (typeof a === 'number' && typeof b === 'number') return holds(a - b) ? 1 : 0;
    if (isRational(a) && isRational(b)) return holds(compare(a, b)) ? 1 : 0;
    return liftNumberPair(a, b, (x, y) => {
      if (holds(compare(x.max, y.min))) return YES;
      return holds(compare(x.min, y.max)) ? OPEN : NO;
    });
  };

export const less = ordered((difference) => difference < 0);
export const atMost = ordered((difference) => difference <= 0);

export function equal(a: Value, b: Value): Value {
  if (typeof a === 'number' && typeof b === 'number') return a === b ? 1 : 0;
  if (typeof a === 'string' && typeof b === 'string') return a === b ? 1 : 0;
  return liftPair(a, b, (x, y) => {
    if (isInterval(x) && isInterval(y)) {
      if (compare(x.max, y.min) < 0 || compare(y.max, x.min) < 0) return NO;
      return compare(x.min, x.max) === 0 && compare(y.min, y.max) === 0 ? YES : OPEN;
    }
    const [left, right] = [codesOf(x), codesOf(y)];
    if (left === null || right === null) return OPEN;
    if (left.length === 1 && right.length === 1) return left[0] === right[0] ? YES : NO;
    return left.some((each) => right.includes(each)) ? OPEN : NO;
  });
}

/** The possible codes; null where any code is possible. */
const codesOf = (possible: Possible | undefined): readonly string[] | null =>
  possible === undefined || possible === 'any' || isInterval(possible) ? null : possible;

/** Whether a code satisfies a test: decided when all possible codes agree. */
export function codeTest(value: Value, test: (code: string) => boolean): Value {
  if (typeof value === 'string') return test(value) ? 1 : 0;
  return lift([value], (possible) => {
    const codes = codesOf(possible);
    if (codes === null) return OPEN;
    const passing = codes.filter(test).length;
    return passing === 0 ? NO : passing === codes.length ? YES : OPEN;
  });
}

/** Whether two codes stand in a relation: decided when all possible pairs agree. */
export const codeRelation =
  (test: (a: string, b: string) => boolean) =>
  (a: Value, b: Value): Value => {
    if (typeof a === 'string' && typeof b === 'string') return test(a, b) ? 1 : 0;
    return liftPair(a, b, (x, y) => {
      const [left, right] = [codesOf(x), codesOf(y)];
      if (left === null || right === null) return OPEN;
      const results = left.flatMap((one) => right.map((other) => test(one, other)));
      return results.every(Boolean) ? YES : results.some(Boolean) ? OPEN : NO;
    });
  };
