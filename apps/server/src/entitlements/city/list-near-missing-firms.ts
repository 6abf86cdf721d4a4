import { sql } from 'kysely';
import { auditFirms, type ListedFirmRow, listedFirm, shownFirm } from '../../firms/listed-firm.ts';
import { officer } from '../../kernel/access.ts';
import { useCase } from '../../kernel/use-case.ts';
import { benefitFor } from './benefit-for.ts';
import { missedCondition, nearMissInput, nearMissPage, nearMissQuery, shownCondition } from './near-miss.ts';

type Row = ListedFirmRow & { condition_id: string };

/**
 * Which firms one condition alone keeps from a benefit, or for which hires where it is decided hire by hire. Of the
 * officer's territory.
 *
 * @throws Refusal `entitlements.benefit-not-found` where no benefit of a firm has this id
 */
export const listNearMissingFirms = useCase('entitlements.list-near-missing-firms', {
  input: nearMissInput,
  output: nearMissPage(listedFirm.extend({ condition: missedCondition })),
  access: officer('counter-clerk', 'acceptor', 'reviewer', 'approver', 'auditor'),
  async run({ tx, input, audit }) {
    const { page, pageSize } = input;
    const benefit = benefitFor(input.benefitId, 'firm');
    const { rows: answers } = await sql<{ answer: { total: number; rows: Row[] } }>`
      select entitlements.near_missing_firms(${nearMissQuery(input)}::jsonb) as answer`.execute(tx);
    const { total, rows } = answers[0]?.answer ?? { total: 0, rows: [] };
    const listed = rows.map((row) => ({
      ...shownFirm(row),
      condition: shownCondition(benefit, row.condition_id),
    }));
    const action = 'entitlements.list-near-missing-firms';
    await audit({ action, object: { kind: 'near-miss-list', id: `${benefit.id} page-${page}` } });
    await auditFirms(audit, action, benefit.id, listed);
    return { rows: listed, total, page, pageSize };
  },
});
