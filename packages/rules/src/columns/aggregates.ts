/** Aggregates over the records of a list (engine/aggregates.ts), over symbols. */
import { ROW_LIMIT } from '../boundary/bounds.ts';
import type { Aggregate } from '../ir.ts';
import { anyOf, choose, ifNotApplicable } from './choice.ts';
import { junction } from './logic.ts';
import { compare, multiply } from './numbers.ts';
import {
  becauseOf,
  type Exact,
  exactly,
  fails,
  firstFailure,
  join,
  knownNumber,
  knownTruth,
  type NumberSymbol,
  notApplicable,
  possible,
  proved,
  Refused,
  type Symbol,
  settle,
  settled,
  surelyFails,
  type TruthSymbol,
  type Why,
} from './symbol.ts';
import type { Reduction, Term } from './term.ts';
import type { Terms } from './terms.ts';

export interface AggregateParts {
  readonly aggregate: Aggregate;
  /** Read in the current record. */
  readonly of: () => Symbol;
  readonly where: (() => TruthSymbol) | null;
  readonly window: {
    readonly date: () => NumberSymbol;
    readonly from: () => NumberSymbol;
    readonly to: () => NumberSymbol;
  } | null;
  readonly nth: (() => NumberSymbol) | null;
}

export interface ListPlace {
  readonly level: number;
  /** Whether it is known which records there are, and the cause where it is not; null: none of its own. */
  readonly listed: Term;
  readonly cause: number | null;
  /** Most records that one parent has. */
  readonly most: number;
}

export function aggregate(
  t: Terms,
  parts: AggregateParts,
  list: ListPlace,
  ofAnyRecord: AggregateParts,
): Symbol {
  const known = overRecords(t, parts, list);
  if (list.listed === t.true) return known;
  const open = overUnknown(t, ofAnyRecord, list);
  return anyOf(
    t,
    known.kind,
    [
      { where: list.listed, gives: known },
      { where: t.not(list.listed), gives: open },
    ],
    t.number(0),
    new Map(),
  );
}

/** Whether the current record counts. */
function selection(t: Terms, { where, window }: AggregateParts): TruthSymbol {
  const tests: TruthSymbol[] = [];
  if (window !== null) {
    const date = window.date();
    tests.push(compare(t, 'at-most', window.from(), date), compare(t, 'at-most', date, window.to()));
  }
  if (where !== null) tests.push(where());
  if (tests.length === 0) return knownTruth(t, t.true);
  return window === null ? (tests[0] as TruthSymbol) : junction(t, tests, 0);
}

/** What the current record contributes: its value, or "not applicable". */
function contribution(t: Terms, parts: AggregateParts): Symbol {
  const of = parts.of();
  return choose(
    t,
    selection(t, parts),
    () => of,
    () => notApplicable(t, of.kind),
    of.kind,
  );
}

function overRecords(t: Terms, parts: AggregateParts, { level, most }: ListPlace): Symbol {
  const { aggregate: kind, nth } = parts;
  const one = contribution(t, parts);
  const reduce = (reduction: Reduction, args: readonly Term[], min: number, max: number, empty = 0): Term =>
    t.reduce({ reduction, level, empty }, args, min, max);
  const some = (condition: Term): Term => reduce('any', [condition], 0, 1);
  const why: Why = new Map([...one.why].map(([cause, where]) => [cause, some(where)]));
  const failure = reduce('first', [one.failure], 0, 4);
  if (one.kind === 'code') throw new Refused('An aggregate of codes');
  if (one.kind === 'truth') {
    const settling = kind === 'any' ? 1 : 0;
    return ofTruths(t, one, settling, some, failure, why);
  }
  if (nth !== null) return nthLeast(t, one, nth(), reduce, some, failure, why);
  const whyOf = (matters: Term): Why =>
    new Map([...one.why].map(([cause, where]) => [cause, some(t.and(where, matters))]));
  const lost = some(surelyFails(t, one));
  const lostBy = reduce('first', [t.choose(surelyFails(t, one), one.failure, t.number(0))], 0, 4);
  const states = { failure: t.choose(lost, lostBy, failure) };
  if (one.low.d !== one.high.d || one.low.d.op !== 'constant') throw new Refused('An aggregate of fractions');
  const d = one.low.d;
  if (kind === 'sum' || kind === 'count') {
    if (one.denominator !== 1) throw new Refused('A sum of open fractions');
    const nothing = knownNumber(t, exactly(t.number(0), d));
    // A record that may not count adds nothing then.
    const addend = ifNotApplicable(t, one, () => nothing) as NumberSymbol;
    const [least, greatest] = [addend.low.n, addend.high.n];
    const sum = (n: Term): Exact => {
      const [min, max] = [Math.min(0, n.min) * most, Math.max(0, n.max) * most];
      return exactly(proved(reduce('sum', [addend.possible, n], min, max)), d);
    };
    const low = sum(least);
    return settle(t, {
      kind: 'number',
      possible: t.not(lost),
      low,
      high: least === greatest ? low : sum(greatest),
      denominator: one.denominator,
      mayNotApply: t.false,
      why: whyOf(t.not(settled(t, addend))),
      ...states,
    });
  }
  return ofEnds(t, one, kind, reduce, some, lost, states, whyOf);
}

