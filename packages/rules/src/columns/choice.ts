/** Lazy laws (operators/choice.ts) over symbols: what a branch can be counts where the branch can be taken. */
import { hull } from './numbers.ts';
import {
  type CodeSymbol,
  fails,
  firstFailure,
  join,
  type NumberSymbol,
  notApplicable,
  possible,
  Refused,
  type Symbol,
  settle,
  type TruthSymbol,
  type Why,
  whyWhere,
} from './symbol.ts';
import type { Term } from './term.ts';
import type { Terms } from './terms.ts';

/** A branch, and where it can be the one that is taken. */
export interface Branch {
  readonly where: Term;
  readonly gives: Symbol;
}

/**
 * Any of the branches that can be taken. `failure`: an error that may come instead (0: none). `why`: what leaves it
 * open which is taken.
 */
export function anyOf(
  t: Terms,
  kind: Symbol['kind'],
  branches: readonly Branch[],
  failure: Term,
  why: Why,
): Symbol {
  const taken = branches.filter((each) => each.where !== t.false);
  const [only] = taken;
  if (taken.length === 1 && only?.where === t.true && failure.op === 'constant' && failure.min === 0)
    return only.gives;
  const mayNotApply = t.or(...taken.map(({ where, gives }) => t.and(where, gives.mayNotApply)));
  const none = t.number(0);
  const states = {
    mayNotApply,
    failure: firstFailure(t, [
      ...taken.map(({ where, gives }) => t.choose(where, gives.failure, none)),
      failure,
    ]),
    why: join(
      t,
      whyWhere(t, why, several(t, taken, failure)),
      ...taken.map(({ where, gives }) => whyWhere(t, gives.why, where)),
    ),
  };
  if (taken.length === 0) return { ...notApplicable(t, kind), ...states };
  const value = valueOf(t, kind, taken);
  return settle(t, { ...value, ...states } as Symbol);
}

/** Where more than one thing can come of it: only there it matters which is taken. */
function several(t: Terms, taken: readonly Branch[], failure: Term): Term {
  let [one, more] = [t.not(t.equal(failure, t.number(0))), t.false];
  for (const { where } of taken) [one, more] = [t.or(one, where), t.or(more, t.and(one, where))];
  return more;
}

function valueOf(t: Terms, kind: Symbol['kind'], taken: readonly Branch[]) {
  switch (kind) {
    case 'number': {
      const numbers = taken as readonly { readonly where: Term; readonly gives: NumberSymbol }[];
      const parts = numbers.map(
        ({ where, gives }) => [t.and(where, gives.possible), gives.low, gives.high] as const,
      );
      const [low, high] = exclusive(t, taken) ? oneOf(t, parts) : hull(t, parts);
      const denominator = Math.max(...numbers.map(({ gives }) => gives.denominator));
      return { kind, possible: t.or(...parts.map(([where]) => where)), low, high, denominator };
    }
    case 'truth': {
      const truths = taken as readonly { readonly where: Term; readonly gives: TruthSymbol }[];
      return {
        kind,
        mayHold: t.or(...truths.map(({ where, gives }) => t.and(where, gives.mayHold))),
        mayNotHold: t.or(...truths.map(({ where, gives }) => t.and(where, gives.mayNotHold))),
      };
    }
    case 'code': {
      const codes = taken as readonly { readonly where: Term; readonly gives: CodeSymbol }[];
      const options = codes.flatMap(({ where, gives }) =>
        gives.options.map((each) => ({ ...each, where: t.and(where, each.where) })),
      );
      return { kind, options };
    }
  }
}

/** Whether no row can take two of the branches: each but the last one's condition is another's negation. */
function exclusive(t: Terms, branches: readonly Branch[]): boolean {
  return branches.every((a, i) => branches.slice(i + 1).every((b) => t.and(a.where, b.where) === t.false));
}

/** The one that is taken. */
function oneOf(t: Terms, parts: readonly (readonly [Term, NumberSymbol['low'], NumberSymbol['high']])[]) {
  const end = (at: 1 | 2) =>
    parts
      .slice(0, -1)
      .reduceRight(
        (rest, part) =>
          part[at].d === rest.d
            ? { n: t.choose(part[0], part[at].n, rest.n), d: rest.d }
            : { n: t.choose(part[0], part[at].n, rest.n), d: t.choose(part[0], part[at].d, rest.d) },
        (parts.at(-1) as (typeof parts)[number])[at],
      );
  const same = parts.every(([, low, high]) => low.n === high.n && low.d === high.d);
  const low = end(1);
  return [low, same ? low : end(2)] as const;
}

