/** What a firm insures, told from its people's registers: by hand, and against counting every row anew. */
import { fenToYuan } from '@wenye/codes';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  asOfficer,
  asPerson,
  asWorker,
  inSession,
  type TestDatabase,
  testDatabase,
} from '../testing/index.ts';
import { firmFacts } from './registry.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase({ upTo: '0029' });
  await db.sql(`update people.source_register set kept_from = '2019-01-01' where code = 'social-insurance'`);
});
afterAll(() => db.close());

let made = 0;
const numbered = () => String(++made).padStart(8, '0');

async function firm(registeredOn = '2008-05-16'): Promise<string> {
  const [row] = await db.sql<{ id: string }>(
    `insert into firms.firm (uscc, name, entity_type, division, registered_on, source, recorded_on)
     values ($1, '某厂', 'enterprise', '410303', $2, 'market', '2010-01-01') returning firm_id as id`,
    [`9141030300${numbered()}`, registeredOn],
  );
  return row?.id ?? '';
}

async function person(): Promise<string> {
  const [row] = await db.sql<{ id: string }>(
    `insert into people.person (id_number, name, division, source, recorded_on)
     values ($1, '某人', '410303', 'household', '2010-01-01') returning person_id as id`,
    [`410303199${numbered()}X`],
  );
  return row?.id ?? '';
}

type Paid = {
  person: string;
  firm: string;
  /** YYYY-MM. */
  month: string;
  unit?: number;
  own?: number;
  pension?: number;
  recorded?: string;
};

async function pay(rows: readonly Paid[]): Promise<void> {
  await db.sql(
    `insert into people.contribution (person_id, month, capacity, firm_id, base_fen, pension_unit_fen,
       unemployment_unit_fen, unemployment_own_fen, medical_unit_fen, recorded_on)
     select person, (month || '-01')::date, 'employee', firm, 300000, coalesce(pension, 48000), coalesce(unit, 2100),
       coalesce(own, 900), 22500, coalesce(recorded, (month || '-28')::date)
     from jsonb_to_recordset($1) as r (person uuid, firm uuid, month text, unit int, own int, pension int, recorded date)`,
    [JSON.stringify(rows)],
  );
}

async function employ(
  spells: readonly { person: string; firm: string; from: string; to: string | null; recorded?: string }[],
): Promise<void> {
  await db.sql(
    `insert into firms.employment (person_id, firm_id, from_date, to_date, source, recorded_on)
     select person, firm, "from", "to", 'labour-contract', coalesce(recorded, "from")
     from jsonb_to_recordset($1) as r (person uuid, firm uuid, "from" date, "to" date, recorded date)`,
    [JSON.stringify(spells)],
  );
}

