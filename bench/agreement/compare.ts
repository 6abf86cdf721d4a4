/** What was drawn, decided by every back end; and of what they differ in, the least that still shows it. */
import type { Benefit, Request } from '@wenye/rules';
import { type Compared, compareColumns, compareSql, show, subjectsOf } from '@wenye/rules/testing';
import pg from 'pg';
import type { Drawn } from './draw.ts';

export interface Agreement {
  /** Pairs of a rule and a row that all three decided; of these, due for certain. */
  readonly pairs: number;
  readonly due: number;
  /** Rules that columns cannot decide, as they say when they are built. */
  readonly refused: number;
  /** Where the interpreter and another back end differ; undefined: nowhere. */
  readonly difference?: string;
}

export async function compareAll({ pack, requests }: Drawn, db: pg.Client): Promise<Agreement> {
  const subjects = subjectsOf(pack, requests);
  const columns = compareColumns(subjects);
  const told = { pairs: columns.compared, due: columns.hits, refused: subjects.refused.length };
  const difference = differenceIn('columns', columns);
  if (difference !== undefined) return { ...told, difference };
  try {
    const sql = await compareSql(subjects, db);
    const found = differenceIn('PostgreSQL', sql);
    const pairs = Math.min(columns.compared, sql.compared);
    return found === undefined ? { ...told, pairs } : { ...told, difference: found };
  } catch (error) {
    if (!(error instanceof pg.DatabaseError)) throw error;
    return { ...told, difference: `PostgreSQL: ${error.message}` };
  }
}

function differenceIn(where: string, { differences: [first] }: Compared): string | undefined {
  return first === undefined ? undefined : `${where}: ${JSON.stringify(first, null, 2)}`;
}

/** The least of what was drawn that still differs, as a person can read it. */
export async function reproduction(drawn: Drawn, db: pg.Client): Promise<string> {
  let least = drawn;
  let difference: string | undefined;
  for (let found = true; found; ) {
    found = false;
    for (const simpler of simplerThan(least)) {
      const compared = await compareAll(simpler, db);
      if (compared.difference === undefined) continue;
      [least, difference, found] = [simpler, compared.difference, true];
      break;
    }
  }
  const { benefits, values } = least.pack;
  return [
    ...benefits.map(written),
    ...values.map((each) => JSON.stringify(each)),
    ...least.requests.map((each) => JSON.stringify(each)),
    difference ?? 'Nothing can be left out',
  ].join('\n');
}

function* simplerThan({ pack, requests }: Drawn): Generator<Drawn> {
  for (const benefits of shorter(pack.benefits))
    if (benefits.length > 0) yield { pack: { ...pack, benefits }, requests };
  for (const some of shorter(requests)) if (some.length > 0) yield { pack, requests: some };
  for (const values of shorter(pack.values)) yield { pack: { ...pack, values }, requests };
  for (const benefit of pack.benefits)
    for (const simpler of simplerRules(benefit)) {
      const benefits = pack.benefits.map((each) => (each === benefit ? simpler : each));
      yield { pack: { ...pack, benefits }, requests };
    }
  for (const request of requests)
    for (const ids of shorter(Object.keys(request.facts))) {
      const facts = Object.fromEntries(ids.map((id) => [id, request.facts[id]])) as Request['facts'];
      yield { pack, requests: requests.map((each) => (each === request ? { ...request, facts } : each)) };
    }
}

function* simplerRules({ amount, months, until, ...rest }: Benefit): Generator<Benefit> {
  const outputs = Object.entries({ amount, months, until }).filter(([, each]) => each !== undefined);
  for (const kept of shorter(outputs)) yield { ...rest, ...Object.fromEntries(kept) };
  for (const conditions of shorter(rest.conditions))
    yield { ...rest, ...Object.fromEntries(outputs), conditions };
}

/** The list without a half of it, without a quarter, and at last without one. */
function* shorter<T>(list: readonly T[]): Generator<T[]> {
  for (let size = Math.ceil(list.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2))
    for (let at = 0; at < list.length; at += size) yield list.filter((_, i) => i < at || i >= at + size);
}

function written({ id, per, conditions, amount, months, until }: Benefit): string {
  const outputs = Object.entries({ amount: amount?.value, months, until });
  return [
    `${id}${per === undefined ? '' : ` per ${per.definition.id}`}`,
    ...conditions.map((each) => `  where ${show(each.test)}`),
    ...outputs.flatMap(([name, node]) => (node === undefined ? [] : [`  ${name} ${show(node)}`])),
  ].join('\n');
}
