/**
 * Facts as given are completed before rules read them: an industry code is reduced to what the size table tells
 * apart, and a fact that follows from another is added. Rules stay simple, and nobody has to say a thing twice.
 */
import type { InputError, Json, Pack, Request } from '@wenye/rules';
import { dayOf } from './facts/day-of.ts';
import { EXCLUSIONS, IMPLICATIONS, PROOFS } from './facts/index.ts';
import { STATED } from './facts/stated.ts';
import { sizeIndustry } from './industry.ts';
import { pack as luoyang } from './pack.ts';

type Row = { readonly [key: string]: Json };
type Completed = { readonly facts: Row } | { readonly errors: readonly InputError[] };

/**
 * The facts as rules read them, or what is wrong. What has the wrong shape is left for the rules to refuse.
 *
 * @param pack whose rules read them: an earlier version of the policy's refuses a fact that it has not
 * @param decisionDate as the request has it: whom a firm hired by then, and has still
 */
export function completeFacts(
  facts: Request['facts'],
  subject: Request['subject'],
  pack: Pack = luoyang,
  decisionDate?: Json,
): Completed {
  const readable = vocabularyOf(pack);
  const errors: InputError[] = [];
  const industry = facts['firm.industry'];
  const written = typeof industry === 'string' && industry !== '';
  const reduced = written ? sizeIndustry(industry) : industry;
  if (written && reduced === null) {
    errors.push({
      code: 'not-allowed',
      path: 'facts.firm.industry',
      message: `行业代码“${industry}”不在 GB/T 4754-2017 中，请填字母加数字，例如 C、F52、K7010`,
    });
  }
  reserved(subject, facts, 'facts.', errors);
  const own = implied(null, facts, 'facts.', readable, errors);
  const lists: Record<string, Json> = {};
  for (const id of Object.keys(facts))
    if (LISTS.has(id)) lists[id] = completeList(id, facts[id] ?? null, readable, errors);
  if (errors.length > 0) return { errors };
  return {
    facts: {
      ...facts,
      ...lists,
      ...own,
      ...excluded({ ...facts, ...own }, readable),
      ...proven({ ...facts, ...lists }, readable, dayOf(decisionDate)),
      ...(isKnown(reduced) ? { 'firm.industry': reduced } : {}),
      ...statedIn(subject, facts, readable),
    },
  };
}

/** Ids of the facts that rules read, those of the rows of lists among them. */
type Vocabulary = ReadonlySet<string>;

const vocabularies = new WeakMap<Pack, Vocabulary>();

function vocabularyOf(pack: Pack): Vocabulary {
  const kept = vocabularies.get(pack);
  if (kept !== undefined) return kept;
  const ids = new Set(
    pack.facts.flatMap(({ definition }) => [
      definition.id,
      ...('items' in definition ? definition.items.map(({ id }) => id) : []),
    ]),
  );
  vocabularies.set(pack, ids);
  return ids;
}

/** By list (null: the subject itself): what follows in its rows. */
const IMPLIED = Map.groupBy(IMPLICATIONS, ({ list }) => list);
/** By subject or list: of which facts it is told whether they were stated. */
const STATED_IN = Map.groupBy(STATED, ({ within }) => within);
const LISTS: ReadonlySet<string | null> = new Set(IMPLIED.keys());

function completeList(id: string, value: Json, readable: Vocabulary, errors: InputError[]): Json {
  if (!Array.isArray(value)) return value;
  return (value as readonly Json[]).map((row, index) => {
    if (typeof row !== 'object' || row === null || Array.isArray(row)) return row;
    const given = row as Row;
    reserved(id, given, `facts.${id}[${index}].`, errors);
    const following = implied(id, given, `facts.${id}[${index}].`, readable, errors);
    return { ...given, ...following, ...statedIn(id, given, readable) };
  });
}

/** What is not true since something else is, where nothing was said of it. */
function excluded(facts: Row, readable: Vocabulary): Row {
  const added: Record<string, Json> = {};
  for (const { facts: pair } of EXCLUSIONS)
    for (const [is, not] of [pair, pair.toReversed()] as [string, string][])
      if (facts[is] === true && readable.has(not) && !isKnown(facts[not])) added[not] = false;
  return added;
}

/** What rows prove of the subject, where nothing was said of it; what was denied is a contradiction (contradictions.ts). */
function proven(facts: Row, readable: Vocabulary, on: number | null): Row {
  return Object.fromEntries(
    PROOFS.filter(
      ({ list, proves, implies }) =>
        readable.has(implies) &&
        !isKnown(facts[implies]) &&
        rowsOf(facts, list).some((row) => proves(row, on)),
    ).map(({ implies }) => [implies, true]),
  );
}

/** The rows of a list that are any. */
export function rowsOf(facts: Row, list: string): readonly Row[] {
  const rows = facts[list];
  if (!Array.isArray(rows)) return [];
  return (rows as readonly Json[]).filter(
    (row): row is Row => typeof row === 'object' && row !== null && !Array.isArray(row),
  );
}

/** Of which facts something was said. */
function statedIn(within: string, given: Row, readable: Vocabulary): Row {
  return Object.fromEntries(
    (STATED_IN.get(within) ?? [])
      .filter(({ id }) => readable.has(id))
      .map(({ of, key }) => [key, isKnown(given[of])]),
  );
}

/** What is added here is no fact of the vocabulary: a request that gives it has an unknown key. */
function reserved(within: string, given: Row, path: string, errors: InputError[]): void {
  for (const { key } of STATED_IN.get(within) ?? []) {
    if (key in given)
      errors.push({ code: 'unknown-fact', path: `${path}${key}`, message: `这里没有名为“${key}”的事实` });
  }
}

/** What follows from the facts given; a fact that contradicts another is an error at its path. */
function implied(
  list: string | null,
  given: Row,
  path: string,
  readable: Vocabulary,
  errors: InputError[],
): Row {
  const added: Record<string, Json> = {};
  for (const { given: cause, of, implies, value, message } of IMPLIED.get(list) ?? []) {
    const stands = given[cause];
    if (!isKnown(stands) || !(typeof of === 'function' ? of(stands) : of === undefined || stands === of))
      continue;
    const said = given[implies] ?? added[implies];
    if (!readable.has(list === null ? implies : `${list}.${implies}`)) continue;
    if (!isKnown(said)) added[implies] = value;
    else if (said !== value) errors.push({ code: 'not-allowed', path: `${path}${implies}`, message });
  }
  return added;
}

function isKnown(value: Json | undefined): value is Exclude<Json, null> {
  return value !== undefined && value !== null;
}