/** `then` where the condition holds, `otherwise` where it is false or does not apply; while it is open, either. */
export function choose(
  t: Terms,
  condition: TruthSymbol,
  then: () => Symbol,
  otherwise: () => Symbol,
  kind: Symbol['kind'],
): Symbol {
  const mayHold = condition.mayHold;
  const mayNot = t.or(condition.mayNotHold, condition.mayNotApply);
  const branches: Branch[] = [];
  if (mayHold !== t.false) branches.push({ where: mayHold, gives: then() });
  if (mayNot !== t.false) branches.push({ where: mayNot, gives: otherwise() });
  return anyOf(t, kind, branches, condition.failure, condition.why);
}

export function ifNotApplicable(t: Terms, value: Symbol, fallback: () => Symbol): Symbol {
  if (value.mayNotApply === t.false) return value;
  const applies = { ...value, mayNotApply: t.false };
  const some = t.or(possible(t, value), fails(t, value));
  return anyOf(
    t,
    value.kind,
    [
      { where: some, gives: applies },
      { where: value.mayNotApply, gives: fallback() },
    ],
    t.number(0),
    value.why,
  );
}

/** For each code of the dictionary, and for a code that is not in it, the row that matches it first. */
export interface Table {
  readonly rows: readonly {
    readonly match: readonly (ReadonlySet<string> | null)[];
    readonly gives: () => Symbol;
  }[];
  readonly otherwise: () => Symbol;
}

export function lookUpTable(
  t: Terms,
  kind: Symbol['kind'],
  inputs: readonly CodeSymbol[],
  { rows, otherwise }: Table,
  dictionary: readonly string[],
): Symbol {
  const places = combinations(t, inputs, rows);
  const where = new Map<number, Term[]>();
  const met = (row: number, condition: Term) => {
    if (condition !== t.false) where.set(row, [...(where.get(row) ?? []), condition]);
  };
  for (const { condition, codes } of places) firstMatches(t, codes, rows, dictionary, condition, met);
  const branches = [...where]
    .sort(([a], [b]) => a - b)
    .map(([row, conditions]) => ({ where: t.or(...conditions), gives: (rows[row]?.gives ?? otherwise)() }));
  const failure = firstFailure(
    t,
    inputs.map((each) => each.failure),
  );
  const why = join(t, ...inputs.map((each) => each.why));
  return anyOf(t, kind, branches, failure, why);
}

/** A code of the row, one that is fixed, one that the table does not mention, or none. */
type Candidate = { readonly is: Term } | { readonly code: string } | 'other' | 'none';

const MOST_COMBINATIONS = 4096;

function combinations(t: Terms, inputs: readonly CodeSymbol[], rows: Table['rows']) {
  let found: { condition: Term; codes: Candidate[] }[] = [{ condition: t.true, codes: [] }];
  for (const [column, input] of inputs.entries()) {
    const mentioned = [...new Set(rows.flatMap(({ match }) => [...(match[column] ?? [])]))];
    const options = input.options.flatMap((each): { where: Term; candidate: Candidate }[] => {
      const { where } = each;
      if ('is' in each) return [{ where, candidate: { is: each.is } }];
      const fixed = (each.among ?? mentioned).map((code) => ({ where, candidate: { code } }));
      return each.among === null ? [...fixed, { where, candidate: 'other' }] : fixed;
    });
    if (input.mayNotApply !== t.false) options.push({ where: input.mayNotApply, candidate: 'none' });
    found = found.flatMap(({ condition, codes }) =>
      options.map(({ where, candidate }) => ({
        condition: t.and(condition, where),
        codes: [...codes, candidate],
      })),
    );
    if (found.length > MOST_COMBINATIONS) throw new Refused('A table over too many open codes');
  }
  return found;
}

function firstMatches(
  t: Terms,
  codes: readonly Candidate[],
  rows: Table['rows'],
  dictionary: readonly string[],
  condition: Term,
  met: (row: number, condition: Term) => void,
): void {
  let rest = condition;
  for (const [i, { match }] of rows.entries()) {
    const matches = t.and(
      ...match.map((set, column) => matching(t, codes[column] as Candidate, set, dictionary)),
    );
    met(i, t.and(rest, matches));
    rest = t.and(rest, t.not(matches));
    if (rest === t.false) return;
  }
  met(rows.length, rest);
}

function matching(
  t: Terms,
  candidate: Candidate,
  set: ReadonlySet<string> | null,
  dictionary: readonly string[],
): Term {
  if (set === null) return t.true;
  if (candidate === 'none' || candidate === 'other') return t.false;
  if ('code' in candidate) return t.truth(set.has(candidate.code));
  return t.among(
    dictionary.map((code) => set.has(code)),
    candidate.is,
  );
}
