import { z } from 'zod';
import type { Gap } from '../../entitlements/city/gap.ts';

/** Something that keeps an answer open. */
export const gapView = z.object({
  /** Its number in this run of screening, to filter by. */
  gap: z.int(),
  kind: z.enum(['fact', 'parameter', 'official']),
  /** Id of the fact, key of the figure or id of the judgement. */
  id: z.string(),
  label: z.string(),
});

export type NumberedGap = Gap & { readonly gap: number };

export function gapViewOf(gap: NumberedGap): z.input<typeof gapView> {
  switch (gap.kind) {
    case 'fact':
      return { gap: gap.gap, kind: gap.kind, id: gap.fact, label: gap.label };
    case 'parameter':
      return { gap: gap.gap, kind: gap.kind, id: gap.key, label: gap.label };
    case 'official':
      return { gap: gap.gap, kind: gap.kind, id: gap.judgement, label: gap.question };
  }
}
