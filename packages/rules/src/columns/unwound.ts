/**
 * A rising function of the calendar against a number is its argument against another number, which is found once for all
 * rows: who is 60 on a day, and who was born by a day 60 years before.
 */
import { CALENDAR } from './calendar.ts';
import type { CalendarFunction, Term } from './term.ts';
import type { Terms } from './terms.ts';

/** Never fall while the first argument rises. (31 January plus a month can roll to 3 March, 1 February to 1 March.) */
const RISING: ReadonlySet<CalendarFunction> = new Set([
  'month-of',
  'first-day',
  'last-day',
  'add-months-clamp',
  'add-months-next',
]);

/** The greatest whole number from `min` to `max` for which a test holds that fails from some number on; else min − 1. */
function lastWhere(min: number, max: number, holds: (n: number) => boolean): number {
  let [below, above] = [min - 1, max + 1];
  while (above - below > 1) {
    const middle = below + Math.floor((above - below) / 2);
    if (holds(middle)) below = middle;
    else above = middle;
  }
  return below;
}

/** The comparison `a` < or ≤ `b` without the function; undefined where there is none to be left out. */
export function unwound(t: Terms, op: 'less' | 'at-most', a: Term, b: Term): Term | undefined {
  if (a.op === 'floor-divide' || b.op === 'floor-divide') return undivided(t, op, a, b);
  const onTheLeft = a.op === 'calendar';
  const [of, bound] = onTheLeft ? [a, b] : [b, a];
  if (of.op !== 'calendar' || bound.op !== 'constant') return undefined;
  const name = of.data as CalendarFunction;
  const [x, other] = of.args as [Term, Term | undefined];
  if (!RISING.has(name) || !Number.isSafeInteger(x.min) || !Number.isSafeInteger(x.max)) return undefined;
  // Beyond `last` the function is not below the bound, or not at it: the other side of the same turn.
  const strict = (op === 'less') === onTheLeft;
  const last = (...others: number[]): Term => {
    const value = (n: number): number => CALENDAR[name](n, ...others);
    return t.number(lastWhere(x.min, x.max, (n) => (strict ? value(n) < bound.min : value(n) <= bound.min)));
  };
  const turn = other === undefined ? last() : ofConstants(t, other, last);
  if (turn === undefined) return undefined;
  return onTheLeft ? t.atMost(x, turn) : t.less(turn, x);
}

/** The same of a whole quotient: the year is 2020 at least where twelve times as many months are. */
function undivided(t: Terms, op: 'less' | 'at-most', a: Term, b: Term): Term | undefined {
  const onTheLeft = a.op === 'floor-divide';
  const [quotient, bound] = onTheLeft ? [a, b] : [b, a];
  const [dividend, divisor] = quotient.args as [Term, Term];
  if (bound.op !== 'constant' || divisor.op !== 'constant') return undefined;
  // The first quotient on the other side of the bound.
  const turn = t.number((bound.min + ((op === 'less') === onTheLeft ? 0 : 1)) * divisor.min);
  return onTheLeft ? t.less(dividend, turn) : t.atMost(turn, dividend);
}

/** The same choice between other numbers, where it is between numbers. */
function ofConstants(t: Terms, term: Term, give: (n: number) => Term): Term | undefined {
  if (term.op === 'constant') return give(term.min);
  if (term.op !== 'choose') return undefined;
  const [condition, ...branches] = term.args as [Term, Term, Term];
  const [then, otherwise] = branches.map((each) => ofConstants(t, each, give));
  return then && otherwise && t.choose(condition, then, otherwise);
}
