/** A benefit as pages show it: what it asks, what it pays, how it is delivered, and by which rule each. */
import {
  citeClause,
  closedOn,
  type FactEntry,
  findClause,
  findScheme,
  flatten,
  fundOf,
  measureOf,
  parameterRecords,
  vocabulary,
} from '@wenye/policy';
import { type Benefit, type DatedParameter, readingsOf } from '@wenye/rules';
import { z } from 'zod';
import { definitionOf } from '../parameters/parameter.ts';

const citation = z.object({
  source: z.string(),
  /** `analogy`: followed though it governs another place or another matter. */
  by: z.literal('analogy').optional(),
  confidence: z.enum(['seen', 'known', 'uncertain', 'confirmed', 'given']),
  note: z.string().optional(),
});
const cited = <T extends z.ZodType>(value: T) => z.object({ value, rule: citation });
const list = <T extends z.ZodType>(item: T) => z.array(item).readonly();
const days = z.object({ count: z.int(), unit: z.enum(['working', 'calendar']) });
const tier = z.enum(['township', 'county', 'city']);

const schemeView = z.object({
  claimPeriod: cited(z.enum(['once', 'month', 'quarter', 'half-year', 'year'])),
  acceptingTier: cited(tier),
  levels: cited(list(z.object({ level: z.int(), name: z.string(), tier }))),
  acceptWithin: cited(days),
  decideWithin: cited(days),
  correctWithin: cited(days),
  defendWithin: cited(days),
  notice: cited(days.nullable()),
  reconsiderWithin: cited(days),
  payee: cited(z.enum(['social-security-card', 'basic-account'])),
  documents: cited(
    list(
      z.object({
        kind: z.string(),
        label: z.string(),
        when: z.enum(['always', 'if-not-in-register']),
        proves: list(z.string()),
      }),
    ),
  ),
  exclusions: cited(
    list(z.object({ group: z.string(), grain: z.enum(['person-month', 'firm-person']), text: z.string() })),
  ),
});

export const benefitRow = z.object({
  id: z.string(),
  clause: z.string(),
  /** As people write it. */
  citation: z.string(),
  title: z.string(),
  kind: z.enum(['benefit', 'relief', 'loan', 'rule']),
  subject: z.enum(['person', 'firm']),
  /** Decided and claimed for each hired person of a roster. */
  perHire: z.boolean(),
  fund: z.object({ id: z.string(), name: z.string() }).nullable(),
  offices: list(z.string()),
});

const figure = z.object({
  key: z.string(),
  value: z.union([z.string(), z.number(), z.boolean()]).nullable(),
  unit: z.string(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  region: z.union([z.string(), list(z.string())]),
  source: z.string(),
  by: z.literal('analogy').optional(),
  confidence: z.enum(['seen', 'known', 'uncertain', 'confirmed', 'given']),
  note: z.string().optional(),
});

export const benefitView = benefitRow.extend({
  conditions: list(z.object({ id: z.string(), clause: z.string(), text: z.string() })),
  amountKind: z.enum(['per-month', 'once', 'total']).nullable(),
  /** For officers: doubtful text and the reading that runs. */
  notes: list(z.string()),
  /** Ids of the facts that its rules read. */
  facts: list(z.string()),
  /** Every recorded value of the figures that its rules read. */
  figures: list(figure),
  scheme: schemeView.nullable(),
  /** Its days: its own last day where its clause has one (`own`), else those of the policy. */
  measure: z.object({ from: z.string(), to: z.string(), own: z.boolean() }),
  /** What is said of it where it is not open on the business date. */
  closed: z
    .object({ state: z.enum(['not-begun', 'late', 'ended']), title: z.string(), text: z.string() })
    .nullable(),
});

/** One line of the list of benefits. */
export function rowOf(benefit: Benefit): z.input<typeof benefitRow> {
  const fund = fundOf(benefit.clause);
  return {
    id: benefit.id,
    clause: benefit.clause,
    citation: citeClause(benefit.clause),
    title: benefit.title,
    kind: benefit.kind,
    subject: benefit.subject,
    perHire: benefit.per !== undefined,
    fund: fund === null ? null : { id: fund.id, name: fund.name },
    offices: findClause(benefit.clause)?.offices ?? [],
  };
}

/**
 * The whole page of one benefit.
 *
 * @param confirmed what two officers confirmed, of any key
 * @param today the business date
 */
export function viewOf(
  benefit: Benefit,
  confirmed: readonly DatedParameter[],
  today: string,
): z.input<typeof benefitView> {
  const measure = measureOf(benefit.id, today, [...parameterRecords, ...confirmed]);
  const { parameters } = readingsOf(benefit);
  const readsIt = (entry: FactEntry) => entry.items === null && entry.clauses.includes(benefit.clause);
  return {
    ...rowOf(benefit),
    conditions: benefit.conditions.map(({ id, clause, text }) => ({ id, clause, text })),
    amountKind: benefit.amount?.kind ?? null,
    notes: benefit.notes ?? [],
    facts: flatten(vocabulary)
      .filter(readsIt)
      .map((entry) => entry.id),
    figures: [...parameterRecords, ...onRecord(confirmed)].filter(({ key }) => parameters.has(key)),
    scheme: findScheme(benefit.id) ?? null,
    measure: { from: measure.from, to: measure.to, own: measure.own !== null },
    closed: closedOn(measure, today),
  };
}

/** Without those that were replaced or taken out since. */
const onRecord = (confirmed: readonly DatedParameter[]) =>
  confirmed
    .filter(({ recordedTo }) => (recordedTo ?? null) === null)
    .map((each) => ({ ...each, unit: definitionOf(each.key)?.unit ?? '' }));
