import { benefits } from '@wenye/policy';
import type { AmountKind, Benefit } from '@wenye/rules';
import { sql } from 'kysely';
import { z } from 'zod';
import { gapView, gapViewOf, type NumberedGap } from '../../entitlements/city/gap-view.ts';
import { refuse } from '../../entitlements/refusals.ts';
import { amountView, shownAmount } from '../../entitlements/standing-view.ts';
import type { Tx } from '../../kernel/database.ts';
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
});

/** Somebody who is due a benefit by what the registers know, or may be, and has not claimed it. */
export const unclaimedPerson = listedPerson.extend({
  eligibility: z.enum(['entitled', 'undetermined', 'official-must-judge']),
  /** Nothing missing can change it any more. */
  settled: z.boolean(),
  amount: amountView,
  months: z
    .int()
    .nullable()
    .describe('amount.kind 为 total：已计入金额的月数，都不晚于测算日；为 per-month：一共发几个月'),
  until: date.nullable().describe('期限的最后一天，可以晚于测算日'),
  missing: z.array(gapView).describe('还缺哪些才能认定'),
  missingForAmount: z.array(gapView).describe('已不影响认定，只影响金额、月数或止期的'),
});

type View = z.input<typeof unclaimedPerson>;

type Row = ListedRow & {
  eligibility: View['eligibility'];
  settled: boolean;
  low_fen: number | null;
  high_fen: number | null;
  months: number | null;
  until: string | null;
  missing: NumberedGap[];
  missing_for_amount: NumberedGap[];
};

/**
 * Some rows of the list of a benefit, in its order (what is certain first, then those for whom the fewest things are
 * missing), and how many there are in all. Of the officer's territory.
 *
 * @throws Refusal `entitlements.benefit-not-found` where no benefit of a person has this id
 */
export async function readUnclaimed(
  tx: Tx,
  filters: z.output<typeof unclaimedFilters>,
  { offset, limit }: { offset: number; limit: number },
): Promise<{ benefit: Benefit; total: number; rows: View[] }> {
  const { benefitId } = filters;
  const benefit = benefits.find(({ id, subject }) => id === benefitId && subject === 'person');
  if (benefit === undefined)
    return refuse('entitlements.benefit-not-found', { benefit: benefitId }, { path: ['benefitId'] });
  const query = { ...filters, offset, limit };
  const { rows } = await sql<{ answer: { total: number; rows: Row[] } }>`
    select casework.unclaimed(${JSON.stringify(query)}::jsonb) as answer`.execute(tx);
  const { total, rows: listed } = rows[0]?.answer ?? { total: 0, rows: [] };
  return { benefit, total, rows: listed.map((row) => viewOf(row, benefit.amount?.kind)) };
}

function viewOf(row: Row, kind: AmountKind | undefined): View {
  const { low_fen: low, high_fen: high, eligibility, settled, months, until } = row;
  return {
    ...shownPerson(row),
    eligibility,
    settled,
    amount: shownAmount({ lowFen: low, highFen: high }, kind),
    months,
    until,
    missing: row.missing.map(gapViewOf),
    missingForAmount: row.missing_for_amount.map(gapViewOf),
  };
}
