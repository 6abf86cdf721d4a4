/** Whom one condition alone keeps from a benefit: what the lists of people and of firms, and their files, have in common. */
import type { Benefit } from '@wenye/rules';
import { sql } from 'kysely';
import { z } from 'zod';
import { type ListedFirmRow, listedFirm, shownFirm } from '../../firms/listed-firm.ts';
import type { Tx } from '../../kernel/database.ts';
import { readPage } from '../../kernel/read-page.ts';
import { type ListedRow, listedPerson, shownPerson } from '../../people/listed-person.ts';
import { benefitFor } from './benefit-for.ts';

/** Of whom a list is. */
export const nearMissFilters = z.object({
  benefitId: z.string().max(20),
  conditionId: z.string().max(80).optional(),
  othersMet: z
    .boolean()
    .optional()
    .describe('true：只看其余各条都已符合（或不适用）的；false：只看其余还有条件缺信息的'),
  division: z
    .string()
    .regex(/^\d{6}(\d{3})?$/)
    .optional()
    .describe('县（市、区）六位或乡镇（街道）九位代码'),
});

export const nearMissInput = nearMissFilters.extend({
  page: z.int().min(1).default(1),
  pageSize: z.int().min(1).max(200).default(20),
});

const missed = z.object({
  /** The condition that is not met. */
  condition: z.object({ id: z.string(), clause: z.string(), text: z.string() }),
  othersMet: z.boolean().describe('其余各条都已符合（或不适用）；否则还有条件缺信息'),
});

export const nearMissPerson = listedPerson.extend(missed.shape);
/** A firm; where the benefit is decided hire by hire, one of its hires. */
export const nearMissFirm = listedFirm.extend(missed.shape);

export const nearMissPage = <Row extends z.ZodType>(row: Row) =>
  z.object({ rows: z.array(row), total: z.int(), page: z.int(), pageSize: z.int() });

type Filters = z.output<typeof nearMissFilters>;
type Range = { readonly offset: number; readonly limit: number };
type MissedRow = { condition_id: string; others_met: boolean };

/**
 * Some people of the list of a benefit, those first who meet every other condition, and how many there are in all. Of the
 * officer's territory.
 *
 * @throws Refusal `entitlements.benefit-not-found` where no benefit of a person has this id
 */
export async function nearMissPeople(tx: Tx, filters: Filters, range: Range) {
  const benefit = benefitFor(filters.benefitId, 'person');
  const { total, rows } = await readPage<ListedRow & MissedRow>(
    tx,
    (query) => sql`entitlements.near_misses(${query})`,
    {
      ...filters,
      ...range,
    },
  );
  return { benefit, total, rows: rows.map((row) => ({ ...shownPerson(row), ...shownMissed(benefit, row) })) };
}

/**
 * The same of firms.
 *
 * @throws Refusal `entitlements.benefit-not-found` where no benefit of a firm has this id
 */
export async function nearMissFirms(tx: Tx, filters: Filters, range: Range) {
  const benefit = benefitFor(filters.benefitId, 'firm');
  const { total, rows } = await readPage<ListedFirmRow & MissedRow>(
    tx,
    (query) => sql`entitlements.near_missing_firms(${query})`,
    { ...filters, ...range },
  );
  return { benefit, total, rows: rows.map((row) => ({ ...shownFirm(row), ...shownMissed(benefit, row) })) };
}

/** A condition that the rules have no more was one of theirs when the city was screened. */
function shownMissed({ clause: own, conditions }: Benefit, row: MissedRow): z.input<typeof missed> {
  const { condition_id: id, others_met: othersMet } = row;
  const { clause, text } = conditions.find((each) => each.id === id) ?? { clause: own, text: id };
  return { condition: { id, clause, text }, othersMet };
}
