/** A city's tables screened by the rules as SQL, and by SQL written by hand. */
import { pack } from '@wenye/policy';
import {
  type BenefitPlan,
  codesOf,
  type Hits,
  Kernel,
  Lowering,
  planOf,
  programOf,
  shapeOf,
  Terms,
} from '@wenye/rules/columns';
import { plannerSettings, screeningQuery } from '@wenye/rules/sql';
import pg from 'pg';
import { READING } from '../../apps/server/src/entitlements/city/stretch.ts';
import { testDatabase } from '../../apps/server/src/testing/index.ts';
import { kindsOf, peopleFrame } from '../city/people.ts';
import { sameTotals, type Totals, totalsOf } from '../city/totals.ts';
import { median, report } from '../measure.ts';
import { clausesByHand, queryByHand } from './by-hand.ts';
import { fillTables, tablesOf } from './city-tables.ts';

const RUNS = 5;
/** Of these everybody is left open, since no register says who is meant: counted, not kept. */
const OPEN_TO_ALL = 1 / 16;

export async function measureInPlace(size: number): Promise<void> {
  const program = programOf(pack);
  const frame = { ...peopleFrame(kindsOf(size)), layout: program.layout, dictionary: [...codesOf(program)] };
  const people = program.benefits.filter(({ benefit }) => benefit.subject === 'person');
  const kernel = new Kernel(program, frame, people, READING);
  const found = kernel
    .screen()
    .filter(({ open, unseen }) => unseen === undefined && open.length < size * OPEN_TO_ALL);
  const benefits = found.map(({ benefit }) => benefit);
  const db = await testDatabase();
  const sessions: pg.Client[] = [];
  try {
    for (let i = 0; i < 2; i++) sessions.push(await session(db.url));
    const [client] = sessions as [pg.Client];
    await fillTables(client, frame);
    const tables = tablesOf(frame);
    const terms = new Terms(tables.parentOf);
    const lowering = new Lowering(program, shapeOf(frame), READING, terms);
    const plans = people
      .filter(({ benefit }) => benefits.includes(benefit.id))
      .map((each) => planOf(lowering, each));
    // Each session takes a half of the pages: a query of so many parts PostgreSQL does not share out itself.
    const middle = Math.ceil((await pagesOf(client, 'people')) / 2);
    const halves = sessions.map((_, i) => {
      const table = `(select * from people where ctid ${i === 0 ? '<' : '>='} '(${middle},0)')`;
      return { ...tables, table: (level: number) => (level === 0 ? table : tables.table(level)) };
    });
    const ours = halves.map((half) => screeningQuery(terms, half, plans, 'id'));
    const clauses = clausesByHand(frame.dictionary);
    const hand = halves.map((half) => queryByHand(clauses, benefits, half.table(0)));
    const seconds = { rules: [] as number[], hand: [] as number[] };
    const wanted = totalsOf(examined(kernel, found));
    for (let run = 0; run < RUNS; run++) {
      seconds.rules.push(await timed(sessions, ours));
      sameTotals('columns and PostgreSQL', await totals(client, plans), wanted);
      seconds.hand.push(await timed(sessions, hand));
      sameTotals('columns and SQL by hand', await totals(client, plans), totalsOf(found));
    }
    tell(size, plans.length, seconds, wanted);
  } finally {
    for (const each of sessions) await each.end();
    await db.close();
  }
}

async function session(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  for (const setting of [...plannerSettings, "work_mem = '256MB'", 'max_parallel_workers_per_gather = 0'])
    await client.query(`set ${setting}`);
  return client;
}

async function pagesOf(client: pg.Client, table: string): Promise<number> {
  const { rows } = await client.query<{ pages: number }>(
    `select (pg_relation_size($1) / current_setting('block_size')::int)::int as pages`,
    [table],
  );
  return rows[0]?.pages ?? 0;
}

/** Seconds until every session has kept what its query finds, as `found_0` and so on. */
async function timed(sessions: readonly pg.Client[], queries: readonly string[]): Promise<number> {
  for (const [i, client] of sessions.entries()) await client.query(`drop table if exists found_${i}`);
  const started = performance.now();
  await Promise.all(
    sessions.map((client, i) => client.query(`create unlogged table found_${i} as ${queries[i]}`)),
  );
  return (performance.now() - started) / 1000;
}

/** What both sessions have kept, by benefit. */
async function totals(client: pg.Client, plans: readonly BenefitPlan[]): Promise<Totals> {
  const { rows } = await client.query<{ benefit: number; due: number; open: number; fen: number }>(
    `select benefit, count(*) filter (where due)::int as due, count(*) filter (where not due)::int as open,
       coalesce(sum(fen) filter (where due), 0)::float8 as fen
     from (select benefit, fen, verdict = 1 and (fen is not null or benefit = any ($1)) as due
       from (select * from found_0 union all select * from found_1) f) g
     group by benefit`,
    [plans.flatMap(({ amount }, k) => (amount === null ? [k] : []))],
  );
  return Object.fromEntries(
    rows.map(({ benefit, ...total }) => [plans[benefit]?.benefit.benefit.id ?? '', total]),
  );
}

/** What a screening leaves open is examined: of what turns out refused nothing is kept. */
function examined(kernel: Kernel, hits: readonly Hits[]): Hits[] {
  return hits.map((each) => {
    const plan = kernel.plans.find(({ benefit }) => benefit.benefit.id === each.benefit) as BenefitPlan;
    return { ...each, open: each.open.filter((row) => kernel.examine(plan, row).verdict !== 0) };
  });
}

function tell(
  size: number,
  benefits: number,
  seconds: { readonly rules: readonly number[]; readonly hand: readonly number[] },
  found: Totals,
): void {
  const rules = median(seconds.rules);
  const ratio = Math.min(...seconds.rules) / Math.min(...seconds.hand);
  const hits = Object.values(found).reduce((sum, { due, open }) => sum + due + open, 0);
  const times = (all: readonly number[]): string =>
    `${median(all).toFixed(2)} s (best ${Math.min(...all).toFixed(2)})`;
  report(
    `${size.toLocaleString('en')} people in PostgreSQL, ${benefits} benefits and rules: ${hits.toLocaleString('en')} hits kept`,
    [
      ['rules as SQL, two processes', times(seconds.rules), '≤ 9 s', rules <= 9],
      ['SQL by hand, two processes', times(seconds.hand)],
      ['rules, times the time by hand, best by best', ratio.toFixed(2), '≤ 1.2', ratio <= 1.2],
    ],
  );
}