type Reduce = (reduction: Reduction, args: readonly Term[], min: number, max: number, empty?: number) => Term;
type Some = (condition: Term) => Term;

/** Least or greatest: among those that are certain, or, where none is, among all. */
function ofEnds(
  t: Terms,
  one: NumberSymbol,
  kind: Aggregate,
  reduce: Reduce,
  some: Some,
  lost: Term,
  states: Pick<NumberSymbol, 'failure'>,
  whyOf: (matters: Term) => Why,
): NumberSymbol {
  const certain = t.and(one.possible, t.not(one.mayNotApply));
  const isCertain = some(certain);
  const end = (which: 'least' | 'greatest', among: Term, n: Term): Term =>
    reduce(which, [among, n], Math.min(0, n.min), Math.max(0, n.max));
  // The outer end counts every record, the inner end those that are certain.
  const [outer, inner] = kind === 'min' ? [one.low.n, one.high.n] : [one.high.n, one.low.n];
  const [best, worst] = kind === 'min' ? (['least', 'greatest'] as const) : (['greatest', 'least'] as const);
  const far = end(best, one.possible, outer);
  const near =
    certain === one.possible && inner === outer
      ? far
      : t.choose(isCertain, end(best, certain, inner), end(worst, one.possible, inner));
  const exact = (n: Term) => exactly(n, one.low.d);
  // What cannot beat the worst that the certain ones allow does not matter.
  const beats = kind === 'min' ? t.less(outer, near) : t.less(near, outer);
  const matters = t.or(fails(t, one), t.not(isCertain), t.and(one.possible, beats));
  return settle(t, {
    kind: 'number',
    why: whyOf(matters),
    possible: t.and(t.not(lost), some(one.possible)),
    low: exact(kind === 'min' ? far : near),
    high: exact(kind === 'min' ? near : far),
    denominator: one.denominator,
    mayNotApply: t.and(t.not(lost), t.not(some(t.not(one.mayNotApply)))),
    ...states,
  });
}

/** Some or every record: what is not applicable is left out, a settling record settles. */
function ofTruths(
  t: Terms,
  one: TruthSymbol,
  settling: 0 | 1,
  some: Some,
  failure: Term,
  why: Why,
): TruthSymbol {
  const [settles, follows] = settling === 1 ? [one.mayHold, one.mayNotHold] : [one.mayNotHold, one.mayHold];
  const certain = some(t.and(settles, t.not(follows), t.not(one.mayNotApply), t.not(fails(t, one))));
  const open = t.not(certain);
  const mayFollow = t.not(some(t.not(t.or(follows, one.mayNotApply))));
  const none = t.and(open, mayFollow, t.not(some(t.not(one.mayNotApply))));
  // Over no record, and where no record need apply, the result is that over none.
  const other = t.or(t.and(open, mayFollow, some(follows)), none);
  const hit = t.or(certain, some(settles));
  return settle(t, {
    kind: 'truth',
    mayHold: settling === 1 ? hit : other,
    mayNotHold: settling === 1 ? other : hit,
    mayNotApply: t.false,
    failure: t.choose(certain, t.number(0), failure),
    why,
  });
}

