import { officer } from '../../kernel/access.ts';
import { useCase } from '../../kernel/use-case.ts';
import { pageInput, pageOf } from '../views.ts';
import { unclaimedFilters, unclaimedPeople, unclaimedPerson } from './unclaimed.ts';

/**
 * Who is due a benefit by what the registers know, or may be, and has not claimed it, page by page.
 *
 * @throws Refusal `entitlements.benefit-not-found` where no benefit of a person has this id
 */
export const listUnclaimed = useCase('casework.list-unclaimed', {
  input: pageInput.omit({ q: true }).extend(unclaimedFilters.shape),
  output: pageOf(unclaimedPerson),
  access: officer('counter-clerk', 'acceptor', 'reviewer', 'approver', 'auditor'),
  async run({ tx, input, audit }) {
    const { page, pageSize, ...filters } = input;
    const range = { offset: (page - 1) * pageSize, limit: pageSize };
    const { benefit, total, rows } = await unclaimedPeople(tx, filters, range);
    const action = 'casework.list-unclaimed';
    await audit({ action, object: { kind: 'unclaimed-list', id: `${benefit.id} page-${page}` } });
    // Who was listed is on record: that something is due to a person tells of the person.
    const id = rows.map(({ personId }) => personId);
    await audit({ action, object: { kind: 'person', id }, fields: ['name', 'residence', benefit.id] });
    return { rows, total, page, pageSize };
  },
});
