import { benefits, schemes } from '@wenye/policy';
import { readingsOf } from '@wenye/rules';
import { z } from 'zod';
import type { Column } from '../../entitlements/screening/column.ts';
import { hireSheet, type Sheet } from '../../entitlements/screening/sheets.ts';
import { templateOf } from '../../entitlements/screening/template.ts';
import { anyone } from '../../kernel/access.ts';
import { computation } from '../../kernel/use-case.ts';
import { refuse } from '../refusals.ts';
import { schemeOf } from '../scheme.ts';
import { neededOnRoster } from './roster-row.ts';

/** The roster that a firm fills in on the way to these benefits; any roster that can be screened is read as well. */
export const getRosterTemplate = computation('casework.get-roster-template', {
  input: z.object({
    benefitIds: z
      .array(z.string())
      .min(1)
      .max(5)
      .default(schemes.filter(({ object }) => object === 'hire').map(({ benefitId }) => benefitId))
      .meta({ example: ['9.3', '9.4'] }),
  }),
  output: z.object({ content: z.instanceof(Buffer), name: z.string(), mediaType: z.string() }),
  access: anyone(),
  async compute({ input }) {
    for (const benefit of input.benefitIds) {
      if (schemeOf(benefit).object !== 'hire')
        refuse('casework.wrong-claimant', { benefit }, { path: ['benefitIds'] });
    }
    return {
      content: await templateOf(rosterSheet(input.benefitIds)),
      name: `${hireSheet.title}模板（${input.benefitIds.join('、')}）.xlsx`,
      mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    };
  },
});

/**
 * Who it is first, then what the benefits read of a hired person. The firm says once, with its application, what is the
 * firm's own; what the ID number tells is not asked.
 */
export function rosterSheet(benefitIds: readonly string[]): Sheet {
  const read = new Set(
    benefits.filter(({ id }) => benefitIds.includes(id)).flatMap((each) => [...readingsOf(each).facts]),
  );
  const ofHires = new Set(hireSheet.roster?.items.map(({ id }) => id));
  const isRead = ({ use, told }: Column) =>
    told === undefined &&
    (use.kind === 'months'
      ? read.has(use.list.id)
      : use.kind === 'fact' && read.has(use.definition.id) && ofHires.has(use.definition.id));
  const who = hireSheet.columns.filter(({ heading }) => neededOnRoster.includes(heading));
  return {
    ...hireSheet,
    columns: [...who.map((each) => ({ ...each, required: true })), ...hireSheet.columns.filter(isRead)],
  };
}
