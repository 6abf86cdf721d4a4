/** What a benefit comes to for one person, as it is told. */
import { fenToYuan } from '@wenye/codes';
import type { AmountKind, Standing } from '@wenye/rules';
import { z } from 'zod';

export const yuanText = z.string().regex(/^-?\d+\.\d{2}$/);

/** In yuan; null: the benefit has no amount. */
export const amountView = z
  .object({
    kind: z.enum(['per-month', 'once', 'total']),
    lowYuan: yuanText,
    highYuan: yuanText.nullable().describe('null：没有上限'),
  })
  .nullable();

/** Null: not due. */
export const standingView = z
  .object({
    eligibility: z.enum(['entitled', 'undetermined', 'official-must-judge']),
    amount: amountView,
    months: z.int().nullable(),
    until: z.iso.date().nullable(),
  })
  .nullable();

type Range = Pick<Standing, 'lowFen' | 'highFen'>;

/** @param kind of the benefit's amount; absent: it has none */
export function shownAmount(
  { lowFen, highFen }: Range,
  kind: AmountKind | undefined,
): z.input<typeof amountView> {
  if (lowFen === null || kind === undefined) return null;
  return { kind, lowYuan: fenToYuan(lowFen), highYuan: highFen === null ? null : fenToYuan(highFen) };
}

/** @param kind of the benefit's amount; absent: it has none */
export function shownStanding(
  standing: Standing | null,
  kind: AmountKind | undefined,
): z.input<typeof standingView> {
  if (standing === null) return null;
  const { eligibility, months, until } = standing;
  return { eligibility, amount: shownAmount(standing, kind), months, until };
}
