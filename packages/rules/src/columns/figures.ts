/** Dated parameters (engine/parameters.ts) over symbols: every turn of a figure becomes a number of the program. */
import { possibleOf } from '../boundary/bounds.ts';
import { dayNumber } from '../core/calendar.ts';
import { denominator, numerator } from '../core/rational.ts';
import { type Interval, isInterval } from '../core/state.ts';
import { type Chapter, type Found, find, type Gap, type Reading } from '../engine/book.ts';
import type { Chains } from '../engine/chains.ts';
import type { Rational } from '../ir.ts';
import { anyOf, type Branch } from './choice.ts';
import { lift } from './strict.ts';
import {
  becauseOf,
  type CodeSymbol,
  type Exact,
  exactly,
  fails,
  join,
  knownNumber,
  type NumberSymbol,
  Refused,
  type Symbol,
  settle,
  type TruthSymbol,
  type Why,
  whyWhere,
} from './symbol.ts';
import type { Term } from './term.ts';
import type { Terms } from './terms.ts';

export interface FigureContext {
  readonly t: Terms;
  readonly chapter: Chapter;
  readonly chains: Chains;
  readonly reading: Reading;
  readonly dictionary: readonly string[];
  /** The cause that a gap in the figure is. */
  readonly causeOf: (gap: Gap) => number;
}

/** Beyond this many days × regions the interpreter leaves the value open altogether. */
const MOST_READINGS = 500;

/** A value that the figure has in one region from turn to turn. */
interface Piece {
  readonly where: Term;
  /** The day of the turn. */
  readonly from: number;
  readonly found: Found;
  /** Where day and region are known, so that a gap is itself what is missing. */
  readonly pinned: Term;
}

/** The figure on a day in a region. */
export function figure(context: FigureContext, on: NumberSymbol, region: CodeSymbol): Symbol {
  const { t, chapter, causeOf } = context;
  const { applies, mayNotApply, failure } = lift(t, [on, region]);
  const type = chapter.definition.type;
  const kind: Symbol['kind'] = type === 'boolean' ? 'truth' : type === 'code' ? 'code' : 'number';
  const onOneDay = t.equal(on.low.n, on.high.n);
  const touches = (from: number, to: number) =>
    t.and(t.atMost(t.number(from), on.high.n), t.atMost(on.low.n, t.number(to)));
  const holdsFirst = (from: number, to: number) =>
    t.and(t.atMost(t.number(from), on.low.n), t.atMost(on.low.n, t.number(to)));

  const pieces: Piece[] = [];
  const firsts: { readonly where: Term; readonly gap: Gap }[] = [];
  for (const { where, codes } of regionsOf(context, region)) {
    const [first] = codes;
    const single = codes.length === 1;
    const pinned = single ? onOneDay : t.false;
    for (const code of codes) {
      const turns = turnsOf(context, code);
      if (onOneDay !== t.true && turns.length * codes.length > MOST_READINGS)
        throw new Refused(`The figure ${chapter.definition.key} has too many turns for an open day`);
      for (const { from, to, found } of turns)
        pieces.push({ where: t.and(applies, where, touches(from, to)), from, found, pinned });
      if (code !== first) continue;
      // A figure that is there and cannot be used is what is missing, rather than one of days before any.
      const gaps = turns.flatMap(({ found, ...span }) =>
        'gap' in found ? [{ ...span, gap: found.gap }] : [],
      );
      let unmet = t.true;
      const open = t.and(applies, where, t.not(pinned));
      const add = (here: Term, gap: Gap) =>
        firsts.push({ where: t.and(open, unmet, here), gap: single ? gap : { ...gap, region: null } });
      for (const { from, to, gap } of gaps.filter(({ gap: { why } }) => why !== 'absent')) {
        const met = touches(from, to);
        add(met, gap);
        unmet = t.and(unmet, t.not(met));
      }
      for (const { from, to, gap } of gaps.filter(({ gap: { why } }) => why === 'absent'))
        add(holdsFirst(from, to), gap);
    }
  }
  // Only where no day or region would do is the figure itself what is missing.
  const hopeless = t.not(t.or(...pieces.filter(({ found }) => 'entry' in found).map(({ where }) => where)));
  const missing = firsts.map(({ where, gap }) => becauseOf(causeOf(gap), t.and(where, hopeless)));
  const branches = pieces.map(({ where, found, pinned }) => ({
    where,
    gives: valueOf(context, kind, found, pinned),
  }));
  const value = anyOf(t, kind, merged(t, branches), t.number(0), new Map());
  return settle(t, {
    ...value,
    mayNotApply: t.or(mayNotApply, value.mayNotApply),
    failure: failure(value.failure),
    why: join(t, on.why, regionWhy(t, region, applies, pieces), value.why, ...missing),
  } as Symbol);
}

/** Why the region is open, where it matters: not where all that are possible have the same figure, or none has one. */
function regionWhy(t: Terms, region: CodeSymbol, applies: Term, pieces: readonly Piece[]): Why {
  if (region.why.size === 0) return region.why;
  const differ = [...Map.groupBy(pieces, ({ from }) => from).values()].flatMap((turn) => {
    const kinds = [...Map.groupBy(turn, ({ found }) => figureIn(found)).values()].map((alike) =>
      t.or(...alike.map(({ where }) => where)),
    );
    return kinds.flatMap((one, i) => kinds.slice(i + 1).map((other) => t.and(one, other)));
  });
  const anywhere = region.options.flatMap((each) =>
    'among' in each && each.among === null ? [each.where] : [],
  );
  const matters = t.or(...differ, ...anywhere, t.not(applies), region.mayNotApply, fails(t, region));
  return whyWhere(t, region.why, matters);
}

