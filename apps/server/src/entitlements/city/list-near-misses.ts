import { benefits } from '@wenye/policy';
import type { Benefit } from '@wenye/rules';
import { sql } from 'kysely';
import { z } from 'zod';
import { officer } from '../../kernel/access.ts';
import { useCase } from '../../kernel/use-case.ts';
import { type ListedRow, listedPerson, shownPerson } from '../../people/listed-person.ts';
import { refuse } from '../refusals.ts';

type Row = ListedRow & { condition_id: string };

/**
 * Whom one condition alone keeps from a benefit, every other being met or not binding them. Of the officer's territory.
 *
 * @throws Refusal `entitlements.benefit-not-found` where no benefit of a person has this id
 */
export const listNearMisses = useCase('entitlements.list-near-misses', {
  input: z.object({
    benefitId: z.string().max(20),
    conditionId: z.string().max(80).optional(),
    division: z
      .string()
      .regex(/^\d{6}(\d{3})?$/)
      .optional()
      .describe('县（市、区）六位或乡镇（街道）九位代码'),
    page: z.int().min(1).default(1),
    pageSize: z.int().min(1).max(200).default(20),
  }),
  output: z.object({
    rows: z.array(
      listedPerson.extend({
        condition: z.object({ id: z.string(), clause: z.string(), text: z.string() }),
      }),
    ),
    total: z.int(),
    page: z.int(),
    pageSize: z.int(),
  }),
  access: officer('counter-clerk', 'acceptor', 'reviewer', 'approver', 'auditor'),
  async run({ tx, input, audit }) {
    const { page, pageSize, ...filters } = input;
    const benefit = benefits.find(({ id, subject }) => id === input.benefitId && subject === 'person');
    if (benefit === undefined)
      return refuse('entitlements.benefit-not-found', { benefit: input.benefitId }, { path: ['benefitId'] });
    const query = { ...filters, offset: (page - 1) * pageSize, limit: pageSize };
    const { rows: answers } = await sql<{ answer: { total: number; rows: Row[] } }>`
      select entitlements.near_misses(${JSON.stringify(query)}::jsonb) as answer`.execute(tx);
    const { total, rows } = answers[0]?.answer ?? { total: 0, rows: [] };
    const action = 'entitlements.list-near-misses';
    await audit({ action, object: { kind: 'near-miss-list', id: `${benefit.id} page-${page}` } });
    const id = rows.map(({ person_id }) => person_id);
    await audit({ action, object: { kind: 'person', id }, fields: ['name', 'residence', benefit.id] });
    return {
      rows: rows.map((row) => ({
        ...shownPerson(row),
        condition: shownCondition(benefit, row.condition_id),
      })),
      total,
      page,
      pageSize,
    };
  },
});

/** A condition that the rules have no more was one of theirs when the city was screened. */
function shownCondition({ clause: own, conditions }: Benefit, id: string) {
  const { clause, text } = conditions.find((each) => each.id === id) ?? { clause: own, text: id };
  return { id, clause, text };
}
