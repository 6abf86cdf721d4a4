import { fenToYuan, maskId } from '@wenye/codes';
import { benefits } from '@wenye/policy';
import { sql } from 'kysely';
import { z } from 'zod';
import { gapView, gapViewOf, type NumberedGap } from '../../entitlements/city/gap-view.ts';
import { refuse } from '../../entitlements/refusals.ts';
import { officer } from '../../kernel/access.ts';
import { useCase } from '../../kernel/use-case.ts';
import { namedDivision, namedTownship } from '../../people/names.ts';
import { date, pageInput, pageOf, yuan } from '../views.ts';

const named = z.object({ code: z.string(), name: z.string() });

const unclaimedRow = z.object({
  personId: z.uuid(),
  name: z.string(),
  idNumberMasked: z.string(),
  /** The county whose standards apply, and where the person lives now. */
  division: named,
  township: named.nullable(),
  generated: z.boolean(),
  eligibility: z.enum(['entitled', 'undetermined', 'official-must-judge']),
  /** Nothing missing can change it any more. */
  settled: z.boolean(),
  /** Null: the benefit has no amount. */
  amount: z
    .object({
      kind: z.enum(['per-month', 'once', 'total']),
      lowYuan: yuan,
      highYuan: yuan.nullable().describe('null：没有上限'),
    })
    .nullable(),
  months: z.int().nullable(),
  until: date.nullable(),
  missing: z.array(gapView).describe('还缺哪些才能认定'),
  missingForAmount: z.array(gapView).describe('已不影响认定，只影响金额、月数或止期的'),
});

type Row = {
  person_id: string;
  name: string;
  id_number: string;
  division: string;
  township: string | null;
  generated: boolean;
  eligibility: z.input<typeof unclaimedRow>['eligibility'];
  settled: boolean;
  low_fen: number | null;
  high_fen: number | null;
  months: number | null;
  until: string | null;
  missing: NumberedGap[];
  missing_for_amount: NumberedGap[];
};

/**
 * Who is due a benefit by what the registers know, or may be, and has not claimed it: what is certain first, then those
 * for whom the fewest things are missing. Of the officer's territory.
 *
 * @throws Refusal `entitlements.benefit-not-found` where no benefit of a person has this id
 */
export const listUnclaimed = useCase('casework.list-unclaimed', {
  input: pageInput.omit({ q: true }).extend({
    benefitId: z.string().max(20),
    division: z
      .string()
      .regex(/^\d{6}(\d{3})?$/)
      .optional()
      .describe('县（市、区）六位或乡镇（街道）九位代码'),
    certain: z.boolean().optional().describe('true：只看确定应享的；false：只看还缺信息的'),
    gap: z.int().min(0).max(32_767).optional().describe('只看缺这一项的'),
  }),
  output: pageOf(unclaimedRow),
  access: officer('counter-clerk', 'acceptor', 'reviewer', 'approver', 'auditor'),
  async run({ tx, input, audit }) {
    const { page, pageSize, ...filters } = input;
    const benefit = benefits.find(({ id, subject }) => id === input.benefitId && subject === 'person');
    if (benefit === undefined)
      return refuse('entitlements.benefit-not-found', { benefit: input.benefitId }, { path: ['benefitId'] });
    const query = { ...filters, offset: (page - 1) * pageSize, limit: pageSize };
    const { rows } = await sql<{ answer: { total: number; rows: Row[] } }>`
      select casework.unclaimed(${JSON.stringify(query)}::jsonb) as answer`.execute(tx);
    const { total, rows: listed } = rows[0]?.answer ?? { total: 0, rows: [] };
    const action = 'casework.list-unclaimed';
    await audit({ action, object: { kind: 'unclaimed-list', id: `${benefit.id} page-${page}` } });
    // Who was listed is on record: that something is due to a person tells of the person.
    for (const { person_id: id } of listed)
      await audit({ action, object: { kind: 'person', id }, fields: ['name', 'residence', benefit.id] });
    return { rows: listed.map((row) => viewOf(row, benefit.amount?.kind)), total, page, pageSize };
  },
});

type AmountKind = NonNullable<z.input<typeof unclaimedRow>['amount']>['kind'];

function viewOf(row: Row, kind: AmountKind | undefined): z.input<typeof unclaimedRow> {
  const { low_fen: low, high_fen: high, eligibility, settled, months, until, generated } = row;
  return {
    personId: row.person_id,
    name: row.name,
    idNumberMasked: maskId(row.id_number),
    division: namedDivision(row.division),
    township: namedTownship(row.township),
    generated,
    eligibility,
    settled,
    amount:
      low === null || kind === undefined
        ? null
        : { kind, lowYuan: fenToYuan(low), highYuan: high === null ? null : fenToYuan(high) },
    months,
    until,
    missing: row.missing.map(gapViewOf),
    missingForAmount: row.missing_for_amount.map(gapViewOf),
  };
}
