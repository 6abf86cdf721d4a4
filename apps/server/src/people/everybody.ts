/** What the registers say of everybody, stretch by stretch in the order of the ids: the worker's only. */
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../kernel/database.ts';
import {
  type Corrections,
  FACT_COLUMNS,
  type FactRegister,
  type FactRows,
  PERSON_COLUMNS,
} from './registry-rows.ts';

/** Columns by which a person's rows come in the order of `people.registry_rows`. */
const ORDER: { readonly [register in FactRegister]: readonly string[] } = {
  education: ['graduated_on', 'record_id'],
  unemployment: ['registered_on', 'registration_id'],
  flexible: ['from_date', 'registration_id'],
  contributions: ['month', 'firm_id'],
  drawings: ['first_month', 'drawing_id'],
  statuses: ['valid_from', 'status_id'],
  employments: ['from_date', 'employment_id'],
  benefits: ['benefit_id', 'month'],
};

/** How many people the registers know on a day. */
export async function countEverybody(tx: Tx, asOf: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from people.person where recorded_on <= ${asOf}::date`.execute(tx);
  return rows[0]?.n ?? 0;
}

/**
 * The next people after one, each with the rows that facts are told from, as known on the day `asOf`: what
 * `people.registry_of` answers of each, but set by set. Empty: there are no more.
 *
 * @param after the last person of the stretch before; null: from the beginning
 */
export async function nextOfEverybody(
  tx: Tx,
  asOf: string,
  after: string | null,
  most: number,
): Promise<FactRows[]> {
  const { rows: people } = await sql<FactRows['person']>`
    select ${columns('p', [...PERSON_COLUMNS, 'source', 'recorded_on'])} from people.person p
    where p.recorded_on <= ${asOf}::date and p.person_id > ${after ?? NOBODY}::uuid
    order by p.person_id limit ${most}`.execute(tx);
  const [first, last] = [people[0]?.person_id, people.at(-1)?.person_id];
  if (first === undefined || last === undefined) return [];
  const within = sql`person_id between ${first}::uuid and ${last}::uuid`;
  const before = await byPerson<{ said: Partial<FactRows['person']> }>(
    tx,
    sql`select * from people.values_before(${asOf}::date) where ${within}`,
  );
  const corrected = await byPerson<{ made: Corrections }>(
    tx,
    sql`select * from people.corrections_on(${asOf}::date) where ${within}`,
  );
  const registers = await knownRegisters(tx);
  const rowsOf = async <Register extends FactRegister>(register: Register) =>
    byPerson<FactRows[Register][number]>(
      tx,
      sql`select ${columns('r', ['person_id', ...FACT_COLUMNS[register], 'source', 'recorded_on'])}
        from ${sql.id('people', `${register}_on`)}(${asOf}::date) r where ${within}
        order by ${columns('r', ['person_id', ...ORDER[register]])}`,
    );
  const education = await rowsOf('education');
  const unemployment = await rowsOf('unemployment');
  const flexible = await rowsOf('flexible');
  const contributions = await rowsOf('contributions');
  const drawings = await rowsOf('drawings');
  const statuses = await rowsOf('statuses');
  const employments = await rowsOf('employments');
  const benefits = await rowsOf('benefits');
  return people.map((person) => {
    const id = person.person_id;
    return {
      person: { ...person, ...before.get(id)?.[0]?.said },
      corrections: corrected.get(id)?.[0]?.made ?? {},
      education: education.get(id) ?? [],
      unemployment: unemployment.get(id) ?? [],
      flexible: flexible.get(id) ?? [],
      contributions: contributions.get(id) ?? [],
      drawings: drawings.get(id) ?? [],
      statuses: statuses.get(id) ?? [],
      employments: employments.get(id) ?? [],
      benefits: benefits.get(id) ?? [],
      ...registers,
    };
  });
}

/** Below every id. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

const columns = (of: string, names: readonly string[]): RawBuilder<unknown> =>
  sql.join(names.map((name) => sql.ref(`${of}.${name}`)));

async function byPerson<Row>(tx: Tx, query: RawBuilder<unknown>): Promise<Map<string, Row[]>> {
  const { rows } = await (query as RawBuilder<Row & { person_id: string }>).execute(tx);
  return Map.groupBy(rows, (row) => row.person_id);
}

/** Their names, and from when on each is held whole. */
async function knownRegisters(tx: Tx): Promise<Pick<FactRows, 'kept_from' | 'sources'>> {
  const { rows } = await sql<{ code: string; name: string; kept_from: string | null }>`
    select code, name, kept_from from people.source_register`.execute(tx);
  return {
    sources: Object.fromEntries(rows.map(({ code, name }) => [code, name])),
    kept_from: Object.fromEntries(
      rows.flatMap(({ code, kept_from }) => (kept_from === null ? [] : [[code, kept_from]])),
    ),
  };
}
