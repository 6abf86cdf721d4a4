import {
  divisionOn,
  findTownship,
  firmNameProblem,
  normaliseIndustry,
  normalisePhone,
  yuanToFen,
} from '@wenye/codes';
import { sql } from 'kysely';
import { z } from 'zod';
import { officer } from '../kernel/access.ts';
import type { Tx } from '../kernel/database.ts';
import { refuse as refuseCommon } from '../kernel/refusals.ts';
import { useCase } from '../kernel/use-case.ts';
import { refuse } from './refusals.ts';

const fields = ['name', 'industry', 'division', 'township', 'phone'] as const;
const reference = z.string().trim().min(2).max(200).meta({ example: '营业执照，2020-10-12 核对' });

/** Corrects one column of a firm's row; what it said before stays on record with the source and the proof. */
export const correctFirm = useCase('firms.correct-firm', {
  input: z.object({
    firmId: z.uuid(),
    field: z.enum(fields),
    value: z.string().trim().min(1).max(120).meta({ example: '洛阳示例轴承有限公司' }),
    source: z.string().max(40).default('counter'),
    reference,
  }),
  output: z.object({ firmId: z.uuid(), field: z.enum(fields), value: z.string() }),
  access: officer('counter-clerk', 'acceptor', 'reviewer'),
  async run({ tx, input, businessDate, audit }) {
    const { firmId, field, source } = input;
    const value = checked(field, input.value, businessDate);
    const before = await tx
      .selectFrom('firms.firm')
      .select(field)
      .where('firm_id', '=', firmId)
      .executeTakeFirst();
    if (before === undefined) return refuseCommon('kernel.not-found');
    if (before[field] === value) return refuse('firms.unchanged', {}, { path: ['value'] });
    await requireCorrectable(tx, firmId);
    await sql`select firms.correct(${firmId}::uuid, ${field}, ${value}, ${source}, ${input.reference})`.execute(
      tx,
    );
    await audit({
      action: 'firms.correct-firm',
      object: { kind: 'firm', id: firmId },
      fields: [field],
      purpose: source,
    });
    return { firmId, field, value };
  },
});

const figure = z
  .string()
  .transform((text, context) => {
    const fen = yuanToFen(text);
    if (fen === null || fen < 0)
      context.addIssue({ code: 'custom', message: '请填写以元为单位的金额，最多两位小数。' });
    return fen ?? 0;
  })
  .nullable()
  .meta({ example: '12800000.00' });

/**
 * Records the figures of a year that tell a firm's size, in place of what was on record for that year: the former
 * row is retracted on the business date and stays readable as known before.
 */
export const correctFigures = useCase('firms.correct-figures', {
  input: z.object({
    firmId: z.uuid(),
    year: z.int().min(1990).max(2100).meta({ example: 2019 }),
    /** Persons at the end of the year; null: unknown. */
    staff: z.int().min(0).max(10_000_000).nullable(),
    /** Yuan, at most two decimals; null: unknown. */
    revenueYuan: figure,
    assetsYuan: figure,
    reference,
  }),
  output: z.object({ figuresId: z.uuid() }),
  access: officer('counter-clerk', 'acceptor', 'reviewer'),
  async run({ tx, input, businessDate, audit }) {
    await requireCorrectable(tx, input.firmId);
    if (input.year >= Number(businessDate.slice(0, 4)))
      return refuse('firms.year-not-over', { year: input.year }, { path: ['year'] });
    const before = await tx
      .selectFrom('firms.annual_figures')
      .select(['staff', 'revenue_fen', 'assets_fen'])
      .where('firm_id', '=', input.firmId)
      .where('year', '=', input.year)
      .where('retracted_on', 'is', null)
      .executeTakeFirst();
    if (
      before?.staff === input.staff &&
      before.revenue_fen === input.revenueYuan &&
      before.assets_fen === input.assetsYuan
    )
      return refuse('firms.unchanged');
    await tx
      .updateTable('firms.annual_figures')
      .set({ retracted_on: businessDate })
      .where('firm_id', '=', input.firmId)
      .where('year', '=', input.year)
      .where('retracted_on', 'is', null)
      .execute();
    const { figures_id } = await tx
      .insertInto('firms.annual_figures')
      .values({
        firm_id: input.firmId,
        year: input.year,
        staff: input.staff,
        revenue_fen: input.revenueYuan,
        assets_fen: input.assetsYuan,
        source: 'counter',
        recorded_on: businessDate,
      })
      .returning('figures_id')
      .executeTakeFirstOrThrow();
    await audit({
      action: 'firms.correct-figures',
      object: { kind: 'firm', id: input.firmId },
      fields: ['staff', 'revenue', 'assets'],
      purpose: 'counter',
    });
    return { figuresId: figures_id };
  },
});

/** @throws Refusal `firms.not-correctable` outside the territory in which the actor may correct */
export async function requireCorrectable(tx: Tx, firmId: string): Promise<void> {
  const { rows } = await sql<{ allowed: boolean }>`
    select firms.is_correctable(${firmId}::uuid) as allowed`.execute(tx);
  if (rows[0]?.allowed !== true) refuse('firms.not-correctable');
}

function checked(field: (typeof fields)[number], value: string, today: string): string {
  const valid = {
    name: () => {
      const reason = firmNameProblem(value);
      return reason === null ? value : refuse('firms.malformed-value', { reason }, { path: ['value'] });
    },
    industry: () => normaliseIndustry(value),
    division: () => (divisionOn(value, today)?.level === 'county' ? value : null),
    township: () => findTownship(value)?.code ?? null,
    phone: () => normalisePhone(value),
  }[field]();
  return valid ?? refuse('firms.unknown-value', { value }, { path: ['value'] });
}
