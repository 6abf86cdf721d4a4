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
  clauses: z.array(z.string()).max(200).optional().describe('待遇或条款编号；不填为该对象的全部待遇'),
  subject: z.enum(['person', 'firm']),
  decisionDate: day.describe('申请日：按这一天的政策'),
  knownOn: day.optional().describe('按哪一天所知的标准；不填为现在所知'),
  county: z.string().nullable().optional().describe('适用哪个县区的标准，六位区划代码；null 或不填为未知'),
  facts: z
    .record(z.string(), z.custom<Json>())
    .describe(
      '事实编号 → 值，见 GET /api/entitlements/facts；null 或不填为未知，[] 为没有，不认识的编号是错误',
    ),
  judgements: judgements.optional().describe('工作人员的认定：认定事项 → 是否'),
  parameters: z
    .array(givenParameter)
    .max(200)
    .optional()
    .describe('随请求给出的标准，优先采用，答复中标为 given'),
  trust: z.enum(['demonstration', 'real']).optional(),
  changes: z.boolean().optional().describe('不符合的，是否一并给出怎样改变就能符合'),
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
