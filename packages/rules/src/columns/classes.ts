/**
 * Truths taken apart by the code that a cell holds. A table that says something else of each industry is a truth of many
 * tests, but of one industry of few: which one it is of a row is looked up, and only its tests are made.
 */
import { membersOf, placeOf } from './memberships.ts';
import type { ColumnData, Term } from './term.ts';
import type { Terms } from './terms.ts';

/** So many tests of a place are worth a look-up, and too many for a diagram. */
const MANY = 8;

/** Codes that no test tells apart, and what is known where it is one of them. */
interface Class {
  readonly codes: readonly number[];
  readonly holds: ReadonlySet<Term>;
}

/**
 * Each truth as alternatives, one for each class of codes of which it says something else. `fewer` gives what truths come
 * to where it is known which code it is. Undefined where no cell that is always filled is tested often.
 * @param tests all that the truths are made of
 */
export function byClass(
  t: Terms,
  truths: readonly Term[],
  tests: readonly Term[],
  fewer: (truths: readonly Term[]) => readonly Term[],
): Term[] | undefined {
  // Where a cell is empty it holds no code, of no class.
  const groups = [...Map.groupBy(tests, placeOf)].filter(
    ([place]) => place?.op === 'column' && !(place.data as ColumnData).nullable,
  );
  const [place, most = []] = groups.sort(([, some], [, others]) => others.length - some.length)[0] ?? [];
  if (place === undefined || most.length < MANY) return undefined;
  const classes = classesOf(t, place, most).map(({ codes, holds }) => ({
    codes,
    truths: fewer(truths.map(where(t, holds))),
  }));
  return truths.map((_, at) => {
    const alike = Map.groupBy(classes, (each) => each.truths[at] as Term);
    return t.or(...[...alike].map(([truth, some]) => t.and(isOf(t, place, some), truth)));
  });
}

function classesOf(t: Terms, place: Term, tests: readonly Term[]): Class[] {
  const has = tests.map(membersOf);
  const codes = Array.from({ length: place.max + 1 }, (_, code) => code).slice(place.min);
  const alike = Map.groupBy(codes, (code) => has.map((holds) => Number(holds(code))).join(''));
  return [...alike.values()].map((some) => ({
    codes: some,
    holds: new Set(tests.map((test, i) => (has[i]?.(some[0] as number) === true ? test : t.not(test)))),
  }));
}

function isOf(t: Terms, place: Term, classes: readonly Pick<Class, 'codes'>[]): Term {
  const codes = new Set(classes.flatMap((each) => each.codes));
  return t.among(
    Array.from({ length: place.max + 1 }, (_, code) => codes.has(code)),
    place,
  );
}

/** What a truth comes to where some tests hold. What its numbers are made of is left alone. */
function where(t: Terms, holds: ReadonlySet<Term>): (truth: Term) => Term {
  const memory = new Map<Term, Term>();
  const of = (truth: Term): Term => {
    const known = memory.get(truth);
    if (known !== undefined) return known;
    const found = make(truth);
    memory.set(truth, found);
    return found;
  };
  const make = (truth: Term): Term => {
    if (truth.op === 'and') return t.and(...truth.args.map(of));
    if (truth.op === 'or') return t.or(...truth.args.map(of));
    return holds.has(truth) ? t.true : holds.has(t.not(truth)) ? t.false : truth;
  };
  return of;
}
