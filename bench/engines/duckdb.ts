/** DuckDB: the rules as SQL over a table of all rows, counts and sums in one pass. */
import type { Frame } from '@wenye/rules/columns';
import { median } from '../measure.ts';
import type { Given, Ran } from './engine.ts';
import { peer } from './peers.ts';
import { type Names, NotExpressible, type Rule, told } from './rules.ts';
import { stepsOf } from './steps.ts';
import { textOf, type Words } from './text.ts';

const RUNS = 5;
const CHUNK = 2048;
const date = (day: string): string => `(DATE '1970-01-01' + ${day}::INTEGER)`;
const dayOf = (of: string): string => `(${of}::DATE - DATE '1970-01-01')`;
const monthOf = (day: string): string => `(year(${date(day)}) * 12 + month(${date(day)}) - 1)`;

/** What the calendar of SQL has; months that roll over are not of it. */
const CALENDAR: { readonly [name: string]: (...args: string[]) => string } = {
  'month-of': (day = '') => monthOf(day),
  'add-months-clamp': (day = '', months = '') => dayOf(`(${date(day)} + to_months(${months}::INTEGER))`),
};

const WORDS: Words = {
  and: 'AND',
  or: 'OR',
  equal: '=',
  not: (of) => `(NOT ${of})`,
  choose: (condition, then, otherwise) => `(CASE WHEN ${condition} THEN ${then} ELSE ${otherwise} END)`,
  call: (name, a, b) => `${name}(${a}, ${b})`,
  floorDivide: (a, b) => `(${a} // ${b})`,
  among: (place, members) => `(${place} IN (${members.join(', ')}))`,
  calendar: (name, args) => {
    const of = CALENDAR[name];
    if (of === undefined) throw new NotExpressible(name);
    return of(...args);
  },
};

interface Connection {
  run(sql: string): Promise<unknown>;
  runAndReadAll(sql: string): Promise<{ getRows(): unknown[][] }>;
  createAppender(table: string): Promise<{ appendDataChunk(chunk: object): void; closeSync(): void }>;
}
interface Peer {
  readonly DuckDBInstance: {
    create(path: string, options: object): Promise<{ connect(): Promise<Connection> }>;
  };
  readonly DuckDBDataChunk: {
    create(types: readonly object[]): { setColumns(columns: readonly (readonly number[])[]): void };
  };
  readonly INTEGER: object;
}

export async function duckdb({ rules, names, frame, count }: Given, threads: number): Promise<Ran> {
  const { DuckDBInstance } = peer<Peer>('@duckdb/node-api');
  const database = await DuckDBInstance.create(':memory:', { threads: String(threads) });
  const connection = await database.connect();
  await fill(connection, frame, names, count);
  const ids = [...told(rules, (rule) => queryOf([rule], names)).keys()];
  const query = queryOf(
    rules.filter(({ id }) => ids.includes(id)),
    names,
  );
  const seconds: number[] = [];
  let numbers: number[] = [];
  for (let run = -1; run < RUNS; run++) {
    const started = performance.now();
    const [row = []] = (await connection.runAndReadAll(query)).getRows();
    if (run >= 0) seconds.push((performance.now() - started) / 1000);
    numbers = row.map(Number);
  }
  const totals = ids.map((id, i) => {
    const [due = 0, open = 0, fen = 0] = numbers.slice(i * 3, i * 3 + 3);
    return [id, { due, open, fen }] as const;
  });
  return { expressed: new Set(ids), seconds: median(seconds), totals: Object.fromEntries(totals) };
}

/** Counts and sums of all rules; what they share is computed once, in queries within. */
function queryOf(rules: readonly Rule[], names: Names): string {
  const layers = stepsOf(
    rules.flatMap(({ fails, holds, fen }) => [...fails, ...holds, ...(fen === 0 ? [] : [fen])]),
  );
  const text = textOf(WORDS, names, new Map(layers.flat().map(({ term, name }) => [term, name])));
  const from = layers.reduce((within, steps) => {
    const computed = steps.map(({ term, name }) => `${text(term, true)} AS ${name}`);
    return `(SELECT *, ${computed.join(', ')} FROM ${within})`;
  }, 'people');
  const totals = rules.map(({ fails, holds, fen }) => {
    const due = `(${holds.map((each) => text(each)).join(' AND ')})`;
    const open = `NOT ${due} AND NOT (${fails.map((each) => text(each)).join(' OR ')})`;
    const amount = fen === 0 ? '0' : text(fen);
    return `count(*) FILTER (${due}), count(*) FILTER (${open}), coalesce(sum((${amount})::BIGINT) FILTER (${due}), 0)`;
  });
  return `SELECT ${totals.join(', ')} FROM ${from}`;
}

async function fill(connection: Connection, frame: Frame, names: Names, count: number): Promise<void> {
  const { DuckDBDataChunk, INTEGER } = peer<Peer>('@duckdb/node-api');
  const all = names.columns.flatMap(({ cell, known, name }) => {
    const column = frame.columns.get(name);
    return column === undefined ? [] : [[cell, column.cells] as const, [known, column.filled] as const];
  });
  await connection.run(`CREATE TABLE people (${all.map(([name]) => `${name} INTEGER NOT NULL`).join(', ')})`);
  const appender = await connection.createAppender('people');
  for (let from = 0; from < count; from += CHUNK) {
    const size = Math.min(CHUNK, count - from);
    const chunk = DuckDBDataChunk.create(all.map(() => INTEGER));
    chunk.setColumns(
      all.map(([, cells]) => (cells ? [...cells.subarray(from, from + size)] : Array<number>(size).fill(1))),
    );
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
}
