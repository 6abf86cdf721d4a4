/** Whom one condition alone keeps from a benefit: what the lists of people and of firms have in common. */
import type { Benefit } from '@wenye/rules';
import { z } from 'zod';

export const nearMissInput = z.object({
  benefitId: z.string().max(20),
  conditionId: z.string().max(80).optional(),
  division: z
    .string()
    .regex(/^\d{6}(\d{3})?$/)
    .optional()
    .describe('县（市、区）六位或乡镇（街道）九位代码'),
  page: z.int().min(1).default(1),
  pageSize: z.int().min(1).max(200).default(20),
});

/** The condition that is not met. */
export const missedCondition = z.object({ id: z.string(), clause: z.string(), text: z.string() });

export const nearMissPage = <Row extends z.ZodType>(row: Row) =>
  z.object({ rows: z.array(row), total: z.int(), page: z.int(), pageSize: z.int() });

/** What the functions of the database are asked by. */
export function nearMissQuery({ page, pageSize, ...filters }: z.output<typeof nearMissInput>): string {
  return JSON.stringify({ ...filters, offset: (page - 1) * pageSize, limit: pageSize });
}

/** A condition that the rules have no more was one of theirs when the city was screened. */
export function shownCondition(
  { clause: own, conditions }: Benefit,
  id: string,
): z.input<typeof missedCondition> {
  const { clause, text } = conditions.find((each) => each.id === id) ?? { clause: own, text: id };
  return { id, clause, text };
}
