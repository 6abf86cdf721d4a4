/** Rows of the registers that say whom a firm insures and who drew benefit after it, written by hand. */
import { asWorker, type TestDatabase } from '../../testing/index.ts';
import { firmFacts } from '../registry.ts';

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

export type Drawn = {
  person: string;
  firm: string;
  /** YYYY-MM. */
  first: string;
  last: string | null;
  recorded?: string;
  retracted?: string;
};

/** Writes such rows into a database, and asks what they tell of a firm. */
export function insuranceRegister(db: TestDatabase) {
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

  async function draw(times: readonly Drawn[]): Promise<void> {
    await db.sql(
      `insert into people.unemployment_benefit (person_id, firm_id, first_month, last_month, recorded_on, retracted_on)
       select person, firm, (first || '-01')::date, (last || '-01')::date, coalesce(recorded, (first || '-10')::date), retracted
       from jsonb_to_recordset($1) as r (person uuid, firm uuid, first text, last text, recorded date, retracted date)`,
      [JSON.stringify(times)],
    );
  }

  const insures = async (firmId: string, asOf: string) =>
    (await asWorker(db, ({ tx }) => firmFacts(tx, firmId, asOf))).filter(({ fact }) =>
      fact.startsWith('firm.ui-'),
    );
  const told = async (firmId: string, asOf = '2020-10-15') =>
    Object.fromEntries((await insures(firmId, asOf)).map(({ fact, value }) => [fact.slice(8), value]));
  return { firm, person, pay, employ, draw, insures, told };
}

/** YYYY-MM, both ends included. */
export const monthsOf = (from: string, to: string): string[] => {
  const number = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;
  return Array.from({ length: number(to) - number(from) + 1 }, (_, at) => named(number(from) + at));
};

/** Of the number of a month since year 0. */
export const named = (month: number) =>
  `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