const monthsOf = (from: string, to: string): string[] => {
  const number = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;
  return Array.from({ length: number(to) - number(from) + 1 }, (_, at) => named(number(from) + at));
};
const named = (month: number) => `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;

const insures = async (firmId: string, asOf: string) =>
  (await asWorker(db, ({ tx }) => firmFacts(tx, firmId, asOf))).filter(({ fact }) =>
    fact.startsWith('firm.ui-'),
  );
const told = async (firmId: string, asOf = '2020-10-15') =>
  Object.fromEntries((await insures(firmId, asOf)).map(({ fact, value }) => [fact.slice(8), value]));

describe('of last year', () => {
  test('months with anybody insured count, and the average is rounded half up', async () => {
    const [works, one, other] = [await firm(), await person(), await person()];
    await pay([
      ...monthsOf('2018-11', '2019-04').map((month) => ({ person: one, firm: works, month })),
      // In April two people, in two of four months: six persons' months over four is one and a half.
      ...monthsOf('2019-03', '2019-04').map((month) => ({ person: other, firm: works, month })),
      ...monthsOf('2020-01', '2020-02').map((month) => ({
        person: one,
        firm: works,
        month,
        unit: 0,
        pension: 0,
      })),
    ]);
    expect(await told(works)).toEqual({
      'average-insured-last-year': 2,
      'paid-by-unit-last-year': '126.00',
      'paid-by-staff-last-year': '54.00',
    });
  });

  test('the year and the register are named, with the day of the latest row', async () => {
    const [works, one] = [await firm(), await person()];
    await pay([
      { person: one, firm: works, month: '2019-05' },
      { person: one, firm: works, month: '2019-06', recorded: '2020-03-10' },
      { person: one, firm: works, month: '2020-09' },
    ]);
    const sources = (await insures(works, '2020-10-15')).map(({ fact, source }) => [fact, source]);
    const year = { name: '社会保险缴费记录', recordedOn: '2020-03-10', reference: '2019年度' };
    expect(sources).toEqual([
      ['firm.ui-average-insured-last-year', year],
      ['firm.ui-paid-by-unit-last-year', year],
      ['firm.ui-paid-by-staff-last-year', year],
      ['firm.ui-insured-staff', { ...year, recordedOn: '2020-09-28', reference: '2020年9月' }],
    ]);
  });

  test('somebody in two firms is insured in both, each with what was paid there', async () => {
    const [works, shop, one] = [await firm(), await firm(), await person()];
    await pay([
      { person: one, firm: works, month: '2019-05', unit: 2100, own: 900 },
      { person: one, firm: shop, month: '2019-05', unit: 4200, own: 1800 },
    ]);
    expect(await told(works)).toMatchObject({
      'average-insured-last-year': 1,
      'paid-by-unit-last-year': '21.00',
    });
    expect(await told(shop)).toMatchObject({
      'average-insured-last-year': 1,
      'paid-by-staff-last-year': '18.00',
    });
  });

  test('what was recorded late is known from then on', async () => {
    const [works, one, other] = [await firm(), await person(), await person()];
    await pay([
      { person: one, firm: works, month: '2019-12' },
      { person: other, firm: works, month: '2019-12', recorded: '2020-06-02' },
    ]);
    expect(await told(works, '2020-06-01')).toMatchObject({ 'paid-by-unit-last-year': '21.00' });
    expect(await told(works, '2020-06-02')).toMatchObject({
      'average-insured-last-year': 2,
      'paid-by-unit-last-year': '42.00',
    });
    // Not before the year is over, whatever is known by then.
    expect(await told(works, '2019-12-31')).toEqual({});
  });

  test('of a year of which the register holds nothing of the firm, or not the whole, nothing is told', async () => {
    const [works, one] = [await firm(), await person()];
    expect(await told(works)).toEqual({});
    await pay([{ person: one, firm: works, month: '2018-07' }]);
    expect(await told(works, '2019-06-01')).toEqual({});
    expect(await told(works, '2020-10-15')).toEqual({});
  });

  test('a month relieved stands with zero and counts; one without unemployment insurance does not', async () => {
    const [works, one, other, third] = [await firm(), await person(), await person(), await person()];
    await pay([
      // A rural contract worker of a unit that was relieved, one whose unit was not, and the same before the relief.
      { person: one, firm: works, month: '2020-03', unit: 0, own: 0, pension: 0 },
      { person: other, firm: works, month: '2020-03', unit: 0, own: 0 },
      { person: third, firm: works, month: '2020-01', unit: 0, own: 0, pension: 0 },
    ]);
    expect(await told(works, '2020-04-15')).toEqual({ 'insured-staff': 1 });
    expect(await told(works, '2021-04-15')).toMatchObject({
      'average-insured-last-year': 1,
      'paid-by-unit-last-year': '0.00',
    });
  });
});

describe('of the month before', () => {
  test('staff is told, and no older month stands in', async () => {
    const [works, one, other] = [await firm(), await person(), await person()];
    await pay([
      { person: one, firm: works, month: '2020-09' },
      { person: other, firm: works, month: '2020-09' },
      { person: one, firm: works, month: '2020-10' },
    ]);
    expect(await told(works, '2020-10-30')).toEqual({ 'insured-staff': 2 });
    expect(await told(works, '2020-11-01')).toEqual({ 'insured-staff': 1 });
    expect(await told(works, '2020-12-01')).toEqual({});
  });

  test('of January it is December of the year before', async () => {
    const [works, one] = [await firm(), await person()];
    await pay([{ person: one, firm: works, month: '2019-12' }]);
    expect(await told(works, '2020-01-10')).toMatchObject({ 'insured-staff': 1 });
  });
});

describe('months paid in full', () => {
  test('are told of a firm that is younger than the register, of an older one not', async () => {
    const [young, old, one] = [await firm('2019-03-04'), await firm('2018-12-31'), await person()];
    const months = ['2019-04', '2019-05', '2019-12', '2020-09', '2020-10'];
    await pay(
      [young, old].flatMap((firmId) => months.map((month) => ({ person: one, firm: firmId, month }))),
    );
    expect(await told(young, '2020-10-30')).toMatchObject({ 'months-paid': 4 });
    expect(await told(old, '2020-10-30')).not.toHaveProperty('months-paid');
  });

  test('are unknown where somebody employed all the month was not insured in it', async () => {
    const [works, one, other] = [await firm('2019-03-04'), await person(), await person()];
    await pay(monthsOf('2019-04', '2020-09').map((month) => ({ person: one, firm: works, month })));
    await employ([
      { person: one, firm: works, from: '2019-04-01', to: null },
      // Neither was there a whole month: two spells that touch one, and one that ends a day early.
      { person: other, firm: works, from: '2019-06-02', to: '2019-06-20' },
      { person: other, firm: works, from: '2019-06-22', to: '2019-07-30' },
    ]);
    expect(await told(works)).toMatchObject({ 'months-paid': 18 });
    await employ([
      { person: other, firm: works, from: '2020-02-01', to: '2020-02-29', recorded: '2020-10-15' },
    ]);
    expect(await told(works, '2020-10-14')).toHaveProperty('months-paid');
    expect(await told(works, '2020-10-15')).not.toHaveProperty('months-paid');
  });
});

test('numbers are told to who may see the firm, and to nobody else', async () => {
  const [works, one] = [await firm(), await person()];
  await pay([{ person: one, firm: works, month: '2019-05' }]);
  const ask = async (token: string) =>
    inSession(db, token, async (client) => {
      const { rows } = await client.query<{ told: object | null }>(
        `select firms.insurance_of($1, '2020-10-15') as told`,
        [works],
      );
      return rows[0]?.told;
    });
  const officer = await asOfficer(db, { role: 'acceptor', division: '410303' });
  const foreign = await asOfficer(db, { role: 'acceptor', division: '410325' });
  const seen = await ask(officer.token);
  expect(seen).toMatchObject({ months: [{ month: '2019-05-01', insured: 1, unit_fen: 2100 }] });
  expect(JSON.stringify(seen)).not.toContain(one);
  expect(await ask(foreign.token)).toBeNull();
  // Whoever works there may not see the firm.
  expect(await ask((await asPerson(db, one)).token)).toBeNull();
});

describe('whatever the rows are', () => {
  const months = monthsOf('2018-10', '2020-12');
  const rowsOf = fc.uniqueArray(
    fc.record({
      person: fc.nat(5),
      firm: fc.nat(1),
      month: fc.constantFrom(...months),
      unit: fc.constantFrom(0, 0, 1050, 2100),
      own: fc.constantFrom(0, 900, 901),
      pension: fc.constantFrom(0, 48_000),
      late: fc.constantFrom(0, 0, 0, 3, 14),
    }),
    { maxLength: 60, selector: ({ person: who, firm: where, month }) => `${who} ${where} ${month}` },
  );

  test('the figures are what counting them one by one gives', async () => {
    const people = await Promise.all(Array.from({ length: 6 }, person));
    await fc.assert(
      fc.asyncProperty(
        rowsOf,
        fc.constantFrom('2020-01-05', '2020-10-15', '2021-03-31'),
        async (drawn, asOf) => {
          const firms = [await firm('2019-01-01'), await firm()];
          const rows = drawn.map(({ late, ...row }) => ({
            ...row,
            person: people[row.person] as string,
            firm: firms[row.firm] as string,
            recorded: `${named(monthNumber(row.month) + late)}-28`,
          }));
          await pay(rows);
          for (const firmId of firms)
            expect(await told(firmId, asOf)).toEqual(
              counted(
                rows.filter((row) => row.firm === firmId && row.recorded <= asOf && isInsured(row)),
                asOf,
                firmId === firms[0],
              ),
            );
        },
      ),
      { numRuns: 25 },
    );
  }, 60_000);

  const monthNumber = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;

  type Row = { month: string; unit: number; own: number; pension: number };

  const isInsured = ({ month, unit, own, pension }: Row): boolean =>
    unit + own > 0 || (pension === 0 && '2020-02' <= month && month <= '2020-12');

  /** Of one firm, of what is known: month by month of the calendar. */
  function counted(rows: readonly Row[], asOf: string, young: boolean): Record<string, unknown> {
    const year = Number(asOf.slice(0, 4)) - 1;
    let [persons, ofYear, unit, own, paid] = [0, 0, 0, 0, 0];
    for (const month of months) {
      const those = rows.filter((row) => row.month === month);
      if (those.length > 0 && month >= '2019-01' && month < asOf.slice(0, 7)) paid += 1;
      if (those.length === 0 || !month.startsWith(`${year}-`)) continue;
      ofYear += 1;
      persons += those.length;
      for (const row of those) [unit, own] = [unit + row.unit, own + row.own];
    }
    const before = rows.filter(({ month }) => month === named(monthNumber(asOf.slice(0, 7)) - 1)).length;
    return {
      ...(ofYear > 0 && {
        // Half up: the remainder taken away, and one more from the half on.
        'average-insured-last-year':
          (persons - (persons % ofYear)) / ofYear + (2 * (persons % ofYear) >= ofYear ? 1 : 0),
        'paid-by-unit-last-year': fenToYuan(unit),
        'paid-by-staff-last-year': fenToYuan(own),
      }),
      ...(before > 0 && { 'insured-staff': before }),
      ...(young && paid > 0 && { 'months-paid': paid }),
    };
  }
});
