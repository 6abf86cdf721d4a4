/**
 * Loads the generated city into an empty demonstration: offices, people, firms, the cast's accounts. Everything in
 * one transaction, with the city's seed and size: a crash leaves nothing, a second run finds it done.
 *
 *     node apps/server/src/people/load-city.ts --people 50000 --firms 3000 --seed 1 --date 2020-10-15
 */
import { parseArgs } from 'node:util';
import { type CityOptions, CONTRIBUTIONS_FROM, generateCity } from '@wenye/city';
import pg from 'pg';
import { readConfig } from '../kernel/config.ts';
import { authSecret } from '../kernel/secrets.ts';
import { asUnboundOwner, withoutConstraints } from './bulk-load.ts';
import { addFirm, addPerson, type CityTables, cityTables } from './city-tables.ts';
import { addAccounts, addOfficesAndMandates, writeDemoLists } from './demo-access.ts';

export type LoadOptions = {
  /** Administrator's address. */
  readonly databaseUrl: string;
  readonly seed: number;
  readonly people: number;
  readonly firms: number;
  /** Day up to which the registers are filled; absent: the business date. */
  readonly date?: string;
  /** With which authenticator secrets are encrypted; absent: no accounts are made. */
  readonly authSecret?: string;
  readonly progress?: (people: number) => void;
};

export type LoadedCity = CityOptions & { readonly loadedNow: boolean };

/** Tables whose references and unique keys are checked once, at the end. */
const BULK = ['people.contribution', 'people.education_record', 'people.payee_account', 'firms.employment'];
/** People whose rows wait in memory before they are sent. */
const BATCH = 5000;
/** Any number; the same for all, so that of two loaders one waits and finds the city loaded. */
const LOCK = 20_200_716;

/**
 * Loads the city, or answers which one is loaded already.
 * @throws Error for an installation in real use, which has people of its own
 */
export async function loadCity(options: LoadOptions): Promise<LoadedCity> {
  const client = new pg.Client({ connectionString: options.databaseUrl });
  await client.connect();
  try {
    await client.query('begin');
    await client.query('select pg_advisory_xact_lock($1)', [LOCK]);
    const existing = await loadedCity(client);
    if (existing !== null) return { ...existing, loadedNow: false };
    const city = await asUnboundOwner(client, async () => {
      const wanted = await wantedCity(client, options);
      await fill(client, wanted, options);
      return wanted;
    });
    await client.query('commit');
    return { ...city, loadedNow: true };
  } finally {
    // Without a commit, whatever happened, the connection takes everything back.
    await client.end();
  }
}

async function loadedCity(client: pg.Client): Promise<CityOptions | null> {
  const { rows } = await client.query<{ seed: string; people: number; firms: number; date: string }>(
    'select seed, people, firms, as_of::text as date from people.loaded_city',
  );
  return rows[0] === undefined ? null : { ...rows[0], seed: Number(rows[0].seed) };
}

async function wantedCity(client: pg.Client, options: LoadOptions): Promise<CityOptions> {
  const { rows } = await client.query<{ mode: string; date: string; people: boolean }>(
    'select kernel.mode() as mode, kernel.business_date()::text as date, exists (select from people.person) as people',
  );
  if (rows[0] === undefined || rows[0].mode !== 'demonstration')
    throw new Error('A generated city is loaded into a demonstration only');
  if (rows[0].people)
    throw new Error('There are people already: a generated city is loaded into an empty database');
  const { seed, people, firms } = options;
  return { seed, people, firms, date: options.date ?? rows[0].date };
}

async function fill(client: pg.Client, options: CityOptions, load: LoadOptions): Promise<void> {
  const city = generateCity(options);
  const tables = cityTables();
  await withoutConstraints(client, BULK, async () => {
    for (const firm of city.firms()) addFirm(tables, firm);
    let count = 0;
    for (const person of city.people()) {
      addPerson(tables, person);
      count += 1;
      if (count % BATCH !== 0) continue;
      await flush(client, tables);
      load.progress?.(count);
    }
    await flush(client, tables);
  });
  await client.query(
    `update people.source_register set kept_from = $1
     where code in ('social-insurance', 'unemployment-benefit', 'labour-dispatch')`,
    [CONTRIBUTIONS_FROM],
  );
  await addOfficesAndMandates(client);
  if (load.authSecret !== undefined) await addAccounts(client, load.authSecret);
  await client.query('insert into people.loaded_city (seed, people, firms, as_of) values ($1, $2, $3, $4)', [
    options.seed,
    options.people,
    options.firms,
    options.date,
  ]);
  await client.query('analyze people.person, people.contribution, firms.firm, firms.employment');
}

/** Parents before children: the references that are left are checked with each statement. */
async function flush(client: pg.Client, tables: CityTables): Promise<void> {
  const { person, firm, figures, firmAccount, ...dependent } = tables;
  for (const table of [person, firm, figures, firmAccount, ...Object.values(dependent)])
    await table.flush(client);
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      people: { type: 'string', default: '50000' },
      firms: { type: 'string', default: '3000' },
      seed: { type: 'string', default: '1' },
      date: { type: 'string' },
    },
  });
  const config = readConfig();
  const started = performance.now();
  const city = await loadCity({
    databaseUrl: config.databaseUrl,
    authSecret: await authSecret(config.dataFolder),
    people: Number(values.people),
    firms: Number(values.firms),
    seed: Number(values.seed),
    ...(values.date === undefined ? {} : { date: values.date }),
    progress: (people) => process.stdout.write(`已载入 ${people.toLocaleString('zh-CN')} 人\n`),
  });
  await writeDemoLists(config.dataFolder);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const size = `居民 ${city.people} 人、企业 ${city.firms} 户（生成数据，种子 ${city.seed}，截至 ${city.date}）`;
  process.stdout.write(
    city.loadedNow ? `演示城市已载入：${size}，用时 ${seconds} 秒\n` : `演示城市已在库中：${size}\n`,
  );
}
