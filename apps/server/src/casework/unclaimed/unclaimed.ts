import type { AmountKind } from '@wenye/rules';
import { sql } from 'kysely';
import { z } from 'zod';
import { benefitFor } from '../../entitlements/city/benefit-for.ts';
import { gapView, gapViewOf, type NumberedGap } from '../../entitlements/city/gap-view.ts';
import { amountView, shownAmount } from '../../entitlements/standing-view.ts';
import { type ListedFirmRow, listedFirm, shownFirm } from '../../firms/listed-firm.ts';
import type { Tx } from '../../kernel/database.ts';
import { readPage } from '../../kernel/read-page.ts';
import { type ListedRow, listedPerson, shownPerson } from '../../people/listed-person.ts';
import { date } from '../views.ts';

/** Of whom a list is. */
export const unclaimedFilters = z.object({
  benefitId: z.string().max(20),
  division: z
    .string()
    .regex(/^\d{6}(\d{3})?$/)
    .optional()
    .describe('县（市、区）六位或乡镇（街道）九位代码'),
  certain: z.boolean().optional().describe('true：只看确定应享的；false：只看还缺信息的'),
  gap: z.int().min(0).max(32_767).optional().describe('只看缺这一项的'),
  bears: z
    .enum(['eligibility', 'alone'])
    .optional()
    .describe('与 gap 同用。eligibility：只看因此不能认定的；alone：只看认定只缺这一项的'),
  claimed: z.boolean().optional().describe('true：已申领的也列出，与“卡在哪里”的人数一致'),
});

type Filters = z.output<typeof unclaimedFilters>;

/** What is due by what the registers know, or may be, and has not been claimed. */
const due = z.object({
  eligibility: z.enum(['entitled', 'undetermined', 'official-must-judge']),
  /** Nothing missing can change it any more. */
  settled: z.boolean(),
  amount: amountView,
  months: z
    .int()
    .nullable()
    .describe('amount.kind 为 total：已计入金额的月数，都不晚于测算日；为 per-month：一共发几个月'),
  until: date.nullable().describe('期限的最后一天，可以晚于测算日'),
  claimed: z.boolean().describe('已经申领；问 claimed 时才有'),
  missing: z.array(gapView).describe('还缺哪些才能认定'),
  missingForAmount: z.array(gapView).describe('已不影响认定，只影响金额、月数或止期的'),
});

export const unclaimedPerson = listedPerson.extend(due.shape);
/** A firm; where the benefit is decided hire by hire, one of its hires. */
export const unclaimedFirm = listedFirm.extend(due.shape);

type Due = z.input<typeof due>;
type DueRow = Pick<Due, 'eligibility' | 'settled' | 'months' | 'until' | 'claimed'> & {
  low_fen: number | null;
  high_fen: number | null;
  missing: NumberedGap[];
  missing_for_amount: NumberedGap[];
};
type Range = { readonly offset: number; readonly limit: number };

/**
 * Some people of the list of a benefit, in its order (what is certain first, then those for whom the fewest things are
 * missing), and how many there are in all. Of the officer's territory.
 *
 * @throws Refusal `entitlements.benefit-not-found` where no benefit of a person has this id
 */
export async function unclaimedPeople(tx: Tx, filters: Filters, range: Range) {
  const benefit = benefitFor(filters.benefitId, 'person');
  const { total, rows } = await readPage<ListedRow & DueRow>(
    tx,
    (query) => sql`casework.unclaimed(${query})`,
    {
      ...filters,
      ...range,
    },
  );
  const shown = rows.map((row) => ({ ...shownPerson(row), ...shownDue(row, benefit.amount?.kind) }));
  return { benefit, total, rows: shown };
}

/**
 * The same of firms.
 *
 * @throws Refusal `entitlements.benefit-not-found` where no benefit of a firm has this id
 */
export async function unclaimedFirms(tx: Tx, filters: Filters, range: Range) {
  const benefit = benefitFor(filters.benefitId, 'firm');
  const { total, rows } = await readPage<ListedFirmRow & DueRow>(
    tx,
    (query) => sql`casework.unclaimed_firms(${query})`,
    { ...filters, ...range },
  );
  const shown = rows.map((row) => ({ ...shownFirm(row), ...shownDue(row, benefit.amount?.kind) }));
  return { benefit, total, rows: shown };
}

function shownDue(row: DueRow, kind: AmountKind | undefined): Due {
  const { low_fen: low, high_fen: high, eligibility, settled, months, until, claimed } = row;
  return {
    eligibility,
    settled,
    amount: shownAmount({ lowFen: low, highFen: high }, kind),
    months,
    until,
    claimed,
    missing: row.missing.map(gapViewOf),
    missingForAmount: row.missing_for_amount.map(gapViewOf),
  };
}
