/**
 * The desk's lists and searches in a city of 7,000,000 people, 300,000 firms and 1,000,000 cases, asked as the
 * application asks, for an officer of the city and one of a county: median milliseconds, and what the indexes of search cost.
 * Needs `npm run database` in another terminal (or WENYE_TEST_DATABASE_URL), 15 GB and half an hour.
 *
 *     npm run bench:lists -- --people 7000000 --firms 300000 --cases 1000000
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadCity } from '../apps/server/src/people/load-city.ts';
import {
  asOfficer,
  type TestActor,
  type TestDatabase,
  testDatabase,
} from '../apps/server/src/testing/index.ts';

const RUNS = 5;
const COUNTY = '410325';
const GRAMS = ['casework.case_party_search', 'firms.firm_search'];

const { values: size } = parseArgs({
  options: {
    people: { type: 'string', default: '7000000' },
    firms: { type: 'string', default: '300000' },
    cases: { type: 'string', default: '1000000' },
  },
});

const workList = (query: object) =>
  `select casework.work_list('${JSON.stringify({ offset: 0, limit: 20, sort: 'due', ...query })}') as answer`;
const search = (room: string, words: string) => `select * from ${room}.search('${words}', null, '', 20, 0)`;

/** What is asked, under the name that the table shows. */
const questions: readonly (readonly [string, string])[] = [
  ['work list, by deadline', workList({})],
  ['work list, one status', workList({ status: ['review'] })],
  ['work list, counts', `select casework.work_counts('{}')`],
  ...[
    ['rare full name', '买买提艾力江'],
    ['frequent full name', '王雨晴'],
    ['frequent surname', '王'],
    ['given name', '雨晴'],
    ['beginning of IDs', '410325'],
    ['a day of birth', '19850715'],
    ['case number', '500000'],
    ['part of a firm’s name', '示范商贸'],
    ['a word of most firms', '有限公司'],
    ['nothing', '无此人名'],
  ].map(([what, q]) => [`work list: ${what} (${q})`, workList({ q })] as const),
  ...['', '王雨晴', '王', '410325', '41032519850715'].map(
    (q) => [`people: ${q || 'all'}`, search('people', q)] as const,
  ),
  ...['', '示范商贸', '商贸', '有限公司', '91410300MB001'].map(
    (q) => [`firms: ${q || 'all'}`, search('firms', q)] as const,
  ),
];

const seconds = async (work: () => Promise<unknown>): Promise<string> => {
  const started = performance.now();
  await work();
  return ((performance.now() - started) / 1000).toFixed(1);
};

/** Median milliseconds of a statement in an actor's context, after one run that fills the caches. */
async function median(db: TestDatabase, actor: TestActor, statement: string): Promise<number> {
  const client = await db.pool('wenye_app').connect();
  try {
    await client.query('begin');
    await client.query(`select access.enter($1, 'bench')`, [actor.token]);
    const times: number[] = [];
    for (let run = 0; run <= RUNS; run += 1) {
      const started = performance.now();
      await client.query(statement);
      if (run > 0) times.push(performance.now() - started);
    }
    return Math.round(times.toSorted((one, other) => one - other)[Math.floor(RUNS / 2)] ?? 0);
  } finally {
    await client.query('rollback');
    client.release();
  }
}

/** Multiplies the city, then builds the indexes of search anew; prints what they cost. */
async function grow(db: TestDatabase): Promise<void> {
  const indexes = await db.sql<{ name: string; definition: string }>(
    'select name, pg_get_indexdef(name::regclass) as definition from unnest($1::text[]) name',
    [GRAMS],
  );
  const settings = Object.entries(size).map(([name, count]) => `set bench.${name} = ${Number(count)};`);
  await db.sql(`${settings.join('')}${await readFile(join(import.meta.dirname, 'lists.sql'), 'utf8')}`);
  for (const { name, definition } of indexes) {
    const built = await seconds(() => db.sql(`set maintenance_work_mem = '512MB'; ${definition}`));
    const [row] = await db.sql<{ size: string; heap: string }>(
      `select pg_size_pretty(pg_relation_size(indexrelid)) as size, pg_size_pretty(pg_relation_size(indrelid)) as heap
       from pg_index where indexrelid = $1::regclass`,
      [name],
    );
    process.stdout.write(`${name}: ${row?.size} on a table of ${row?.heap}, built in ${built} s\n`);
  }
  await db.sql('vacuum analyze');
}

const db = await testDatabase();
try {
  const city = { databaseUrl: db.url, seed: 1, people: 50_000, firms: 3000 };
  process.stdout.write(`the demonstration's city: ${await seconds(() => loadCity(city))} s\n`);
  process.stdout.write(`the large city: ${await seconds(() => grow(db))} s\n`);
  const role = ['acceptor', 'reviewer', 'approver', 'auditor'] as const;
  const ofCity = await asOfficer(db, { role, division: '410300' });
  const ofCounty = await asOfficer(db, { role, division: COUNTY });
  process.stdout.write('\n| ms | city | county |\n|---|---|---|\n');
  for (const [what, statement] of questions)
    process.stdout.write(
      `| ${what} | ${await median(db, ofCity, statement)} | ${await median(db, ofCounty, statement)} |\n`,
    );
} finally {
  await db.close();
}