const figureIn = (found: Found): string => ('gap' in found ? '' : JSON.stringify(found.entry.value));

/** Branches that give the same are one. */
function merged(t: Terms, branches: readonly Branch[]): Branch[] {
  const byGives = new Map<string, Branch>();
  for (const branch of branches) {
    if (branch.where === t.false) continue;
    const name = nameOf(branch.gives);
    const other = byGives.get(name);
    byGives.set(name, other === undefined ? branch : { ...other, where: t.or(other.where, branch.where) });
  }
  return [...byGives.values()];
}

function nameOf(symbol: Symbol): string {
  const whys = [...symbol.why].map(([cause, where]) => `${cause}:${where.id}`).join(' ');
  switch (symbol.kind) {
    case 'number':
      return (
        [symbol.low.n, symbol.low.d, symbol.high.n, symbol.high.d].map((each) => each.id).join(' ') + whys
      );
    case 'truth':
      return `${symbol.mayHold.id} ${symbol.mayNotHold.id} ${whys}`;
    case 'code':
      return JSON.stringify(symbol.options.map((each) => ('is' in each ? each.is.id : each.among))) + whys;
  }
}

/**
 * The regions in which the figure may be read, each with where. Regions of the row's own in which it takes the same
 * turns are one.
 */
function regionsOf(context: FigureContext, region: CodeSymbol): { where: Term; codes: readonly string[] }[] {
  const { t, dictionary, chains } = context;
  return region.options.flatMap((option) => {
    const { where } = option;
    if (!('is' in option)) return [{ where, codes: option.among ?? [...chains.keys()] }];
    const { is } = option;
    if (is.op === 'constant') return [{ where, codes: [dictionary[is.min] as string] }];
    const alike = Map.groupBy(
      dictionary.filter((code) => chains.has(code)),
      (code) => coursesOf(context, code),
    );
    return [...alike.values()].map((codes) => ({
      where: t.and(
        where,
        t.among(
          dictionary.map((code) => codes.includes(code)),
          is,
        ),
      ),
      codes: [codes[0] as string],
    }));
  });
}

/** Names the course of a figure in a region: equal for regions in which it is the same from turn to turn. */
function coursesOf(context: FigureContext, region: string): string {
  return turnsOf(context, region)
    .map(({ from, found }) => {
      if ('gap' in found) return `${from} ${found.gap.why} ${found.gap.region}`;
      return `${from} ${context.chapter.entries.indexOf(found.entry)}`;
    })
    .join('\n');
}

const EVER = 10_000_000;
const BEGINNING = dayNumber(1, 1, 1);

/** The figure in a region from turn to turn. What is missing is so from turn to turn, whatever the day. */
function turnsOf({ chapter, chains, reading }: FigureContext, region: string) {
  const chain = chains.get(region) ?? [region];
  const changes = chapter.entries.flatMap((each) => [each.from, each.to + 1]).filter(Number.isFinite);
  const starts = [...new Set([-EVER, ...changes])].sort((a, b) => a - b);
  return starts.map((from, i) => ({
    from,
    to: (starts[i + 1] ?? EVER) - 1,
    found: find(chapter, Math.max(from, BEGINNING), region, chain, reading),
  }));
}

function valueOf(context: FigureContext, kind: Symbol['kind'], found: Found, pinned: Term): Symbol {
  const { t, chapter, dictionary } = context;
  if ('gap' in found) return gapOf(context, kind, found.gap, pinned);
  const { value } = found.entry;
  if (kind === 'code') {
    const place = dictionary.indexOf(value as string);
    if (place < 0) throw new Refused(`A value of ${chapter.definition.key} is not in the dictionary`);
    return known(t, { kind, options: [{ where: t.true, is: t.number(place) }] });
  }
  if (kind === 'truth') {
    const holds = t.truth(value === 1);
    return known(t, { kind, mayHold: holds, mayNotHold: t.not(holds) });
  }
  const exact = exactOf(t, value as Rational);
  return knownNumber(t, exact, denominator(value as Rational));
}

const known = (
  t: Terms,
  value: Pick<TruthSymbol, 'kind' | 'mayHold' | 'mayNotHold'> | Pick<CodeSymbol, 'kind' | 'options'>,
) => ({ ...value, mayNotApply: t.false, failure: t.number(0), why: new Map() }) as Symbol;

export const exactOf = (t: Terms, value: Rational): Exact =>
  exactly(t.number(numerator(value)), t.number(denominator(value)));

/** What is open within the figure's bounds. */
function gapOf({ t, chapter, causeOf }: FigureContext, kind: Symbol['kind'], gap: Gap, pinned: Term): Symbol {
  const possible = possibleOf(chapter.definition);
  const why = pinned === t.false ? new Map<number, Term>() : becauseOf(causeOf(gap), pinned);
  const states = { mayNotApply: t.false, failure: t.number(0), why };
  if (kind === 'code') {
    const among = possible === 'any' || isInterval(possible) ? null : possible;
    return { kind, options: [{ where: t.true, among }], ...states };
  }
  if (kind === 'truth') return { kind, mayHold: t.true, mayNotHold: t.true, ...states };
  const { min, max, denominator: bound } = possible as Interval;
  return settle(t, {
    kind,
    possible: t.true,
    low: exactOf(t, min),
    high: exactOf(t, max),
    denominator: bound,
    ...states,
  });
}
