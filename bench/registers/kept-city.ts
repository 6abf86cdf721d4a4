/** A city kept as columns in PostgreSQL, and how long it takes from there to its hits in PostgreSQL. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pack } from '@wenye/policy';
import { codesOf, Kernel, packFrame, programOf } from '@wenye/rules/columns';
import { sql } from 'kysely';
import pg from 'pg';
import { SCREENED_TOGETHER } from '../../apps/server/src/entitlements/city/everybody.ts';
import {
  factsRead,
  keepStretch,
  keptFrames,
} from '../../apps/server/src/entitlements/city/kept-stretches.ts';
import { READING } from '../../apps/server/src/entitlements/city/stretch.ts';
import { storeRuleSet } from '../../apps/server/src/entitlements/deciding/rule-set.store.ts';
import { workerTransaction } from '../../apps/server/src/entitlements/testing/screening.ts';
import { copyOut } from '../../apps/server/src/kernel/copy-out.ts';
import { openDatabase, transact } from '../../apps/server/src/kernel/database.ts';
import { type TestDatabase, testDatabase } from '../../apps/server/src/testing/index.ts';
import { load } from '../city/stored.ts';
import { median, report } from '../measure.ts';
import { slice } from './slice.ts';
import { storeHits } from './store-hits.ts';

const RUNS = 3;
const RUN = '00000000-0000-4000-8000-000000000001';
const program = programOf(pack);
const benefits = program.benefits.filter(({ benefit }) => benefit.subject === 'person');

export async function measureKeptCity(size: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'wenye-registers-'));
  const db = await testDatabase();
  const client = new pg.Client({ connectionString: db.url });
  try {
    const generate = join(import.meta.dirname, '../city/generate.ts');
    execFileSync(process.execPath, [generate, folder, String(size), String(Math.ceil(size / 24))]);
    await keep(db, join(folder, 'person'), size);
    await client.connect();
    const runs: Run[] = [];
    for (let run = 0; run < RUNS; run++) runs.push(await toHits(db, client));
    tell(size, runs);
  } finally {
    await client.end();
    await db.close();
    rmSync(folder, { recursive: true });
  }
}

/** Milliseconds, and what was found. */
interface Run {
  readonly read: number;
  readonly screened: number;
  readonly stored: number;
  readonly rows: number;
  readonly forAll: number;
}

async function toHits(db: TestDatabase, client: pg.Client): Promise<Run> {
  await client.query('drop table if exists hit');
  const began = performance.now();
  const among = new Set(benefits.map(({ benefit }) => benefit.id));
  const [kept] = await Array.fromAsync(keptFrames(workerTransaction(db), RUN, [pack], among));
  if (kept === undefined) throw new Error('Nothing is kept');
  const people = await idsOf(db);
  const read = performance.now();
  const hits = new Kernel(program, kept.frame, benefits, READING).screen();
  const screened = performance.now();
  const some = hits.filter(({ unseen }) => unseen === undefined);
  const rows = await storeHits(client, some, people);
  const stored = performance.now();
  return {
    read: read - began,
    screened: screened - read,
    stored: stored - screened,
    rows,
    forAll: hits.length - some.length,
  };
}

function tell(size: number, runs: readonly Run[]): void {
  const of = (pick: (run: Run) => number): number => median(runs.map(pick)) / 1000;
  const seconds = (n: number): string => `${n.toFixed(2)} s`;
  const all = of(({ read, screened, stored }) => read + screened + stored);
  const { rows, forAll } = runs[0] as Run;
  report(
    `${size.toLocaleString('en')} people, ${benefits.length} benefits and rules: ${rows.toLocaleString('en')} hits stored; ${forAll} open to everybody, and counted only`,
    [
      ['PostgreSQL to columns', seconds(of(({ read }) => read))],
      ['columns to hits, code of the rules included', seconds(of(({ screened }) => screened))],
      ['hits to PostgreSQL', seconds(of(({ stored }) => stored))],
      ['all together', seconds(all), '≤ 6 s', all <= 6],
      ['peak memory', `${Math.round(process.resourceUsage().maxRSS / 1024)} MB`],
    ],
  );
}

/** Keeps the generated people as a published run. */
async function keep(db: TestDatabase, folder: string, size: number): Promise<void> {
  const people = load(folder);
  const frame = { ...people, layout: program.layout, dictionary: [...codesOf(program)] };
  const rulesHash = await workerTransaction(db)(({ tx }) => storeRuleSet(tx, pack));
  await db.sql(
    `insert into entitlements.screening_run (run_id, state, slot, decision_date, rules_hash, people, started_at)
     values ($1, 'running', 0, '2020-10-15', $2, $3, now())`,
    [RUN, rulesHash, size],
  );
  const asked = factsRead(benefits);
  const id = (row: number): string => `${row.toString(16).padStart(8, '0')}-0000-4000-8000-000000000000`;
  const count = frame.levels[0]?.count ?? 0;
  for (let from = 0, number = 0; from < count; from += SCREENED_TOGETHER, number++) {
    const to = Math.min(count, from + SCREENED_TOGETHER);
    const packed = packFrame(slice(frame, from, to));
    const ids = Array.from({ length: to - from }, (_, i) => id(from + i));
    await workerTransaction(db)(({ tx }) => keepStretch(tx, RUN, number, packed, asked, ids));
  }
  await db.sql(`update entitlements.screening_run set state = 'published', finished_at = now()`);
}

/** The ids of everybody kept, 16 bytes each, in the order of the rows. */
async function idsOf(db: TestDatabase): Promise<Uint8Array> {
  const rows = await transact(openDatabase(db.pool('administrator')), (tx) =>
    copyOut(tx, sql`select people from entitlements.screening_stretch order by stretch`),
  );
  return Buffer.concat(rows.map(([people]) => people as Buffer));
}
