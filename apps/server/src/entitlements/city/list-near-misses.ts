import { sql } from 'kysely';
import { officer } from '../../kernel/access.ts';
import { useCase } from '../../kernel/use-case.ts';
import { type ListedRow, listedPerson, shownPerson } from '../../people/listed-person.ts';
import { benefitFor } from './benefit-for.ts';
import { missedCondition, nearMissInput, nearMissPage, nearMissQuery, shownCondition } from './near-miss.ts';

type Row = ListedRow & { condition_id: string };

/**
 * Whom one condition alone keeps from a benefit, every other being met or not binding them. Of the officer's territory.
 *
 * @throws Refusal `entitlements.benefit-not-found` where no benefit of a person has this id
 */
export const listNearMisses = useCase('entitlements.list-near-misses', {
  input: nearMissInput,
  output: nearMissPage(listedPerson.extend({ condition: missedCondition })),
  access: officer('counter-clerk', 'acceptor', 'reviewer', 'approver', 'auditor'),
  async run({ tx, input, audit }) {
    const { page, pageSize } = input;
    const benefit = benefitFor(input.benefitId, 'person');
    const { rows: answers } = await sql<{ answer: { total: number; rows: Row[] } }>`
      select entitlements.near_misses(${nearMissQuery(input)}::jsonb) as answer`.execute(tx);
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
