/**
 * Facts as given are completed before rules read them: an industry code is reduced to what the size table tells
 * apart, and a fact that follows from another is added. Rules stay simple, and nobody has to say a thing twice.
 */
import type { InputError, Json, Request } from '@wenye/rules';
import { IMPLICATIONS } from './facts/index.ts';
import { STATED } from './facts/stated.ts';
import { sizeIndustry } from './industry.ts';

type Row = { readonly [key: string]: Json };
type Completed = { readonly facts: Row } | { readonly errors: readonly InputError[] };

/** The facts as rules read them, or what is wrong. What has the wrong shape is left for the rules to refuse. */
export function completeFacts(facts: Request['facts'], subject: Request['subject']): Completed {
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
  const own = implied(null, facts, 'facts.', errors);
  const lists: Record<string, Json> = {};
  for (const id of Object.keys(facts))
    if (LISTS.has(id)) lists[id] = completeList(id, facts[id] ?? null, errors);
  if (errors.length > 0) return { errors };
  return {
    facts: {
      ...facts,
      ...lists,
      ...own,
      ...(isKnown(reduced) ? { 'firm.industry': reduced } : {}),
      ...statedIn(subject, facts),
    },
  };
}

/** By list (null: the subject itself): what follows in its rows. */
const IMPLIED = Map.groupBy(IMPLICATIONS, ({ list }) => list);
/** By subject or list: of which facts it is told whether they were stated. */
const STATED_IN = Map.groupBy(STATED, ({ within }) => within);
const LISTS: ReadonlySet<string | null> = new Set(IMPLIED.keys());

function completeList(id: string, value: Json, errors: InputError[]): Json {
  if (!Array.isArray(value)) return value;
  return (value as readonly Json[]).map((row, index) => {
    if (typeof row !== 'object' || row === null || Array.isArray(row)) return row;
    const given = row as Row;
    reserved(id, given, `facts.${id}[${index}].`, errors);
    return { ...given, ...implied(id, given, `facts.${id}[${index}].`, errors), ...statedIn(id, given) };
  });
}

/** Of which facts something was said. */
function statedIn(within: string, given: Row): Row {
  return Object.fromEntries((STATED_IN.get(within) ?? []).map(({ of, key }) => [key, isKnown(given[of])]));
}

/** What is added here is no fact of the vocabulary: a request that gives it has an unknown key. */
function reserved(within: string, given: Row, path: string, errors: InputError[]): void {
  for (const { key } of STATED_IN.get(within) ?? []) {
    if (key in given)
      errors.push({ code: 'unknown-fact', path: `${path}${key}`, message: `这里没有名为“${key}”的事实` });
  }
}

/** What follows from the facts given; a fact that contradicts another is an error at its path. */
function implied(list: string | null, given: Row, path: string, errors: InputError[]): Row {
  const added: Record<string, Json> = {};
  for (const { given: cause, of, implies, value, message } of IMPLIED.get(list) ?? []) {
    if (!isKnown(given[cause]) || (of !== undefined && given[cause] !== of)) continue;
    const said = given[implies] ?? added[implies];
    if (!isKnown(said)) added[implies] = value;
    else if (said !== value) errors.push({ code: 'not-allowed', path: `${path}${implies}`, message });
  }
  return added;
}

function isKnown(value: Json | undefined): value is Exclude<Json, null> {
  return value !== undefined && value !== null;
}
