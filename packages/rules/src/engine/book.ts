/** The parameters of a pack, ready to be read at a day, in a region, as known on a day. */
import type { MissingParameter } from '../answer.ts';
import { scalar } from '../boundary/bounds.ts';
import { formatDate, parseDate } from '../core/calendar.ts';
import type { Known } from '../core/state.ts';
import type { Pack } from '../pack.ts';
import type { Confidence, DatedParameter, ParameterDefinition, Trust } from '../parameters.ts';

export interface Entry {
  /** null: known to exist, value unknown. */
  readonly value: Known | null;
  readonly from: number;
  readonly to: number;
  /** null: every region. */
  readonly regions: readonly string[] | null;
  readonly confidence: Confidence;
  readonly recordedFrom: number;
  readonly recordedTo: number;
  readonly source: string;
  readonly by?: 'analogy' | undefined;
}

export interface Chapter {
  readonly definition: ParameterDefinition;
  readonly entries: readonly Entry[];
  /** Readings as recorded now, by trust, region and day: the same few recur in every case. */
  readonly found: { readonly [trust in Trust]: Map<string, Map<number, Found>> };
  /** The days on which an entry begins, or holds no more, each once, in order. */
  readonly turns: readonly number[];
}
export type Book = ReadonlyMap<string, Chapter>;

/** A value in the boundary's notation; undefined where it is not one of the parameter's type, or none of its codes. */
export function parameterValue(
  definition: ParameterDefinition,
  value: string | number | boolean,
): Known | undefined {
  if (definition.type === 'boolean') return typeof value === 'boolean' ? Number(value) : undefined;
  if (typeof value === 'boolean') return undefined;
  if (definition.type === 'code')
    return typeof value === 'string' && isAllowed(definition, value) ? value : undefined;
  return scalar(definition.type, String(value));
}

/** Whether the definition has the code; one that lists none takes any. */
const isAllowed = ({ values }: ParameterDefinition, code: string): boolean =>
  values === undefined || values.some((each) => each.code === code);

const day = (text: string | null | undefined, open: number): number => {
  if (text === null || text === undefined) return open;
  const value = parseDate(text);
  if (typeof value === 'string') throw new TypeError(`Not a date: ${text}`);
  return value;
};

/** Throws TypeError where a value does not fit its definition: a defect of the pack (see `checkPack`). */
export function entryOf(definition: ParameterDefinition, given: DatedParameter): Entry {
  const value = given.value === null ? null : parameterValue(definition, given.value);
  if (value === undefined)
    throw new TypeError(`Parameter ${given.key}: ${given.value} is no ${definition.type}`);
  return {
    value,
    from: day(given.from, -Infinity),
    to: day(given.to, Infinity),
    regions: typeof given.region === 'string' ? [given.region] : given.region,
    confidence: given.confidence,
    recordedFrom: day(given.recordedFrom, -Infinity),
    recordedTo: day(given.recordedTo, Infinity),
    source: given.source,
    by: given.by,
  };
}

export function bookOf(pack: Pack): Book {
  const chapters = new Map<string, Chapter & { entries: Entry[]; turns: number[] }>();
  for (const { definition } of pack.parameters) {
    const found = { demonstration: new Map(), real: new Map() };
    chapters.set(definition.key, { definition, entries: [], found, turns: [] });
  }
  for (const given of pack.values) {
    const chapter = chapters.get(given.key);
    // A pack may carry figures that no rule reads yet.
    if (chapter === undefined) continue;
    const entry = entryOf(chapter.definition, given);
    chapter.entries.push(entry);
    chapter.turns.push(...turnsOf(entry));
  }
  for (const [key, chapter] of chapters)
    chapters.set(key, { ...chapter, turns: [...new Set(chapter.turns)].sort((a, b) => a - b) });
  return chapters;
}

/** The first day of an entry, and the first on which it holds no more. */
export const turnsOf = ({ from, to }: Entry): readonly number[] => [from, to + 1];

/** How a reading goes: as recorded now (`knownOn` null) or on a day; trusting whom. */
export interface Reading {
  readonly knownOn: number | null;
  readonly trust: Trust;
}

export type Found = Used | { readonly gap: Gap };

/** Why a reading gives nothing to decide by. */
export type Gap = Omit<MissingParameter, 'kind' | 'key' | 'label' | 'affects'>;

/** The entry that a reading on a day in a region came to; `region` is the one that it was found under. */
export interface Used {
  readonly key: string;
  readonly entry: Entry;
  readonly region: string;
  readonly on: number;
  /** The days around it, both included, on which the same entry decides there. */
  readonly from: number;
  readonly to: number;
}

/** Days kept for each region of a chapter before its memory is cleared. */
const MOST_DAYS = 10_000;

/** `lookUp` in a chapter, remembered where nothing but day, region and trust bears on it. */
export function find(
  chapter: Chapter,
  on: number,
  region: string,
  chain: readonly string[],
  how: Reading,
): Found {
  if (how.knownOn !== null) return lookUp(chapter, chapter.entries, on, chain, how);
  const regions = chapter.found[how.trust];
  let days = regions.get(region);
  if (days === undefined || days.size > MOST_DAYS) {
    days = new Map();
    regions.set(region, days);
  }
  let found = days.get(on);
  if (found === undefined) {
    found = lookUp(chapter, chapter.entries, on, chain, how);
    days.set(on, found);
  }
  return found;
}

