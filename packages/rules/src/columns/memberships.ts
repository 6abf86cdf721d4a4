/**
 * Tests of which code a cell holds, taken as sets. Of one cell, several such tests side by side are one test, and
 * alternatives that differ in nothing else are one alternative: a choice among many codes would else test, for each, every
 * code before it.
 */
import type { Term } from './term.ts';
import type { Terms } from './terms.ts';

/** A number that may be greater is no code. */
const MOST = 4096;

/**
 * The parts of `and` or `or` with the tests of a place made one; undefined where there is nothing to join.
 * @param parts of the junction, none of which is a junction of its own kind
 */
export function joined(t: Terms, op: 'and' | 'or', parts: ReadonlySet<Term>): readonly Term[] | undefined {
  return testsJoined(t, op, parts) ?? alternativesJoined(t, op, parts);
}

function testsJoined(t: Terms, op: 'and' | 'or', parts: ReadonlySet<Term>): readonly Term[] | undefined {
  const places = new Set<Term>();
  for (const part of parts) {
    const place = placeOf(part);
    if (place === undefined) continue;
    if (!places.has(place)) {
      places.add(place);
      continue;
    }
    const tests = [...parts].filter((each) => placeOf(each) === place);
    return [...[...parts].filter((each) => !tests.includes(each)), oneOf(t, op, place, tests)];
  }
  return undefined;
}

function alternativesJoined(
  t: Terms,
  op: 'and' | 'or',
  parts: ReadonlySet<Term>,
): readonly Term[] | undefined {
  const inner = op === 'and' ? 'or' : 'and';
  const tested = [...parts].filter((part) => part.op === inner && part.args.some(placeOf));
  if (tested.length < 2) return undefined;
  const groups = new Map<string, { readonly part: Term; readonly test: Term }[]>();
  for (const part of tested)
    for (const test of part.args) {
      const place = placeOf(test);
      if (place === undefined) continue;
      const others = part.args.flatMap((each) => (each === test ? [] : [each.id]));
      const name = `${place.id}: ${others.join(' ')}`;
      const group = groups.get(name);
      if (group === undefined) groups.set(name, [{ part, test }]);
      else group.push({ part, test });
    }
  for (const group of groups.values()) {
    const [first] = group;
    if (first === undefined || group.length < 2) continue;
    const tests = group.map((each) => each.test);
    const test = oneOf(t, op, placeOf(first.test) as Term, tests);
    const others = first.part.args.filter((each) => each !== first.test);
    const rest = [...parts].filter((part) => !group.some((each) => each.part === part));
    return [...rest, inner === 'and' ? t.and(test, ...others) : t.or(test, ...others)];
  }
  return undefined;
}

/** Whether both test of the same number whether it is one of some. */
export const alike = (a: Term, b: Term): boolean => {
  const place = placeOf(a);
  return place !== undefined && place === placeOf(b);
};

/** The one test that several of a place come to. */
function oneOf(t: Terms, op: 'and' | 'or', place: Term, tests: readonly Term[]): Term {
  const sets = tests.map(membersOf);
  const holds = (i: number): boolean =>
    op === 'and' ? sets.every((has) => has(i)) : sets.some((has) => has(i));
  return t.among(
    Array.from({ length: place.max + 1 }, (_, i) => holds(i)),
    place,
  );
}

/** The number of which a term tests whether it is one of some; undefined where it does something else. */
export function placeOf(term: Term): Term | undefined {
  switch (term.op) {
    case 'among':
      return term.args[0];
    case 'not':
      return placeOf(term.args[0] as Term);
    case 'equal': {
      const [a, b] = term.args as [Term, Term];
      const [place, value] = a.op === 'constant' ? [b, a] : [a, b];
      return value.op === 'constant' && place.min >= 0 && place.max < MOST ? place : undefined;
    }
    default:
      return undefined;
  }
}

/** Of a test that has a place: whether it holds of a number. */
export function membersOf(test: Term): (n: number) => boolean {
  if (test.op === 'among') return (n) => (test.data as readonly boolean[])[n] === true;
  if (test.op === 'equal') {
    const value = test.args.find((each) => each.op === 'constant') as Term;
    return (n) => n === value.min;
  }
  const has = membersOf(test.args[0] as Term);
  return (n) => !has(n);
}

/** The numbers that a place can hold but for the members. */
export const complement = (members: readonly boolean[], { max }: Term): boolean[] =>
  Array.from({ length: max + 1 }, (_, i) => members[i] !== true);

/** Of the numbers that a place can hold, how many are members and how many are not, the last of each, and a name of the set. */
export function summaryOf(members: readonly boolean[], { min, max }: Term) {
  let [inside, outside, some, other, name, word] = [0, 0, -1, -1, '', 1];
  for (let i = Math.max(0, min); i <= max; i++) {
    const isMember = members[i] === true;
    if (isMember) [inside, some] = [inside + 1, i];
    else [outside, other] = [outside + 1, i];
    word = word * 2 + Number(isMember);
    if (word < 2 ** 15) continue;
    name += String.fromCharCode(word);
    word = 1;
  }
  return { inside, outside, some, other, name: name + String.fromCharCode(word) };
}
