/** Alternatives of which at most one can hold, told apart by the code that a cell holds. */
import { membersOf, placeOf } from './memberships.ts';
import type { Term } from './term.ts';

/** So many are worth a look-up of which one it is. */
const MANY = 4;

export interface Cases {
  /** Which case it is, by code: 0 where it is none. */
  readonly which: Uint8Array;
  readonly place: Term;
  /** Of each case, what must hold besides; from 1. */
  readonly truths: readonly (readonly Term[])[];
}

const known = new WeakMap<Term, Cases | null>();

/** What a truth comes to by code; undefined where it is no choice among many. */
export function casesOf(term: Term): Cases | undefined {
  if (term.op !== 'or' || term.args.length < MANY) return undefined;
  let cases = known.get(term);
  if (cases === undefined) {
    const places = new Set(partsOf(term.args[0] as Term).map(placeOf));
    cases = [...places].map((place) => place && casesBy(place, term)).find((each) => each) ?? null;
    known.set(term, cases);
  }
  return cases ?? undefined;
}

function casesBy(place: Term, { args }: Term): Cases | undefined {
  const which = new Uint8Array(place.max + 1);
  const truths: Term[][] = [];
  for (const alternative of args) {
    const parts = partsOf(alternative);
    const test = parts.find((each) => placeOf(each) === place);
    if (test === undefined) return undefined;
    const has = membersOf(test);
    truths.push(parts.filter((each) => each !== test));
    for (let code = Math.max(0, place.min); code <= place.max; code++) {
      if (!has(code)) continue;
      if (which[code] !== 0) return undefined;
      which[code] = truths.length;
    }
  }
  return { which, place, truths };
}

const partsOf = (term: Term): readonly Term[] => (term.op === 'and' ? term.args : [term]);
