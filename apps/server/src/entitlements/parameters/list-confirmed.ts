import { z } from 'zod';
import { anyone } from '../../kernel/access.ts';
import { useCase } from '../../kernel/use-case.ts';
import { confirmedValues } from './rules-in-force.ts';

const day = z.iso.date().nullable();

/** The figures that two officers confirmed, in the form in which rules read them: with them a phone decides alike. */
export const listConfirmed = useCase('entitlements.list-confirmed-values', {
  input: z.object({}),
  output: z.object({
    values: z.array(
      z.object({
        key: z.string(),
        value: z.union([z.string(), z.boolean()]),
        region: z.string(),
        from: day,
        to: day,
        source: z.string(),
        confidence: z.literal('confirmed'),
        recordedFrom: z.iso.date(),
        recordedTo: day,
      }),
    ),
  }),
  access: anyone(),
  async run({ tx }) {
    return { values: (await confirmedValues(tx)) as never };
  },
});
