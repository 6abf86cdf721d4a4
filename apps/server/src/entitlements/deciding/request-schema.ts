/** The request of the contract `wenye-decide/1` as zod sees it. Facts are judged by the rules, not here. */
import type { Json, Request } from '@wenye/rules';
import { z } from 'zod';
import { jsonSchema } from '../../kernel/json-schema.ts';

const day = z.string().meta({ format: 'date', example: '2020-10-15' });
const region = z.union([z.string(), z.array(z.string())]);

const givenParameter = z.strictObject({
  key: z.string().meta({ example: 'hireSubsidy.sme' }),
  value: z.union([z.string(), z.number(), z.boolean()]),
  from: day.nullable().optional(),
  to: day.nullable().optional(),
  region: region.optional(),
  source: z.string().max(500).optional(),
});

const judgements = z.record(
  z.string(),
  z.union([z.boolean(), z.null(), z.record(z.string(), z.union([z.boolean(), z.null()]))]),
);

export const decideInput = z.strictObject({
  clauses: z
    .array(z.string())
    .max(200)
    .optional()
    .describe('Benefit or clause ids; absent: everything for this subject.'),
  subject: z.enum(['person', 'firm']),
  decisionDate: day.describe('The day of application: law as of this day.'),
  knownOn: day.optional().describe('Parameters as on record that day; absent: as recorded now.'),
  county: z
    .string()
    .nullable()
    .optional()
    .describe('Six-digit division code whose standards apply; null or absent: unknown.'),
  facts: z
    .record(z.string(), z.custom<Json>())
    .describe(
      'By fact id, see GET /api/entitlements/facts. null or absent: unknown; []: none; unknown keys are errors.',
    ),
  judgements: judgements.optional().describe('Answers of officials by judgement id.'),
  parameters: z.array(givenParameter).max(200).optional().describe('Take precedence; marked `given`.'),
  trust: z.enum(['demonstration', 'real']).optional(),
});

/**
 * Documented as `decideInput`, but of any shape: the rules judge a request whole, so that what is wrong with it is
 * told in the same words and with the same codes over HTTP, in a batch and on the command line.
 */
export const openInput = z
  .custom<z.input<typeof decideInput>>(() => true)
  .meta(jsonSchema(decideInput, 'input'));

export const batchInput = z.strictObject({ requests: z.array(openInput).min(1).max(1000) });

/** The rules take nothing for granted of what they are given as a request. */
export const asRequest = (input: z.output<typeof openInput>): Request => input as Request;