const RANK: { readonly [confidence in Confidence]: number } = {
  given: 3,
  confirmed: 2,
  known: 1,
  seen: 1,
  uncertain: 0,
};

/**
 * The entry that decides on a day in a region. The most specific region that has an entry for the day is
 * final, even where that entry cannot be used: a local figure is known to exist, so the wider one does not
 * hold. Among its entries the best confidence counts; two different values of it are a conflict.
 */
export function lookUp(
  { definition: { key } }: Chapter,
  entries: readonly Entry[],
  on: number,
  chain: readonly string[],
  { knownOn, trust }: Reading,
): Found {
  const onRecord = entries.filter((each) =>
    knownOn === null
      ? each.recordedTo === Infinity
      : each.recordedFrom <= knownOn && knownOn <= each.recordedTo,
  );
  const given = onRecord.filter((each) => each.confidence === 'given');
  const others = onRecord.filter((each) => each.confidence !== 'given');
  // In the order in which they count: what is given with the request, then the nearest region.
  const layers = [
    ...chain.map((region) => ({ region, entries: given.filter((each) => isOf(each, region)) })),
    ...chain.map((region) => ({ region, entries: others.filter((each) => isOf(each, region)) })),
  ];
  for (const [at, { region, entries }] of layers.entries()) {
    const here = entries.filter((each) => holds(each, on));
    if (here.length === 0) continue;
    const found = judged(here, on, region, trust);
    if ('why' in found) return { gap: found };
    const nearer = layers.slice(0, at).flatMap((layer) => layer.entries);
    const better = entries.filter((each) => isBetter(each, found, trust));
    return { key, entry: found, region, on, ...daysOf(found, [...nearer, ...better], on) };
  }
  const local = onRecord.filter((each) => each.regions?.some((region) => chain.includes(region)) ?? true);
  const before = Math.max(-Infinity, ...local.filter((each) => each.to < on).map((each) => each.to));
  const after = Math.min(Infinity, ...local.filter((each) => each.from > on).map((each) => each.from));
  return { gap: gap('absent', chain[0] ?? null, on, before + 1, after - 1) };
}

const isOf = ({ regions }: Entry, region: string): boolean => regions === null || regions.includes(region);

const holds = (entry: Entry, on: number): boolean => entry.from <= on && on <= entry.to;

/** The least rank that decides anything. */
const LEAST: { readonly [trust in Trust]: number } = { demonstration: 1, real: 2 };

function judged(here: readonly Entry[], on: number, region: string, trust: Trust): Entry | Gap {
  const usable = here.filter((each) => RANK[each.confidence] >= LEAST[trust]);
  const best = Math.max(...usable.map((each) => RANK[each.confidence]));
  const trusted = usable.filter((each) => RANK[each.confidence] === best);
  const [first, ...others] = trusted.filter((each) => each.value !== null);
  const why = (reason: MissingParameter['why']): Gap => {
    const [from, to] = [Math.max(...here.map((each) => each.from)), Math.min(...here.map((each) => each.to))];
    return gap(reason, region, on, from, to);
  };
  if (trusted.length === 0) {
    if (here.every((each) => each.value === null)) return why('null');
    return why(here.some((each) => RANK[each.confidence] >= 1) ? 'unconfirmed' : 'uncertain');
  }
  if (first === undefined) return why('null');
  if (others.some((each) => !sameValue(each.value, first.value))) return why('conflict');
  return first;
}

/** Whether an entry takes the place of another of its region, or contradicts it, on the days on which both hold. */
function isBetter(each: Entry, other: Entry, trust: Trust): boolean {
  const [rank, least] = [RANK[each.confidence], RANK[other.confidence]];
  if (rank < LEAST[trust]) return false;
  return rank > least || (rank === least && each.value !== null && !sameValue(each.value, other.value));
}

/** The days around one on which an entry decides, none of its rivals being in force on that day. */
function daysOf(entry: Entry, rivals: readonly Entry[], on: number): { from: number; to: number } {
  return {
    from: Math.max(entry.from, ...rivals.filter(({ to }) => to < on).map(({ to }) => to + 1)),
    to: Math.min(entry.to, ...rivals.filter(({ from }) => from > on).map(({ from }) => from - 1)),
  };
}

export function sameValue(a: Known | null, b: Known | null): boolean {
  if (typeof a === 'object' && typeof b === 'object' && a !== null && b !== null) {
    return a.n === b.n && a.d === b.d;
  }
  return a === b;
}

function gap(why: MissingParameter['why'], region: string | null, on: number, from: number, to: number) {
  const text = (dayNo: number) => (Number.isFinite(dayNo) ? formatDate(dayNo) : null);
  return { why, region, on: formatDate(on), from: text(from), to: text(to) };
}
