import { officer } from '../../kernel/access.ts';
import { useCase } from '../../kernel/use-case.ts';
import { nearMissInput, nearMissPage, nearMissPeople, nearMissPerson } from './near-miss.ts';

/**
 * Whom one condition alone keeps from a benefit, those first who meet every other, page by page.
 *
 * @throws Refusal `entitlements.benefit-not-found` where no benefit of a person has this id
 */
export const listNearMisses = useCase('entitlements.list-near-misses', {
  input: nearMissInput,
  output: nearMissPage(nearMissPerson),
  access: officer('counter-clerk', 'acceptor', 'reviewer', 'approver', 'auditor'),
  async run({ tx, input, audit }) {
    const { page, pageSize, ...filters } = input;
    const range = { offset: (page - 1) * pageSize, limit: pageSize };
    const { benefit, total, rows } = await nearMissPeople(tx, filters, range);
    const action = 'entitlements.list-near-misses';
    await audit({ action, object: { kind: 'near-miss-list', id: `${benefit.id} page-${page}` } });
    const id = rows.map(({ personId }) => personId);
    await audit({ action, object: { kind: 'person', id }, fields: ['name', 'residence', benefit.id] });
    return { rows, total, page, pageSize };
  },
});
