import { benefits } from '@wenye/policy';
import type { Effect, Standing } from '@wenye/rules';
import { sql } from 'kysely';
import { z } from 'zod';
import { officer } from '../../kernel/access.ts';
import { useCase } from '../../kernel/use-case.ts';
import { type ListedRow, listedPerson, shownPerson } from '../../people/listed-person.ts';
import { shownStanding, standingView } from '../standing-view.ts';

const effects = ['gains', 'loses', 'may-gain', 'may-lose', 'shifts'] as const satisfies readonly Effect[];

type Row = ListedRow & {
  benefit_id: string;
  effect: Effect;
  turns: boolean;
  before: Standing | null;
  after: Standing | null;
};

/**
 * For whom a proposed figure would change something: of each county, benefit and effect up to fifty whose answer turns and
 * up to fifty whose amount or term changes. Of the officer's territory.
 */
export const listImpactPeople = useCase('entitlements.list-impact-people', {
  input: z.object({
    valueId: z.uuid(),
    benefitId: z.string().max(20).optional(),
    division: z
      .string()
      .regex(/^\d{6}$/)
      .optional(),
    effect: z.enum(effects).optional(),
    page: z.int().min(1).default(1),
    pageSize: z.int().min(1).max(200).default(20),
  }),
  output: z.object({
    rows: z.array(
      listedPerson.extend({
        /** Of this person and benefit; a person may stand here with several. */
        rowId: z.string(),
        benefitId: z.string(),
        effect: z.enum(effects),
        turns: z.boolean().describe('认定结果本身变了，不只是金额'),
        before: standingView,
        after: standingView,
      }),
    ),
    total: z.int(),
    page: z.int(),
    pageSize: z.int(),
  }),
  access: officer('acceptor', 'reviewer', 'approver', 'auditor'),
  async run({ tx, input, audit }) {
    const { page, pageSize, ...filters } = input;
    const query = { ...filters, offset: (page - 1) * pageSize, limit: pageSize };
    const { rows: answers } = await sql<{ answer: { total: number; rows: Row[] } }>`
      select entitlements.impact_people(${JSON.stringify(query)}::jsonb) as answer`.execute(tx);
    const { total, rows } = answers[0]?.answer ?? { total: 0, rows: [] };
    const action = 'entitlements.list-impact-people';
    await audit({ action, object: { kind: 'parameter-value', id: input.valueId } });
    for (const [benefitId, some] of Map.groupBy(rows, ({ benefit_id }) => benefit_id)) {
      const id = some.map(({ person_id }) => person_id);
      await audit({ action, object: { kind: 'person', id }, fields: ['name', 'residence', benefitId] });
    }
    return { rows: rows.map(viewOf), total, page, pageSize };
  },
});

function viewOf(row: Row) {
  const kind = benefits.find(({ id }) => id === row.benefit_id)?.amount?.kind;
  return {
    rowId: `${row.person_id} ${row.benefit_id}`,
    ...shownPerson(row),
    benefitId: row.benefit_id,
    effect: row.effect,
    turns: row.turns,
    before: shownStanding(row.before, kind),
    after: shownStanding(row.after, kind),
  };
}
