/** For whom a proposed figure would change something: what the lists of people and of firms have in common. */
import { benefits } from '@wenye/policy';
import type { Effect, Standing } from '@wenye/rules';
import { sql } from 'kysely';
import { z } from 'zod';
import { type ListedFirmRow, listedFirm, shownFirm } from '../../firms/listed-firm.ts';
import type { Tx } from '../../kernel/database.ts';
import { readPage } from '../../kernel/read-page.ts';
import { type ListedRow, listedPerson, shownPerson } from '../../people/listed-person.ts';
import { shownStanding, standingView } from '../standing-view.ts';

const effects = ['gains', 'loses', 'may-gain', 'may-lose', 'shifts'] as const satisfies readonly Effect[];

export const impactFilters = z.object({
  valueId: z.uuid(),
  benefitId: z.string().max(20).optional(),
  division: z
    .string()
    .regex(/^\d{6}$/)
    .optional(),
  effect: z.enum(effects).optional(),
});

export const impactPage = impactFilters.extend({
  page: z.int().min(1).default(1),
  pageSize: z.int().min(1).max(200).default(20),
});

const change = z.object({
  /** Of this subject and benefit; a subject may stand here with several. */
  rowId: z.string(),
  benefitId: z.string(),
  effect: z.enum(effects),
  turns: z.boolean().describe('认定结果本身变了，不只是金额'),
  before: standingView,
  after: standingView,
});

export const impactPerson = listedPerson.extend(change.shape);
/** A firm; where the benefit is decided hire by hire, one of its hires. */
export const impactFirm = listedFirm.extend(change.shape);

type Filters = z.output<typeof impactFilters>;
type Range = { readonly offset: number; readonly limit: number };
type ChangeRow = {
  benefit_id: string;
  effect: Effect;
  turns: boolean;
  before: Standing | null;
  after: Standing | null;
};

/** Some people of the list, those first whose answer turns, and how many there are in all. Of the officer's territory. */
export async function impactPeople(tx: Tx, filters: Filters, range: Range) {
  const { total, rows } = await readPage<ListedRow & ChangeRow>(
    tx,
    (query) => sql`entitlements.impact_people(${query})`,
    {
      ...filters,
      ...range,
    },
  );
  return {
    total,
    rows: rows.map((row) => ({
      ...shownPerson(row),
      ...shownChange(row),
      rowId: `${row.person_id} ${row.benefit_id}`,
    })),
  };
}

/** The same of firms. */
export async function impactFirms(tx: Tx, filters: Filters, range: Range) {
  const { total, rows } = await readPage<ListedFirmRow & ChangeRow>(
    tx,
    (query) => sql`entitlements.impact_firms(${query})`,
    {
      ...filters,
      ...range,
    },
  );
  return {
    total,
    rows: rows.map((row) => {
      const firm = shownFirm(row);
      return { ...firm, ...shownChange(row), rowId: `${firm.rowId} ${row.benefit_id}` };
    }),
  };
}

function shownChange(row: ChangeRow) {
  const kind = benefits.find(({ id }) => id === row.benefit_id)?.amount?.kind;
  return {
    benefitId: row.benefit_id,
    effect: row.effect,
    turns: row.turns,
    before: shownStanding(row.before, kind),
    after: shownStanding(row.after, kind),
  };
}