function nthLeast(
  t: Terms,
  one: NumberSymbol,
  rank: NumberSymbol,
  reduce: Reduce,
  some: Some,
  failure: Term,
  why: Why,
): NumberSymbol {
  const sure = surelyFails(t, one);
  const lostBy = reduce('first', [t.choose(sure, one.failure, t.number(0))], 0, 4);
  const rankFails = surelyFails(t, rank);
  const lost = t.or(rankFails, some(sure));
  const certain = t.and(one.possible, t.not(one.mayNotApply), t.not(fails(t, one)));
  const count = (condition: Term): Term => reduce('sum', [condition, t.number(1)], 0, ROW_LIMIT);
  const [many, fixed] = [count(one.possible), count(certain)];
  const [first, last] = [t.greatest(t.number(1), rank.low.n), rank.high.n];
  const among = (condition: Term, n: Term, place: Term): Term =>
    reduce(
      'nth-least',
      [condition, n, t.greatest(t.number(1), place)],
      Math.min(0, n.min),
      Math.max(0, n.max),
    );
  const greatest = reduce(
    'greatest',
    [one.possible, one.high.n],
    Math.min(0, one.high.n.min),
    Math.max(0, one.high.n.max),
  );
  const low = among(one.possible, one.low.n, first);
  const high = t.choose(
    t.and(t.atMost(t.number(1), last), t.atMost(last, fixed)),
    among(certain, one.high.n, last),
    greatest,
  );
  const found = t.and(rank.possible, t.atMost(first, many), t.atMost(t.number(1), last));
  const exact = (n: Term) => exactly(n, one.low.d);
  const missing = t.or(t.less(rank.low.n, t.number(1)), t.less(fixed, last), rank.mayNotApply);
  return settle(t, {
    kind: 'number',
    possible: t.and(t.not(lost), found),
    low: exact(low),
    high: exact(high),
    denominator: one.denominator,
    mayNotApply: t.and(t.not(lost), t.or(t.not(found), missing)),
    failure: t.choose(
      rankFails,
      rank.failure,
      t.choose(some(sure), lostBy, firstFailure(t, [rank.failure, failure])),
    ),
    why: join(t, rank.why, why),
  });
}

/** Over an unknown list: what any number of any records could give. */
function overUnknown(t: Terms, parts: AggregateParts, { cause }: ListPlace): Symbol {
  const { aggregate: kind, nth } = parts;
  const one = contribution(t, parts);
  const empty: Symbol =
    kind === 'min' || kind === 'max'
      ? notApplicable(t, one.kind)
      : one.kind === 'truth'
        ? knownTruth(t, t.truth(kind === 'all'))
        : knownNumber(t, exactly(t.number(0), t.number(1)));
  const rank = nth?.() ?? null;
  const never = t.and(t.not(possible(t, one)), t.not(fails(t, one)));
  const unranked = rank === null ? t.true : t.not(fails(t, rank));
  const idle = t.and(never, unranked);
  if (idle === t.true) return empty;
  const any = { ...one, mayNotApply: t.false } as Symbol;
  const result = kind === 'sum' || kind === 'count' ? multiply(t, any as NumberSymbol, anyCount(t)) : any;
  const some = t.or(possible(t, result), fails(t, result));
  const either = anyOf(
    t,
    one.kind,
    [
      { where: some, gives: result },
      { where: t.true, gives: empty },
    ],
    t.number(0),
    new Map(),
  );
  const open: Symbol = settle(t, {
    ...either,
    failure: firstFailure(t, [either.failure, rank?.failure ?? t.number(0)]),
    why: join(t, cause === null ? new Map() : becauseOf(cause, t.true), one.why, rank?.why ?? new Map()),
  } as Symbol);
  return anyOf(
    t,
    one.kind,
    [
      { where: idle, gives: empty },
      { where: t.not(idle), gives: open },
    ],
    t.number(0),
    new Map(),
  );
}

/** How many records there may be. */
const anyCount = (t: Terms): NumberSymbol => ({
  ...knownNumber(t, exactly(t.number(0), t.number(1))),
  high: exactly(t.number(ROW_LIMIT), t.number(1)),
});
