/** The answer of the contract `wenye-decide/1`; docs/decide-contract.md describes every field. */
import { CONTRACT } from '@wenye/rules';
import { z } from 'zod';

/** Read-only, as the rules give it: what they return fits this schema or does not compile. */
const list = <T extends z.ZodType>(item: T) => z.array(item).readonly();
const yuan = z.string().meta({ example: '366.00' });
const day = z.string().meta({ format: 'date' });
const affects = z.enum(['eligibility', 'amount']);
const kind = z.enum(['benefit', 'relief', 'loan', 'rule']);

const reason = z.object({
  id: z.string(),
  clause: z.string(),
  state: z.enum(['met', 'not-met', 'unknown', 'official', 'not-applicable', 'error']),
  text: z.string(),
  compared: z.string().optional(),
});

const missing = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('fact'),
    fact: z.string(),
    item: z.string().nullable(),
    label: z.string(),
    affects,
  }),
  z.object({
    kind: z.literal('parameter'),
    key: z.string(),
    label: z.string(),
    why: z.enum(['absent', 'null', 'uncertain', 'conflict', 'unconfirmed']),
    region: z.string().nullable(),
    on: day.nullable(),
    from: day.nullable(),
    to: day.nullable(),
    affects,
  }),
  z.object({
    kind: z.literal('official'),
    judgement: z.string(),
    item: z.string().nullable(),
    question: z.string(),
    clause: z.string().nullable(),
    affects,
  }),
]);

const step = z.object({
  id: z.string(),
  label: z.string(),
  clause: z.string().nullable(),
  state: z.enum(['known', 'unknown', 'not-applicable', 'error']),
  value: z.string(),
  formula: z.string(),
  substituted: z.string(),
});

const outcome = z.object({
  eligibility: z.enum(['entitled', 'not-entitled', 'undetermined', 'official-must-judge']),
  settled: z.boolean(),
  amount: z.object({ yuan, kind: z.enum(['per-month', 'once', 'total']) }).nullable(),
  range: z.object({ minYuan: yuan, maxYuan: yuan.nullable() }).nullable(),
  months: z.int().nullable(),
  until: day.nullable(),
  reasons: list(reason),
  missing: list(missing),
  errors: list(
    z.object({
      code: z.enum(['division-by-zero', 'overflow', 'impossible-date', 'no-match']),
      where: z.string(),
    }),
  ),
  computation: list(step),
});

const usedParameter = z.object({
  key: z.string(),
  label: z.string(),
  value: z.string(),
  unit: z.string().nullable(),
  region: z.string(),
  on: day,
  from: day.nullable(),
  to: day.nullable(),
  source: z.string(),
  by: z.literal('analogy').optional(),
  confidence: z.enum(['seen', 'known', 'uncertain', 'confirmed', 'given']),
});

/** Fields in the order of the rules, so that the answer is the same text through every door. */
export const benefitAnswer = z.object({
  id: z.string(),
  clause: z.string(),
  title: z.string(),
  kind,
  ...outcome.shape,
  items: list(z.object({ item: z.string(), ...outcome.shape })).nullable(),
  notes: list(z.string()),
  parameters: list(usedParameter),
});

/** Benefits for one object of which some exclude each other. */
export const combination = z.object({
  list: z.string().nullable(),
  item: z.string().nullable(),
  benefits: list(
    z.object({
      benefit: z.string(),
      state: z.enum(['chosen', 'not-chosen', 'choice', 'open', 'check']),
      against: list(z.string()),
      mayLoseTo: list(z.string()),
      text: z.string(),
    }),
  ),
  rules: list(
    z.object({
      id: z.string(),
      clause: z.string().nullable(),
      text: z.string(),
      source: z.string(),
      by: z.literal('analogy').optional(),
      confidence: z.enum(['seen', 'known', 'uncertain', 'confirmed', 'given']),
    }),
  ),
});

const subject = z.enum(['person', 'firm']);

export const answerSchema = z.object({
  contract: z.literal(CONTRACT),
  ok: z.literal(true),
  pack: z.object({ id: z.string(), version: z.string() }),
  hash: z.string(),
  subject,
  decisionDate: day,
  knownOn: day.nullable(),
  county: z.string().nullable(),
  trust: z.enum(['demonstration', 'real']),
  benefits: list(benefitAnswer),
  combinations: list(combination),
  changes: z
    .object({
      remedies: list(
        z.object({
          benefit: z.string(),
          item: z.string().nullable(),
          changes: list(
            z.object({
              fact: z.string(),
              item: z.string().nullable(),
              label: z.string(),
              from: z.string(),
              to: z.string(),
              fromText: z.string(),
              toText: z.string(),
            }),
          ),
          eligibility: z.enum(['entitled', 'undetermined', 'official-must-judge']),
          amount: outcome.shape.amount,
        }),
      ),
      complete: z.boolean(),
    })
    .optional(),
});

const rejected = z.object({
  contract: z.literal(CONTRACT),
  ok: z.literal(false),
  errors: list(
    z.object({
      code: z.enum([
        'unknown-fact',
        'unknown-clause',
        'unknown-parameter',
        'unknown-judgement',
        'unknown-division',
        'unknown-field',
        'wrong-type',
        'impossible-date',
        'not-decimal',
        'not-allowed',
        'out-of-range',
        'duplicate-item',
      ]),
      path: z.string(),
      message: z.string(),
    }),
  ),
});

export const decidedSchema = z.discriminatedUnion('ok', [answerSchema, rejected]);
